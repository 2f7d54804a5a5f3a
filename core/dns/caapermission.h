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
/// wildcards where there is one. `issuers` are the names that the CA goes by (see caaIssuers(); its
/// older names count by themselves); where they are not known, only records that permit nobody
/// forbid.
CaaPermission readCaa(const QString &domain, bool isWildcard, const QStringList &issuers,
                      const Observations &seen);

/// What the sandbox's CA goes by (sandbox/dns/domainproof.h).
inline constexpr QLatin1StringView sandboxIssuer("sandbox-ca.certdesk.test");

/// The names by which the CAs behind a brand of the provider (Product::brand) go in CAA records,
/// one each; empty: not known, as for SM2. Read in November 2026:
/// - DigiCert, also as SecureSite, GeoTrust and Rapid: docs.digicert.com, "DNS CAA resource record
///   check"; the name of any of its brands admits it;
/// - Sectigo and its older names: sectigo.com, FAQ "CAA Record". That it stands behind WoTrus: the
///   chains that servers send (WoTrus DV and OV Server CA under USERTrust, into 2026);
/// - GlobalSign: support.globalsign.com, "CAA Checking for SSL Certificates";
/// - CFCA, and TrustAsia by itself: the table of CAs in the Open MPIC project, which follows the
///   CCADB. What WoTrus goes by is in doubt there: its own domain counts as well;
/// - TrustAsia and DNSPod: facts.md 4.6.
QStringList caaIssuers(const QString &brand);

} // namespace core
