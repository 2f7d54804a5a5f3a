#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Fills a new provider: certificates in every status, four of them within 30 days of expiry, a
/// company with its administrator, past deals, money. Dates are relative to now. Call it inside a
/// transaction.
void fillDemoAccount(Provider &provider);

/// Adds issued certificates without history, `count` in all: for lists of any length. They expire
/// in `endsDay` days, or at 0 spread out past the renewal window.
void addGenerated(Provider &provider, int count, int endsDay);

/// Domains of the demo account that its DNS serves.
QStringList demoZones();

} // namespace sandbox
