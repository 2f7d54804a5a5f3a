#include "sandbox/state/purchase.h"

#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;

namespace sandbox {

QString newDealId(const QDateTime &now)
{
    return now.toString(u"yyyyMMdd"_s)
        + QString::number(QRandomGenerator::system()->bounded(100'000'000, 999'999'999));
}

namespace {

std::optional<Voucher> voucherFor(Provider &provider, const Payment &payment)
{
    if (!payment.voucherId.isEmpty())
        return provider.vouchers.find(payment.voucherId);
    if (!payment.takesVoucher)
        return std::nullopt;
    const QDateTime now = provider.clock.now();
    for (const Voucher &voucher : provider.vouchers.all()) {
        if (voucher.isUsable(now))
            return voucher;
    }
    return std::nullopt;
}

} // namespace

DealRecord placeOrder(Provider &provider, const Order &order, const Payment &payment)
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
        payDeal(provider, deal, payment);
    return deal;
}

bool payDeal(Provider &provider, DealRecord &deal, const Payment &payment)
{
    auto voucher = voucherFor(provider, payment);
    deal.voucherCents = voucher ? std::min(voucher->balanceCents, deal.cents) : 0;
    if (provider.deals.balanceCents() < deal.cashCents()) {
        deal.voucherCents = 0;
        return false;
    }
    if (voucher) {
        voucher->balanceCents -= deal.voucherCents;
        provider.vouchers.save(*voucher);
    }
    provider.deals.charge(deal, payment.requestId, provider.clock.realNow());
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

void expireUnpaidDeals(Provider &provider)
{
    DealFilter filter;
    filter.statuses = {static_cast<int>(DealStatus::Unpaid)};
    filter.to = provider.clock.now().addDays(-unpaidDays);
    filter.limit = std::numeric_limits<int>::max();
    int total = 0;
    for (DealRecord deal : provider.deals.list(filter, total)) {
        deal.status = DealStatus::Expired;
        provider.deals.save(deal);
    }
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
