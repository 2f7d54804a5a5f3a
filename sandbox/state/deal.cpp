#include "sandbox/state/deal.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString balanceSetting = u"balanceCents"_s;

bool fits(const DealRecord &deal, const DealFilter &filter)
{
    const auto allows = [](const QStringList &list, const QString &value) {
        return list.isEmpty() || list.contains(value);
    };
    return allows(filter.ids, deal.id) && allows(filter.bigIds, deal.bigId)
        && (filter.resourceId.isEmpty() || filter.resourceId == deal.certificateId)
        && (filter.statuses.isEmpty() || filter.statuses.contains(static_cast<int>(deal.status)))
        && (!filter.from.isValid() || deal.created >= filter.from)
        && (!filter.to.isValid() || deal.created <= filter.to);
}

DealRecord dealOf(const QVariant &doc)
{
    return DealRecord::fromJson(fromDocument(doc.toString()));
}

} // namespace

QJsonObject DealRecord::toJson() const
{
    QJsonArray tagArray;
    for (const auto &[key, value] : tags)
        tagArray.append(QJsonArray{key, value});
    return {{u"id"_s, id},
            {u"bigId"_s, bigId},
            {u"status"_s, static_cast<int>(status)},
            {u"created"_s, timeToJson(created)},
            {u"cents"_s, cents},
            {u"voucherCents"_s, voucherCents},
            {u"product"_s, productId},
            {u"domainCount"_s, domainCount},
            {u"years"_s, years},
            {u"certificate"_s, certificateId},
            {u"tags"_s, tagArray}};
}

DealRecord DealRecord::fromJson(const QJsonObject &json)
{
    DealRecord deal;
    deal.id = json["id"_L1].toString();
    deal.bigId = json["bigId"_L1].toString();
    deal.status = static_cast<DealStatus>(json["status"_L1].toInt());
    deal.created = timeFromJson(json["created"_L1]);
    deal.cents = json["cents"_L1].toInteger();
    deal.voucherCents = json["voucherCents"_L1].toInteger();
    deal.productId = json["product"_L1].toInt();
    deal.domainCount = json["domainCount"_L1].toInt();
    deal.years = json["years"_L1].toInt();
    deal.certificateId = json["certificate"_L1].toString();
    for (const QJsonValue tag : json["tags"_L1].toArray())
        deal.tags.append({tag[0].toString(), tag[1].toString()});
    return deal;
}

std::optional<DealRecord> DealBook::find(const QString &id)
{
    const QVariant doc = m_database.value(u"SELECT doc FROM deal WHERE id = ?"_s, {id});
    if (!doc.isValid())
        return std::nullopt;
    return dealOf(doc);
}

QList<DealRecord> DealBook::list(const DealFilter &filter, int &total)
{
    QSqlQuery query = m_database.run(u"SELECT doc FROM deal ORDER BY created DESC, seq DESC"_s);
    QList<DealRecord> page;
    total = 0;
    while (query.next()) {
        const DealRecord deal = dealOf(query.value(0));
        if (!fits(deal, filter))
            continue;
        if (total >= filter.offset && page.size() < filter.limit)
            page.append(deal);
        ++total;
    }
    return page;
}

void DealBook::save(const DealRecord &deal)
{
    const QString doc = toDocument(deal.toJson());
    m_database.run(u"INSERT INTO deal (id, seq, created, doc) VALUES (?,"
                   " (SELECT ifnull(max(seq), 0) + 1 FROM deal), ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET doc = excluded.doc"_s,
                   {deal.id, deal.created.toMSecsSinceEpoch(), doc});
}

qint64 DealBook::balanceCents()
{
    return m_database.setting(balanceSetting).toLongLong();
}

void DealBook::setBalanceCents(qint64 cents)
{
    m_database.setSetting(balanceSetting, QString::number(cents));
}

void DealBook::charge(const DealRecord &deal, const QString &requestId, const QDateTime &now)
{
    note(deal, deal.cashCents(), requestId, now);
}

void DealBook::refund(const DealRecord &deal, const QDateTime &now)
{
    note(deal, -deal.cashCents(), {}, now);
}

void DealBook::note(const DealRecord &deal, qint64 cents, const QString &requestId,
                    const QDateTime &now)
{
    setBalanceCents(balanceCents() - cents);
    m_database.run(u"INSERT INTO charge (at, deal, cents, request_id) VALUES (?, ?, ?, ?)"_s,
                   {now.toMSecsSinceEpoch(), deal.id, cents, requestId});
}

} // namespace sandbox
