#include "sandbox/state/zonebook.h"

#include "sandbox/state/jsondocument.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject recordToJson(const ZoneRecord &record)
{
    return {{u"id"_s, static_cast<qint64>(record.id)},
            {u"name"_s, record.name},
            {u"type"_s, static_cast<int>(record.type)},
            {u"value"_s, record.value},
            {u"priority"_s, record.priority},
            {u"ttl"_s, static_cast<qint64>(record.ttl)},
            {u"line"_s, record.line},
            {u"enabled"_s, record.enabled},
            {u"remark"_s, record.remark},
            {u"weight"_s, record.weight ? QJsonValue(*record.weight) : QJsonValue()},
            {u"updated"_s, timeToJson(record.updatedAt)},
            {u"visible"_s, timeToJson(record.visibleFrom)}};
}

ZoneRecord recordFromJson(const QJsonObject &json)
{
    ZoneRecord record;
    record.id = static_cast<quint64>(json["id"_L1].toInteger());
    record.name = json["name"_L1].toString();
    record.type = static_cast<RecordType>(json["type"_L1].toInt());
    record.value = json["value"_L1].toString();
    record.priority = static_cast<quint16>(json["priority"_L1].toInt());
    record.ttl = static_cast<quint32>(json["ttl"_L1].toInteger());
    record.line = json["line"_L1].toString();
    record.enabled = json["enabled"_L1].toBool(true);
    record.remark = json["remark"_L1].toString();
    if (const QJsonValue weight = json["weight"_L1]; weight.isDouble())
        record.weight = weight.toInt();
    record.updatedAt = timeFromJson(json["updated"_L1]);
    record.visibleFrom = timeFromJson(json["visible"_L1]);
    return record;
}

QString zoneToText(const Zone &zone)
{
    QJsonArray records;
    for (const ZoneRecord &record : zone.records)
        records.append(recordToJson(record));
    const QJsonObject json{{u"serial"_s, static_cast<qint64>(zone.serial)},
                           {u"records"_s, records}};
    return toDocument(json);
}

Zone zoneFromText(const QString &name, const QString &text)
{
    const QJsonObject json = fromDocument(text);
    Zone zone;
    zone.name = name;
    zone.serial = static_cast<quint32>(json["serial"_L1].toInteger(1));
    for (const QJsonValue record : json["records"_L1].toArray())
        zone.records.append(recordFromJson(record.toObject()));
    return zone;
}

} // namespace

ZoneBook::ZoneBook(Database &database, ZoneServer &server)
    : m_database(database)
    , m_server(server)
{
    connect(&m_server, &ZoneServer::zonesChanged, this, &ZoneBook::saveChanges);
}

void ZoneBook::load()
{
    QSqlQuery query = m_database.run(u"SELECT name, doc FROM zone ORDER BY name"_s);
    QList<Zone> zones;
    while (query.next()) {
        zones.append(zoneFromText(query.value(0).toString(), query.value(1).toString()));
        m_savedSerials.insert(zones.last().name, zones.last().serial);
    }
    m_server.setZones(zones);
}

void ZoneBook::saveChanges()
{
    QStringList gone = m_savedSerials.keys();
    for (const Zone &zone : m_server.zones()) {
        gone.removeOne(zone.name);
        if (m_savedSerials.value(zone.name) == zone.serial)
            continue;
        m_database.run(u"INSERT OR REPLACE INTO zone (name, doc) VALUES (?, ?)"_s,
                       {zone.name, zoneToText(zone)});
        m_savedSerials.insert(zone.name, zone.serial);
    }
    for (const QString &name : gone) {
        m_database.run(u"DELETE FROM zone WHERE name = ?"_s, {name});
        m_savedSerials.remove(name);
    }
}

} // namespace sandbox
