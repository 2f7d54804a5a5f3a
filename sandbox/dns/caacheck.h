#pragma once

#include "sandbox/dns/domainproof.h"

namespace sandbox {

/// Whether the CAA records let the sandbox's CA issue for all these names: the first refusal, or
/// that it is allowed. Fails only with Cancelled.
core::Task<CaaPermission> checkCaaOfAll(core::DnsResolver &resolver, const QStringList &names,
                                        const core::DnsServer &server, QObject *owner);

} // namespace sandbox
