#pragma once

#include "core/net/proxychoice.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

/// The rows of a form about the proxy. Names: "proxyKind", "proxyHost", "proxyPort", "proxyUser",
/// "proxyPassword".
class ProxyForm : public QWidget
{
    Q_OBJECT

public:
    /// `choice` without its password: an empty field keeps the one that is in the keychain.
    explicit ProxyForm(const core::ProxyChoice &choice, QWidget *parent = nullptr);

    QComboBox *kind() const { return m_kind; }
    /// What is in the fields; the password is null if none was typed.
    core::ProxyChoice choice() const;

private:
    void refresh();

    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace ui
