#include "app/accountsessions.h"

#include <algorithm>

namespace app {

namespace {

bool isOf(const std::unique_ptr<AccountSession> &session, const core::AccountId &account)
{
    return session->account().id == account;
}

} // namespace

AccountSessions::AccountSessions(Parts parts)
    : m_parts(std::move(parts))
{
}

AccountSessions::~AccountSessions() = default;

AccountSession *AccountSessions::find(const core::AccountId &account) const
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const auto &each) { return isOf(each, account); });
    return found == m_sessions.end() ? nullptr : found->get();
}

AccountSession &AccountSessions::open(const core::Account &account)
{
    const auto place =
        std::ranges::find_if(m_sessions, [&](const auto &each) { return isOf(each, account.id); })
        - m_sessions.begin();
    close(account.id);
    auto made = std::make_unique<AccountSession>(account, m_parts.profile, m_parts.keychain,
                                                 m_parts.escrow, m_parts.clock, m_parts.proxy);
    AccountSession &session = *made;
    m_sessions.insert(m_sessions.begin() + place, std::move(made));
    connect(&session, &AccountSession::problem, this,
            [this, id = account.id](const core::Error &error) { emit problem(id, error); });
    session.showLastKnown();
    emit opened(session);
    return session;
}

void AccountSessions::close(const core::AccountId &account)
{
    const auto found =
        std::ranges::find_if(m_sessions, [&](const auto &each) { return isOf(each, account); });
    if (found == m_sessions.end())
        return;
    const std::unique_ptr<AccountSession> session = std::move(*found);
    m_sessions.erase(found);
    emit closing(*session);
}

void AccountSessions::rename(const core::Account &account)
{
    AccountSession *session = find(account.id);
    if (!session)
        return;
    session->setNaming(account.name, account.color);
    emit renamed(account.id);
}

void AccountSessions::closeAll()
{
    while (!m_sessions.empty())
        close(m_sessions.back()->account().id);
}

void AccountSessions::connectFromKeychain(const QList<core::AccountId> &accounts)
{
    if (accounts.isEmpty())
        return;
    const core::AccountId first = accounts.first();
    core::whenDone(m_parts.secrets.load(first, this), this,
                   [this, first, further = accounts.sliced(1)](
                       const core::Result<core::SharedSecret> &key) { take(first, key, further); });
}

void AccountSessions::take(const core::AccountId &account,
                           const core::Result<core::SharedSecret> &key,
                           QList<core::AccountId> further)
{
    using enum core::Error::Kind;

    if (key) {
        connectWith(account, *key);
    } else if (key.error().kind == KeychainLocked || key.error().kind == KeychainAbsent) {
        emit problem({}, key.error());
        return;
    } else if (find(account)) {
        emit problem(account, key.error());
    }
    connectFromKeychain(further);
}

void AccountSessions::connectWith(const core::AccountId &account,
                                  const core::SharedSecret &secretKey)
{
    AccountSession *session = find(account);
    if (!session)
        return; // removed meanwhile
    session->connectWith(secretKey);
    emit connected(*session);
}

} // namespace app
