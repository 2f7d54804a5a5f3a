#include "ui/accounts/accountsviewmodel.h"

#include <algorithm>
#include <utility>

namespace ui {

AccountsViewModel::AccountsViewModel(Calls calls, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
{
}

AccountsViewModel::~AccountsViewModel() = default;

void AccountsViewModel::setAccounts(const QList<core::Account> &accounts)
{
    m_accounts = accounts;
    if (!current())
        m_current = accounts.isEmpty() ? core::AccountId() : accounts.first().id;
    emit changed();
}

void AccountsViewModel::setCurrent(const core::AccountId &account)
{
    if (account == m_current)
        return;
    m_current = account;
    m_problem.reset();
    emit changed();
}

std::optional<core::Account> AccountsViewModel::current() const
{
    const auto found = std::ranges::find(m_accounts, m_current, &core::Account::id);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

void AccountsViewModel::setName(const QString &name)
{
    auto account = current();
    if (!account || name.trimmed().isEmpty() || account->name == name.trimmed())
        return;
    account->name = name.trimmed();
    save(*std::move(account));
}

void AccountsViewModel::setColor(int color)
{
    auto account = current();
    if (!account || account->color == color)
        return;
    account->color = color;
    save(*std::move(account));
}

void AccountsViewModel::save(core::Account account)
{
    const core::Result<void> result = m_calls.save(account);
    m_problem = result ? std::nullopt : std::optional(describe(result.error()));
    if (result)
        *std::ranges::find(m_accounts, account.id, &core::Account::id) = account;
    emit changed();
    if (result)
        emit saved(account);
}

QString AccountsViewModel::refusal() const
{
    const int unfinished = m_calls.unfinishedRenewals(m_current);
    if (unfinished == 0)
        return {};
    return unfinished == 1
        ? tr("A renewal is under way in this account. Finish it or give it up first: without the "
             "account nobody would look after the order.")
        : tr("%n renewals are under way in this account. Finish them or give them up first: "
             "without the account nobody would look after the orders.",
             nullptr, unfinished);
}

QString AccountsViewModel::consequences() const
{
    return tr("Its SecretKey is deleted from this computer's keychain, and its certificates are no "
              "longer listed or watched here. At the provider nothing changes.\n\nThe private keys "
              "that CertDesk made stay in the keychain. Connect the account with the same SecretId "
              "again, and CertDesk finds them.");
}

void AccountsViewModel::remove()
{
    if (m_call || !current() || !refusal().isEmpty())
        return;
    m_problem.reset();
    m_call = std::make_unique<QObject>();
    emit changed();
    core::whenDone(m_calls.remove(m_current, m_call.get()), m_call.get(),
                   [this, account = m_current](const core::Result<void> &result) {
                       m_call.release()->deleteLater(); // we are inside its callback
                       if (!result)
                           m_problem = describe(result.error());
                       emit changed();
                       if (result)
                           emit removed(account);
                   });
}

} // namespace ui
