#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace ui {

class ConnectAccountViewModel;
class MessageBar;

/// The form of ConnectAccountViewModel. Closes with accept() once the account is saved. The
/// view model must outlive it.
/// Names: "site", "secretId", "secretKey", "token", "accountName", "connect", "cancel",
/// "copyPermissions", and those of MessageBar.
class ConnectAccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectAccountDialog(ConnectAccountViewModel &viewModel, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    QLineEdit *makeName();
    QWidget *makePermissions();
    void submit();
    void showState();
    void refresh();

    ConnectAccountViewModel &m_viewModel;
    QLineEdit *m_secretId = nullptr;
    QLineEdit *m_secretKey = nullptr;
    QLineEdit *m_token = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_connect = nullptr;
    QWidget *m_form = nullptr;
};

} // namespace ui
