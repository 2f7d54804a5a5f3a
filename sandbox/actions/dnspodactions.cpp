#include "sandbox/actions/actions.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultRecordLimit = 100;
constexpr int largestLimit = 3000;

quint64 domainIdOf(const QString &name)
{
    return 90'000'000 + qHash(name, 53) % 1'000'000; // the same at every start
}

// DomainId wins over Domain (facts.md 4.7).
tl::expected<Zone, ApiError> findZone(const Provider &provider, const QJsonObject &parameters)
{
    const qint64 id = parameters["DomainId"_L1].toInteger();
    const QString name = parameters["Domain"_L1].toString().toLower();
    for (const Zone &zone : provider.zones.zones()) {
        if (id != 0 ? domainIdOf(zone.name) == static_cast<quint64>(id) : zone.name == name)
            return zone;
    }
    return refuse(u"InvalidParameterValue.DomainNotExists"_s,
                  u"The domain is not in this account."_s);
}

QString lineName(Site site)
{
    return site == Site::Mainland ? u"默认"_s : u"Default"_s;
}

QString shownName(const ZoneRecord &record)
{
    return record.name.isEmpty() ? u"@"_s : record.name;
}

QJsonObject recordJson(const ZoneRecord &record, Site site)
{
    return {{u"RecordId"_s, static_cast<qint64>(record.id)},
            {u"Value"_s, record.value},
            {u"Status"_s, record.enabled ? u"ENABLE"_s : u"DISABLE"_s},
            {u"UpdatedOn"_s, providerTime(record.updatedAt)},
            {u"Name"_s, shownName(record)},
            {u"Line"_s, lineName(site)},
            {u"LineId"_s, u"0"_s},
            {u"Type"_s, recordTypeName(record.type)},
            {u"Weight"_s, QJsonValue()},
            {u"MonitorStatus"_s, QString()},
            {u"Remark"_s, QString()},
            {u"TTL"_s, static_cast<qint64>(record.ttl)},
            {u"MX"_s, record.type == RecordType::Mx ? record.priority : 0},
            {u"DefaultNS"_s, false}};
}

QJsonObject domainJson(const Zone &zone)
{
    const QJsonValue updated = zone.records.isEmpty() ? QJsonValue(u"0000-00-00 00:00:00"_s)
                                                      : providerTime(zone.records.last().updatedAt);
    return {{u"DomainId"_s, static_cast<qint64>(domainIdOf(zone.name))},
            {u"Name"_s, zone.name},
            {u"Status"_s, u"ENABLE"_s},
            {u"TTL"_s, 600},
            {u"CNAMESpeedup"_s, u"DISABLE"_s},
            {u"DNSStatus"_s, QString()},
            {u"Grade"_s, u"DP_FREE"_s},
            {u"GroupId"_s, 1},
            {u"SearchEnginePush"_s, u"NO"_s},
            {u"Remark"_s, QString()},
            {u"Punycode"_s, zone.name},
            {u"EffectiveDNS"_s, QJsonArray::fromStringList(zone.nameServers)},
            {u"GradeLevel"_s, 2},
            {u"GradeTitle"_s, u"Free Plan"_s},
            {u"IsVip"_s, u"NO"_s},
            {u"VipStartAt"_s, u"0000-00-00 00:00:00"_s},
            {u"VipEndAt"_s, u"0000-00-00 00:00:00"_s},
            {u"VipAutoRenew"_s, u"DEFAULT"_s},
            {u"RecordCount"_s, zone.records.size()},
            {u"CreatedOn"_s, updated},
            {u"UpdatedOn"_s, updated},
            {u"Owner"_s, u"owner@harbor-bakery.test"_s}};
}

Answer describeDomainList(Provider &provider, const Call &call)
{
    const QString keyword = call.parameters["Keyword"_L1].toString().toLower();
    const int offset = std::max(0, call.parameters["Offset"_L1].toInt());
    const int limit = std::clamp(call.parameters["Limit"_L1].toInt(largestLimit), 1, largestLimit);
    QJsonArray all;
    for (const Zone &zone : provider.zones.zones()) {
        if (zone.name.contains(keyword))
            all.append(domainJson(zone));
    }
    if (all.isEmpty())
        return refuse(u"ResourceNotFound.NoDataOfDomain"_s, u"There are no domains."_s);
    QJsonArray page;
    for (qsizetype i = offset; i < all.size() && page.size() < limit; ++i)
        page.append(all[i]);
    return QJsonObject{{u"DomainCountInfo"_s,
                        QJsonObject{{u"DomainTotal"_s, all.size()},
                                    {u"AllTotal"_s, all.size()},
                                    {u"MineTotal"_s, all.size()}}},
                       {u"DomainList"_s, page}};
}

bool fits(const ZoneRecord &record, const QJsonObject &parameters)
{
    const QString host = parameters["Subdomain"_L1].toString(parameters["SubDomain"_L1].toString());
    const QString type = parameters["RecordType"_L1].toString();
    const QString keyword = parameters["Keyword"_L1].toString();
    return (host.isEmpty() || shownName(record).compare(host, Qt::CaseInsensitive) == 0)
        && (type.isEmpty() || recordTypeName(record.type) == type.toUpper())
        && (keyword.isEmpty() || record.name.contains(keyword, Qt::CaseInsensitive)
            || record.value.contains(keyword, Qt::CaseInsensitive));
}

Answer describeRecordList(Provider &provider, const Call &call)
{
    const auto zone = findZone(provider, call.parameters);
    if (!zone)
        return Refusal(zone.error());
    const int offset = std::max(0, call.parameters["Offset"_L1].toInt());
    const int limit =
        std::clamp(call.parameters["Limit"_L1].toInt(defaultRecordLimit), 1, largestLimit);
    QJsonArray page;
    QSet<QString> hosts;
    int total = 0;
    for (const ZoneRecord &record : zone->records) {
        if (!fits(record, call.parameters))
            continue;
        hosts.insert(shownName(record));
        if (total >= offset && page.size() < limit)
            page.append(recordJson(record, provider.site));
        ++total;
    }
    if (page.isEmpty())
        return refuse(u"ResourceNotFound.NoDataOfRecord"_s, u"There are no records."_s);
    return QJsonObject{{u"RecordCountInfo"_s,
                        QJsonObject{{u"SubdomainCount"_s, hosts.size()},
                                    {u"ListCount"_s, page.size()},
                                    {u"TotalCount"_s, total}}},
                       {u"RecordList"_s, page}};
}

Refusal dnspodError(const core::Error &error)
{
    if (error.code == "record/exists"_L1)
        return refuse(u"InvalidParameter.DomainRecordExist"_s, u"The record exists already."_s);
    if (error.code == "record/name"_L1)
        return refuse(u"InvalidParameter.SubdomainInvalid"_s, u"The subdomain is not valid."_s);
    if (error.code == "record/ttl"_L1)
        return refuse(u"LimitExceeded.RecordTtlLimit"_s, u"The TTL is out of range."_s);
    if (error.code == "record/unknown"_L1)
        return refuse(u"InvalidParameter.RecordIdInvalid"_s, u"The record does not exist."_s);
    return refuse(u"InvalidParameter.RecordValueInvalid"_s, u"The record value is not valid."_s);
}

bool isDefaultLine(const QJsonObject &parameters, Site site)
{
    const QString lineId = parameters["RecordLineId"_L1].toString();
    if (!lineId.isEmpty()) // wins over RecordLine
        return lineId == "0"_L1;
    const QString line = parameters["RecordLine"_L1].toString();
    return line == lineName(site) || line == "默认"_L1;
}

Answer createRecord(Provider &provider, const Call &call)
{
    const QJsonObject &parameters = call.parameters;
    const auto zone = findZone(provider, parameters);
    if (!zone)
        return Refusal(zone.error());
    const auto type = findRecordType(parameters["RecordType"_L1].toString());
    if (!type)
        return refuse(u"InvalidParameter.RecordTypeInvalid"_s, u"The record type is not valid."_s);
    if (!isDefaultLine(parameters, provider.site))
        return refuse(u"InvalidParameter.RecordLineInvalid"_s, u"The record line is not valid."_s);
    ZoneRecord record;
    record.name = parameters["SubDomain"_L1].toString(u"@"_s);
    record.type = *type;
    record.value = parameters["Value"_L1].toString();
    record.priority = static_cast<quint16>(parameters["MX"_L1].toInt(10));
    record.ttl = static_cast<quint32>(parameters["TTL"_L1].toInteger(600));
    record.enabled = parameters["Status"_L1].toString(u"ENABLE"_s).toUpper() != "DISABLE"_L1;
    record.updatedAt = provider.clock.now();
    const auto id = provider.zones.addRecord(zone->name, record);
    if (!id)
        return dnspodError(id.error());
    return QJsonObject{{u"RecordId"_s, static_cast<qint64>(*id)}};
}

Answer deleteRecord(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &zone) -> Answer {
        const auto id = static_cast<quint64>(call.parameters["RecordId"_L1].toInteger());
        const auto removed = provider.zones.removeRecord(zone.name, id);
        if (!removed)
            return dnspodError(removed.error());
        return QJsonObject{};
    });
}

} // namespace

ActionTable dnspodActions()
{
    return {{u"dnspod/DescribeDomainList"_s, describeDomainList},
            {u"dnspod/DescribeRecordList"_s, describeRecordList},
            {u"dnspod/CreateRecord"_s, createRecord},
            {u"dnspod/DeleteRecord"_s, deleteRecord}};
}

} // namespace sandbox
