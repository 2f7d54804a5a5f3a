#include "sandbox/state/clockwork.h"

#include "sandbox/state/orderflow.h"

namespace sandbox {

namespace {

constexpr qint64 longestSleep = 60'000; // milliseconds; the computer's clock may be set meanwhile
constexpr qint64 shortestSleep = 20;

} // namespace

Clockwork::Clockwork(Provider &provider)
    : m_provider(provider)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Clockwork::tick);
}

void Clockwork::arm()
{
    const QDateTime next = m_provider.certificates.nextDue();
    const qint64 wait = next.isValid() ? m_provider.clock.now().msecsTo(next) : longestSleep;
    m_timer.start(std::chrono::milliseconds(std::clamp(wait, shortestSleep, longestSleep)));
}

void Clockwork::tick()
{
    QStringList toScan;
    const auto saved = m_provider.database.transaction([&] {
        for (const QString &id : m_provider.certificates.dueBy(m_provider.clock.now())) {
            auto record = m_provider.certificates.find(id);
            if (!record)
                continue;
            if (advance(m_provider, *record))
                toScan.append(id);
            m_provider.certificates.save(*record);
        }
    });
    if (saved) {
        for (const QString &id : toScan)
            scan(id);
    }
    arm();
}

void Clockwork::scan(const QString &certificateId, const DomainScan::Done &done)
{
    const auto record = m_provider.certificates.find(certificateId);
    if (!record)
        return;
    const core::DnsServer server{QHostAddress(QHostAddress::LocalHost), m_provider.zones.port()};
    auto *job = new DomainScan(
        m_provider.resolver, server, *record,
        [this, certificateId, done](const QList<ScannedDomain> &domains) {
            apply(certificateId, domains);
            if (done)
                done(domains);
        },
        this);
    job->start();
}

void Clockwork::apply(const QString &certificateId, const QList<ScannedDomain> &domains)
{
    const bool passed = !domains.isEmpty()
        && std::all_of(domains.begin(), domains.end(),
                       [](const ScannedDomain &each) { return each.passed(); });
    auto record = m_provider.certificates.find(certificateId);
    // It may have been cancelled while DNS was asked.
    if (!passed || !record || !record->awaitsDomainCheck())
        return;
    passDomainCheck(m_provider, *record);
    const auto saved =
        m_provider.database.transaction([&] { m_provider.certificates.save(*record); });
    if (saved)
        arm();
}

} // namespace sandbox
