#pragma once

#include "core/dns/observation.h"

#include <QStringList>

namespace core {

/// What the CAA records (RFC 8659) say about a CA.
struct CaaPermission
{
    bool isForbidden = false;
    QString foundAt; ///< The name whose records decide.
    QStringList issuers; ///< Who may issue by these records; empty: nobody.
};

/// The closest name upwards from `domain` that has CAA records decides; `issuewild` counts for
/// wildcards where there is one. `issuers` are the names that the CA goes by; where they are not
/// known, only records that permit nobody forbid.
CaaPermission readCaa(const QString &domain, bool isWildcard, const QStringList &issuers,
                      const Observations &seen);

/// What the sandbox's CA goes by (sandbox/dns/domainproof.h).
inline constexpr QLatin1StringView sandboxIssuer("sandbox-ca.certdesk.test");

/// The names by which the CAs behind a brand of the provider go in CAA records; empty: not known.
QStringList caaIssuers(const QString &brand);

} // namespace core
