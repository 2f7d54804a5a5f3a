#pragma once

#include "core/store/keyindex.h"

namespace core {

class Database;

class SqliteKeyIndex final : public KeyIndex
{
public:
    explicit SqliteKeyIndex(Database &database)
        : m_database(database)
    {
    }

    Result<void> add(const KeyRecord &record) override;
    Result<void> link(const KeyId &key, const CertificateId &certificate) override;
    Result<QList<KeyRecord>> all(const AccountId &account) override;

private:
    Database &m_database;
};

} // namespace core
