#include "sandbox/actions/actions.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int largestAccountLimit = 1000;
constexpr qint64 microsPerCent = 1'000'000; // vouchers are told in millionths of a cent

Answer describeAccountBalance(Provider &provider, const Call &)
{
    const qint64 cents = provider.deals.balanceCents();
    const auto amount = static_cast<double>(cents);
    return QJsonObject{{u"Balance"_s, cents},
                       {u"Uin"_s, accountUin.toLongLong()},
                       {u"RealBalance"_s, amount},
                       {u"CashAccountBalance"_s, amount},
                       {u"IncomeIntoAccountBalance"_s, 0},
                       {u"PresentAccountBalance"_s, 0},
                       {u"FreezeAmount"_s, 0},
                       {u"OweAmount"_s, 0},
                       {u"IsAllowArrears"_s, false},
                       {u"IsCreditLimited"_s, false},
                       {u"CreditAmount"_s, 0},
                       {u"CreditBalance"_s, 0},
                       {u"RealCreditBalance"_s, 0},
                       {u"TempCredit"_s, 0},
                       {u"TempAmountInfoList"_s, QJsonValue()}};
}

QString statusOf(const Voucher &voucher, const QDateTime &now)
{
    if (voucher.balanceCents == 0)
        return u"used"_s;
    return now >= voucher.ends ? u"overdue"_s : u"unUsed"_s;
}

QJsonObject voucherJson(const Voucher &voucher, const QDateTime &now)
{
    return {{u"OwnerUin"_s, accountUin},
            {u"Status"_s, statusOf(voucher, now)},
            {u"NominalValue"_s, voucher.nominalCents * microsPerCent},
            {u"Balance"_s, voucher.balanceCents * microsPerCent},
            {u"VoucherId"_s, voucher.id},
            {u"PayMode"_s, u"prePay"_s},
            {u"PayScene"_s, u"all"_s},
            {u"BeginTime"_s, providerTime(voucher.begins)},
            {u"EndTime"_s, providerTime(voucher.ends)},
            {u"ApplicableProducts"_s,
             QJsonObject{{u"GoodsName"_s, u"SSL Certificates"_s}, {u"PayMode"_s, u"prePay"_s}}},
            {u"ExcludedProducts"_s, QJsonArray()}};
}

Answer describeVoucherInfo(Provider &provider, const Call &call)
{
    const QString status = call.parameters["Status"_L1].toString();
    const QString id = call.parameters["VoucherId"_L1].toString();
    const int offset = std::max(0, call.parameters["Offset"_L1].toInt());
    const int limit = std::clamp(call.parameters["Limit"_L1].toInt(), 0, largestAccountLimit);
    const QDateTime now = provider.clock.now();
    int total = 0;
    qint64 balance = 0;
    QJsonArray page;
    for (const Voucher &voucher : provider.vouchers.all()) {
        if ((!status.isEmpty() && status != statusOf(voucher, now))
            || (!id.isEmpty() && id != voucher.id))
            continue;
        if (total >= offset && page.size() < limit)
            page.append(voucherJson(voucher, now));
        balance += voucher.balanceCents * microsPerCent;
        ++total;
    }
    return QJsonObject{{u"TotalCount"_s, total},
                       {u"TotalBalance"_s, balance},
                       {u"VoucherInfos"_s, page},
                       {u"Unit"_s, QJsonValue()}};
}

} // namespace

ActionTable accountReads()
{
    return {{u"billing/DescribeAccountBalance"_s, describeAccountBalance},
            {u"billing/DescribeVoucherInfo"_s, describeVoucherInfo}};
}

} // namespace sandbox
