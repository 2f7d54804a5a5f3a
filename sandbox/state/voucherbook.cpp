#include "sandbox/state/voucherbook.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Voucher voucherOf(const QSqlQuery &row)
{
    const QJsonObject json = fromDocument(row.value(1).toString());
    return {row.value(0).toString(), json["nominal"_L1].toInteger(), json["balance"_L1].toInteger(),
            timeFromJson(json["begins"_L1]), timeFromJson(json["ends"_L1])};
}

} // namespace

std::optional<Voucher> VoucherBook::find(const QString &id)
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM voucher WHERE id = ?"_s, {id});
    if (!query.next())
        return std::nullopt;
    return voucherOf(query);
}

QList<Voucher> VoucherBook::all()
{
    QSqlQuery query = m_database.run(u"SELECT id, doc FROM voucher"_s);
    QList<Voucher> vouchers;
    while (query.next())
        vouchers.append(voucherOf(query));
    std::sort(vouchers.begin(), vouchers.end(),
              [](const Voucher &one, const Voucher &other) { return one.ends < other.ends; });
    return vouchers;
}

void VoucherBook::save(const Voucher &voucher)
{
    const QJsonObject json{{u"nominal"_s, voucher.nominalCents},
                           {u"balance"_s, voucher.balanceCents},
                           {u"begins"_s, timeToJson(voucher.begins)},
                           {u"ends"_s, timeToJson(voucher.ends)}};
    m_database.run(u"INSERT OR REPLACE INTO voucher (id, doc) VALUES (?, ?)"_s,
                   {voucher.id, toDocument(json)});
}

} // namespace sandbox
