#include "core/model/expiryrule.h"

#include <algorithm>

namespace core {

ExpiryNotice expiryNotice(const Certificate &certificate, const ExpiryRule &rule,
                          std::optional<int> ownDays)
{
    if (ownDays)
        return {*ownDays, ExpiryNotice::Reason::Own, rule};
    const int lifetime = lifetimeDays(certificate);
    const int share = lifetime / std::max(1, rule.lifetimeShare);
    if (rule.lifetimeShare > 1 && lifetime > 0 && share < rule.noticeDays)
        return {std::max(1, share), ExpiryNotice::Reason::Share, rule};
    return {rule.noticeDays, ExpiryNotice::Reason::Days, rule};
}

int lifetimeDays(const Certificate &certificate)
{
    if (!certificate.notBefore.isValid() || !certificate.notAfter.isValid())
        return 0;
    // Most end a second before the day is full.
    constexpr qint64 day = 24LL * 3600;
    const qint64 seconds = certificate.notBefore.secsTo(certificate.notAfter);
    return static_cast<int>(std::clamp<qint64>((seconds + day / 2) / day, 0, 99'999));
}

} // namespace core
