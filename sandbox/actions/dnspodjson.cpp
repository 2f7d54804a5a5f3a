#include "sandbox/actions/dnspodjson.h"

#include "sandbox/state/jsontime.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct LineNames
{
    const char16_t *id;
    const char16_t *chinese;
    const char16_t *english;
};

constexpr std::array recordLineRows{
    LineNames{u"0", u"默认", u"Default"},
    LineNames{u"7=0", u"境内", u"Chinese mainland"},
    LineNames{u"3=0", u"境外", u"Outside the Chinese mainland"},
    LineNames{u"10=0", u"电信", u"China Telecom"},
    LineNames{u"10=1", u"联通", u"China Unicom"},
    LineNames{u"10=2", u"教育网", u"CERNET"},
    LineNames{u"10=3", u"移动", u"China Mobile"},
    LineNames{u"90=0", u"搜索引擎", u"Search engine"},
};

RecordLine lineFrom(const LineNames &names, Site site)
{
    return {QString::fromUtf16(names.id),
            QString::fromUtf16(site == Site::Mainland ? names.chinese : names.english)};
}

qint64 domainIdOf(const QString &name)
{
    return 90'000'000 + static_cast<qint64>(qHash(name, 53) % 1'000'000); // the same at every start
}

QJsonValue updatedOf(const Zone &zone)
{
    return zone.records.isEmpty() ? QJsonValue(u"0000-00-00 00:00:00"_s)
                                  : providerTime(zone.records.last().updatedAt);
}

// What the list of domains and the single answer have in common.
QJsonObject commonFields(const Zone &zone)
{
    const QJsonValue updated = updatedOf(zone);
    return {{u"DomainId"_s, domainIdOf(zone.name)},
            {u"Status"_s, u"ENABLE"_s},
            {u"TTL"_s, 600},
            {u"CNAMESpeedup"_s, u"DISABLE"_s},
            {u"DNSStatus"_s, QString()},
            {u"Grade"_s, u"DP_FREE"_s},
            {u"GroupId"_s, 1},
            {u"SearchEnginePush"_s, u"NO"_s},
            {u"Remark"_s, QString()},
            {u"Punycode"_s, zone.name},
            {u"GradeLevel"_s, 2},
            {u"GradeTitle"_s, u"Free Plan"_s},
            {u"IsVip"_s, u"NO"_s},
            {u"RecordCount"_s, zone.records.size()},
            {u"CreatedOn"_s, updated},
            {u"UpdatedOn"_s, updated},
            {u"Owner"_s, u"owner@harbor-bakery.test"_s}};
}

QJsonValue weightOf(const ZoneRecord &record)
{
    return record.weight ? QJsonValue(*record.weight) : QJsonValue();
}

int priorityOf(const ZoneRecord &record)
{
    return record.type == RecordType::Mx ? record.priority : 0;
}

} // namespace

tl::expected<Zone, ApiError> findZone(const Provider &provider, const QJsonObject &parameters)
{
    const qint64 id = parameters["DomainId"_L1].toInteger();
    const QString name = parameters["Domain"_L1].toString().toLower();
    for (const Zone &zone : provider.zones.zones()) {
        if (id != 0 ? domainIdOf(zone.name) == id : zone.name == name)
            return zone;
    }
    return refuse(u"InvalidParameterValue.DomainNotExists"_s,
                  u"The domain is not in this account."_s);
}

tl::expected<ZoneRecord, ApiError> findRecord(const Zone &zone, const QJsonObject &parameters)
{
    const auto id = static_cast<quint64>(parameters["RecordId"_L1].toInteger());
    const auto found = std::ranges::find(zone.records, id, &ZoneRecord::id);
    if (found == zone.records.end())
        return refuse(u"InvalidParameter.RecordIdInvalid"_s, u"The record does not exist."_s);
    return *found;
}

QList<RecordLine> recordLines(Site site)
{
    QList<RecordLine> all;
    for (const LineNames &names : recordLineRows)
        all.append(lineFrom(names, site));
    return all;
}

std::optional<RecordLine> findLine(const QJsonObject &parameters, Site site)
{
    const QString id = parameters["RecordLineId"_L1].toString();
    const QString name = parameters["RecordLine"_L1].toString();
    for (const LineNames &names : recordLineRows) {
        // The Chinese names are known on both sites.
        const bool isMeant = id.isEmpty()
            ? lineFrom(names, site).name == name || QString::fromUtf16(names.chinese) == name
            : QString::fromUtf16(names.id) == id;
        if (isMeant)
            return lineFrom(names, site);
    }
    return std::nullopt;
}

QString keptLine(const RecordLine &line)
{
    for (const LineNames &names : recordLineRows) {
        if (QString::fromUtf16(names.id) == line.id && line.id != "0"_L1)
            return QString::fromUtf16(names.chinese);
    }
    return {};
}

RecordLine lineOf(const ZoneRecord &record, Site site)
{
    for (const LineNames &names : recordLineRows) {
        if (QString::fromUtf16(names.chinese) == record.line)
            return lineFrom(names, site);
    }
    return lineFrom(recordLineRows.front(), site);
}

QString shownName(const ZoneRecord &record)
{
    return record.name.isEmpty() ? u"@"_s : record.name;
}

QJsonObject domainRow(const Zone &zone)
{
    QJsonObject row = commonFields(zone);
    row["Name"_L1] = zone.name;
    row["EffectiveDNS"_L1] = QJsonArray::fromStringList(zone.nameServers);
    row["VipStartAt"_L1] = u"0000-00-00 00:00:00"_s;
    row["VipEndAt"_L1] = u"0000-00-00 00:00:00"_s;
    row["VipAutoRenew"_L1] = u"DEFAULT"_s;
    return row;
}

QJsonObject domainInfo(const Zone &zone)
{
    QJsonObject info = commonFields(zone);
    info["Domain"_L1] = zone.name;
    info["IsMark"_L1] = u"NO"_s;
    info["CnameSpeedup"_L1] = u"DISABLE"_s;
    info["DnsStatus"_L1] = QString();
    info["DnspodNsList"_L1] = QJsonArray::fromStringList(zone.nameServers);
    info["ActualNsList"_L1] = QJsonArray::fromStringList(zone.nameServers);
    info["UserId"_L1] = 10001;
    info["Uin"_L1] = accountUin;
    info["OwnerNick"_L1] = u"owner@harbor-bakery.test"_s;
    info["IsGracePeriod"_L1] = u"NO"_s;
    info["VipBuffered"_L1] = u"NO"_s;
    for (const QLatin1StringView field :
         {"VipStartAt"_L1, "VipEndAt"_L1, "VipAutoRenew"_L1, "VipResourceId"_L1})
        info[field] = QJsonValue();
    info["IsSubDomain"_L1] = false;
    info["TagList"_L1] = QJsonArray();
    info["SlaveDNS"_L1] = u"NO"_s;
    return info;
}

QJsonObject recordRow(const ZoneRecord &record, Site site)
{
    const RecordLine line = lineOf(record, site);
    return {{u"RecordId"_s, static_cast<qint64>(record.id)},
            {u"Value"_s, record.value},
            {u"Status"_s, record.enabled ? u"ENABLE"_s : u"DISABLE"_s},
            {u"UpdatedOn"_s, providerTime(record.updatedAt)},
            {u"Name"_s, shownName(record)},
            {u"Line"_s, line.name},
            {u"LineId"_s, line.id},
            {u"Type"_s, recordTypeName(record.type)},
            {u"Weight"_s, weightOf(record)},
            {u"MonitorStatus"_s, QString()},
            {u"Remark"_s, record.remark},
            {u"TTL"_s, static_cast<qint64>(record.ttl)},
            {u"MX"_s, priorityOf(record)},
            {u"DefaultNS"_s, false}};
}

QJsonObject recordInfo(const Zone &zone, const ZoneRecord &record, Site site)
{
    const RecordLine line = lineOf(record, site);
    return {{u"Id"_s, static_cast<qint64>(record.id)},
            {u"DomainId"_s, domainIdOf(zone.name)},
            {u"SubDomain"_s, shownName(record)},
            {u"RecordType"_s, recordTypeName(record.type)},
            {u"RecordLine"_s, line.name},
            {u"RecordLineId"_s, line.id},
            {u"Value"_s, record.value},
            {u"Weight"_s, weightOf(record)},
            {u"MX"_s, priorityOf(record)},
            {u"TTL"_s, static_cast<qint64>(record.ttl)},
            {u"Enabled"_s, record.enabled ? 1 : 0},
            {u"MonitorStatus"_s, QString()},
            {u"Remark"_s, record.remark},
            {u"UpdatedOn"_s, providerTime(record.updatedAt)}};
}

} // namespace sandbox
