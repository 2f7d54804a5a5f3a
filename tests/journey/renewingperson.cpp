#include "tests/journey/renewingperson.h"

#include "tests/support/sandboxvisitor.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace core;

RenewingPerson::RenewingPerson(Journey &journey, QString domain, QByteArray letter)
    : m_journey(journey)
    , m_domain(std::move(domain))
    , m_letter(std::move(letter))
{
}

RenewalState RenewingPerson::state()
{
    return m_id.isEmpty() ? RenewalState::Planned : m_journey.renewal(m_id).state;
}

bool RenewingPerson::isThrough()
{
    return state() == RenewalState::Ready;
}

void RenewingPerson::begin()
{
    const auto id =
        m_journey.session().renewals().prepare(Journey::planFor(m_journey.expiring(m_domain)));
    if (id)
        m_id = *id;
    else
        m_failure = u"could not be prepared: "_s + id.error().code;
}

void RenewingPerson::act()
{
    if (m_id.isEmpty())
        begin();
    RenewalService &renewals = m_journey.session().renewals();
    if (!m_failure.isEmpty() || renewals.isBusy(m_id))
        return;
    const Renewal &renewal = m_journey.renewal(m_id);
    switch (renewal.state) {
    case RenewalState::Planned:
        if (renewal.problem)
            answerProblem(renewal);
        else // the computer was switched off amid the preparation: the window is opened again
            renewals.refresh(m_id);
        break;
    case RenewalState::PurchaseUnknown:
    case RenewalState::Refused:
        if (renewal.problem)
            answerProblem(renewal);
        break;
    case RenewalState::KeyReady:
        // What may have been bought for it is the order of the other renewal, as a person can see:
        // confirmed once more.
        if (renewal.problem && renewal.problem->kind == Error::Kind::Rejected
            && renewal.problem->code != "renewal/maybe-bought"_L1)
            answerProblem(renewal);
        else
            renewals.purchase(m_id, {});
        break;
    case RenewalState::AwaitingPayment:
        renewals.pay(m_id);
        break;
    case RenewalState::AwaitingValidation:
        publish(renewal);
        break;
    case RenewalState::AwaitingLetter:
        upload();
        break;
    default:
        break; // the program's turn, or the provider's
    }
}

void RenewingPerson::answerProblem(const Renewal &renewal)
{
    const Error &problem = *renewal.problem;
    if (renewal.state == RenewalState::Planned && problem.kind != Error::Kind::Rejected) {
        m_journey.session().renewals().refresh(m_id);
    } else if (problem.code == "renewal/not-found"_L1) {
        // The program has looked and looked: it was not bought. The person starts over.
        m_journey.session().renewals().abandon(m_id);
        begin();
    } else if (problem.code == "renewal/open-order"_L1) {
        // It is the other renewal's, which will pay it, or this one's, of which the answer was
        // lost: what stays open is paid in the console, as CertDesk says, which goes on then.
        if (renewal.search.isComplete)
            payInConsole(renewal);
    } else if (problem.kind == Error::Kind::Rejected) {
        m_failure = u"%1: %2 %3"_s.arg(problem.code, problem.message, problem.detail);
    }
}

void RenewingPerson::payInConsole(const Renewal &renewal)
{
    const SandboxVisitor visitor(m_journey.session().account());
    for (const FoundPurchase &order : renewal.found) {
        if (order.deal.isEmpty() || m_paid.contains(order.deal))
            continue;
        m_paid.insert(order.deal);
        QNetworkReply *reply = visitor.postPayment(m_network, order.deal);
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }
}

void RenewingPerson::publish(const Renewal &renewal)
{
    const SandboxVisitor registrar(m_journey.session().account());
    for (const ValidationRecord &record : renewal.records) {
        if (m_published.contains(record.name))
            continue;
        m_published.insert(record.name);
        QNetworkReply *reply = registrar.postRecord(m_network, record);
        connect(reply, &QNetworkReply::finished, this, [this, reply, name = record.name] {
            reply->deleteLater();
            const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
            if (!status.isValid())
                m_published.remove(name); // no answer: entered again
            else if (status.toInt() != 303)
                m_failure = u"the registrar's page answers "_s + status.toString();
        });
    }
}

void RenewingPerson::upload()
{
    const bool isDone = m_upload && (!m_upload->isFinished() || m_upload->result());
    if (!isDone)
        m_upload = m_journey.session().renewals().uploadLetter(m_id, m_letter, this);
}
