#include "sandbox/state/voucherbook.h"

#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

QJsonObject Voucher::toJson() const
{
    return {{u"nominal"_s, nominalCents},
            {u"balance"_s, balanceCents},
            {u"begins"_s, timeToJson(begins)},
            {u"ends"_s, timeToJson(ends)}};
}

Voucher Voucher::fromJson(const QString &id, const QJsonObject &json)
{
    return {id, json["nominal"_L1].toInteger(), json["balance"_L1].toInteger(),
            timeFromJson(json["begins"_L1]), timeFromJson(json["ends"_L1])};
}

QList<Voucher> VoucherBook::all()
{
    QList<Voucher> vouchers = m_table.all();
    std::ranges::sort(vouchers, {}, &Voucher::ends);
    return vouchers;
}

} // namespace sandbox
