#include "core/renewal/purchasestep.h"

#include "core/provider/provider.h"
#include "core/renewal/purchasetags.h"
#include "core/renewal/requestednames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The provider's clock may be off by what its signature check allows.
constexpr qint64 clockToleranceSeconds = 300;

PurchaseOrder orderFor(const Renewal &renewal)
{
    const Certificate &old = renewal.plan.certificate;
    return {old.packageType.value_or(0), requestedDomainCount(old), renewal.plan.years, renewal.id,
            old.id};
}

FreeApplication applicationFor(const Renewal &renewal)
{
    FreeApplication application;
    application.renews = renewal.plan.certificate.id;
    application.domain = renewal.plan.certificate.domain;
    application.contactEmail = renewal.plan.contactEmail;
    application.alias = renewal.plan.certificate.alias;
    return application;
}

/// Could this certificate be what an unanswered purchase made? Its tag would have said so; this is
/// for a provider that returns no tags.
bool looksLikeOurs(const Certificate &certificate, const Renewal &renewal)
{
    if (certificate.insertedAt < renewal.changedAt.addSecs(-clockToleranceSeconds))
        return false;
    const Certificate &old = renewal.plan.certificate;
    if (renewal.plan.way == RenewalWay::Free)
        return certificate.renewsCertificate == old.id
            || (certificate.domain == old.domain && certificate.packageType == old.packageType
                && certificate.id != old.id);
    return certificate.status == CertificateStatus::PaidInformationMissing
        && certificate.packageType == old.packageType
        && certificate.domainCount == requestedDomainCount(old);
}

} // namespace

void PurchaseStep::buy()
{
    m_looks = 0;
    if (m_context.renewal().plan.way == RenewalWay::Free)
        applyForFree();
    else
        buyAgain();
}

void PurchaseStep::buyAgain()
{
    if (!m_context.moveTo(RenewalState::Buying))
        return;
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().createCertificate(orderFor(m_context.renewal()), owner);
        },
        [this](const Result<Purchase> &purchase) {
            if (!purchase) {
                takeRefusalOrSilence(purchase.error());
            } else if (purchase->certificates.isEmpty()) {
                takeRefusalOrSilence(fail(Error::Kind::NoAnswer).value());
            } else if (!m_context.moveTo(RenewalState::Bought, [&](Renewal &renewal) {
                           renewal.newCertificate = purchase->certificates.first();
                           renewal.deals = purchase->deals;
                       })) {
                return; // still Buying in the journal: found again by its tag
            }
        });
}

void PurchaseStep::applyForFree()
{
    if (!m_context.moveTo(RenewalState::Buying))
        return;
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().applyCertificate(applicationFor(m_context.renewal()),
                                                         owner);
        },
        [this](const Result<CertificateId> &id) {
            if (!id)
                takeRefusalOrSilence(id.error());
            else if (!m_context.moveTo(RenewalState::Bought,
                                       [&](Renewal &renewal) { renewal.newCertificate = *id; }))
                return; // still Buying in the journal: found again by its link
        });
}

void PurchaseStep::takeRefusalOrSilence(const Error &error)
{
    const bool nothingHappened = error.kind != Error::Kind::NoAnswer
        && error.kind != Error::Kind::Cancelled && error.kind != Error::Kind::Malformed;
    const RenewalState next =
        nothingHappened ? RenewalState::KeyReady : RenewalState::PurchaseUnknown;
    // A failure of the journal leaves Buying there, which is read as "unknown" at the next start.
    if (m_context.moveTo(next))
        m_context.stop(error);
}

void PurchaseStep::resumeBuying()
{
    if (m_context.moveTo(RenewalState::PurchaseUnknown))
        reconcile();
}

void PurchaseStep::reconcile()
{
    m_context.ask(
        [this](QObject *owner) {
            CertificateQuery query;
            query.tags = {intentTag(m_context.renewal().id)};
            return m_context.provider().describeCertificates(query, owner);
        },
        [this](const Result<CertificatePage> &page) {
            if (!page) {
                m_context.stop(page.error());
                return;
            }
            QList<Certificate> tagged = page->certificates;
            // A provider that ignores the filter returns everything.
            erase_if(tagged, [&](const Certificate &certificate) {
                return !certificate.tags.contains(intentTag(m_context.renewal().id));
            });
            if (tagged.isEmpty())
                searchByTime();
            else
                adopt(tagged);
        });
}

void PurchaseStep::searchByTime()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().describeCertificates({}, owner); // newest first
        },
        [this](const Result<CertificatePage> &page) {
            if (!page) {
                m_context.stop(page.error());
                return;
            }
            QList<Certificate> candidates = page->certificates;
            erase_if(candidates, [&](const Certificate &certificate) {
                return !looksLikeOurs(certificate, m_context.renewal());
            });
            adopt(candidates);
        });
}

void PurchaseStep::adopt(const QList<Certificate> &found)
{
    if (found.size() > 1) {
        m_context.stop(fail(Error::Kind::Rejected, {}, u"renewal/ambiguous"_s).value());
        return;
    }
    if (found.isEmpty()) {
        ++m_looks;
        if (isExhausted())
            m_context.stop(fail(Error::Kind::NoAnswer, {}, u"renewal/not-found"_s).value());
        return;
    }
    if (m_context.moveTo(RenewalState::Bought,
                         [&](Renewal &renewal) { renewal.newCertificate = found.first().id; }))
        m_looks = 0;
}

void PurchaseStep::lookInConsole()
{
    m_context.ask(
        [this](QObject *owner) { return m_context.provider().describeCertificates({}, owner); },
        [this](const Result<CertificatePage> &page) {
            if (!page) {
                m_context.stop(page.error());
                return;
            }
            m_context.clearProblem();
            const CertificateId old = m_context.renewal().plan.certificate.id;
            const auto successor =
                std::ranges::find_if(page->certificates, [&](const Certificate &certificate) {
                    return certificate.renewsCertificate == old
                        && isStillWorthUsing(certificate.status);
                });
            if (successor != page->certificates.end())
                adopt({*successor});
        });
}

} // namespace core
