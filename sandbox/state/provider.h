#pragma once

#include "core/dns/dnsresolver.h"
#include "sandbox/ca/authority.h"
#include "sandbox/state/certificatestore.h"
#include "sandbox/state/cloudbook.h"
#include "sandbox/state/csrbook.h"
#include "sandbox/state/deal.h"
#include "sandbox/state/ledger.h"
#include "sandbox/state/profilebook.h"
#include "sandbox/state/sandboxclock.h"
#include "sandbox/state/zonebook.h"
#include "sandbox/wire/apierror.h"

namespace sandbox {

/// The account's number, as `OwnerUin` and in sts.
inline const QString accountUin = QStringLiteral("100012345678");

/// The stand-in provider with its one account: what the actions and the console work on. Lives on
/// one thread.
struct Provider
{
    Provider(Site whichSite, core::Clock realClock, double speed)
        : site(whichSite)
        , clock(std::move(realClock), speed)
    {
    }

    Site site;
    bool leavesDealsUnpaid = false; ///< CreateCertificate makes an order to be paid.
    bool hasServiceRole = true; ///< The account let the service into its cloud resources.
    SandboxClock clock;
    Database database;
    CertificateStore certificates{database};
    DealBook deals{database};
    ProfileBook profiles{database};
    CsrBook csrs{database};
    CloudBook cloud{database};
    Ledger ledger{database};
    ZoneServer zones{[this] { return clock.now(); }};
    ZoneBook zoneBook{database, zones};
    core::DnsResolver resolver;
    std::optional<Authority> authority;
};

/// Eight random letters and digits, as the provider's certificate ids.
QString newCertificateId();

} // namespace sandbox
