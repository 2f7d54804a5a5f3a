#pragma once

#include "core/base/task.h"
#include "core/dns/dnsresolver.h"
#include "core/model/validation.h"

#include <QString>
#include <QStringList>

namespace sandbox {

/// The domain that a CAA record has to name for the sandbox's CA to issue.
inline constexpr QLatin1StringView caaDomain("sandbox-ca.certdesk.test");

/// `LocalCheck` of CheckCertificateDomainVerification (facts.md 4.4).
enum class LocalCheck : int {
    Passed = 1,
    TxtNotFound = -1,
    TxtMismatch = -2,
    TxtNoNameServer = -3,
    FileNotFound = -4,
    FileMismatch = -5,
    CnameNotFound = -6,
    CnameMismatch = -7,
    CnameNoNameServer = -8,
    ProxyFileNotFound = -9, ///< The same two, for automatic file validation.
    ProxyFileMismatch = -10
};

/// What DNS says about a record that the CA asked for.
struct DomainProof
{
    LocalCheck localCheck = LocalCheck::TxtNotFound;
    QStringList seenValues; ///< `CheckValue`: what is there, whether right or wrong.
    QString reason; ///< `LocalCheckFailReason`: the provider's words; empty if passed.

    bool passed() const { return localCheck == LocalCheck::Passed; }
};

/// Asks `server` for the record, which is one of DNS: files are proveByFile()'s. Fails only with
/// Cancelled.
core::Task<DomainProof> proveDomain(core::DnsResolver &resolver,
                                    const core::ValidationRecord &record,
                                    const core::DnsServer &server, QObject *owner);

/// Whether the CAA records that apply to a name (RFC 8659) let the sandbox's CA issue.
struct CaaPermission
{
    bool allowed = true;
    QString foundAt; ///< The name whose CAA set decided; empty if there is none up to the top.
    QStringList seenValues;
    QString reason; ///< Why not; empty if allowed.
};

/// `name` may be a wildcard ("*.example.test"): then `issuewild` counts. A lookup that fails
/// forbids; a server that refuses a name is not responsible for it and decides nothing.
/// Fails only with Cancelled.
core::Task<CaaPermission> checkCaa(core::DnsResolver &resolver, const QString &name,
                                   const core::DnsServer &server, QObject *owner);

} // namespace sandbox
