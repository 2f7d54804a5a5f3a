#include "core/dns/diagnosis.h"

#include "core/dns/caapermission.h"
#include "core/dns/recordmatch.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Verdict = RecordFinding::Verdict;
using Slip = RecordFinding::Slip;
using Outcome = DnsAnswer::Outcome;
using Role = DnsWitness::Role;

bool isAnswer(const DnsAnswer &answer)
{
    return answer.outcome == Outcome::Found || answer.outcome == Outcome::NoData
        || answer.outcome == Outcome::NoSuchName;
}

bool isFailure(const DnsAnswer &answer)
{
    return answer.outcome == Outcome::ServerFailure || answer.outcome == Outcome::Refused;
}

// The evidence, sorted for the rules below.
struct Case
{
    const RecordQuestion &question;
    const DnsEvidence &evidence;
    RecordFinding finding;
    QList<Sighting> truth; // of those who are to be believed most

    const ValidationRecord &record() const { return question.record; }

    QStringList values(const QString &name, DnsType type) const
    {
        for (const Observation &o : evidence.seen)
            if (o.question.name == name && o.question.type == type && !o.answer.values.isEmpty())
                return o.answer.values;
        return {};
    }

    bool isFromWildcard(const QStringList &seen, DnsType type) const
    {
        QStringList there = values(wildcardProbe(record()), type);
        QStringList here = seen;
        there.sort();
        here.sort();
        return !here.isEmpty() && here == there;
    }
};

QList<Sighting> answersOf(const QList<Sighting> &sightings, Role role)
{
    QList<Sighting> answers;
    std::ranges::copy_if(sightings, std::back_inserter(answers), [role](const Sighting &s) {
        return s.witness.role == role && isAnswer(s.answer);
    });
    return answers;
}

QList<Sighting> mostBelieved(const QList<Sighting> &sightings)
{
    for (const Role role : {Role::Authoritative, Role::PublicResolver, Role::ThisComputer})
        if (QList<Sighting> answers = answersOf(sightings, role); !answers.isEmpty())
            return answers;
    return {};
}

bool hasRight(const QList<Sighting> &sightings)
{
    return std::ranges::any_of(sightings, &Sighting::isRight);
}

// ---- the rules, in the order of a person's work: each may name the finding
// ----------------------- Who told them apart in `finding` is the rule that names the verdict.

bool nobodyAnswered(Case &c)
{
    if (!c.truth.isEmpty())
        return false;
    const bool anyFailed = std::ranges::any_of(
        c.finding.sightings, [](const Sighting &s) { return isFailure(s.answer); });
    c.finding.verdict = anyFailed ? Verdict::ServerFailure : Verdict::NoReply;
    return true;
}

// A validating resolver fails, and with checking disabled (CD) it answers.
bool dnssecFails(Case &c)
{
    for (const Sighting &s : std::as_const(c.finding.sightings)) {
        if (s.answer.outcome != Outcome::ServerFailure)
            continue;
        const auto unchecked = std::ranges::find_if(c.evidence.seen, [&](const Observation &o) {
            return o.question.check == DnssecCheck::Off && o.question.witness == s.witness
                && o.question.name == c.record().name && isAnswer(o.answer);
        });
        if (unchecked == c.evidence.seen.end())
            continue;
        c.finding.seen = unchecked->answer.values;
        c.finding.verdict = Verdict::DnssecFailure;
        return true;
    }
    return false;
}

bool nobodyServesTheDomain(Case &c)
{
    if (hasRight(c.finding.sightings))
        return false;
    const ZoneFinding::Outcome outcome = c.evidence.zone.outcome;
    if (outcome != ZoneFinding::Outcome::NotDelegated && outcome != ZoneFinding::Outcome::Broken)
        return false;
    c.finding.foundAt = c.evidence.zone.zone;
    c.finding.verdict =
        outcome == ZoneFinding::Outcome::Broken ? Verdict::BrokenZone : Verdict::NotDelegated;
    return true;
}

bool serversDisagree(Case &c)
{
    if (!hasRight(c.truth))
        return false;
    for (const Sighting &s : std::as_const(c.truth))
        if (!s.isRight)
            c.finding.lagging += s.witness.name;
    c.finding.verdict = Verdict::ServersDisagree;
    return !c.finding.lagging.isEmpty();
}

bool isSpreading(Case &c)
{
    if (!hasRight(c.truth))
        return false;
    for (const Sighting &s : answersOf(c.finding.sightings, Role::PublicResolver))
        if (!s.isRight)
            c.finding.lagging += s.witness.name;
    c.finding.verdict = Verdict::Spreading;
    return !c.finding.lagging.isEmpty();
}

bool caaForbids(Case &c)
{
    if (!hasRight(c.truth))
        return false;
    const CaaPermission caa =
        readCaa(c.record().domain, c.question.isWildcard, c.question.issuers, c.evidence.seen);
    if (!caa.isForbidden)
        return false;
    c.finding.foundAt = caa.foundAt;
    c.finding.seen = caa.issuers;
    c.finding.issuers = c.question.issuers;
    c.finding.verdict = Verdict::CaaForbids;
    return true;
}

bool isVisible(Case &c)
{
    c.finding.verdict = Verdict::Visible;
    return hasRight(c.truth);
}

bool onlyThisComputerSeesIt(Case &c)
{
    c.finding.verdict = Verdict::SplitDns;
    return hasRight(answersOf(c.finding.sightings, Role::ThisComputer));
}

bool wildcardMasks(Case &c)
{
    const QStringList alias = c.values(c.record().name, DnsType::Cname);
    const bool isMasked = c.isFromWildcard(c.finding.seen, typeOf(c.record()))
        || c.isFromWildcard(alias, DnsType::Cname);
    if (isMasked && c.finding.seen.isEmpty())
        c.finding.seen = alias;
    c.finding.verdict = Verdict::WildcardMasks;
    return isMasked;
}

bool secondIsMissing(Case &c)
{
    const auto isThere = [&](const ValidationRecord &other) {
        return other.kind == ValidationRecord::Kind::Txt && other.value != c.record().value
            && isSameName(other.name, c.record().name) && c.finding.seen.contains(other.value);
    };
    c.finding.verdict = Verdict::SecondMissing;
    return c.record().kind == ValidationRecord::Kind::Txt
        && std::ranges::any_of(c.question.companions, isThere);
}

bool valueIsWrong(Case &c)
{
    for (const QString &seen : std::as_const(c.finding.seen))
        if (c.finding.slip == Slip::None)
            c.finding.slip = slipOf(seen, c.record());
    c.finding.verdict = Verdict::WrongValue;
    return !c.finding.seen.isEmpty();
}

bool isElsewhere(Case &c)
{
    for (const Elsewhere &place : placesElsewhere(c.record(), c.evidence.zone)) {
        const QStringList there = c.values(place.name, place.type);
        // No TXT can be added beside a CNAME, so that one counts whatever it says.
        const bool isInTheWay =
            place.type == DnsType::Cname && place.verdict == Verdict::WrongType && !there.isEmpty();
        if (!isInTheWay && !hasRight(there, c.record()))
            continue;
        c.finding.seen = there;
        if (place.verdict != Verdict::WrongType)
            c.finding.foundAt = place.name;
        c.finding.verdict = place.verdict;
        return true;
    }
    return false;
}

bool isProxied(Case &c)
{
    if (c.record().kind != ValidationRecord::Kind::Cname)
        return false;
    for (const DnsType type : {DnsType::A, DnsType::Aaaa}) {
        const QStringList addresses = c.values(c.record().name, type);
        if (!addresses.isEmpty() && !c.isFromWildcard(addresses, type))
            c.finding.seen += addresses;
    }
    c.finding.verdict = Verdict::Proxied;
    return !c.finding.seen.isEmpty();
}

bool isNotThere(Case &c)
{
    c.finding.verdict = Verdict::NotThere;
    return true;
}

constexpr std::array rules{dnssecFails,    nobodyServesTheDomain,
                           nobodyAnswered, serversDisagree,
                           isSpreading,    caaForbids,
                           isVisible,      onlyThisComputerSeesIt,
                           wildcardMasks,  secondIsMissing,
                           valueIsWrong,   isElsewhere,
                           isProxied,      isNotThere};

int oldAnswerLives(const QList<Sighting> &sightings)
{
    int seconds = 0;
    for (const Sighting &s : sightings)
        if (!s.isRight && s.witness.role != Role::Authoritative && isAnswer(s.answer))
            seconds = std::max(seconds, s.answer.ttl);
    return seconds;
}

} // namespace

RecordFinding diagnose(const RecordQuestion &question, const DnsEvidence &evidence)
{
    Case c{question, evidence, {}, {}};
    c.finding.record = question.record;
    if (evidence.zone.outcome == ZoneFinding::Outcome::Found)
        c.finding.zone = evidence.zone.zone;
    c.finding.sightings = sightingsOf(question.record, evidence.seen);
    c.finding.oldAnswerLives = oldAnswerLives(c.finding.sightings);
    c.truth = mostBelieved(c.finding.sightings);
    for (const Sighting &s : std::as_const(c.truth))
        if (c.finding.seen.isEmpty() || s.isRight)
            c.finding.seen = s.answer.values;
    for (const auto rule : rules) {
        c.finding.lagging.clear();
        if (rule(c))
            break;
    }
    return c.finding;
}

QList<Sighting> sightingsOf(const ValidationRecord &record, const Observations &seen)
{
    QList<Sighting> sightings;
    for (const Observation &o : seen)
        if (o.question.name == record.name && o.question.type == typeOf(record)
            && o.question.check == DnssecCheck::On)
            sightings += {o.question.witness, o.answer, hasRight(o.answer.values, record)};
    return sightings;
}

bool isSeenByAll(const QList<Sighting> &sightings)
{
    return std::ranges::all_of(
               sightings,
               [](const Sighting &s) { return s.isRight || s.answer.outcome == Outcome::NoReply; })
        && hasRight(sightings);
}

} // namespace core
