#pragma once

#include "core/dnspod/addedrecords.h"

namespace core {

class Database;

class SqliteAddedRecords final : public AddedRecords
{
public:
    explicit SqliteAddedRecords(Database &database)
        : m_database(database)
    {
    }

    Result<void> add(const AddedRecord &record) override;
    Result<void> forget(const AddedRecord &record) override;
    Result<QList<AddedRecord>> all(const AccountId &account,
                                   const CertificateId &certificate) override;

private:
    Database &m_database;
};

} // namespace core
