#pragma once

#include "core/watch/watchbook.h"

namespace core {

class Database;

class SqliteWatchBook final : public WatchBook
{
public:
    explicit SqliteWatchBook(Database &database)
        : m_database(database)
    {
    }

    Result<void> save(const WatchedProof &watch) override;
    Result<void> end(const AccountId &account, const CertificateId &certificate) override;
    Result<QList<WatchedProof>> all(const AccountId &account) override;

private:
    Database &m_database;
};

} // namespace core
