#pragma once

#include "core/net/proxychoice.h"
#include "ui/text/formrows.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace ui {

/// The rows of a form about the proxy; those that a kind does not need are hidden. Names:
/// "proxyKind", "proxyHost", "proxyPort", "proxyUser", "proxyPassword".
class ProxyForm : public QObject
{
    Q_OBJECT

public:
    /// `choice` without its password: an empty field keeps the one that is in the keychain. Adds
    /// its rows at the end of `form`, which must outlive it.
    ProxyForm(const core::ProxyChoice &choice, QFormLayout &form, QObject *parent);

    /// What is in the fields; the password is null if none was typed.
    core::ProxyChoice choice() const;

signals:
    void kindChanged(); ///< Rows were shown or hidden.

private:
    void addRows();
    void refresh();

    FormRows m_rows;
    QComboBox *m_kind;
    QWidget *m_place; // host and port
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
};

} // namespace ui
