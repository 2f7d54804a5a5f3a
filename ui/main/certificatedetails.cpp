#include "ui/main/certificatedetails.h"

#include "core/renewal/renewal.h"
#include "ui/main/mainviewmodel.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/text/errortext.h"
#include "ui/text/nametext.h"
#include "ui/text/operationtext.h"
#include "ui/text/producttext.h"
#include "ui/text/renewaltext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct DetailsWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::DetailsWording)
};

// Stages of a review are told by statusSentence(); anything else is for the person to read.
QString providersWords(const core::Certificate &certificate)
{
    QStringList words;
    const bool isCode = certificate.statusMessage.toUpper() == certificate.statusMessage
        || !certificate.statusMessage.contains(u' ');
    if (!isCode && certificate.status != core::CertificateStatus::Issued)
        words += certificate.statusMessage;
    if (!certificate.reviewerMessage.isEmpty())
        words += certificate.reviewerMessage;
    return words.join(u'\n');
}

QString namesText(const core::Certificate &certificate)
{
    QStringList names;
    for (const QString &name : certificate.allNames()) {
        const QString readable = readableName(name);
        //: %1 is a domain as written, %2 its encoded form (punycode)
        names += readable == name ? name : DetailsWording::tr("%1 (%2)").arg(readable, name);
    }
    return names.join(u'\n');
}

class Facts
{
public:
    explicit Facts(QList<DetailFact> &facts)
        : m_facts(facts)
    {
    }

    void add(const QString &label, const QString &value, const QString &copied = {})
    {
        if (!value.isEmpty())
            m_facts.append({label, value, copied, {}});
    }
    void addLink(const QString &label, const core::CertificateId &id, const QString &domain)
    {
        if (id.isEmpty())
            return;
        const QString value = domain.isEmpty() ? id.value() : QString(domain + u", " + id.value());
        m_facts.append({label, value, {}, id});
    }

private:
    QList<DetailFact> &m_facts;
};

QList<DetailFact> factsOf(const MainViewModel &viewModel, const core::Certificate &certificate,
                          const RowState &state)
{
    const auto cell = [&](RowColumn column) { return cellText(column, certificate, state); };
    const auto domainOf = [&](const core::CertificateId &id) {
        const auto other = viewModel.certificate(id);
        return other ? readableName(other->domain) : QString();
    };
    QList<DetailFact> list;
    Facts facts(list);
    if (!certificate.domain.isEmpty())
        facts.add(certificate.furtherNames.isEmpty() ? DetailsWording::tr("Name")
                                                     : DetailsWording::tr("Names"),
                  namesText(certificate), certificate.allNames().join(u'\n'));
    if (viewModel.shown().size() > 1)
        facts.add(DetailsWording::tr("Account"), state.account);
    if (certificate.notAfter.isValid()) {
        facts.add(DetailsWording::tr("Expires"), cell(RowColumn::Expires));
        facts.add(DetailsWording::tr("Valid from"), dateText(certificate.notBefore));
    }
    facts.add(DetailsWording::tr("Prove by"), dateTimeText(certificate.validationDeadline));
    facts.add(DetailsWording::tr("Private key"), keyPresenceSentence(state.key));
    facts.add(DetailsWording::tr("ID"), certificate.id.value(), certificate.id.value());
    facts.add(DetailsWording::tr("Alias"), certificate.alias);
    const core::CertificateId predecessor = viewModel.predecessor(certificate.id);
    facts.addLink(DetailsWording::tr("Renews"), predecessor, domainOf(predecessor));
    const core::CertificateId successor = viewModel.successor(certificate.id);
    facts.addLink(DetailsWording::tr("Renewed by"), successor, domainOf(successor));
    facts.add(DetailsWording::tr("Algorithm"), certificate.algorithm);
    facts.add(DetailsWording::tr("Ordered"), dateText(certificate.insertedAt));
    facts.add(DetailsWording::tr("Project"), certificate.projectName);
    facts.add(DetailsWording::tr("Tags"), cell(RowColumn::Tags));
    facts.add(DetailsWording::tr("Auto-renewal"), cell(RowColumn::AutoRenew));
    facts.add(DetailsWording::tr("Hosting"), cell(RowColumn::Hosting));
    facts.add(DetailsWording::tr("Source"), cell(RowColumn::Source));
    return list;
}

// Only where somebody would look for the button: an issued certificate that is not due yet.
QString renewalHint(const MainViewModel &viewModel, const core::Certificate &certificate)
{
    if (certificate.status != core::CertificateStatus::Issued)
        return {};
    const core::Refusal refusal = viewModel.refusal(core::Operation::QuickRenewal, certificate.id);
    return refusalSentence(refusal, certificate, viewModel.now());
}

} // namespace

CertificateDetails describeCertificate(const MainViewModel &viewModel,
                                       const core::CertificateId &id)
{
    CertificateDetails details;
    const auto certificate = viewModel.certificate(id);
    const RowState *state = viewModel.state(id);
    if (!certificate || !state)
        return details;

    details.id = id;
    details.title = cellText(RowColumn::Domain, *certificate, *state);
    details.product = productText(*certificate);
    details.status = statusLabel(*certificate);
    details.tone = statusTone(*certificate, *state);
    details.statusSentence = statusSentence(*certificate);
    details.providersWords = providersWords(*certificate);
    const core::NextStep step = state->status.nextStep;
    details.nextStep = isActionable(step) ? nextStepLabel(step) : QString();
    details.nextStepSentence = nextStepSentence(step);
    details.canCleanUp = state->isReplaced;
    details.renewalHint = renewalHint(viewModel, *certificate);
    const core::Renewal *renewal = viewModel.renewal(id);
    if (renewal && renewal->state != core::RenewalState::Abandoned) {
        details.renewal = renewalSentence(renewal->plan.way, renewal->state);
        if (renewal->problem) {
            const ErrorText text = describe(*renewal->problem);
            details.renewalProblem = text.what + u' ' + text.advice;
        }
    }
    if (certificate->status != core::CertificateStatus::Issued)
        details.timeline = reviewTimeline(*certificate, {}, viewModel.now().toLocalTime().date());
    details.facts = factsOf(viewModel, *certificate, *state);
    return details;
}

} // namespace ui
