#include "core/dns/recordcheck.h"

#include <QPromise>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Role = DnsWitness::Role;

bool answers(const Sighting &sighting)
{
    return sighting.answer.outcome != DnsAnswer::Outcome::NoReply
        && sighting.answer.outcome != DnsAnswer::Outcome::Refused;
}

// The zone; then the record everywhere; then, if need be, the places where it may be by mistake.
class Check : public QObject
{
public:
    Check(DnsResolver &resolver, RecordQuestion question, const DnsWitnesses &witnesses,
          QObject *owner)
        : QObject(owner)
        , m_resolver(resolver)
        , m_question(std::move(question))
        , m_witnesses(witnesses)
        , m_thisComputer{Role::ThisComputer, {}, witnesses.thisComputer}
    {
        m_promise.start();
    }

    ~Check() override
    {
        if (!m_isDelivered)
            finish(fail(Error::Kind::Cancelled));
    }

    Task<RecordFinding> start()
    {
        const Task<RecordFinding> task = m_promise.future();
        // This computer's resolver may tell other things than the world sees.
        m_guides = m_witnesses.publicResolvers.mid(0, 1);
        m_guides += m_thisComputer;
        whenDone(findZone(m_resolver, m_question.record.name, m_guides, m_witnesses.nameServerPort,
                          this),
                 this, [this](const Result<ZoneFinding> &zone) {
                     if (!zone)
                         return;
                     m_evidence.zone = *zone;
                     askEverybody();
                 });
        return task;
    }

private:
    void askEverybody()
    {
        const ValidationRecord &record = m_question.record;
        QList<DnsWitness> everybody = m_evidence.zone.servers + m_witnesses.publicResolvers;
        everybody += m_thisComputer;
        QList<DnsQuestion> questions;
        for (const DnsWitness &witness : std::as_const(everybody))
            questions += {record.name, typeOf(record), witness};
        for (const DnsWitness &guide : std::as_const(m_guides))
            for (const QString &name : namesUpwards(record.domain))
                questions += {name, DnsType::Caa, guide};
        ask(questions, [this] {
            const QList<Sighting> sightings = sightingsOf(m_question.record, m_evidence.seen);
            if (isSeenByAll(sightings))
                deliver();
            else
                lookElsewhere(sightings);
        });
    }

    void lookElsewhere(const QList<Sighting> &sightings)
    {
        const ValidationRecord &record = m_question.record;
        QList<DnsQuestion> questions;
        for (const Sighting &sighting : sightings)
            if (sighting.answer.outcome == DnsAnswer::Outcome::ServerFailure)
                questions += {record.name, typeOf(record), sighting.witness, DnssecCheck::Off};
        // In the order of sightings: name servers first.
        const auto witness = std::ranges::find_if(sightings, answers);
        if (witness != sightings.end())
            questions += placesToLook(witness->witness);
        ask(questions, [this] { deliver(); });
    }

    QList<DnsQuestion> placesToLook(const DnsWitness &witness) const
    {
        const ValidationRecord &record = m_question.record;
        QList<DnsQuestion> questions;
        for (const Elsewhere &place : placesElsewhere(record, m_evidence.zone))
            questions += {place.name, place.type, witness};
        const QString probe = wildcardProbe(record);
        for (const DnsType type : {typeOf(record), DnsType::Cname, DnsType::A, DnsType::Aaaa})
            questions += {probe, type, witness};
        for (const DnsType type : {DnsType::A, DnsType::Aaaa})
            questions += {record.name, type, witness};
        return questions;
    }

    template <typename Then>
    void ask(const QList<DnsQuestion> &questions, Then then)
    {
        whenDone(observe(m_resolver, questions, this), this,
                 [this, then](const Result<Observations> &seen) {
                     if (!seen)
                         return;
                     m_evidence.seen += *seen;
                     then();
                 });
    }

    void deliver()
    {
        m_isDelivered = true;
        deleteLater();
        finish(diagnose(m_question, m_evidence));
    }

    void finish(Result<RecordFinding> result)
    {
        QPromise<Result<RecordFinding>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    DnsResolver &m_resolver;
    RecordQuestion m_question;
    DnsWitnesses m_witnesses;
    DnsWitness m_thisComputer;
    QList<DnsWitness> m_guides;
    DnsEvidence m_evidence;
    bool m_isDelivered = false;
    QPromise<Result<RecordFinding>> m_promise;
};

} // namespace

Task<RecordFinding> checkRecord(DnsResolver &resolver, const RecordQuestion &question,
                                const DnsWitnesses &witnesses, QObject *owner)
{
    auto *check = new Check(resolver, question, witnesses, owner);
    return check->start();
}

QList<DnsWitness> readResolvers(const QString &list)
{
    // A name, an address (in brackets if it is IPv6 with a port), a port: only the address must be.
    static const QRegularExpression pattern(
        uR"re(^(?:(.*\S)\s+)?(?:\[([^\]\s]+)\]|([^\s:]+)|([^\s]*:[^\s]*:[^\s]*))(?::(\d+))?$)re"_s);
    QList<DnsWitness> resolvers;
    for (const QString &item : list.split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = pattern.match(item.trimmed());
        const QString text = match.captured(2) + match.captured(3) + match.captured(4);
        const QHostAddress address(text);
        const uint port = match.captured(5).isEmpty() ? 53 : match.captured(5).toUInt();
        if (address.isNull() || port == 0 || port > 65535)
            continue;
        const QString name = match.captured(1).isEmpty() ? text : match.captured(1);
        resolvers += {Role::PublicResolver, name, {address, static_cast<quint16>(port)}};
    }
    return resolvers;
}

} // namespace core
