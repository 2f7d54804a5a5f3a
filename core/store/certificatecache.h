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

/// What a table showed first of an account's certificates, so that it can be seen again before the
/// whole list is read.
struct CachedTop
{
    QByteArray view; ///< What was looked at, in the table's words.
    PackedBlock::Pointer certificates; ///< In the list's order. Null if nothing is kept.
};

/// The last known list, on disk, so that the window has something to show at once and offline.
/// It can be fetched again: losing it costs time and nothing else.
class CertificateCache
{
public:
    virtual ~CertificateCache() = default;

    /// Storage where it can't be read. All go on if nobody waits for them.
    [[nodiscard]] virtual Task<CachedCertificates> load(const AccountId &account) = 0;
    /// Forgets the top: it was the top of another list.
    virtual Task<void> replace(const AccountId &account, const CachedCertificates &list) = 0;
    /// Takes as long for any list. Nothing is not a failure.
    [[nodiscard]] virtual Task<CachedTop> loadTop(const AccountId &account) = 0;
    virtual Task<void> keepTop(const AccountId &account, const CachedTop &top) = 0;
};

} // namespace core
