#include "core/dnspod/dnspodhosting.h"

#include "core/provider/jsonreader.h"

#include <QJsonArray>
#include <QPromise>

#include <memory>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 3000; // the service's largest

// "There are none" comes as an error.
Result<QJsonObject> orEmpty(const Result<QJsonObject> &answer)
{
    if (!answer && answer.error().code.startsWith("ResourceNotFound.NoDataOf"_L1))
        return QJsonObject{{u"DomainList"_s, QJsonArray()}, {u"RecordList"_s, QJsonArray()}};
    return answer;
}

Result<QList<JsonReader>> listIn(const QJsonObject &answer, QLatin1StringView name)
{
    const auto rows = JsonReader(answer).objects(name);
    if (!rows)
        return fail(Error::Kind::Malformed, name, u"answer/malformed"_s);
    return *rows;
}

QString plainName(const QString &name)
{
    return (name.endsWith(u'.') ? name.chopped(1) : name).toLower();
}

HostedZone zoneIn(const JsonReader &row)
{
    const QString punycode = row.text("Punycode"_L1);
    const QString status = row.text("Status"_L1);
    HostedZone zone;
    zone.id = row.number("DomainId"_L1).value_or(0);
    zone.name = plainName(punycode.isEmpty() ? row.text("Name"_L1) : punycode);
    zone.isPaused = !status.isEmpty() && status.compare("ENABLE"_L1, Qt::CaseInsensitive) != 0;
    zone.isElsewhere = !row.text("DNSStatus"_L1).isEmpty();
    return zone;
}

Result<QList<HostedZone>> parseZones(const QJsonObject &answer)
{
    return listIn(answer, "DomainList"_L1).map([](const QList<JsonReader> &rows) {
        QList<HostedZone> zones;
        for (const JsonReader &row : rows)
            zones += zoneIn(row);
        return zones;
    });
}

HostedRecord recordIn(const JsonReader &row)
{
    return {row.number("RecordId"_L1).value_or(0),
            row.text("Name"_L1),
            row.text("Type"_L1).toUpper(),
            row.text("Value"_L1),
            row.text("Line"_L1),
            row.text("LineId"_L1),
            static_cast<int>(row.number("TTL"_L1).value_or(0)),
            row.text("Status"_L1).compare("DISABLE"_L1, Qt::CaseInsensitive) != 0};
}

Result<QList<HostedRecord>> parseRecords(const QJsonObject &answer, const QString &host)
{
    return listIn(answer, "RecordList"_L1).map([&](const QList<JsonReader> &rows) {
        QList<HostedRecord> records;
        for (const JsonReader &row : rows) {
            HostedRecord record = recordIn(row);
            // The service's own filter is not said to be an exact one.
            if (record.host.compare(host, Qt::CaseInsensitive) == 0)
                records += std::move(record);
        }
        return records;
    });
}

Result<qint64> parseId(const QJsonObject &answer)
{
    const auto id = JsonReader(answer).number("RecordId"_L1);
    // It was acknowledged, so that it is there; under which id is for a look to say.
    if (!id)
        return fail(Error::Kind::NoAnswer, u"no RecordId"_s, u"answer/malformed"_s);
    return *id;
}

QJsonObject inZone(const HostedZone &zone)
{
    QJsonObject arguments{{u"Domain"_s, zone.name}};
    if (zone.id != 0)
        arguments.insert(u"DomainId"_s, zone.id);
    return arguments;
}

using Zones = QList<HostedZone>;

// Asks for page after page until one is not full.
class ZonePages : public std::enable_shared_from_this<ZonePages>
{
public:
    using Ask = std::function<Task<QJsonObject>(qsizetype offset)>;

    ZonePages(Ask ask, QObject *owner)
        : m_ask(std::move(ask))
        , m_owner(owner)
    {
        m_promise.start();
    }

    Task<Zones> task() const { return m_promise.future(); }

    void next()
    {
        whenDone(m_ask(m_zones.size()), m_owner,
                 [self = shared_from_this()](const Result<QJsonObject> &answer) {
                     self->take(orEmpty(answer).and_then(parseZones));
                 });
    }

private:
    void take(const Result<Zones> &page)
    {
        if (page) {
            m_zones += *page;
            if (page->size() >= pageSize) {
                next();
                return;
            }
        }
        m_promise.addResult(page ? Result<Zones>(m_zones) : page);
        m_promise.finish();
    }

    Ask m_ask;
    QObject *m_owner;
    Zones m_zones;
    QPromise<Result<Zones>> m_promise;
};

} // namespace

Task<QList<HostedZone>> DnspodHosting::zones(QObject *owner)
{
    const auto pages = std::make_shared<ZonePages>(
        [this, owner](qsizetype offset) {
            return call(u"DescribeDomainList"_s,
                        {{u"Type"_s, u"ALL"_s}, {u"Offset"_s, offset}, {u"Limit"_s, pageSize}},
                        Effect::Read, owner);
        },
        owner);
    const Task<Zones> task = pages->task();
    pages->next();
    return task;
}

Task<QList<HostedRecord>> DnspodHosting::records(const HostedZone &zone, const QString &host,
                                                 QObject *owner)
{
    QJsonObject arguments = inZone(zone);
    arguments.insert(u"Subdomain"_s, host);
    arguments.insert(u"Limit"_s, pageSize);
    return call(u"DescribeRecordList"_s, arguments, Effect::Read, owner)
        .then([host](const Result<QJsonObject> &answer) {
            return orEmpty(answer).and_then(
                [&](const QJsonObject &found) { return parseRecords(found, host); });
        });
}

Task<qint64> DnspodHosting::create(const HostedZone &zone, const NewRecord &record, QObject *owner)
{
    return call(u"CreateRecord"_s, recordArguments(zone, record), Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) { return answer.and_then(parseId); });
}

Task<qint64> DnspodHosting::replace(const HostedZone &zone, qint64 id, const NewRecord &record,
                                    QObject *owner)
{
    QJsonObject arguments = recordArguments(zone, record);
    arguments.insert(u"RecordId"_s, id);
    return call(u"ModifyRecord"_s, arguments, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) { return answer.and_then(parseId); });
}

Task<void> DnspodHosting::remove(const HostedZone &zone, qint64 id, QObject *owner)
{
    QJsonObject arguments = inZone(zone);
    arguments.insert(u"RecordId"_s, id);
    return call(u"DeleteRecord"_s, arguments, Effect::Change, owner)
        .then([](const Result<QJsonObject> &answer) { return answer.map([](const auto &) {}); });
}

QJsonObject DnspodHosting::recordArguments(const HostedZone &zone, const NewRecord &record) const
{
    QJsonObject arguments = inZone(zone);
    arguments.insert(u"SubDomain"_s, record.host);
    arguments.insert(u"RecordType"_s, record.type);
    arguments.insert(u"RecordLine"_s, m_site == Site::Mainland ? u"默认"_s : u"Default"_s);
    arguments.insert(u"RecordLineId"_s, u"0"_s); // wins over the name
    arguments.insert(u"Value"_s, record.value);
    arguments.insert(u"TTL"_s, record.ttl);
    arguments.insert(u"Status"_s, u"ENABLE"_s);
    return arguments;
}

Task<QJsonObject> DnspodHosting::call(const QString &action, const QJsonObject &arguments,
                                      Effect effect, QObject *owner)
{
    return m_client.call(Service::Dnspod, action, arguments, effect, owner);
}

} // namespace core
