#pragma once

#include "core/store/accountbook.h"

namespace core {

class Database;

class SqliteAccountBook final : public AccountBook
{
public:
    explicit SqliteAccountBook(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Account>> all() override;
    Result<void> save(const Account &account) override;
    Result<void> remove(const AccountId &account) override;

private:
    Database &m_database;
};

} // namespace core
