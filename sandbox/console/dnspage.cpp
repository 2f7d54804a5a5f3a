#include "sandbox/console/html.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QStringList editableTypes{u"TXT"_s, u"CNAME"_s, u"A"_s, u"AAAA"_s, u"CAA"_s, u"MX"_s};

QString zoneHtml(const Zone &zone)
{
    QString rows;
    for (const ZoneRecord &record : zone.records) {
        const QString remove = html::form(u"/console/dns/remove"_s,
                                          html::hidden(u"zone"_s, zone.name)
                                              + html::hidden(u"id"_s, QString::number(record.id)),
                                          u"Remove"_s, html::Tone::Plain);
        rows += html::row({html::text(record.name.isEmpty() ? u"@"_s : record.name),
                           recordTypeName(record.type), html::text(record.value),
                           QString::number(record.ttl), remove});
    }
    const QString add = html::form(
        u"/console/dns/add"_s,
        html::hidden(u"zone"_s, zone.name) + html::input(u"Host"_s, u"name"_s)
            + html::select(u"Type"_s, u"type"_s, editableTypes)
            + html::input(u"Value"_s, u"value"_s) + html::input(u"TTL"_s, u"ttl"_s, u"600"_s),
        u"Add record"_s);
    return html::section(zone.name,
                         html::table({u"Host"_s, u"Type"_s, u"Value"_s, u"TTL"_s, QString()}, rows)
                             + add);
}

HttpReply addRecord(Provider &provider, const HttpRequest &request)
{
    const auto type = findRecordType(request.field(u"type"_s));
    if (!type)
        return refusalReply(u"That record type is not supported."_s);
    ZoneRecord record;
    record.name = request.field(u"name"_s).trimmed();
    record.type = *type;
    record.value = request.field(u"value"_s).trimmed();
    record.ttl = request.field(u"ttl"_s).toUInt();
    record.updatedAt = provider.clock.now();
    const auto added = provider.zones.addRecord(request.field(u"zone"_s), record);
    if (!added)
        return refusalReply(u"The record was not added: "_s + added.error().code + u' '
                            + added.error().detail);
    return seeOther(u"/console/dns"_s);
}

HttpReply removeRecord(Provider &provider, const HttpRequest &request)
{
    const auto removed =
        provider.zones.removeRecord(request.field(u"zone"_s), request.field(u"id"_s).toULongLong());
    if (!removed)
        return refusalReply(u"There is no such record."_s);
    return seeOther(u"/console/dns"_s);
}

HttpReply addZone(Provider &provider, const HttpRequest &request)
{
    const QString name = request.field(u"zone"_s).trimmed().toLower();
    if (!name.contains(u'.') || name.size() > 200 || name.contains(u' ')
        || provider.zones.zone(name))
        return refusalReply(u"That is not a domain that can be added."_s);
    Zone zone;
    zone.name = name;
    provider.zones.setZone(zone);
    return seeOther(u"/console/dns"_s);
}

} // namespace

HttpReply dnsPage(const Provider &provider)
{
    QString body = u"<p>These zones are served on 127.0.0.1, port "_s
        + QString::number(provider.zones.port())
        + u" (UDP and TCP). The sandbox's CA looks there.</p>"_s;
    for (const Zone &zone : provider.zones.zones())
        body += zoneHtml(zone);
    body += html::section(
        u"Another domain"_s,
        html::form(u"/console/dns/zone"_s, html::input(u"Domain"_s, u"zone"_s), u"Add domain"_s));
    return pageReply(u"DNS"_s, body);
}

HttpReply changeDns(Provider &provider, const QString &what, const HttpRequest &request)
{
    if (what == "add"_L1)
        return addRecord(provider, request);
    if (what == "remove"_L1)
        return removeRecord(provider, request);
    if (what == "zone"_L1)
        return addZone(provider, request);
    return notFound();
}

} // namespace sandbox
