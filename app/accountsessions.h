#pragma once

#include "app/accountsession.h"
#include "core/vault/accountsecrets.h"

#include <QObject>

#include <memory>
#include <vector>

namespace app {

/// A session for every account, open as long as the program runs, whichever of them is shown: so
/// renewals and watches of all go on.
class AccountSessions : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it.
    struct Parts
    {
        Profile &profile;
        core::SecretStore &keychain;
        core::KeyEscrow &escrow;
        core::AccountSecrets &secrets;
        core::Clock clock;
        core::SharedProxy proxy;
    };

    explicit AccountSessions(Parts parts);
    ~AccountSessions() override;

    const std::vector<std::unique_ptr<AccountSession>> &all() const { return m_sessions; }
    AccountSession *find(const core::AccountId &account) const; ///< nullptr if there is none.

    /// Opens the account with what is on disk, in the place of the session it may have already.
    AccountSession &open(const core::Account &account);
    void close(const core::AccountId &account);
    void closeAll();

    /// Reads the SecretKey from the keychain, one account after another. Once the keychain does not
    /// open, the others are not asked for: they can be tried again.
    void connectFromKeychain(const QList<core::AccountId> &accounts);
    /// What the person calls the account, and its colour.
    void rename(const core::Account &account);
    void connectWith(const core::AccountId &account, const core::SharedSecret &secretKey);

signals:
    void opened(app::AccountSession &session);
    void closing(app::AccountSession &session); ///< It is gone from all(), and ends after this.
    void connected(app::AccountSession &session); ///< The account can be talked to.
    void renamed(const core::AccountId &account); ///< Or it has another colour.
    /// `account` is empty where it is about all of them.
    void problem(const core::AccountId &account, const core::Error &error);

private:
    void take(const core::AccountId &account, const core::Result<core::SharedSecret> &key,
              QList<core::AccountId> further);

    Parts m_parts;
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace app
