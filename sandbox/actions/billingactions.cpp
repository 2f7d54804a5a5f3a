#include "sandbox/actions/actions.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/purchase.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int largestDealLimit = 1000;

QString bigDealOf(const QJsonObject &parameters)
{
    return parameters["BigDealId"_L1].toString();
}

tl::expected<DealFilter, ApiError> readFilter(const QJsonObject &parameters)
{
    DealFilter filter;
    filter.from = timeFromProvider(parameters["StartTime"_L1].toString());
    filter.to = timeFromProvider(parameters["EndTime"_L1].toString());
    if (!filter.from.isValid() || !filter.to.isValid())
        return refuse(u"InvalidParameterValue"_s,
                      u"StartTime and EndTime have the form 2016-01-01 00:00:00."_s);
    filter.limit = std::clamp(parameters["Limit"_L1].toInt(), 0, largestDealLimit);
    filter.offset = std::max(0, parameters["Offset"_L1].toInt());
    filter.resourceId = parameters["ResourceId"_L1].toString();
    if (const QString id = parameters["OrderId"_L1].toString(); !id.isEmpty())
        filter.ids = {id};
    if (const QString id = bigDealOf(parameters); !id.isEmpty())
        filter.bigIds = {id};
    for (const QJsonValue status : parameters["StatusSet"_L1].toArray())
        filter.statuses.append(status.toInt());
    if (const QJsonValue status = parameters["Status"_L1]; status.isDouble())
        filter.statuses = {status.toInt()};
    if (filter.statuses.isEmpty()) // facts.md 2.3: unless told otherwise, only what was delivered
        filter.statuses = {static_cast<int>(DealStatus::Delivered)};
    return filter;
}

QJsonObject dealJson(const DealRecord &deal, Site site)
{
    const auto item = findItem(deal.productId);
    const auto cents = static_cast<double>(deal.cents);
    return {{u"OrderId"_s, deal.id},
            {u"Status"_s, static_cast<int>(deal.status)},
            {u"Payer"_s, accountUin},
            {u"CreateTime"_s, providerTime(deal.created)},
            {u"Creator"_s, accountUin},
            {u"RealTotalCost"_s, deal.cashCents()},
            {u"VoucherDecline"_s, deal.voucherCents},
            {u"ProjectId"_s, 0},
            {u"GoodsCategoryId"_s, 100871},
            {u"ProductInfo"_s, QJsonArray()},
            {u"TimeSpan"_s, deal.years},
            {u"TimeUnit"_s, u"y"_s},
            {u"Currency"_s, site == Site::Mainland ? u"CNY"_s : u"USD"_s},
            {u"Policy"_s, 100},
            {u"Price"_s, cents / deal.years},
            {u"TotalCost"_s, cents},
            {u"ProductCode"_s, u"p_ssl"_s},
            {u"SubProductCode"_s, u"sp_ssl_certificate"_s},
            {u"BigDealId"_s, deal.bigId},
            {u"Formula"_s, QString()},
            {u"RefReturnDeals"_s, QString()},
            {u"PayMode"_s, u"prePay"_s},
            {u"Action"_s, u"purchase"_s},
            {u"ProductName"_s, u"SSL Certificates"_s},
            {u"SubProductName"_s, item ? item->name : QString()},
            {u"ResourceId"_s, QJsonArray{deal.certificateId}},
            {u"ZoneCode"_s, QString()}};
}

Answer describeDealsByCond(Provider &provider, const Call &call)
{
    expireUnpaidDeals(provider);
    return readFilter(call.parameters).map([&](const DealFilter &filter) {
        int total = 0;
        QJsonArray deals;
        for (const DealRecord &deal : provider.deals.list(filter, total))
            deals.append(dealJson(deal, provider.site));
        return QJsonObject{{u"Deals"_s, deals}, {u"TotalCount"_s, total}};
    });
}

tl::expected<QList<DealRecord>, ApiError> findUnpaid(Provider &provider,
                                                     const QJsonObject &parameters)
{
    DealFilter filter;
    filter.limit = largestDealLimit;
    filter.ids = stringsOf(parameters["OrderIds"_L1]);
    filter.bigIds = stringsOf(parameters["BigDealIds"_L1]);
    if (filter.ids.isEmpty() == filter.bigIds.isEmpty())
        return refuse(u"InvalidParameter"_s, u"Give either OrderIds or BigDealIds."_s);
    int total = 0;
    const QList<DealRecord> deals = provider.deals.list(filter, total);
    const bool allUnpaid = std::all_of(deals.begin(), deals.end(), [](const DealRecord &deal) {
        return deal.status == DealStatus::Unpaid;
    });
    if (total != filter.ids.size() + filter.bigIds.size() || !allUnpaid)
        return refuse(u"FailedOperation.InvalidDeal"_s,
                      u"An order does not exist or is not waiting for payment."_s);
    return deals;
}

tl::expected<Payment, ApiError> readPayment(Provider &provider, const Call &call)
{
    Payment payment;
    payment.requestId = call.requestId;
    payment.takesVoucher = call.parameters["AutoVoucher"_L1].toInt() == 1;
    const QStringList vouchers = stringsOf(call.parameters["VoucherIds"_L1]);
    if (vouchers.isEmpty())
        return payment;
    const auto voucher = provider.vouchers.find(vouchers.first());
    if (vouchers.size() > 1 || !voucher || !voucher->isUsable(provider.clock.now()))
        return refuse(u"FailedOperation.InvalidVoucher"_s,
                      u"Give one voucher that can still be used."_s);
    payment.voucherId = voucher->id;
    return payment;
}

Answer payDeals(Provider &provider, const Call &call)
{
    expireUnpaidDeals(provider);
    auto deals = findUnpaid(provider, call.parameters);
    if (!deals)
        return Refusal(deals.error());
    const auto payment = readPayment(provider, call);
    if (!payment)
        return Refusal(payment.error());
    QJsonArray orders;
    QJsonArray resources;
    QJsonArray bigDeals;
    for (DealRecord &deal : *deals) {
        if (!payDeal(provider, deal, *payment))
            return refuse(u"FailedOperation.BalanceInsufficient"_s,
                          u"The account's balance is too small."_s);
        orders.append(deal.id);
        resources.append(deal.certificateId);
        bigDeals.append(deal.bigId);
    }
    return QJsonObject{
        {u"OrderIds"_s, orders}, {u"ResourceIds"_s, resources}, {u"BigDealIds"_s, bigDeals}};
}

} // namespace

ActionTable billingActions()
{
    return {{u"billing/DescribeDealsByCond"_s, describeDealsByCond},
            {u"billing/PayDeals"_s, payDeals}};
}

} // namespace sandbox
