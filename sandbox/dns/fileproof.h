#pragma once

#include "sandbox/dns/domainproof.h"

namespace sandbox {

/// The ports that files are fetched from. The provider's are 80 and 443 (facts.md 4.5); on this
/// computer those belong to others.
struct FilePorts
{
    quint16 http = 80;
    quint16 https = 443;
};

/// Fetches the file of a FILE record from the address that `server` has for its domain: over HTTP,
/// or else over HTTPS with any certificate. The status has to be 200, without a redirect, and the
/// content exactly the value. Fails only with Cancelled.
core::Task<DomainProof> proveByFile(core::DnsResolver &resolver,
                                    const core::ValidationRecord &record,
                                    const core::DnsServer &server, const FilePorts &ports,
                                    QObject *owner);

} // namespace sandbox
