#include "core/renewal/renewalrun.h"

#include "core/base/scheduler.h"
#include "core/crypto/certificaterequest.h"
#include "core/provider/provider.h"
#include "core/renewal/renewalstate.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// From the first look to the thirtieth part of an hour: 30 s → 15 min at the usual interval.
constexpr double growth = 1.5;
constexpr double longestInIntervals = 30.0;

bool isForAnotherKey(const Renewal &renewal)
{
    return renewal.problem
        && (renewal.problem->code == "certificate/key"_L1
            || renewal.problem->code == "renewal/other-request"_L1);
}

} // namespace

RenewalRun::RenewalRun(Renewal renewal, RenewalService::Collaborators with,
                       RenewalContext::Claim isClaimed)
    : m_context(std::move(renewal), std::move(with), std::move(isClaimed))
{
    // When a call has ended and no other was started, it is time to wait, or to go on at once.
    connect(&m_context, &RenewalContext::busyChanged, this, [this] {
        if (!m_context.isBusy())
            scheduleLook();
    });
}

void RenewalRun::resume()
{
    if (!isFinal(m_context.state()))
        proceed();
}

void RenewalRun::watch()
{
    scheduleLook();
}

void RenewalRun::refresh()
{
    if (m_context.isBusy())
        return;
    m_quietLooks = 0;
    m_context.clearProblem();
    if (m_context.state() == RenewalState::Planned)
        m_preparation.run();
    else
        proceed();
}

void RenewalRun::purchase()
{
    if (m_context.state() != RenewalState::KeyReady || m_context.isBusy())
        return;
    m_context.clearProblem();
    m_preparation.checkAgain([this] {
        const RenewalPlan &plan = m_context.renewal().plan;
        if (plan.way == RenewalWay::Console)
            moveOn(RenewalState::AwaitingConsole);
        else if (plan.way == RenewalWay::Order)
            takeOrder(plan.certificate.id);
        else
            m_purchase.buy();
    });
    lookIfIdle();
}

// Nothing had to be asked, and another process may have moved it: then its move is to be followed.
void RenewalRun::lookIfIdle()
{
    if (!m_context.isBusy())
        scheduleLook();
}

// It is bought already, by whomever: from here on it goes as any other.
void RenewalRun::takeOrder(const CertificateId &order)
{
    const auto note = [&](Renewal &next) { next.newCertificate = order; };
    if (m_context.moveTo(RenewalState::Bought, note))
        proceed();
}

void RenewalRun::adopt(const CertificateId &certificate)
{
    const Renewal &renewal = m_context.renewal();
    const auto chosen = std::ranges::find(renewal.found, certificate, &FoundPurchase::certificate);
    const bool mayChoose = isBeforePurchase(renewal.state) || renewal.state == RenewalState::Bought
        || renewal.state == RenewalState::PurchaseUnknown;
    const bool hasRequest = !renewal.csrPem.isEmpty() || !bringsRequest(renewal.plan.keySource);
    if (certificate.isEmpty() || chosen == renewal.found.end() || !mayChoose || !hasRequest
        || m_context.isBusy())
        return;
    const bool taken = m_context.moveTo(RenewalState::Bought, [&](Renewal &next) {
        if (next.newCertificate != certificate) {
            next.deals.clear();
            next.deal.reset();
        }
        next.newCertificate = certificate;
        for (const FoundPurchase &other : std::exchange(next.found, {}))
            if (other.certificate != certificate)
                next.setAside.append(other);
        next.unanswered = 0;
        next.search = {};
    });
    m_reconcile.reset();
    if (taken)
        proceed();
    else
        scheduleLook();
}

void RenewalRun::buyAgain(const PurchaseSearch &seen)
{
    const Renewal &renewal = m_context.renewal();
    if (m_context.isBusy() || !mayBuyAgain(renewal) || !(renewal.search == seen))
        return;
    m_preparation.checkAgain([this] { m_purchase.buy(); });
    lookIfIdle();
}

void RenewalRun::pay()
{
    if (m_context.state() == RenewalState::AwaitingPayment && !m_context.isBusy())
        m_payment.pay();
}

bool RenewalRun::correct(const NewProfile &profile)
{
    if (!awaitsCorrection(m_context.renewal()))
        return false;
    m_context.dropCall(); // a look: what was refused is not sent by itself
    m_wait.reset();
    const bool isNoted = m_context.moveTo(RenewalState::Bought, [&](Renewal &next) {
        next.plan.profile = profile;
        next.plan.contactEmail = profile.value(ProfileField::AdminEmail);
    });
    if (isNoted)
        proceed();
    else
        scheduleLook();
    return isNoted;
}

void RenewalRun::abandon()
{
    const bool mayBeDropped = isBeforePurchase(m_context.state())
        || m_context.state() == RenewalState::Refused
        || (m_context.state() == RenewalState::PurchaseUnknown
            && m_context.renewal().search.isComplete)
        || (m_context.state() == RenewalState::Issued && isForAnotherKey(m_context.renewal()));
    if (!mayBeDropped)
        return;
    m_context.dropCall();
    m_wait.reset();
    moveOn(RenewalState::Abandoned);
    scheduleLook(); // where that could not be written, it goes on
}

void RenewalRun::proceed()
{
    if (m_context.isBusy())
        return;
    switch (m_context.state()) {
    case RenewalState::Planned:
    case RenewalState::KeyReady:
    case RenewalState::Ready:
    case RenewalState::Abandoned:
        break; // the person's turn, or over
    case RenewalState::Buying:
        // The call may have been made; the answer is gone with the process that made it.
        if (m_context.moveTo(RenewalState::PurchaseUnknown))
            m_reconcile.look();
        break;
    case RenewalState::PurchaseUnknown:
        m_reconcile.look();
        break;
    case RenewalState::Paying:
        m_payment.resumePaying();
        break;
    case RenewalState::AwaitingPayment:
    case RenewalState::PaymentUnknown:
        m_payment.lookAgain();
        break;
    case RenewalState::AwaitingConsole:
        m_console.look();
        break;
    case RenewalState::Bought:
        m_payment.checkDeal([this] { follow(); });
        break;
    case RenewalState::InformationSent:
    case RenewalState::AwaitingLetter:
    case RenewalState::AwaitingValidation:
    case RenewalState::InReview:
    case RenewalState::Refused:
        follow();
        break;
    case RenewalState::Issued:
        m_issue.fetch();
        break;
    }
    lookIfIdle(); // nothing could be asked: the journal is full, or another process moved it
}

void RenewalRun::follow()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().describeCertificate(m_context.renewal().newCertificate,
                                                            owner);
        },
        [this](const Result<CertificateDetail> &detail) {
            if (!detail)
                m_context.stop(detail.error());
            else
                takeStatus(*detail);
        });
}

void RenewalRun::takeStatus(const CertificateDetail &detail)
{
    using enum CertificateStatus;

    const Certificate &certificate = detail.certificate;
    m_context.setRecords(detail.records);
    if (isOthersRequest(detail)) {
        refuse(certificate, u"renewal/other-request"_s);
        return;
    }
    switch (certificate.status) {
    case PaidInformationMissing:
    case FreeInformationMissing:
        if (m_context.renewal().csrPem.isEmpty())
            refuse(certificate, u"renewal/no-request"_s);
        else if (m_context.state() != RenewalState::InformationSent)
            m_submission.submitInformation(detail);
        else if (!awaitsCorrection(m_context.renewal()))
            m_submission.submitOrder([this] { follow(); });
        break;
    case LetterMissing:
        moveOn(RenewalState::AwaitingLetter);
        break;
    case UnderReview:
    case DnsRecordAdded:
    case Reissuing:
        takePending(detail);
        break;
    case Issued:
    case Expired:
        moveOn(RenewalState::Issued);
        break;
    case ReviewFailed:
        refuse(certificate, u"renewal/refused"_s);
        break;
    case Cancelling:
    case Cancelled:
    case Refunded:
        refuse(certificate, u"renewal/cancelled"_s);
        break;
    case Revoking:
    case Revoked:
    case RevocationLetterMissing:
        refuse(certificate, u"renewal/revoked"_s);
        break;
    case Migrating:
        break;
    }
}

// Another computer took the same purchase and was faster with its CSR: the certificate will be for
// its key (security.md 5, step 10).
bool RenewalRun::isOthersRequest(const CertificateDetail &detail) const
{
    const Renewal &renewal = m_context.renewal();
    if (renewal.spkiSha256.isEmpty() || detail.csrPem.isEmpty()
        || detail.csrPem.trimmed() == renewal.csrPem.trimmed())
        return false;
    const auto submitted = readRequest(detail.csrPem);
    return submitted && submitted->spkiSha256 != renewal.spkiSha256;
}

void RenewalRun::takePending(const CertificateDetail &detail)
{
    const Certificate &certificate = detail.certificate;
    const auto saysStage = [&](QLatin1StringView stage) {
        return certificate.statusMessage.compare(stage, Qt::CaseInsensitive) == 0;
    };
    const bool personHasToPublish = !detail.records.isEmpty()
        && certificate.status != CertificateStatus::DnsRecordAdded
        && (certificate.isDv || saysStage("PENDING-DCV"_L1)) && !saysStage("WAIT-ISSUE"_L1);
    moveOn(personHasToPublish ? RenewalState::AwaitingValidation : RenewalState::InReview);
}

void RenewalRun::refuse(const Certificate &certificate, const QString &code)
{
    if (m_context.state() != RenewalState::Refused && !m_context.moveTo(RenewalState::Refused))
        return;
    Error problem = fail(Error::Kind::Rejected, {}, code).value();
    problem.message = certificate.reviewerMessage.isEmpty() ? certificate.statusMessage
                                                            : certificate.reviewerMessage;
    m_context.stop(problem);
}

void RenewalRun::moveOn(RenewalState state)
{
    if (m_context.state() == state)
        m_context.clearProblem();
    else
        // Where the journal can't take it, moveTo() has noted the problem and the next look
        // retries.
        std::ignore = m_context.moveTo(state);
}

void RenewalRun::scheduleLook()
{
    const RenewalState state = m_context.state();
    if (isFinal(state) || state == RenewalState::Planned || state == RenewalState::KeyReady)
        m_wait.reset();
    else
        lookAfter(untilNextLook());
}

std::chrono::milliseconds RenewalRun::untilNextLook()
{
    const RenewalState state = m_context.state();
    if (state == RenewalState::PurchaseUnknown)
        return m_reconcile.untilNextLook();
    if (state != m_lastSeen) {
        m_lastSeen = state;
        m_quietLooks = 0;
        // These are the program's own turn, not somebody else's.
        const bool isOurTurn = state == RenewalState::Bought
            || state == RenewalState::InformationSent || state == RenewalState::Issued;
        if (isOurTurn && !m_context.renewal().problem)
            return std::chrono::milliseconds(0);
    }
    const double factor = std::min(std::pow(growth, m_quietLooks++), longestInIntervals);
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(m_context.pollInterval().count()) * factor));
}

void RenewalRun::lookAfter(std::chrono::milliseconds delay)
{
    m_wait = std::make_unique<QObject>();
    m_context.scheduler().after(delay, m_wait.get(), [this] { proceed(); });
}

} // namespace core
