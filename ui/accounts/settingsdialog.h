#pragma once

#include "core/base/settings.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

/// Language, renewal notice and the resolvers that a DNS check asks. Writes to the settings on OK
/// only. Names: "language", "noticeDays", "resolvers", "ok", "cancel".
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(core::Settings &settings, QWidget *parent = nullptr);

signals:
    void noticeDaysChanged(int days);
    void languageChanged(const QString &language); ///< Takes effect at the next start.

private:
    void save();

    core::Settings &m_settings;
    QComboBox *m_language;
    QSpinBox *m_noticeDays;
    QLineEdit *m_resolvers;
};

} // namespace ui
