#include "sandbox/dns/zoneanswer.h"

#include "sandbox/dns/recorddata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr quint16 classIn = 1;
constexpr quint16 classAny = 255;
constexpr quint16 typeSoa = 6;
constexpr quint16 typeAny = 255;
constexpr quint32 zoneTtl = 600; // of SOA and NS
constexpr int longestCnameChain = 8;

/// One zone as it looks at one moment.
class ZoneView
{
public:
    ZoneView(const Zone &zone, const QDateTime &now);

    /// What stands at the name or, where there is no such name, at the wildcard that covers it.
    /// Nothing if neither exists; an empty list for a name that only has others below it.
    std::optional<QList<DnsResourceRecord>> recordsAt(const DnsName &name) const;
    /// The SOA as it comes with "there is none" (RFC 2308).
    DnsResourceRecord authority() const;

private:
    void add(const DnsName &owner, quint16 type, quint32 ttl, const QByteArray &data);
    bool exists(const DnsName &name) const;

    DnsName m_apex;
    quint32 m_negativeTtl;
    QByteArray m_authority;
    QList<DnsResourceRecord> m_records;
};

bool isServed(const ZoneRecord &record, const QDateTime &now)
{
    const bool everywhere = record.line.isEmpty() || record.line == u"默认"
        || record.line.compare("default"_L1, Qt::CaseInsensitive) == 0;
    const bool isVisible = !record.visibleFrom.isValid() || record.visibleFrom <= now;
    return record.enabled && everywhere && isVisible;
}

ZoneView::ZoneView(const Zone &zone, const QDateTime &now)
    : m_apex(DnsName::fromText(zone.name).value_or(DnsName()))
    , m_negativeTtl(zone.negativeTtl)
    , m_authority(authorityData(zone))
{
    add(m_apex, typeSoa, zoneTtl, m_authority);
    for (const QString &server : zone.nameServers)
        add(m_apex, quint16(RecordType::Ns), zoneTtl, nameData(server).value_or(QByteArray()));
    for (const ZoneRecord &record : zone.records) {
        const auto relative = DnsName::fromText(record.name == u'@' ? QString() : record.name);
        const auto data = recordData(record);
        if (relative && data && isServed(record, now))
            add(relative->below(m_apex), quint16(record.type), record.ttl, *data);
    }
}

void ZoneView::add(const DnsName &owner, quint16 type, quint32 ttl, const QByteArray &data)
{
    if (!data.isEmpty())
        m_records.append({owner, type, classIn, ttl, data});
}

bool ZoneView::exists(const DnsName &name) const
{
    return std::ranges::any_of(
        m_records, [&](const DnsResourceRecord &record) { return record.name.endsIn(name); });
}

std::optional<QList<DnsResourceRecord>> ZoneView::recordsAt(const DnsName &name) const
{
    DnsName source = name;
    if (!exists(name)) {
        DnsName encloser = name.parent();
        while (!exists(encloser))
            encloser = encloser.parent();
        source = encloser.child("*");
        if (!exists(source))
            return {};
    }
    QList<DnsResourceRecord> found;
    for (DnsResourceRecord record : m_records) {
        if (record.name != source)
            continue;
        record.name = name; // as it was asked, in its upper and lower case too
        found.append(std::move(record));
    }
    return found;
}

DnsResourceRecord ZoneView::authority() const
{
    return {m_apex, typeSoa, classIn, std::min(zoneTtl, m_negativeTtl), m_authority};
}

// What answers the question at a name, or the alias (CNAME) that leads on from there.
QList<DnsResourceRecord> matching(const QList<DnsResourceRecord> &records, quint16 type)
{
    QList<DnsResourceRecord> found;
    std::ranges::copy_if(records, std::back_inserter(found), [type](const auto &record) {
        return type == record.type || type == typeAny;
    });
    return found;
}

void answerFromZones(const QList<Zone> &zones, const DnsQuestion &question, const QDateTime &now,
                     DnsMessage &reply)
{
    DnsName name = question.name;
    for (int step = 0; step < longestCnameChain; ++step) {
        const Zone *zone = findZoneOf(zones, name);
        if (!zone)
            return; // a CNAME led out of our zones: the asker goes on
        const ZoneView view(*zone, now);
        const auto records = view.recordsAt(name);
        if (!records) {
            reply.code = DnsMessage::NoSuchName;
            reply.authorities.append(view.authority());
            return;
        }
        const auto found = matching(*records, question.type);
        const auto alias = matching(*records, quint16(RecordType::Cname));
        if (found.isEmpty() && alias.isEmpty()) {
            reply.authorities.append(view.authority());
            return;
        }
        if (!found.isEmpty()) {
            reply.answers.append(found);
            return;
        }
        reply.answers.append(alias);
        name = DnsName::fromWire(alias.first().data);
    }
}

} // namespace

const Zone *findZoneOf(const QList<Zone> &zones, const DnsName &name)
{
    const Zone *best = nullptr;
    for (const Zone &zone : zones) {
        const auto apex = DnsName::fromText(zone.name);
        if (apex && name.endsIn(*apex) && (!best || zone.name.size() > best->name.size()))
            best = &zone;
    }
    return best;
}

DnsMessage answerQuery(const QList<Zone> &zones, const DnsMessage &query, const QDateTime &now)
{
    DnsMessage reply;
    reply.id = query.id;
    reply.isResponse = true;
    reply.opcode = query.opcode;
    reply.recursionDesired = query.recursionDesired;
    reply.questions = query.questions;
    if (query.extension)
        reply.extension = DnsExtension{.dnssecOk = query.extension->dnssecOk};

    const DnsQuestion question = query.questions.value(0);
    const bool isInternet = question.recordClass == classIn || question.recordClass == classAny;
    if (query.opcode != 0)
        reply.code = DnsMessage::NotImplemented;
    else if (query.extension && query.extension->version != 0)
        reply.code = DnsMessage::BadVersion;
    else if (query.questions.size() != 1)
        reply.code = DnsMessage::FormatError;
    else if (!isInternet || !findZoneOf(zones, question.name))
        reply.code = DnsMessage::Refused;
    else {
        reply.isAuthoritative = true;
        answerFromZones(zones, question, now, reply);
    }
    return reply;
}

} // namespace sandbox
