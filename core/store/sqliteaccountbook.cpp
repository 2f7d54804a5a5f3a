#include "core/store/sqliteaccountbook.h"

#include "core/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A null QString would be bound as NULL.
QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

Result<QList<Account>> SqliteAccountBook::all()
{
    auto rows = m_database.run(
        u"SELECT id, name, site, secret_id, api, console, dns, color FROM accounts ORDER BY rowid"_s);
    if (!rows)
        return Failure(rows.error());

    QList<Account> accounts;
    while (rows->next()) {
        Account account;
        account.id = AccountId(rows->value(0).toString());
        account.name = rows->value(1).toString();
        account.site = rows->value(2).toInt() == 0 ? Site::International : Site::Mainland;
        account.secretId = rows->value(3).toString();
        account.apiOverride = QUrl(rows->value(4).toString());
        account.consoleOverride = QUrl(rows->value(5).toString());
        account.dnsOverride = rows->value(6).toString();
        account.color = std::clamp(rows->value(7).toInt(), 0, accountColors - 1);
        accounts.append(account);
    }
    return accounts;
}

Result<void> SqliteAccountBook::save(const Account &account)
{
    return m_database
        .run(u"INSERT INTO accounts (id, name, site, secret_id, api, console, dns, color)"
             " VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name=excluded.name,"
             " site=excluded.site, secret_id=excluded.secret_id, api=excluded.api,"
             " console=excluded.console, dns=excluded.dns, color=excluded.color"_s,
             {account.id.value(), filled(account.name), account.site == Site::International ? 0 : 1,
              filled(account.secretId), filled(account.apiOverride.toString()),
              filled(account.consoleOverride.toString()), filled(account.dnsOverride),
              account.color})
        .map([](const QSqlQuery &) {});
}

Result<void> SqliteAccountBook::remove(const AccountId &account)
{
    return m_database.run(u"DELETE FROM accounts WHERE id=?"_s, {account.value()})
        .map([](const QSqlQuery &) {});
}

} // namespace core
