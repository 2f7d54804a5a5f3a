#include "core/renewal/submissionstep.h"

#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"

#include <algorithm>

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
    information.profile = renewal.plan.profile;
    information.contactEmail = renewal.plan.contactEmail;
    return information;
}

// The answer was lost, and yet it arrived: with our CSR, and with all that was typed.
bool isSubmitted(const Renewal &renewal, const CertificateDetail &detail)
{
    if (!renewal.plan.profile || detail.csrPem.trimmed() != renewal.csrPem.trimmed())
        return false;
    const NewProfile &profile = *renewal.plan.profile;
    return std::ranges::all_of(
        fieldsOf({profile.hasOrganisation, false, {}}, false),
        [&](ProfileField field) { return profile.value(field) == detail.submitted.value(field); });
}

} // namespace

void SubmissionStep::submitInformation(const CertificateDetail &detail)
{
    if (isSubmitted(m_context.renewal(), detail)) {
        // moveTo() notes a problem of its own, and then the next look does it.
        std::ignore = m_context.moveTo(RenewalState::InformationSent);
        return;
    }
    if (!makesAnotherOrder(m_context.renewal().plan.way)) {
        prove();
        return;
    }
    // Two computers that bought at the same moment see it now, while one can still be refunded.
    m_look.lookForRivals([this](const QList<FoundPurchase> &rivals, const ProviderView &) {
        if (!rivals.isEmpty())
            decideBetween(rivals);
        else
            prove();
    });
}

// A CSR leaves this computer only while its key is provably here.
void SubmissionStep::prove()
{
    if (!awaitsCorrection(m_context.renewal()))
        m_preparation.proveKey([this] { send(); });
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
    m_profiles.look(informationFor(m_context.renewal()),
                    [this](const OrderInformation &information) { sendNow(information); });
}

void SubmissionStep::sendNow(const OrderInformation &information)
{
    m_context.ask(
        [this, information](QObject *owner) {
            return m_context.provider().submitInformation(information, owner);
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
