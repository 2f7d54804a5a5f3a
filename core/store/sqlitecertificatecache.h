#pragma once

#include "core/store/certificatecache.h"

namespace core {

class Database;

class SqliteCertificateCache final : public CertificateCache
{
public:
    explicit SqliteCertificateCache(Database &database)
        : m_database(database)
    {
    }

    Result<CachedCertificates> load(const AccountId &account) override;
    Result<void> replace(const AccountId &account, const CachedCertificates &list) override;

private:
    Database &m_database;
};

} // namespace core
