#include "core/dns/zonewalk.h"

#include <QPromise>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype mostLevels = 16;
constexpr qsizetype mostServers = 13; // what a referral without EDNS can name

// Second-level registries of the countries that CertDesk's users register in. One that is missing
// here costs a clearer sentence, nothing else.
constexpr std::array secondLevels{
    QLatin1StringView("com"), QLatin1StringView("net"), QLatin1StringView("org"),
    QLatin1StringView("gov"), QLatin1StringView("edu"), QLatin1StringView("ac"),
    QLatin1StringView("co"),  QLatin1StringView("or"),  QLatin1StringView("ne")};

bool isSilent(const DnsAnswer &answer)
{
    return answer.outcome == DnsAnswer::Outcome::NoReply
        || answer.outcome == DnsAnswer::Outcome::Refused
        || answer.outcome == DnsAnswer::Outcome::ServerFailure;
}

// Walks for one finding: SOA of every name upwards, then NS, then the servers' addresses.
class Walk : public QObject
{
public:
    Walk(DnsResolver &resolver, const QString &name, QList<DnsWitness> guides, quint16 port,
         QObject *owner)
        : QObject(owner)
        , m_resolver(resolver)
        , m_names(namesUpwards(name))
        , m_guides(std::move(guides))
        , m_port(port)
    {
        m_promise.start();
    }

    ~Walk() override
    {
        if (!m_isDelivered)
            finish(fail(Error::Kind::Cancelled));
    }

    Task<ZoneFinding> start()
    {
        const Task<ZoneFinding> task = m_promise.future();
        QList<DnsQuestion> questions;
        for (const DnsWitness &guide : std::as_const(m_guides))
            for (const QString &name : std::as_const(m_names))
                questions += {name, DnsType::Soa, guide, DnssecCheck::Off};
        ask(questions, &Walk::readZone);
        return task;
    }

private:
    void ask(const QList<DnsQuestion> &questions, void (Walk::*then)(const Observations &))
    {
        whenDone(observe(m_resolver, questions, this), this,
                 [this, then](const Result<Observations> &seen) {
                     if (seen)
                         (this->*then)(*seen);
                 });
    }

    void readZone(const Observations &seen)
    {
        for (qsizetype g = 0; g < m_guides.size(); ++g) {
            const Observations answers = seen.mid(g * m_names.size(), m_names.size());
            const bool isUseless = std::ranges::all_of(
                answers, [](const Observation &o) { return isSilent(o.answer); });
            if (isUseless)
                continue;
            m_guides = {m_guides[g]};
            readLevels(answers);
            break;
        }
        if (m_finding.outcome == ZoneFinding::Outcome::Found)
            ask({{m_finding.zone, DnsType::Ns, m_guides.first(), DnssecCheck::Off}},
                &Walk::readServerNames);
        else
            deliver();
    }

    void readLevels(const Observations &answers)
    {
        for (qsizetype i = 0; i < answers.size(); ++i) {
            m_finding.zone = m_names[i];
            if (answers[i].answer.outcome == DnsAnswer::Outcome::Found) {
                m_finding.outcome = isRegistryZone(m_names[i]) ? ZoneFinding::Outcome::NotDelegated
                                                               : ZoneFinding::Outcome::Found;
                return;
            }
            // At the name itself that may come from where its alias leads.
            if (i == 0 || !isSilent(answers[i].answer))
                continue;
            m_finding.outcome = ZoneFinding::Outcome::Broken;
            return;
        }
        m_finding.outcome = ZoneFinding::Outcome::NotDelegated;
    }

    void readServerNames(const Observations &seen)
    {
        m_finding.serverNames = seen.first().answer.values.mid(0, mostServers);
        std::ranges::sort(m_finding.serverNames);
        QList<DnsQuestion> questions;
        for (const QString &server : std::as_const(m_finding.serverNames))
            for (const DnsType type : {DnsType::A, DnsType::Aaaa})
                questions += {server, type, m_guides.first(), DnssecCheck::Off};
        ask(questions, &Walk::readAddresses);
    }

    void readAddresses(const Observations &seen)
    {
        for (qsizetype i = 0; i < m_finding.serverNames.size(); ++i) {
            QStringList addresses = seen[2 * i].answer.values + seen[2 * i + 1].answer.values;
            if (addresses.isEmpty())
                continue;
            m_finding.servers += {DnsWitness::Role::Authoritative,
                                  m_finding.serverNames[i],
                                  {QHostAddress(addresses.first()), m_port}};
        }
        deliver();
    }

    void deliver()
    {
        m_isDelivered = true;
        deleteLater();
        finish(std::move(m_finding));
    }

    void finish(Result<ZoneFinding> result)
    {
        QPromise<Result<ZoneFinding>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    DnsResolver &m_resolver;
    QStringList m_names;
    QList<DnsWitness> m_guides;
    quint16 m_port;
    ZoneFinding m_finding;
    bool m_isDelivered = false;
    QPromise<Result<ZoneFinding>> m_promise;
};

} // namespace

Task<ZoneFinding> findZone(DnsResolver &resolver, const QString &name,
                           const QList<DnsWitness> &guides, quint16 port, QObject *owner)
{
    auto *walk = new Walk(resolver, name, guides, port, owner);
    return walk->start();
}

bool isRegistryZone(const QString &zone)
{
    const QStringList labels = zone.toLower().split(u'.');
    if (labels.size() == 1)
        return true;
    return labels.size() == 2 && labels[1].size() == 2
        && std::ranges::find(secondLevels, labels[0]) != secondLevels.end();
}

QStringList namesUpwards(const QString &name)
{
    QStringList names;
    QString rest = name.endsWith(u'.') ? name.chopped(1) : name;
    if (rest.startsWith("*."_L1))
        rest.remove(0, 2);
    while (!rest.isEmpty() && names.size() < mostLevels) {
        names += rest;
        rest = rest.section(u'.', 1);
    }
    return names;
}

} // namespace core
