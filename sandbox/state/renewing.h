#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// A renewal takes names, organisation and validation method over from what it renews, and its
/// order is submitted at once. Its key has been taken before; both are saved and linked.
void submitRenewal(Provider &provider, const CertificateRecord &old, CertificateRecord renewal);

/// When the clock has to look at an issued certificate next.
QDateTime issuedDue(const CertificateRecord &record);

/// What time does to an issued certificate: buys its renewal if it renews itself (facts.md 5.10)
/// and lets it expire. An empty balance ends the automatic renewal. Saving it is the caller's.
void advanceIssued(Provider &provider, CertificateRecord &record);

} // namespace sandbox
