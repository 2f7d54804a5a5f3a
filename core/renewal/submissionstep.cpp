#include "core/renewal/submissionstep.h"

#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

OrderInformation informationFor(const Renewal &renewal)
{
    const QStringList names = requestedNames(renewal.plan.certificate);
    OrderInformation information;
    information.certificate = renewal.newCertificate;
    information.commonName = names.first();
    information.furtherNames = names.sliced(1);
    information.csrPem = renewal.csrPem;
    information.isDv = renewal.plan.certificate.isDv;
    information.companyId = renewal.plan.companyId;
    information.managerId = renewal.plan.managerId;
    information.contactEmail = renewal.plan.contactEmail;
    return information;
}

} // namespace

void SubmissionStep::submitInformation()
{
    if (!makesAnotherOrder(m_context.renewal().plan.way)) {
        m_preparation.proveKey([this] { send(); });
        return;
    }
    // Two computers that bought at the same moment see it now, while one can still be refunded.
    m_look.lookForRivals([this](const QList<FoundPurchase> &rivals, const ProviderView &) {
        if (!rivals.isEmpty())
            decideBetween(rivals);
        else
            // A CSR leaves this computer only while its key is provably here.
            m_preparation.proveKey([this] { send(); });
    });
}

void SubmissionStep::decideBetween(const QList<FoundPurchase> &rivals)
{
    FoundPurchase ours;
    ours.certificate = m_context.renewal().newCertificate;
    ours.by = FoundBy::IntentTag;
    m_context.stop(
        fail(Error::Kind::Rejected, rivals.first().certificate.value(), u"renewal/bought-twice"_s)
            .value(),
        [&](Renewal &renewal) { renewal.found = QList{ours} + rivals; });
}

void SubmissionStep::send()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().submitInformation(informationFor(m_context.renewal()),
                                                          owner);
        },
        [this](const Result<void> &sent) {
            // Without an answer the next look at the status tells whether it arrived.
            if (!sent)
                m_context.stop(sent.error());
            else if (!m_context.moveTo(RenewalState::InformationSent))
                return; // moveTo() has noted the problem
        });
}

void SubmissionStep::submitOrder(std::function<void()> then)
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().submitOrder(m_context.renewal().newCertificate, u"DNS"_s,
                                                    owner);
        },
        [this, then = std::move(then)](const Result<OrderSubmission> &submission) {
            if (!submission)
                m_context.stop(submission.error());
            else
                then();
        });
}

} // namespace core
