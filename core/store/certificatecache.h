#pragma once

#include "core/base/result.h"
#include "core/model/certificate.h"

#include <QDateTime>

namespace core {

/// An account's certificates as they were last listed.
struct CachedCertificates
{
    QDateTime fetchedAt; ///< UTC; invalid if the list was never fetched.
    QList<Certificate> certificates;
};

/// The last known list, on disk, so that the window has something to show at once and offline.
class CertificateCache
{
public:
    virtual ~CertificateCache() = default;

    [[nodiscard]] virtual Result<CachedCertificates> load(const AccountId &account) = 0;
    [[nodiscard]] virtual Result<void> replace(const AccountId &account,
                                               const CachedCertificates &list) = 0;
};

} // namespace core
