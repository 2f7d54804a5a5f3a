#include "sandbox/state/managerreview.h"

#include "sandbox/state/orderflow.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QString ManagerReview::detailStatus() const
{
    if (status == "ok"_L1)
        return u"completed"_s;
    if (status == "audit"_L1)
        return u"submitted"_s;
    return status == "none"_L1 ? u"pending"_s : status;
}

ManagerReview reviewOf(const Provider &provider, const ManagerRecord &manager)
{
    ManagerReview review;
    review.status = manager.status;
    if (manager.status == "none"_L1 || manager.status == "invalid"_L1)
        return review;
    review.submitted = manager.submitted.isValid() ? manager.submitted : manager.created;
    const QDateTime verified =
        review.submitted.addMSecs(provider.clock.workTime(usual::reviewDay).count());
    const QDateTime now = provider.clock.now();
    if (manager.status == "audit"_L1 && verified > now)
        return review;
    review.verified = verified;
    review.expires = verified.addDays(managerValidityDays);
    review.status = review.expires <= now                   ? u"expired"_s
        : review.expires.addDays(-renewalWindowDays) <= now ? u"expiring"_s
                                                            : u"ok"_s;
    return review;
}

} // namespace sandbox
