#include "sandbox/actions/actions.h"
#include "sandbox/actions/dnspodjson.h"
#include "sandbox/actions/paging.h"
#include "sandbox/actions/parameters.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultRecordLimit = 100;
constexpr int largestRecordLimit = 3000;

QJsonObject domainCounts(qsizetype all)
{
    QJsonObject counts;
    for (const QLatin1StringView field :
         {"ShareTotal"_L1, "VipTotal"_L1, "PauseTotal"_L1, "ErrorTotal"_L1, "LockTotal"_L1,
          "SpamTotal"_L1, "VipExpire"_L1, "ShareOutTotal"_L1})
        counts[field] = 0;
    for (const QLatin1StringView field :
         {"DomainTotal"_L1, "AllTotal"_L1, "MineTotal"_L1, "GroupTotal"_L1})
        counts[field] = all;
    return counts;
}

Answer describeDomainList(Provider &provider, const Call &call)
{
    const QString keyword = call.parameters["Keyword"_L1].toString().toLower();
    static const QStringList withoutOurs{u"PAUSE"_s, u"ERROR"_s, u"LOCK"_s,     u"SPAM"_s,
                                         u"VIP"_s,   u"SHARE"_s, u"SHARE_OUT"_s};
    const bool hasOurs = !withoutOurs.contains(call.parameters["Type"_L1].toString().toUpper());
    QJsonArray all;
    for (const Zone &zone : provider.zones.zones()) {
        if (hasOurs && zone.name.contains(keyword))
            all.append(domainRow(zone));
    }
    if (all.isEmpty())
        return refuse(u"ResourceNotFound.NoDataOfDomain"_s, u"There are no domains."_s);
    return QJsonObject{
        {u"DomainCountInfo"_s, domainCounts(all.size())},
        {u"DomainList"_s,
         Page::of(call.parameters, largestRecordLimit, largestRecordLimit).cut(all)}};
}

Answer describeDomain(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).map([](const Zone &zone) {
        return QJsonObject{{u"DomainInfo"_s, domainInfo(zone)}};
    });
}

Answer describeRecord(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &zone) {
        return findRecord(zone, call.parameters).map([&](const ZoneRecord &record) {
            return QJsonObject{{u"RecordInfo"_s, recordInfo(zone, record, provider.site)}};
        });
    });
}

Answer describeRecordLineList(Provider &provider, const Call &call)
{
    return findZone(provider, call.parameters).and_then([&](const Zone &) -> Answer {
        static const QStringList grades{u"DP_FREE"_s,  u"DP_PLUS"_s, u"DP_EXTRA"_s, u"DP_EXPERT"_s,
                                        u"DP_ULTRA"_s, u"D_FREE"_s,  u"D_PLUS"_s,   u"D_EXTRA"_s,
                                        u"D_EXPERT"_s, u"D_ULTRA"_s};
        if (!grades.contains(call.parameters["DomainGrade"_L1].toString().toUpper()))
            return refuse(u"InvalidParameter.DomainGradeInvalid"_s,
                          u"The domain grade is not valid."_s);
        QJsonArray shown;
        for (const RecordLine &line : recordLines(provider.site))
            shown.append(QJsonObject{{u"Name"_s, line.name}, {u"LineId"_s, line.id}});
        return QJsonObject{{u"LineList"_s, shown}, {u"LineGroupList"_s, QJsonArray()}};
    });
}

bool contains(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool fitsKeyword(const ZoneRecord &record, const QString &keyword)
{
    return contains(shownName(record), keyword) || contains(record.value, keyword);
}

/// The filters of DescribeRecordList, each of one value.
bool fitsList(const ZoneRecord &record, const QJsonObject &parameters, Site site)
{
    QString host = parameters["SubDomain"_L1].toString(); // the new spelling wins
    if (host.isEmpty())
        host = parameters["Subdomain"_L1].toString();
    const QString type = parameters["RecordType"_L1].toString();
    const bool hasLine = !parameters["RecordLine"_L1].toString().isEmpty()
        || !parameters["RecordLineId"_L1].toString().isEmpty();
    const auto line = findLine(parameters, site);
    return (host.isEmpty() || shownName(record).compare(host, Qt::CaseInsensitive) == 0)
        && (type.isEmpty() || recordTypeName(record.type) == type.toUpper())
        && (!hasLine || (line && line->id == lineOf(record, site).id))
        && fitsKeyword(record, parameters["Keyword"_L1].toString());
}

bool isListed(const QJsonObject &parameters, QLatin1StringView name, const QString &value)
{
    const QStringList wanted = stringsOf(parameters[name]);
    return wanted.isEmpty() || wanted.contains(value, Qt::CaseInsensitive);
}

bool isWithin(const QJsonObject &parameters, const QString &name, qint64 value)
{
    return value >= parameters[name + u"Begin"_s].toInteger(0)
        && value <= parameters[name + u"End"_s].toInteger(std::numeric_limits<qint32>::max());
}

/// The filters of DescribeRecordFilterList.
bool fitsFilters(const ZoneRecord &record, const QJsonObject &parameters, Site site)
{
    const QString host = parameters["SubDomain"_L1].toString();
    const bool isHost = parameters["IsExactSubDomain"_L1].toBool()
        ? host.isEmpty() || shownName(record) == host
        : contains(shownName(record), host);
    const QJsonObject row = recordRow(record, site);
    const QString updated = row["UpdatedOn"_L1].toString();
    const QString from = parameters["UpdatedAtBegin"_L1].toString();
    const QString to = parameters["UpdatedAtEnd"_L1].toString();
    const bool hasWeight =
        parameters.contains("WeightBegin"_L1) || parameters.contains("WeightEnd"_L1);
    return isHost && fitsKeyword(record, parameters["Keyword"_L1].toString())
        && isListed(parameters, "RecordType"_L1, row["Type"_L1].toString())
        && isListed(parameters, "RecordLine"_L1, row["LineId"_L1].toString())
        && isListed(parameters, "RecordStatus"_L1, row["Status"_L1].toString())
        && contains(record.value, parameters["RecordValue"_L1].toString())
        && contains(record.remark, parameters["Remark"_L1].toString())
        && isWithin(parameters, u"TTL"_s, record.ttl)
        && isWithin(parameters, u"MX"_s, row["MX"_L1].toInteger())
        && (!hasWeight || (record.weight && isWithin(parameters, u"Weight"_s, *record.weight)))
        && (from.isEmpty() || updated >= from) && (to.isEmpty() || updated <= to);
}

// Orders rows by `SortField` and `SortType`; without a field they stay as they were made.
void sortRows(QList<QJsonObject> &rows, const QJsonObject &parameters)
{
    static const QHash<QString, QString> fields{
        {u"NAME"_s, u"Name"_s},     {u"LINE"_s, u"Line"_s},
        {u"TYPE"_s, u"Type"_s},     {u"VALUE"_s, u"Value"_s},
        {u"MX"_s, u"MX"_s},         {u"TTL"_s, u"TTL"_s},
        {u"WEIGHT"_s, u"Weight"_s}, {u"UPDATED_ON"_s, u"UpdatedOn"_s}};
    const QString field = fields.value(parameters["SortField"_L1].toString().toUpper());
    if (field.isEmpty())
        return;
    const bool isDescending = parameters["SortType"_L1].toString().toUpper() == "DESC"_L1;
    std::ranges::stable_sort(rows, [&](const QJsonObject &one, const QJsonObject &other) {
        const QJsonValue left = isDescending ? other[field] : one[field];
        const QJsonValue right = isDescending ? one[field] : other[field];
        return left.isString() ? left.toString() < right.toString()
                               : left.toInteger() < right.toInteger();
    });
}

using Fits = bool (*)(const ZoneRecord &, const QJsonObject &, Site);

Answer listRecords(Provider &provider, const Call &call, Fits fits)
{
    const auto zone = findZone(provider, call.parameters);
    if (!zone)
        return Refusal(zone.error());
    QList<QJsonObject> rows;
    QSet<QString> hosts;
    for (const ZoneRecord &record : zone->records) {
        // facts.md 4.7: a new one is not found at once
        const bool isVisible =
            !record.visibleFrom.isValid() || record.visibleFrom <= provider.clock.now();
        if (!isVisible || !fits(record, call.parameters, provider.site))
            continue;
        rows.append(recordRow(record, provider.site));
        hosts.insert(shownName(record));
    }
    sortRows(rows, call.parameters);
    QJsonArray page;
    for (const QJsonObject &row :
         Page::of(call.parameters, defaultRecordLimit, largestRecordLimit).cut(rows))
        page.append(row);
    if (page.isEmpty() && call.parameters["ErrorOnEmpty"_L1].toString() != "no"_L1)
        return refuse(u"ResourceNotFound.NoDataOfRecord"_s, u"There are no records."_s);
    return QJsonObject{{u"RecordCountInfo"_s,
                        QJsonObject{{u"SubdomainCount"_s, hosts.size()},
                                    {u"ListCount"_s, page.size()},
                                    {u"TotalCount"_s, rows.size()}}},
                       {u"RecordList"_s, page}};
}

Answer describeRecordList(Provider &provider, const Call &call)
{
    return listRecords(provider, call, fitsList);
}

Answer describeRecordFilterList(Provider &provider, const Call &call)
{
    return listRecords(provider, call, fitsFilters);
}

} // namespace

ActionTable dnspodReads()
{
    return {{u"dnspod/DescribeDomainList"_s, describeDomainList},
            {u"dnspod/DescribeDomain"_s, describeDomain},
            {u"dnspod/DescribeRecordList"_s, describeRecordList},
            {u"dnspod/DescribeRecordFilterList"_s, describeRecordFilterList},
            {u"dnspod/DescribeRecord"_s, describeRecord},
            {u"dnspod/DescribeRecordLineList"_s, describeRecordLineList}};
}

} // namespace sandbox
