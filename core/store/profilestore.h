#pragma once

#include "core/store/accountbook.h"
#include "core/store/certificatecache.h"
#include "core/store/keyindex.h"

#include <memory>

namespace core {

class AddedRecords;
class RenewalJournal;
class WatchBook;

/// Everything a profile keeps on disk: in one file of its folder, and in a second the lists that
/// can be fetched again. No secret is in them.
class ProfileStore
{
public:
    /// Creates the folder (only its owner may enter) and the file where they are missing.
    /// Storage if that fails, the file is damaged, or a newer CertDesk wrote it ("storage/newer").
    [[nodiscard]] static Result<std::unique_ptr<ProfileStore>> open(const QString &folder);
    ~ProfileStore();

    AccountBook &accounts();
    CertificateCache &certificates();
    KeyIndex &keys();
    RenewalJournal &renewals();
    AddedRecords &addedRecords();
    WatchBook &watches();

private:
    struct Parts;
    explicit ProfileStore(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace core
