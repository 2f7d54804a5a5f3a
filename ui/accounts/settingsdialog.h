#pragma once

#include "core/base/settings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace ui {

/// Language and renewal notice. Writes to the settings on OK only.
/// Names: "language", "noticeDays", "ok", "cancel".
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
};

} // namespace ui
