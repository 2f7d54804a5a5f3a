#pragma once

#include "core/dns/dnsresolver.h"
#include "sandbox/ca/authority.h"
#include "sandbox/dns/fileproof.h"
#include "sandbox/state/certificatestore.h"
#include "sandbox/state/cloudbook.h"
#include "sandbox/state/csrbook.h"
#include "sandbox/state/deal.h"
#include "sandbox/state/ledger.h"
#include "sandbox/state/operationbook.h"
#include "sandbox/state/packagebook.h"
#include "sandbox/state/profilebook.h"
#include "sandbox/state/sandboxclock.h"
#include "sandbox/state/voucherbook.h"
#include "sandbox/state/zonebook.h"
#include "sandbox/wire/apierror.h"

namespace sandbox {

/// The account's number, as `OwnerUin` and in sts.
inline const QString accountUin = QStringLiteral("100012345678");

/// Where a link to a download leads. Kept until the sandbox ends.
struct DownloadLink
{
    QString certificateId;
    QString serviceType;
    QDateTime until; ///< By the computer's clock.
};

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
    bool takesLettersOnMainland = false;
    FilePorts filePorts;
    QString address; ///< Where its API is reached: "http://127.0.0.1:1234".
    /// Whether letters are uploaded by the API. The mainland no longer maintains that (facts.md 3);
    /// what it does is not known, so it can be told.
    bool takesLetters() const { return site != Site::Mainland || takesLettersOnMainland; }
    SandboxClock clock;
    Database database;
    CertificateStore certificates{database};
    DealBook deals{database};
    ProfileBook profiles{database};
    CsrBook csrs{database};
    CloudBook cloud{database};
    Ledger ledger{database};
    OperationBook operations{database};
    PackageBook packages{database};
    VoucherBook vouchers{database};
    ZoneServer zones{[this] { return clock.now(); }};
    ZoneBook zoneBook{database, zones};
    core::DnsResolver resolver;
    QHash<QString, DownloadLink> downloads; ///< By the link's token.
    std::optional<Authority> authority;
    /// Whether a cloud resource uses a certificate.
    std::function<bool(const QString &certificateId)> isBound = [this](const QString &id) {
        return !cloud.boundTo(id).isEmpty();
    };
};

/// Eight random letters and digits, as the provider's certificate ids.
QString newCertificateId();

} // namespace sandbox
