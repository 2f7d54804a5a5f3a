#include "core/dns/recordcheck.h"

#include <QPromise>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Verdict = RecordFinding::Verdict;
using Slip = RecordFinding::Slip;
using Outcome = DnsAnswer::Outcome;

constexpr int mostZones = 4; // a name deeper than that is not asked at every level

DnsType typeOf(ValidationRecord::Kind kind)
{
    return kind == ValidationRecord::Kind::Cname ? DnsType::Cname : DnsType::Txt;
}

QString withoutFinalDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

bool isSameName(const QString &a, const QString &b)
{
    return withoutFinalDot(a).compare(withoutFinalDot(b), Qt::CaseInsensitive) == 0;
}

bool isRight(const QString &seen, const ValidationRecord &record)
{
    if (record.kind == ValidationRecord::Kind::Cname)
        return isSameName(seen, record.value);
    return seen == record.value;
}

bool hasRight(const QStringList &seen, const ValidationRecord &record)
{
    return std::ranges::any_of(seen, [&](const QString &s) { return isRight(s, record); });
}

// "b.example.com" and "example.com" for "b.example.com": each may be the zone of the form.
QStringList zonesOf(const QString &domain)
{
    QStringList zones;
    QString zone = withoutFinalDot(domain);
    if (zone.startsWith("*."_L1))
        zone.remove(0, 2);
    while (zone.contains(u'.') && zones.size() < mostZones) {
        zones += zone;
        zone = zone.section(u'.', 1);
    }
    return zones;
}

QString withoutQuotesAndBlanks(QString value)
{
    value.removeIf(
        [](QChar c) { return c.isSpace() || c == u'"' || c == u'\'' || c == u'“' || c == u'”'; });
    return value;
}

Slip slipOf(const QString &seen, const ValidationRecord &record)
{
    if (withoutQuotesAndBlanks(seen) == withoutQuotesAndBlanks(record.value))
        return Slip::QuotesOrBlanks;
    if (seen.compare(record.value, Qt::CaseInsensitive) == 0)
        return Slip::LetterCase;
    const bool isAppended =
        record.kind == ValidationRecord::Kind::Cname
        && std::ranges::any_of(zonesOf(record.domain), [&](const QString &zone) {
               return isSameName(seen, withoutFinalDot(record.value) + u'.' + zone);
           });
    return isAppended ? Slip::ZoneAppended : Slip::None;
}

// A place where the record may be by mistake, and what that mistake is.
struct Elsewhere
{
    QString name;
    DnsType type = DnsType::Txt;
    Verdict verdict = Verdict::NotThere;
};

std::vector<Elsewhere> placesElsewhere(const ValidationRecord &record)
{
    const DnsType type = typeOf(record.kind);
    const QString name = withoutFinalDot(record.name);

    std::vector<Elsewhere> places;
    places.push_back(
        {name, type == DnsType::Txt ? DnsType::Cname : DnsType::Txt, Verdict::WrongType});
    for (const QString &zone : zonesOf(record.domain))
        places.push_back({name + u'.' + zone, type, Verdict::DoubledDomain});
    if (name.startsWith(u'_'))
        places.push_back({name.sliced(1), type, Verdict::MissingUnderscore});
    return places;
}

// Looks at the name first; only if nothing is there, at all the other places at once.
class Check : public QObject
{
public:
    Check(DnsResolver &resolver, ValidationRecord record, const DnsServer &server, QObject *owner)
        : QObject(owner)
        , m_resolver(resolver)
        , m_server(server)
        , m_places(placesElsewhere(record))
    {
        m_finding.record = std::move(record);
        m_promise.start();
    }

    ~Check() override
    {
        if (!m_isDelivered)
            finish(fail(Error::Kind::Cancelled));
    }

    Task<RecordFinding> start()
    {
        const ValidationRecord &record = m_finding.record;
        whenDone(m_resolver.query(record.name, typeOf(record.kind), m_server, this), this,
                 [this](const Result<DnsAnswer> &answer) {
                     if (answer)
                         judge(*answer);
                 });
        return m_promise.future();
    }

private:
    void judge(const DnsAnswer &answer)
    {
        m_finding.seen = answer.values;
        m_finding.ttl = answer.ttl;
        switch (answer.outcome) {
        case Outcome::Found:
            return judgeValues();
        case Outcome::NoData:
        case Outcome::NoSuchName:
            return lookElsewhere();
        case Outcome::ServerFailure:
        case Outcome::Refused:
            return deliver(Verdict::ServerFailure);
        case Outcome::NoReply:
            return deliver(Verdict::NoReply);
        }
    }

    void judgeValues()
    {
        if (hasRight(m_finding.seen, m_finding.record))
            return deliver(Verdict::Visible);
        for (const QString &seen : std::as_const(m_finding.seen)) {
            if (m_finding.slip == Slip::None)
                m_finding.slip = slipOf(seen, m_finding.record);
        }
        deliver(Verdict::WrongValue);
    }

    void lookElsewhere()
    {
        m_answers.resize(m_places.size());
        m_pending = m_places.size();
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            whenDone(m_resolver.query(m_places[i].name, m_places[i].type, m_server, this), this,
                     [this, i](const Result<DnsAnswer> &answer) {
                         m_answers[i] = answer.value_or(DnsAnswer()).values;
                         if (--m_pending == 0)
                             judgePlaces();
                     });
        }
    }

    void judgePlaces()
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const Elsewhere &place = m_places[i];
            // No TXT can be added beside a CNAME, so that one counts whatever it says.
            const bool isInTheWay = place.type == DnsType::Cname
                && place.verdict == Verdict::WrongType && !m_answers[i].isEmpty();
            if (!isInTheWay && !hasRight(m_answers[i], m_finding.record))
                continue;
            m_finding.seen = m_answers[i];
            if (place.verdict != Verdict::WrongType)
                m_finding.foundAt = place.name;
            return deliver(place.verdict);
        }
        deliver(Verdict::NotThere);
    }

    void deliver(Verdict verdict)
    {
        m_isDelivered = true;
        m_finding.verdict = verdict;
        deleteLater();
        finish(std::move(m_finding));
    }

    void finish(Result<RecordFinding> result)
    {
        QPromise<Result<RecordFinding>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    DnsResolver &m_resolver;
    DnsServer m_server;
    RecordFinding m_finding;
    std::vector<Elsewhere> m_places;
    std::vector<QStringList> m_answers; // one a place
    std::size_t m_pending = 0;
    bool m_isDelivered = false;
    QPromise<Result<RecordFinding>> m_promise;
};

} // namespace

Task<RecordFinding> checkRecord(DnsResolver &resolver, const ValidationRecord &record,
                                const DnsServer &server, QObject *owner)
{
    auto *check = new Check(resolver, record, server, owner);
    return check->start();
}

} // namespace core
