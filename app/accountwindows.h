#pragma once

#include "app/accountsessions.h"
#include "ui/accounts/connectaccountviewmodel.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace ui {
class AccountsViewModel;
class ConnectAccountDialog;
class MainViewModel;
class MainWindow;
} // namespace ui

namespace app {

/// The windows about accounts: connecting one, its name and key, its permissions, leaving it; and
/// what they change in the profile's book.
class AccountWindows : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it.
    struct Parts
    {
        ui::MainWindow &window;
        ui::MainViewModel &viewModel;
        Profile &profile;
        core::AccountSecrets &secrets;
        AccountSessions &sessions;
        core::SharedProxy proxy;
    };

    explicit AccountWindows(Parts parts);
    ~AccountWindows() override;

    /// The book has changed: shows it in the switcher and in the window.
    void showAccounts();
    void openConnect();
    void openNewKey(const core::AccountId &account);
    void openAccounts();
    void openPermissions(const core::AccountId &account);
    /// Into the book and open, in the place of the session with the same ID if there is one. A new
    /// account gets a colour that no other has, as long as there is one.
    void enter(core::Account account);

signals:
    void connected(const core::Account &account); ///< It is open, and its key in the keychain.
    void connectCancelled();
    void sandboxRequested();
    void removed(const core::AccountId &account);

private:
    ui::ConnectAccountViewModel::Verify verifier() const;
    core::AccountId identify(const core::Account &account) const;
    void present(ui::ConnectAccountViewModel *viewModel);
    core::Task<void> save(const core::Account &account, const core::SharedSecret &key,
                          QObject *owner);
    core::Task<void> remove(const core::AccountId &account, QObject *owner);
    core::Result<void> forget(const core::AccountId &account);
    core::Result<void> rename(const core::Account &account);
    int unfinishedRenewals(const core::AccountId &account) const;
    std::optional<core::Account> find(const core::AccountId &account) const;

    Parts m_parts;
    QPointer<ui::AccountsViewModel> m_accounts; // while its window is open
};

} // namespace app
