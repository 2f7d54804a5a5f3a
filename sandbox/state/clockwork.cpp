#include "sandbox/state/clockwork.h"

#include "sandbox/dns/caacheck.h"
#include "sandbox/state/deletion.h"
#include "sandbox/state/orderflow.h"

namespace sandbox {

namespace {

constexpr qint64 longestSleep = 60'000; // milliseconds; the computer's clock may be set meanwhile
constexpr qint64 shortestSleep = 20;

// If nothing came of the look at the CAA records by then, they are looked at again.
constexpr qint64 secondsForCaa = 30;

// Every review and every proof is done: the CA's signature is what is left.
bool awaitsSignature(const CertificateRecord &record)
{
    return record.isBeingValidated()
        && (record.statusMsg == stage::waitIssue || record.statusMsg == stage::caReview);
}

// A CA looks at the CAA records once more before it signs, whatever it saw at the validation.
void signIfAllowed(Provider &provider, const QString &certificateId, Clockwork *clockwork)
{
    const auto record = provider.certificates.find(certificateId);
    if (!record)
        return;
    const core::DnsServer server{QHostAddress(QHostAddress::LocalHost), provider.zones.port()};
    const auto check = checkCaaOfAll(provider.resolver, record->names, server, clockwork);
    core::whenDone(check, clockwork,
                   [&provider, certificateId, clockwork](const core::Result<CaaPermission> &caa) {
                       auto waiting = provider.certificates.find(certificateId);
                       if (!caa || !waiting || !awaitsSignature(*waiting))
                           return;
                       (void)provider.database.transaction([&] {
                           if (caa->allowed)
                               advance(provider, *waiting);
                           else
                               rejectOrder(provider, *waiting,
                                           rejectionText(Rejection::Material) + u' ' + caa->reason);
                           provider.certificates.save(*waiting);
                       });
                       clockwork->arm();
                   });
}

} // namespace

Clockwork::Clockwork(Provider &provider)
    : m_provider(provider)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Clockwork::tick);
}

void Clockwork::arm()
{
    QDateTime next = m_provider.certificates.nextDue();
    if (const QDateTime other = nextDeletion(m_provider);
        other.isValid() && (!next.isValid() || other < next))
        next = other;
    const qint64 wait = next.isValid() ? m_provider.clock.now().msecsTo(next) : longestSleep;
    m_timer.start(std::chrono::milliseconds(std::clamp(wait, shortestSleep, longestSleep)));
}

void Clockwork::tick()
{
    QStringList toScan;
    QStringList toSign;
    const auto saved = m_provider.database.transaction([&] {
        finishDeletions(m_provider);
        for (const QString &id : m_provider.certificates.dueBy(m_provider.clock.now())) {
            auto record = m_provider.certificates.find(id);
            if (!record)
                continue;
            if (awaitsSignature(*record)) {
                toSign.append(id);
                record->due = m_provider.clock.now().addSecs(secondsForCaa);
            } else if (advance(m_provider, *record)) {
                toScan.append(id);
            }
            m_provider.certificates.save(*record);
        }
    });
    if (saved) {
        for (const QString &id : toScan)
            scan(id);
        for (const QString &id : toSign)
            signIfAllowed(m_provider, id, this);
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
        m_provider.resolver, server, m_provider.filePorts, *record,
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
    auto record = m_provider.certificates.find(certificateId);
    // It may have been cancelled while DNS was asked.
    if (!record || !record->awaitsDomainCheck())
        return;
    const bool needsCaa = !record->isBeingRevoked();
    const bool passed = !domains.isEmpty()
        && std::all_of(domains.begin(), domains.end(), [&](const ScannedDomain &each) {
               return needsCaa ? each.passed() : each.proof.passed();
           });
    if (!passed)
        return;
    const auto saved = m_provider.database.transaction([&] {
        passDomainCheck(m_provider, *record);
        m_provider.certificates.save(*record);
    });
    if (saved)
        arm();
}

} // namespace sandbox
