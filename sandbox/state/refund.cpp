#include "sandbox/state/refund.h"

namespace sandbox {

std::optional<DealRecord> refundableDeal(Provider &provider, const CertificateRecord &record)
{
    const bool hasEnded = record.status == CertificateStatus::Cancelled
        || record.status == CertificateStatus::ReviewFailed;
    if (!hasEnded || record.begins.isValid())
        return std::nullopt;
    const auto deal = provider.deals.find(record.dealId);
    const bool isPaid = deal && deal->status == DealStatus::Delivered && deal->cents > 0;
    return isPaid ? deal : std::nullopt;
}

void refund(Provider &provider, DealRecord deal, CertificateRecord record)
{
    provider.deals.giveBack(deal, provider.clock.realNow());
    deal.status = DealStatus::Refunded;
    provider.deals.save(deal);
    record.status = CertificateStatus::Refunded;
    record.statusMsg.clear();
    record.due = {};
    provider.certificates.save(record);
}

} // namespace sandbox
