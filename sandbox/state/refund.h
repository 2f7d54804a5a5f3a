#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// The paid order of a certificate whose money can be given back (facts.md 5.8): it was never
/// issued and its review has ended. Nothing for any other.
std::optional<DealRecord> refundableDeal(Provider &provider, const CertificateRecord &record);

/// Gives the order's money back and ends its certificate (14). Noted in the ledger as a charge
/// below zero.
void refund(Provider &provider, DealRecord deal, CertificateRecord record);

} // namespace sandbox
