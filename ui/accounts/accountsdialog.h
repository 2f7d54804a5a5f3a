#pragma once

#include "core/model/ids.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class AccountsViewModel;
class MessageBar;

/// The form of AccountsViewModel, which must outlive it. Asks for other windows by signal.
/// Names: "accounts" (the list), "accountName", "color", "newKey", "permissions", "remove",
/// "connect", "sandbox", "close"; the question before removing is "removeQuestion".
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountsDialog(AccountsViewModel &viewModel, QWidget *parent = nullptr);

signals:
    void connectRequested();
    void sandboxRequested();
    void newKeyRequested(const core::AccountId &account);
    void permissionsRequested(const core::AccountId &account);

private:
    QWidget *makeList();
    QWidget *makeDetails();
    QPushButton *makeButton(const QString &name, const QString &text);
    void refresh();
    void showList();
    void askToRemove();

    AccountsViewModel &m_viewModel;
    MessageBar *m_message;
    QListWidget *m_list = nullptr;
    QWidget *m_details = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_color = nullptr;
    QLabel *m_site = nullptr;
    QLabel *m_secretId = nullptr;
    QPushButton *m_newKey = nullptr;
    QPushButton *m_sandbox = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace ui
