#pragma once

#include "core/model/certificate.h"

#include <optional>

namespace core {

/// From when on a certificate counts as expiring: a number of days before its end, or a share of
/// its lifetime if that is less. 30 days are most of the life of a certificate of 47.
struct ExpiryRule
{
    int noticeDays = 30;
    int lifetimeShare = 3; ///< One part in so many of the lifetime; 1: the days alone count.

    bool operator==(const ExpiryRule &) const = default;
};

/// What the rule says of one certificate, and why.
struct ExpiryNotice
{
    enum class Reason {
        Days,
        Share, ///< The share of its lifetime is less than the days.
        Own ///< Somebody has set the days for this certificate.
    };

    int days = 0; ///< Before the end.
    Reason reason = Reason::Days;
    ExpiryRule rule;

    bool operator==(const ExpiryNotice &) const = default;
};

/// `ownDays` are those that were set for this certificate, which count whatever the rule says.
ExpiryNotice expiryNotice(const Certificate &certificate, const ExpiryRule &rule,
                          std::optional<int> ownDays = {});

/// Whole days from the beginning to the end, at least 0; 0 if either is not known.
int lifetimeDays(const Certificate &certificate);

} // namespace core
