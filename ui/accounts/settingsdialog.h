#pragma once

#include "core/base/settings.h"
#include "core/model/expiryrule.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

/// Language, renewal notice and the resolvers that a DNS check asks. Writes to the settings on OK
/// only. Names: "language", "noticeDays", "noticeShare", "resolvers", "ok", "cancel".
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(core::Settings &settings, QWidget *parent = nullptr);

signals:
    void expiryRuleChanged(const core::ExpiryRule &rule);
    void languageChanged(const QString &language); ///< Takes effect at the next start.

private:
    void makeNotice();
    void save();

    core::Settings &m_settings;
    QComboBox *m_language;
    QSpinBox *m_noticeDays;
    QComboBox *m_noticeShare;
    QLineEdit *m_resolvers;
};

} // namespace ui
