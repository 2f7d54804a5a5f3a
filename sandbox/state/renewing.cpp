#include "sandbox/state/renewing.h"

#include "sandbox/state/orderflow.h"
#include "sandbox/state/purchase.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// The charge begins 30 days before the end, and the customer can still publish the record then.
bool isDueForRenewal(const CertificateRecord &record, const QDateTime &now)
{
    return record.autoRenew && isRenewable(record, now);
}

void renewByItself(Provider &provider, CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    const auto price = item ? item->price(record.domainCount, 1) : 0;
    if (!item || provider.deals.balanceCents() < price) {
        record.autoRenew = false;
        return;
    }
    DealRecord deal =
        placeOrder(provider, {record.productId, record.domainCount, 1, record.tags}, {});
    if (deal.status == DealStatus::Unpaid)
        payDeal(provider, deal, {});
    auto renewal = provider.certificates.find(deal.certificateId);
    if (!renewal)
        return;
    renewal->alias = u"Auto-renewal Cert of "_s + record.id;
    renewal->algorithm = record.algorithm;
    renewal->autoRenew = true;
    submitRenewal(provider, record, *renewal);
    record.renewalId = renewal->id;
    provider.operations.note({record.id, u"renewVIP"_s, Actor::Provider, provider.clock.now()});
}

} // namespace

void submitRenewal(Provider &provider, const CertificateRecord &old, CertificateRecord renewal)
{
    renewal.names = old.names;
    renewal.verifyType = old.verifyType;
    renewal.companyId = old.companyId;
    if (renewal.submitted.isEmpty())
        renewal.submitted = {{u"GenCsrType"_s, u"online"_s},
                             {u"CertCommonName"_s, old.domain()},
                             {u"VerifyType"_s, old.verifyType}};
    submitOrder(provider, renewal);
    provider.certificates.save(renewal);
    linkRenewal(provider, old.id, renewal.id);
}

QDateTime issuedDue(const CertificateRecord &record)
{
    return record.autoRenew && record.renewalId.isEmpty() ? record.ends.addDays(-renewalWindowDays)
                                                          : record.ends;
}

void advanceIssued(Provider &provider, CertificateRecord &record)
{
    const QDateTime now = provider.clock.now();
    if (now >= record.ends) {
        record.status = CertificateStatus::Expired;
        return;
    }
    if (isDueForRenewal(record, now))
        renewByItself(provider, record);
    record.due = record.ends;
}

} // namespace sandbox
