#include "core/renewal/renewalcontext.h"

#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalstate.h"

using namespace Qt::StringLiterals;

namespace core {

RenewalContext::RenewalContext(Renewal renewal, RenewalService::Collaborators with)
    : m_renewal(std::move(renewal))
    , m_with(std::move(with))
{
}

RenewalContext::~RenewalContext() = default;

bool RenewalContext::moveTo(RenewalState state, const Edit &edit)
{
    Renewal next = m_renewal;
    next.state = state;
    next.changedAt = now();
    next.problem.reset();
    if (edit)
        edit(next);

    const Result<void> written = isLegalMove(m_renewal.state, state)
        ? m_with.journal.append(next)
        : fail(Error::Kind::Storage, u"a move that the renewal's table does not have"_s);
    if (written)
        m_renewal = std::move(next);
    else
        m_renewal.problem = written.error();
    emit changed();
    return written.has_value();
}

void RenewalContext::stop(const Error &problem)
{
    if (m_renewal.problem == problem)
        return;
    m_renewal.problem = problem;
    // A problem is news, not a move: it is shown even where the journal can't take it.
    Renewal noted = m_renewal;
    noted.changedAt = now();
    if (const auto written = m_with.journal.append(noted))
        m_renewal = std::move(noted);
    emit changed();
}

void RenewalContext::clearProblem()
{
    if (!m_renewal.problem)
        return;
    m_renewal.problem.reset();
    emit changed();
}

void RenewalContext::setRecords(const QList<ValidationRecord> &records)
{
    if (m_renewal.records == records)
        return;
    m_renewal.records = records;
    emit changed();
}

void RenewalContext::dropCall()
{
    if (!isBusy())
        return;
    m_call.reset();
    emit busyChanged();
}

void RenewalContext::beginCall()
{
    const bool wasIdle = !isBusy();
    m_call = std::make_unique<QObject>();
    if (wasIdle)
        emit busyChanged();
}

void RenewalContext::endCall()
{
    m_call.release()->deleteLater(); // we are inside its callback
}

} // namespace core
