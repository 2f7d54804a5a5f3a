// What public DNS says about a record, in words: what happened and what it means, then what to do.
#include "ui/dns/dnstext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Finding = core::RecordFinding;
using RecordKind = core::ValidationRecord::Kind;
using FindingMood = FindingText::Mood;

struct FindingWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::FindingWording)
};

QString kindName(RecordKind kind)
{
    return kind == RecordKind::Cname ? u"CNAME"_s : u"TXT"_s;
}

QString listed(const QStringList &names)
{
    //: between the names of a list: "ns1.example.com, ns2.example.com"
    return names.join(FindingWording::tr(", "));
}

QString slipAdvice(Finding::Slip slip)
{
    switch (slip) {
    case Finding::Slip::None:
        return FindingWording::tr("Replace it with the value above.");
    case Finding::Slip::QuotesOrBlanks:
        return FindingWording::tr("Only quotation marks or blanks differ. Take them out: the value "
                                  "goes into the form exactly as above.");
    case Finding::Slip::LetterCase:
        return FindingWording::tr("Only capital and small letters differ. Copy the value above, "
                                  "don't type it.");
    case Finding::Slip::ZoneAppended:
        return FindingWording::tr("The form put your own domain behind the value. End the value "
                                  "with a dot, so that it stays as it is.");
    }
    Q_UNREACHABLE();
}

QString oldAnswerText(const Finding &finding)
{
    if (finding.oldAnswerLives <= 0)
        return FindingWording::tr("If you have just added it, give it a few minutes; some "
                                  "providers take an hour.");
    //: %1 is a duration such as "10 minutes"
    return FindingWording::tr("If you have just added it: some resolvers remember for up to %1 "
                              "that it is not there.")
        .arg(durationText(std::chrono::seconds(finding.oldAnswerLives)));
}

// ---- it is there, or on its way -----------------------------------------------------------------

FindingText arrivingText(const Finding &finding)
{
    if (finding.verdict == Finding::Verdict::Visible)
        return {FindingMood::Good,
                FindingWording::tr("Visible"),
                FindingWording::tr("The record is there, with the right value."),
                {},
                {}};
    if (finding.verdict == Finding::Verdict::ServersDisagree)
        return {
            FindingMood::Waiting,
            FindingWording::tr("Not on all servers"),
            //: %1 is a list of name servers
            FindingWording::tr("Some name servers of the zone have the record, but not %1. The CA "
                               "may ask any of them.")
                .arg(listed(finding.lagging)),
            FindingWording::tr("Usually they follow within minutes. If not, tell whoever runs "
                               "these servers that they serve an old copy of the zone."),
            {}};
    return {FindingMood::Waiting,
            FindingWording::tr("Spreading"),
            //: %1 is a list of DNS resolvers
            FindingWording::tr("The zone has the record. Not seen yet by: %1.")
                .arg(listed(finding.lagging)),
            finding.oldAnswerLives > 0
                //: %1 is a duration such as "10 minutes"
                ? FindingWording::tr("Nothing to do: they remember the old answer for up to %1.")
                      .arg(durationText(std::chrono::seconds(finding.oldAnswerLives)))
                : FindingWording::tr("Nothing to do: they ask again soon."),
            {}};
}

// ---- it is somewhere else, or something else is there
// --------------------------------------------

FindingText placeText(const Finding &finding)
{
    const QString host = hostText(finding.record, finding.zone);
    const QString word = FindingWording::tr("Wrong host");
    if (finding.verdict == Finding::Verdict::DoubledDomain)
        return {FindingMood::Wrong,
                word,
                //: %1 is a domain name that ends in the domain twice
                FindingWording::tr("The record is at %1: the domain is in it twice.")
                    .arg(finding.foundAt),
                //: %1 is the short host name, such as _dnsauth
                FindingWording::tr("The form adds the domain itself. Enter only %1 as the host.")
                    .arg(host),
                {}};
    if (finding.verdict == Finding::Verdict::MissingUnderscore)
        return {FindingMood::Wrong,
                word,
                //: %1 is a domain name
                FindingWording::tr("The record is at %1, without the underscore it should begin "
                                   "with.")
                    .arg(finding.foundAt),
                //: %1 is the short host name, such as _dnsauth
                FindingWording::tr("Change the host to %1, with the underscore.").arg(host),
                {}};
    return {FindingMood::Wrong,
            word,
            //: %1 and %2 are domain names
            FindingWording::tr("The record is at %1, so it proves another name. The CA looks at "
                               "%2 only.")
                .arg(finding.foundAt, finding.record.name),
            //: %1 is a host name such as _dnsauth.shop, %2 a domain
            FindingWording::tr("Move it: in the zone %2 the host is %1.")
                .arg(host, formZone(finding.record, finding.zone)),
            {}};
}

FindingText typeMistakeText(const Finding &finding)
{
    const bool isCname = finding.record.kind == RecordKind::Cname;
    const QString asked = kindName(finding.record.kind);
    const QString there = kindName(isCname ? RecordKind::Txt : RecordKind::Cname);
    return {FindingMood::Wrong, FindingWording::tr("Wrong type"),
            //: %1 and %2 are DNS record types: TXT, CNAME
            FindingWording::tr("There is a %1 record at this name, but a %2 record is asked for.")
                .arg(there, asked),
            //: %1 and %2 are DNS record types: TXT, CNAME
            FindingWording::tr("Delete the %1 record, then add the %2 record. The two can't be at "
                               "one name.")
                .arg(there, asked),
            finding.seen.join(u'\n')};
}

FindingText contentText(const Finding &finding)
{
    const QString seen = finding.seen.join(u'\n');
    switch (finding.verdict) {
    case Finding::Verdict::SecondMissing:
        return {FindingMood::Wrong, FindingWording::tr("One of two"),
                FindingWording::tr("The certificate's other TXT record is at this name, this one "
                                   "is not. A domain and its wildcard need both."),
                FindingWording::tr("Add this one as a further record with the same host. Don't "
                                   "replace the one that is there."),
                seen};
    case Finding::Verdict::Proxied:
        return {FindingMood::Wrong, FindingWording::tr("Proxied"),
                FindingWording::tr("A CNAME record is asked for, but addresses answer in its "
                                   "place: your DNS provider hides it behind its CDN."),
                FindingWording::tr("Switch the proxy (CDN, acceleration) off for this record: DNS "
                                   "only."),
                seen};
    case Finding::Verdict::WildcardMasks:
        return {FindingMood::Wrong, FindingWording::tr("Wildcard answers"),
                FindingWording::tr("The record is not there. What answers is a wildcard record "
                                   "(*) of the zone, which answers for every name."),
                FindingWording::tr("Add the record as it is above: it goes before the wildcard, "
                                   "which can stay."),
                seen};
    default:
        return {FindingMood::Wrong, FindingWording::tr("Wrong value"),
                FindingWording::tr("The record is there, but with another value."),
                slipAdvice(finding.slip), seen};
    }
}

// ---- the zone around it -------------------------------------------------------------------------

FindingText caaText(const Finding &finding)
{
    const QString ours = listed(finding.issuers);
    const QString text = finding.seen.isEmpty()
        //: %1 is a domain
        ? FindingWording::tr("The record is right, but the CAA record at %1 forbids every CA to "
                             "issue.")
              .arg(finding.foundAt)
        //: %1 is a domain, %2 a list of CAs' domains
        : FindingWording::tr("The record is right, but the CAA record at %1 permits only %2 to "
                             "issue.")
              .arg(finding.foundAt, listed(finding.seen));
    const QString advice = ours.isEmpty()
        ? FindingWording::tr("Ask the provider which CA issues, and permit it there: 0 issue "
                             "\"the CA's domain\". Or delete the CAA records.")
        //: %1 is a list of CAs' domains
        : FindingWording::tr("Permit the CA there, too: 0 issue with %1. Or delete the CAA "
                             "records.")
              .arg(ours);
    return {FindingMood::Wrong, FindingWording::tr("CAA forbids"), text, advice, {}};
}

FindingText delegationText(const Finding &finding)
{
    if (finding.verdict == Finding::Verdict::BrokenZone)
        return {
            FindingMood::Wrong,
            FindingWording::tr("Zone not served"),
            //: %1 is a domain
            FindingWording::tr("The name servers of %1 don't answer for it.").arg(finding.foundAt),
            FindingWording::tr("Check at your registrar that the domain uses the name servers "
                               "of your DNS provider, and there that the zone is active."),
            {}};
    return {FindingMood::Wrong,
            FindingWording::tr("Not delegated"),
            //: %1 is a domain
            FindingWording::tr("The registry does not know name servers for %1 yet, so nobody "
                               "sees any record of it.")
                .arg(zoneText(finding.record)),
            FindingWording::tr("Check at your registrar that the domain is registered and paid "
                               "for, and enter your DNS provider's name servers. That can take a "
                               "day."),
            {}};
}

FindingText zoneMistakeText(const Finding &finding)
{
    if (finding.verdict == Finding::Verdict::DnssecFailure)
        return {FindingMood::Wrong,
                FindingWording::tr("DNSSEC broken"),
                FindingWording::tr("The zone's DNSSEC signatures don't match what the registry "
                                   "says. Resolvers that check, and the CA, refuse its answers."),
                FindingWording::tr("Usually the DNS provider was changed: delete the old DS record "
                                   "at your registrar, or sign the zone again."),
                {}};
    return {FindingMood::Wrong,
            FindingWording::tr("Only inside"),
            FindingWording::tr("Only this computer's network sees the record. The public sees "
                               "another zone of the same name."),
            FindingWording::tr("Add the record to the public zone, too, at the DNS provider that "
                               "the whole Internet asks."),
            {}};
}

FindingText noAnswerText(const Finding &finding)
{
    if (finding.verdict == Finding::Verdict::NoReply)
        return {FindingMood::Unclear,
                FindingWording::tr("No reply"),
                FindingWording::tr("No DNS server answered, so this says nothing about the "
                                   "record."),
                FindingWording::tr("Check this computer's network connection, then check again."),
                {}};
    return {FindingMood::Wrong,
            FindingWording::tr("DNS error"),
            FindingWording::tr("The domain's DNS servers answer with an error."),
            FindingWording::tr("Check at your DNS provider that the zone is active."),
            {}};
}

} // namespace

FindingText describe(const core::RecordFinding &finding)
{
    using Verdict = Finding::Verdict;
    switch (finding.verdict) {
    case Verdict::Visible:
    case Verdict::ServersDisagree:
    case Verdict::Spreading:
        return arrivingText(finding);
    case Verdict::NotThere:
        return {FindingMood::Waiting,
                FindingWording::tr("Not there yet"),
                FindingWording::tr("There is no such record yet."),
                oldAnswerText(finding),
                {}};
    case Verdict::WrongValue:
    case Verdict::SecondMissing:
    case Verdict::Proxied:
    case Verdict::WildcardMasks:
        return contentText(finding);
    case Verdict::DoubledDomain:
    case Verdict::MissingUnderscore:
    case Verdict::OtherName:
        return placeText(finding);
    case Verdict::WrongType:
        return typeMistakeText(finding);
    case Verdict::NotDelegated:
    case Verdict::BrokenZone:
        return delegationText(finding);
    case Verdict::DnssecFailure:
    case Verdict::SplitDns:
        return zoneMistakeText(finding);
    case Verdict::CaaForbids:
        return caaText(finding);
    case Verdict::NoReply:
    case Verdict::ServerFailure:
        return noAnswerText(finding);
    }
    Q_UNREACHABLE();
}

SightingText describe(const core::Sighting &sighting)
{
    using Outcome = core::DnsAnswer::Outcome;
    SightingText text;
    const core::DnsWitness &witness = sighting.witness;
    switch (witness.role) {
    case core::DnsWitness::Role::Authoritative:
        //: %1 is a name server
        text.who = FindingWording::tr("%1 (name server)").arg(witness.name);
        break;
    case core::DnsWitness::Role::PublicResolver:
        text.who = witness.name;
        break;
    case core::DnsWitness::Role::ThisComputer:
        text.who = FindingWording::tr("This computer's resolver");
        break;
    }
    switch (sighting.answer.outcome) {
    case Outcome::Found:
        text.mood = sighting.isRight ? FindingMood::Good : FindingMood::Wrong;
        text.seen = sighting.answer.values.join(u'\n');
        break;
    case Outcome::NoData:
    case Outcome::NoSuchName:
        text.mood = FindingMood::Waiting;
        text.seen = FindingWording::tr("not there");
        break;
    case Outcome::ServerFailure:
    case Outcome::Refused:
        text.mood = FindingMood::Wrong;
        text.seen = sighting.answer.outcome == Outcome::Refused ? FindingWording::tr("refused")
                                                                : FindingWording::tr("error");
        break;
    case Outcome::NoReply:
        text.mood = FindingMood::Unclear;
        text.seen = FindingWording::tr("no reply");
        break;
    }
    if (sighting.answer.ttl > 0)
        text.remembered = durationText(std::chrono::seconds(sighting.answer.ttl));
    return text;
}

} // namespace ui
