#include "sandbox/state/refund.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// With points, or by an order that cost something.
bool wasPaid(Provider &provider, const CertificateRecord &record)
{
    if (record.packagePoints > 0)
        return true;
    const auto deal = provider.deals.find(record.dealId);
    return deal && deal->status == DealStatus::Delivered && deal->cents > 0;
}

void returnPoints(Provider &provider, const CertificateRecord &record)
{
    auto package = provider.packages.find(record.packageId);
    if (!package)
        return;
    package->balance += record.packagePoints;
    provider.packages.save(*package);
}

void returnMoney(Provider &provider, const CertificateRecord &record)
{
    auto deal = provider.deals.find(record.dealId);
    if (!deal || deal->status != DealStatus::Delivered)
        return;
    provider.deals.refund(*deal, provider.clock.realNow());
    deal->status = DealStatus::Refunded;
    provider.deals.save(*deal);
}

} // namespace

bool isRefundable(Provider &provider, const CertificateRecord &record)
{
    const bool isStopped = record.status == CertificateStatus::Cancelled
        || record.status == CertificateStatus::ReviewFailed;
    // A reissue's order is its original's, and that was issued.
    return isStopped && record.replacedFor.isEmpty() && wasPaid(provider, record);
}

tl::expected<void, ApiError> refundOrder(Provider &provider, CertificateRecord &record)
{
    if (!isRefundable(provider, record))
        return refuse(u"FailedOperation.InvalidCertificateStatusCode"_s,
                      u"Only an order that was paid, not issued and stopped can be refunded."_s);
    returnPoints(provider, record);
    returnMoney(provider, record);
    record.status = CertificateStatus::Refunded;
    record.statusMsg.clear();
    record.due = {};
    provider.operations.note({record.id, u"refund"_s, Actor::Customer, provider.clock.now()});
    return {};
}

} // namespace sandbox
