#include "sandbox/state/purchase.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sandbox {

QString newDealId(const QDateTime &now)
{
    return now.toString(u"yyyyMMdd"_s)
        + QString::number(QRandomGenerator::system()->bounded(100'000'000, 999'999'999));
}

DealRecord placeOrder(Provider &provider, const Order &order, const QString &requestId)
{
    DealRecord deal;
    deal.created = provider.clock.now();
    deal.id = newDealId(deal.created);
    deal.bigId = newDealId(deal.created) + u'1';
    deal.productId = order.productId;
    deal.domainCount = order.domainCount;
    deal.years = order.years;
    deal.tags = order.tags;
    deal.certificateId = newCertificateId();
    const auto item = findItem(order.productId);
    deal.cents = item ? item->price(order.domainCount, order.years) : 0;
    provider.deals.save(deal);
    if (!provider.leavesDealsUnpaid)
        payDeal(provider, deal, requestId);
    return deal;
}

bool payDeal(Provider &provider, DealRecord &deal, const QString &requestId)
{
    if (provider.deals.balanceCents() < deal.cents)
        return false;
    provider.deals.charge(deal, requestId, provider.clock.realNow());
    deal.status = DealStatus::Delivered;
    provider.deals.save(deal);

    CertificateRecord record;
    record.id = deal.certificateId;
    record.productId = deal.productId;
    record.domainCount = deal.domainCount;
    record.years = deal.years;
    record.tags = deal.tags;
    record.dealId = deal.id;
    record.inserted = provider.clock.now();
    provider.certificates.save(record);
    return true;
}

int bonusDays(const Provider &provider, const CertificateRecord &old)
{
    constexpr int longestYear = 398;
    const qint64 left = std::max<qint64>(0, provider.clock.now().daysTo(old.ends));
    const int present = provider.site == Site::Mainland ? 30 : 90;
    return static_cast<int>(std::min<qint64>(left + present, longestYear - 365));
}

void linkRenewal(Provider &provider, const QString &oldId, const QString &newId)
{
    auto old = provider.certificates.find(oldId);
    auto renewal = provider.certificates.find(newId);
    if (!old || !renewal)
        return;
    old->renewalId = newId;
    renewal->originId = oldId;
    provider.certificates.save(*old);
    provider.certificates.save(*renewal);
}

} // namespace sandbox
