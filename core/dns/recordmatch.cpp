#include "core/dns/recordmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostZones = 4; // a name deeper than that is not asked at every level
const QString probeLabel = u"_certdesk-probe"_s;

QString withoutFinalDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

QString withoutAsterisk(const QString &domain)
{
    return withoutFinalDot(domain.startsWith("*."_L1) ? domain.sliced(2) : domain);
}

// "b.example.com" and "example.com" for "b.example.com" in the zone "example.com": each may be what
// a form appends. Nothing above the zone, where that is known.
QStringList zonesOf(const QString &domain, const QString &zone)
{
    QStringList zones;
    QString rest = withoutAsterisk(domain);
    while (rest.contains(u'.') && zones.size() < mostZones) {
        zones += rest;
        if (isSameName(rest, zone))
            break;
        rest = rest.section(u'.', 1);
    }
    return zones;
}

// What stands before `domain` in `name`; "" if it is not below it.
QString partBelow(const QString &name, const QString &domain)
{
    const QString end = u'.' + domain;
    return name.endsWith(end, Qt::CaseInsensitive) ? name.chopped(end.size()) : QString();
}

QString withoutQuotesAndBlanks(QString value)
{
    value.removeIf(
        [](QChar c) { return c.isSpace() || c == u'"' || c == u'\'' || c == u'“' || c == u'”'; });
    return value;
}

bool isRight(const QString &seen, const ValidationRecord &record)
{
    if (record.kind == ValidationRecord::Kind::Cname)
        return isSameName(seen, record.value);
    return seen == record.value;
}

} // namespace

bool isSameName(const QString &a, const QString &b)
{
    return withoutFinalDot(a).compare(withoutFinalDot(b), Qt::CaseInsensitive) == 0;
}

bool hasRight(const QStringList &seen, const ValidationRecord &record)
{
    return std::ranges::any_of(seen, [&](const QString &s) { return isRight(s, record); });
}

RecordFinding::Slip slipOf(const QString &seen, const ValidationRecord &record)
{
    using Slip = RecordFinding::Slip;
    if (withoutQuotesAndBlanks(seen) == withoutQuotesAndBlanks(record.value))
        return Slip::QuotesOrBlanks;
    if (seen.compare(record.value, Qt::CaseInsensitive) == 0)
        return Slip::LetterCase;
    const QStringList zones = zonesOf(record.domain, {});
    const bool isAppended =
        record.kind == ValidationRecord::Kind::Cname
        && std::ranges::any_of(zones, [&](const QString &zone) {
               return isSameName(seen, withoutFinalDot(record.value) + u'.' + zone);
           });
    return isAppended ? Slip::ZoneAppended : Slip::None;
}

DnsType typeOf(const ValidationRecord &record)
{
    return record.kind == ValidationRecord::Kind::Cname ? DnsType::Cname : DnsType::Txt;
}

QList<Elsewhere> placesElsewhere(const ValidationRecord &record, const ZoneFinding &zone)
{
    using Verdict = RecordFinding::Verdict;
    const DnsType type = typeOf(record);
    const QString name = withoutFinalDot(record.name);
    const QString domain = withoutAsterisk(record.domain);
    const QString host = partBelow(name, domain);
    const QStringList zones =
        zonesOf(domain, zone.outcome == ZoneFinding::Outcome::Found ? zone.zone : QString());

    QList<Elsewhere> places;
    places += {name, type == DnsType::Txt ? DnsType::Cname : DnsType::Txt, Verdict::WrongType};
    for (const QString &appended : zones)
        places += {name + u'.' + appended, type, Verdict::DoubledDomain};
    // "_x.b" is right for the form of example.com; that of b.example.com makes this of it.
    for (const QString &above : zonesOf(domain, {}))
        if (above != domain)
            places += {partBelow(name, above) + u'.' + domain, type, Verdict::DoubledDomain};
    if (name.startsWith(u'_'))
        places += {name.sliced(1), type, Verdict::MissingUnderscore};
    if (host.isEmpty())
        return places;
    for (const QString &above : zones)
        if (above != domain)
            places += {host + u'.' + above, type, Verdict::OtherName};
    places += {host + u".www."_s + domain, type, Verdict::OtherName};
    return places;
}

QString wildcardProbe(const ValidationRecord &record)
{
    return probeLabel + u'.' + withoutFinalDot(record.name).section(u'.', 1);
}

} // namespace core
