#pragma once

#include "core/dns/zonewalk.h"
#include "core/model/validation.h"

namespace core {

/// What is to be found out: one record, and what else bears on it.
struct RecordQuestion
{
    ValidationRecord record;
    QList<ValidationRecord> companions; ///< The certificate's other records.
    bool isWildcard = false; ///< The certificate names a wildcard of the record's domain.
    QStringList issuers; ///< The CA's names in CAA records; empty: not known.
};

/// What one server says about the record.
struct Sighting
{
    DnsWitness witness;
    DnsAnswer answer;
    bool isRight = false;

    bool operator==(const Sighting &) const = default;
};

/// What public DNS says about a record that should be there: one verdict, and the facts that the
/// sentence about it needs.
struct RecordFinding
{
    enum class Verdict {
        Visible, ///< Wherever somebody answered.
        ServersDisagree, ///< Some name servers of the zone have it, `lagging` don't.
        Spreading, ///< The zone has it; `lagging` resolvers still remember an older answer.
        NotThere,
        WrongValue, ///< `seen` is what is there instead.
        SecondMissing, ///< TXT: another record of the certificate is at the name, this one isn't.
        DoubledDomain, ///< Found at name.domain.domain: the form appended the zone itself.
        MissingUnderscore, ///< Found at the name without its leading underscore.
        OtherName, ///< Found in the parent domain, or under www: `foundAt`.
        WrongType, ///< TXT where CNAME is asked, or the other way round.
        Proxied, ///< CNAME asked, but addresses are there: a CDN answers in its place.
        WildcardMasks, ///< Not there; what is seen comes from a wildcard record of the zone.
        NotDelegated, ///< Nobody serves the domain: the registry (`foundAt`) doesn't know it.
        BrokenZone, ///< The zone is delegated, but its name servers fail at `foundAt`.
        DnssecFailure, ///< Resolvers that validate refuse the zone; without DNSSEC they answer.
        CaaForbids, ///< The record is right, but CAA at `foundAt` permits only `seen`.
        SplitDns, ///< Only this computer's resolver sees it.
        NoReply, ///< No server answered; says nothing about the record.
        ServerFailure
    };

    /// How a wrong value comes close to the right one.
    enum class Slip {
        None,
        QuotesOrBlanks, ///< Only quotation marks or blanks differ.
        LetterCase, ///< Only capital and small letters differ.
        ZoneAppended ///< A CNAME's target with the zone behind it: the final dot was left out.
    };

    ValidationRecord record;
    Verdict verdict = Verdict::NoReply;
    Slip slip = Slip::None; ///< For WrongValue.
    QStringList seen;
    QString foundAt;
    QString zone; ///< As DNS has it; "" where it could not be found.
    QStringList lagging; ///< Names of servers; see ServersDisagree and Spreading.
    QStringList issuers; ///< For CaaForbids: the CA's own names.
    int oldAnswerLives = 0; ///< Seconds for which somebody may still remember a wrong answer.
    QList<Sighting> sightings; ///< Everybody who was asked for the record.
};

/// Everything that was asked and answered about one record.
struct DnsEvidence
{
    ZoneFinding zone;
    Observations seen;
};

/// Names the mistake. Pure: the same evidence gives the same finding. CNAME targets are compared
/// without regard to case and final dot, TXT exactly. What the zone's own servers say counts more
/// than a public resolver's answer, and that more than this computer's. A record elsewhere counts
/// only if it has the right value.
RecordFinding diagnose(const RecordQuestion &question, const DnsEvidence &evidence);

/// The record's type on the wire. Not for files.
DnsType typeOf(const ValidationRecord &record);

/// Where else a record may be by mistake, and what that mistake is.
struct Elsewhere
{
    QString name;
    DnsType type = DnsType::Txt;
    RecordFinding::Verdict verdict = RecordFinding::Verdict::NotThere;
};
QList<Elsewhere> placesElsewhere(const ValidationRecord &record, const ZoneFinding &zone);

/// A name beside the record that nobody has published: what is seen there comes from a wildcard.
QString wildcardProbe(const ValidationRecord &record);

/// Whether every server that answered has the record, and none failed: nothing more is to be asked.
bool isSeenByAll(const QList<Sighting> &sightings);
/// What the servers said about the record itself.
QList<Sighting> sightingsOf(const ValidationRecord &record, const Observations &seen);

} // namespace core
