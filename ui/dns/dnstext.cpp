#include "ui/dns/dnstext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Kind = core::ValidationRecord::Kind;
using Mood = FindingText::Mood;

struct DnsWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::DnsWording)
};

QString typeName(Kind kind)
{
    return kind == Kind::Cname ? u"CNAME"_s : u"TXT"_s;
}

QString failReason(const core::DomainVerification &verification)
{
    if (verification.localFailReason.isEmpty())
        return {};
    //: %1 is a sentence of the provider, in its language
    return DnsWording::tr("The provider says: %1").arg(verification.localFailReason);
}

FindingText notSeen(const core::DomainVerification &verification, const QString &text)
{
    return {Mood::Waiting, DnsWording::tr("Not seen yet"), text, failReason(verification),
            verification.seenValues.join(u'\n')};
}

FindingText otherContent(const core::DomainVerification &verification, const QString &text)
{
    return {Mood::Wrong, DnsWording::tr("Wrong value"), text, failReason(verification),
            verification.seenValues.join(u'\n')};
}

FindingText localCheckText(const core::DomainVerification &verification)
{
    switch (verification.localCheck) {
    case 1:
        return {Mood::Waiting,
                DnsWording::tr("Seen"),
                DnsWording::tr("The provider sees it. The CA has not confirmed it yet."),
                DnsWording::tr("Nothing to do: the CA looks again by itself."),
                {}};
    case -1:
        return notSeen(verification, DnsWording::tr("The provider does not see a TXT record yet."));
    case -2:
        return otherContent(verification,
                            DnsWording::tr("The provider sees a TXT record with another value."));
    case -3:
    case -8:
        return {Mood::Wrong, DnsWording::tr("No name servers"),
                DnsWording::tr("The provider finds no name servers for the domain."),
                DnsWording::tr("Check that the domain is registered, paid for, and uses the name "
                               "servers where you added the record."),
                verification.seenValues.join(u'\n')};
    case -4:
    case -9:
        return notSeen(verification,
                       DnsWording::tr("The provider does not find the file on the web site yet."));
    case -5:
    case -10:
        return otherContent(verification,
                            DnsWording::tr("The provider finds the file, but with other content."));
    case -6:
        return notSeen(verification,
                       DnsWording::tr("The provider does not see a CNAME record yet."));
    case -7:
        return otherContent(
            verification,
            DnsWording::tr("The provider sees a CNAME record that points elsewhere."));
    default:
        return {Mood::Unclear, DnsWording::tr("Unclear"),
                //: %1 is a number
                DnsWording::tr("The provider's answer (%1) is unknown to this version of CertDesk.")
                    .arg(verification.localCheck),
                failReason(verification), verification.seenValues.join(u'\n')};
    }
}

enum class Unit { Days, Hours, Minutes, Seconds };

QString unitText(qint64 count, Unit unit)
{
    const int n = static_cast<int>(std::min<qint64>(count, 99'999));
    switch (unit) {
    case Unit::Days:
        return n == 1 ? DnsWording::tr("1 day") : DnsWording::tr("%n days", nullptr, n);
    case Unit::Hours:
        return n == 1 ? DnsWording::tr("1 hour") : DnsWording::tr("%n hours", nullptr, n);
    case Unit::Minutes:
        return n == 1 ? DnsWording::tr("1 minute") : DnsWording::tr("%n minutes", nullptr, n);
    case Unit::Seconds:
        return n == 1 ? DnsWording::tr("1 second") : DnsWording::tr("%n seconds", nullptr, n);
    }
    Q_UNREACHABLE();
}

} // namespace

FindingText describe(const core::DomainVerification &verification)
{
    if (verification.passed())
        return {Mood::Good,
                DnsWording::tr("Confirmed"),
                verification.issued
                    ? DnsWording::tr("The CA has confirmed the domain, and the certificate is "
                                     "issued.")
                    : DnsWording::tr("The CA has confirmed the domain. The certificate follows "
                                     "within about 15 minutes."),
                {},
                {}};
    if (verification.tooFrequent)
        return {Mood::Unclear,
                DnsWording::tr("Asked too often"),
                DnsWording::tr("The provider was asked too often and did not look."),
                DnsWording::tr("Nothing is wrong: CertDesk asks again in 5 minutes."),
                {}};
    return localCheckText(verification);
}

QString typeText(Kind kind)
{
    if (kind == Kind::File)
        return DnsWording::tr("Validation file");
    //: %1 is a DNS record type: TXT, CNAME
    return DnsWording::tr("%1 record").arg(typeName(kind));
}

QString zoneText(const core::ValidationRecord &record)
{
    return record.domain.startsWith("*."_L1) ? record.domain.sliced(2) : record.domain;
}

QString formZone(const core::ValidationRecord &record, const QString &zone)
{
    const bool isInside = record.name.endsWith(u'.' + zone, Qt::CaseInsensitive)
        || record.name.compare(zone, Qt::CaseInsensitive) == 0;
    return zone.isEmpty() || !isInside ? zoneText(record) : zone;
}

QString hostText(const core::ValidationRecord &record, const QString &zone)
{
    if (zone.isEmpty() && !record.relativeName.isEmpty())
        return record.relativeName;
    const QString end = formZone(record, zone);
    if (record.name.compare(end, Qt::CaseInsensitive) == 0)
        return u"@"_s;
    return record.name.endsWith(u'.' + end, Qt::CaseInsensitive)
        ? record.name.chopped(end.size() + 1)
        : record.name;
}

QStringList fileAddresses(const core::ValidationRecord &record)
{
    QStringList addresses;
    for (const QString &host : core::fileHosts(record))
        addresses += u"http://"_s + host + core::filePath(record);
    return addresses;
}

QString allRecordsText(const QList<PlacedRecord> &records)
{
    QStringList blocks;
    for (const auto &[record, zone] : records) {
        if (record.kind == Kind::File)
            blocks += DnsWording::tr("Address: %1\nContent: %2")
                          .arg(fileAddresses(record).join(u"\n"_s), record.value);
        else
            blocks +=
                DnsWording::tr("Type: %1\nHost: %2 (in the zone %3)\nFull name: %4\nValue: %5")
                    .arg(typeName(record.kind), hostText(record, zone), formZone(record, zone),
                         record.name, record.value);
    }
    return blocks.join(u"\n\n"_s) + u'\n';
}

QString durationText(std::chrono::seconds duration)
{
    struct Step
    {
        qint64 seconds;
        Unit unit;
    };
    static constexpr std::array steps{Step{86400, Unit::Days}, Step{3600, Unit::Hours},
                                      Step{60, Unit::Minutes}, Step{1, Unit::Seconds}};
    const qint64 seconds = std::max<qint64>(duration.count(), 0);
    const auto *larger =
        std::ranges::find_if(steps, [&](const Step &step) { return seconds >= step.seconds; });
    if (larger == steps.end())
        return unitText(0, Unit::Seconds);
    const QString whole = unitText(seconds / larger->seconds, larger->unit);
    if (larger->unit == Unit::Seconds)
        return whole;
    const auto *smaller = std::next(larger);
    const qint64 rest = seconds % larger->seconds / smaller->seconds;
    //: %1 and %2 are durations, the larger one first: "2 days" "3 hours"
    return rest == 0 ? whole : DnsWording::tr("%1 %2").arg(whole, unitText(rest, smaller->unit));
}

} // namespace ui
