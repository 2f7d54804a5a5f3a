#include "ui/operations/cleanupviewmodel.h"

#include "ui/operations/changetext.h"
#include "ui/text/errorparagraph.h"
#include "ui/text/operationtext.h"
#include "ui/text/timetext.h"

using namespace Qt::StringLiterals;

namespace ui {

using core::Operation;
using core::Refusal;

CleanUpViewModel::CleanUpViewModel(const ReplacedCertificate &replaced, Look look,
                                   std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_replaced(replaced)
    , m_look(std::move(look))
    , m_now(std::move(now))
{
}

void CleanUpViewModel::look()
{
    if (m_isLooking || m_isGone || check(Operation::ShowResources) != Refusal::None)
        return;
    m_isLooking = true;
    m_problem.reset();
    emit changed();
    core::whenDone(m_look(this), this, [this](const core::Result<core::BoundResources> &found) {
        m_isLooking = false;
        m_used.reset();
        if (found)
            m_used = found->value(m_replaced.certificate.id);
        else
            m_problem = found.error();
        emit changed();
    });
}

void CleanUpViewModel::setReplaced(const std::optional<ReplacedCertificate> &replaced)
{
    m_isGone = !replaced;
    if (replaced)
        m_replaced = *replaced;
    emit changed();
}

Refusal CleanUpViewModel::check(Operation operation) const
{
    return core::checkOperation(operation, m_replaced.certificate, m_now());
}

QString CleanUpViewModel::introduction() const
{
    const QString old = m_replaced.certificate.id.value();
    return hasSuccessor()
        //: %1 and %2 are IDs of certificates
        ? tr("%1 is replaced by %2. Nothing is done before you press a button.")
              .arg(old, m_replaced.successor.value())
        //: %1 is the ID of a certificate
        : tr("The list names no certificate that replaces %1. Nothing is done before you press a "
             "button.")
              .arg(old);
}

CleanUpViewModel::View CleanUpViewModel::view(Step step) const
{
    if (m_isGone)
        return {State::Done, tr("The certificate is not in the account any more."), {}};
    switch (step) {
    case Notices:
        return notices();
    case Places:
        return places();
    case Deletion:
        return deletion();
    }
    Q_UNREACHABLE();
}

CleanUpViewModel::View CleanUpViewModel::notices() const
{
    const Refusal refusal = check(Operation::IgnoreNotices);
    if (refusal == Refusal::None)
        return {State::Open, tr("The provider still sends notices that it expires."),
                tr("&Ignore the notices")};
    if (refusal == Refusal::AlreadyExpired || refusal == Refusal::Revoked)
        return {
            State::Done, tr("Its time is over: there is no notice of expiry left to ignore."), {}};
    return {refusal == Refusal::IgnoredAlready ? State::Done : State::Later,
            refusalSentence(refusal, m_replaced.certificate, m_now()),
            {}};
}

CleanUpViewModel::View CleanUpViewModel::places() const
{
    if (m_isLooking)
        return {State::Looking, tr("CertDesk looks for what uses it…"), {}};
    if (m_problem) {
        return {State::Unknown,
                tr("It is not known what uses it. %1").arg(errorParagraph(*m_problem)),
                {}};
    }
    if (const Refusal refusal = check(Operation::ShowResources); refusal != Refusal::None)
        return {State::Done, refusalSentence(refusal, m_replaced.certificate, m_now()), {}};
    if (!m_used)
        return {State::Unknown, tr("It is not known what uses it."), {}};
    if (m_used->isEmpty())
        return {State::Done,
                tr("Nothing in this account's cloud uses it. Servers that you run yourself are "
                   "not among what CertDesk can see."),
                {}};
    return usedPlaces();
}

CleanUpViewModel::View CleanUpViewModel::usedPlaces() const
{
    //: %1 is such as "2 × Load balancer (CLB) · ap-guangzhou, 1 × Content delivery (CDN)"
    const QString used = tr("Still in use: %1.").arg(resourcesText(*m_used));
    if (!hasSuccessor())
        return {State::Later,
                used + u' '
                    + tr("There is no new certificate to take its place: renew it first, or choose "
                         "one in these services."),
                {}};
    if (m_replaced.updateRefusal != Refusal::None)
        return {State::Later,
                used + u' ' + tr("The new certificate can't take its place now: see its own row."),
                {}};
    return {State::Open, used, tr("&Replace it there…")};
}

CleanUpViewModel::View CleanUpViewModel::deletion() const
{
    const core::Certificate &certificate = m_replaced.certificate;
    const Refusal refusal = check(Operation::Delete);
    if (refusal == Refusal::StillValid && certificate.notAfter.isValid())
        return {
            State::Later,
            //: %1 is a date
            tr("It can be deleted once it has expired, on %1.").arg(dateText(certificate.notAfter)),
            {}};
    if (refusal != Refusal::None)
        return {State::Later, refusalSentence(refusal, certificate, m_now()), {}};
    if (m_isLooking)
        return {State::Looking, tr("It can be deleted if nothing uses it."), {}};
    if (m_used && !m_used->isEmpty())
        return {State::Later, tr("It can be deleted once nothing uses it any more."), {}};
    return {State::Open,
            hasSuccessor() ? tr("It can be deleted. The new certificate stays.")
                           : tr("It can be deleted."),
            tr("&Delete…")};
}

void CleanUpViewModel::press(Step step)
{
    if (view(step).button.isEmpty())
        return;
    switch (step) {
    case Notices:
        emit operationRequested(Operation::IgnoreNotices, m_replaced.certificate.id);
        break;
    case Places: // the new one is put in this one's place
        emit operationRequested(Operation::UpdateResources, m_replaced.successor);
        break;
    case Deletion:
        emit operationRequested(Operation::Delete, m_replaced.certificate.id);
        break;
    }
}

} // namespace ui
