#pragma once

#include "core/base/workthread.h"
#include "core/store/certificatecache.h"

#include <QHash>

#include <memory>

namespace core {

class Database;

/// CertificateCache in a file and on a thread of its own: a list of 100,000 is neither in the
/// window's way nor in the journal's. A file that is damaged, or of another version, is begun anew.
class SqliteCertificateCache final : public CertificateCache
{
public:
    explicit SqliteCertificateCache(QString path);
    ~SqliteCertificateCache() override;

    Task<CachedCertificates> load(const AccountId &account) override;
    Task<void> replace(const AccountId &account, const CachedCertificates &list) override;
    Task<CachedTop> loadTop(const AccountId &account) override;
    Task<void> keepTop(const AccountId &account, const CachedTop &top) override;

private:
    Result<void> open();
    template <typename Work>
    auto retried(Work work);
    Result<CachedCertificates> read(const AccountId &account);
    Result<void> write(const AccountId &account, const CachedCertificates &list);
    Result<CachedTop> readTop(const AccountId &account);
    Result<void> writeTop(const AccountId &account, const CachedTop &top);
    void forgetWritten();
    Result<void> writeBlocks(const AccountId &account,
                             const std::vector<PackedBlock::Pointer> &blocks);

    QString m_path;
    // The rest belongs to the thread.
    std::unique_ptr<Database> m_database;
    // What the file holds, as far as known.
    QHash<AccountId, PackedCertificates> m_written;
    QHash<AccountId, CachedTop> m_writtenTops;
    WorkThread m_thread; // last: its work ends before what that uses
};

} // namespace core
