#include "core/renewal/renewalcontext.h"

#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalstate.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isMovedElsewhere(const Error &error)
{
    return error.code == "storage/moved"_L1;
}

} // namespace

RenewalContext::RenewalContext(Renewal renewal, RenewalService::Collaborators with, Claim isClaimed)
    : m_renewal(std::move(renewal))
    , m_with(std::move(with))
    , m_isClaimed(std::move(isClaimed))
{
}

RenewalContext::~RenewalContext() = default;

std::chrono::milliseconds RenewalContext::scaled(std::chrono::seconds wait) const
{
    // In milliseconds, or a short interval would make it nothing and the looks never pause.
    return std::chrono::milliseconds(wait) * m_pollInterval.count()
        / RenewalService::usualPollInterval.count();
}

bool RenewalContext::moveTo(RenewalState state, const Edit &edit)
{
    Renewal next = m_renewal;
    next.state = state;
    next.problem.reset();
    if (edit)
        edit(next);
    if (isFinal(state)) { // the provider has it, or nobody needs it any more
        next.plan.profile.reset();
        next.plan.contactEmail.clear();
    }

    const Result<void> written = isLegalMove(m_renewal.state, state)
        ? write(std::move(next))
        : fail(Error::Kind::Storage, u"a move that the renewal's table does not have"_s);
    if (!written && !isMovedElsewhere(written.error()))
        m_renewal.problem = written.error();
    emit changed();
    return written.has_value();
}

void RenewalContext::stop(const Error &problem, const Edit &edit)
{
    Renewal noted = m_renewal;
    noted.problem = problem;
    if (edit)
        edit(noted);
    if (m_isJournalled && m_renewal.problem == problem && noted.found == m_renewal.found
        && noted.search == m_renewal.search)
        return;
    // A problem is news, not a move: it is shown even where the journal can't take it, which is
    // told the next time.
    if (const auto written = write(noted); !written && !isMovedElsewhere(written.error())) {
        noted.event = m_renewal.event;
        m_renewal = std::move(noted);
        m_isJournalled = false;
    }
    emit changed();
}

Result<void> RenewalContext::write(Renewal next)
{
    ++next.event;
    next.changedAt = now();
    const Result<void> written = m_with.journal.append(next);
    if (written) {
        m_renewal = std::move(next);
        m_isJournalled = true;
    } else if (isMovedElsewhere(written.error())) {
        takeFromJournal();
    }
    return written;
}

void RenewalContext::takeFromJournal()
{
    const auto journalled = m_with.journal.latest(m_renewal.plan.account);
    if (!journalled) {
        m_renewal.problem = journalled.error();
        return;
    }
    const auto ours = std::ranges::find(*journalled, m_renewal.id, &Renewal::id);
    if (ours == journalled->end())
        return;
    const QList<ValidationRecord> records = m_renewal.records;
    m_renewal = *ours;
    m_renewal.records = records;
    m_isJournalled = true;
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
