#include "core/renewal/consolestep.h"

#include "core/provider/provider.h"
#include "core/renewal/purchasetags.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A look costs a call for each; the rest waits for the next look.
constexpr qsizetype comparedAtOnce = 3;

bool mayHaveOurKey(const Certificate &certificate, const Renewal &renewal)
{
    const Certificate &old = renewal.plan.certificate;
    return certificate.id != old.id && !certificate.isUploaded && certificate.domain == old.domain
        && isStillWorthUsing(certificate.status)
        && certificate.status != CertificateStatus::PaidInformationMissing
        && !isSetAside(renewal, certificate.id);
}

} // namespace

void ConsoleStep::look()
{
    m_look.look([this](const QList<FoundPurchase> &found, const ProviderView &view) {
        QList<FoundPurchase> linked = found;
        erase_if(linked, [](const FoundPurchase &one) { return !isCertain(one.by); });
        if (linked.size() == 1) {
            take(linked.first());
        } else if (!linked.isEmpty()) {
            m_context.stop(fail(Error::Kind::Rejected, {}, u"renewal/ambiguous"_s).value(),
                           [&](Renewal &renewal) { renewal.found = linked; });
        } else {
            m_context.clearProblem();
            if (found != m_context.renewal().found
                && !m_context.moveTo(RenewalState::AwaitingConsole,
                                     [&](Renewal &renewal) { renewal.found = found; }))
                return; // moveTo() has noted the problem
            compareKeys(view.newest);
        }
    });
}

void ConsoleStep::compareKeys(QList<Certificate> candidates)
{
    erase_if(candidates, [&](const Certificate &certificate) {
        return !mayHaveOurKey(certificate, m_context.renewal())
            || m_context.isClaimed(certificate.id)
            || m_compared.contains(std::pair(certificate.id, certificate.status));
    });
    candidates = candidates.first(std::min(candidates.size(), comparedAtOnce));
    if (candidates.isEmpty() || m_context.renewal().spkiSha256.isEmpty())
        return;
    const Certificate next = candidates.takeFirst();
    m_context.ask(
        [&](QObject *owner) { return m_context.provider().describeCertificate(next.id, owner); },
        [this, candidates](const Result<CertificateDetail> &detail) {
            if (!detail)
                m_context.stop(detail.error());
            else
                compareKey(*detail, candidates);
        });
}

void ConsoleStep::compareKey(const CertificateDetail &detail, const QList<Certificate> &further)
{
    if (publicKeyOf(detail) == m_context.renewal().spkiSha256) {
        take(foundPurchase(detail.certificate, FoundBy::PublicKey));
        return;
    }
    m_compared.append({detail.certificate.id, detail.certificate.status});
    compareKeys(further);
}

void ConsoleStep::take(const FoundPurchase &purchase)
{
    // Where the journal can't take it, moveTo() has noted the problem and the next look retries.
    std::ignore = m_context.moveTo(RenewalState::Bought, [&](Renewal &renewal) {
        renewal.newCertificate = purchase.certificate;
        renewal.found.clear();
    });
}

} // namespace core
