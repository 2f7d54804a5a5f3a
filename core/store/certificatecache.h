#pragma once

#include "core/base/task.h"
#include "core/model/packedcertificates.h"

#include <QDateTime>

namespace core {

/// An account's certificates as they were last listed.
struct CachedCertificates
{
    QDateTime fetchedAt; ///< UTC; invalid if the list was never fetched.
    PackedCertificates certificates;
};

/// The last known list, on disk, so that the window has something to show at once and offline.
/// It can be fetched again: losing it costs time and nothing else.
class CertificateCache
{
public:
    virtual ~CertificateCache() = default;

    /// Storage where it can't be read. Both go on if nobody waits for them.
    [[nodiscard]] virtual Task<CachedCertificates> load(const AccountId &account) = 0;
    virtual Task<void> replace(const AccountId &account, const CachedCertificates &list) = 0;
};

} // namespace core
