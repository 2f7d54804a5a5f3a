#pragma once

#include "core/base/settings.h"
#include "core/model/expiryrule.h"
#include "core/net/proxychoice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ui {

class ProxyForm;

/// Language, renewal notice, the resolvers that a DNS check asks, and the proxy (see ProxyForm).
/// Writes to the settings on OK only. Names: "language", "noticeDays", "noticeShare", "resolvers",
/// "ok", "cancel".
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(core::Settings &settings, QWidget *parent = nullptr);

signals:
    void expiryRuleChanged(const core::ExpiryRule &rule);
    /// Its password is null if none was typed: the one that is kept counts on.
    void proxyChanged(const core::ProxyChoice &choice);
    void languageChanged(const QString &language); ///< Takes effect at the next start.

private:
    void makeNotice();
    void save();

    core::Settings &m_settings;
    QComboBox *m_language;
    QSpinBox *m_noticeDays;
    QComboBox *m_noticeShare;
    QLineEdit *m_resolvers;
    ProxyForm *m_proxy = nullptr;
};

} // namespace ui
