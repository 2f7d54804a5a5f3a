#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Days for which what the CA knows of an organisation is good (facts.md 7.3).
inline constexpr int managerValidityDays = 398;

/// Where an administrator's review stands. Nothing has to happen for it: the calendar tells.
struct ManagerReview
{
    QString status; ///< "none", "audit", "ok", "invalid", "expiring", "expired" (facts.md 5.2).
    QDateTime submitted;
    QDateTime verified; ///< Invalid before the review has passed.
    QDateTime expires;

    /// The same for `StatusInfo`: "pending", "submitted", "completed", "invalid", …
    QString detailStatus() const;
};

ManagerReview reviewOf(const Provider &provider, const ManagerRecord &manager);

} // namespace sandbox
