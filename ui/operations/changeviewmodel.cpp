#include "ui/operations/changeviewmodel.h"

#include "core/provider/apianswer.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

using State = ChangeRow::State;

// An alias of nothing is none; a reason may be left out. Only a revocation has to have one.
bool needsText(core::Operation operation)
{
    return operation == core::Operation::Revoke;
}

} // namespace

ChangeViewModel::ChangeViewModel(core::Operation operation,
                                 const QList<core::Certificate> &certificates, ChangeCalls calls,
                                 const QDateTime &now, QObject *parent)
    : QObject(parent)
    , m_operation(operation)
    , m_calls(std::move(calls))
    , m_now(now)
{
    for (const core::Certificate &certificate : certificates) {
        ChangeRow row;
        row.certificate = certificate;
        row.refusal = core::checkOperation(operation, certificate, now);
        if (row.refusal != core::Refusal::None)
            row.state = State::LeftOut;
        m_rows.push_back(std::move(row));
    }
}

void ChangeViewModel::lookFirst()
{
    QList<core::CertificateId> ids;
    for (const ChangeRow &row : m_rows)
        if (row.state == State::Waiting)
            ids += row.certificate.id;
    if (!m_calls.lookForResources || ids.isEmpty())
        return;
    m_problem.reset();
    m_stage = Stage::Looking;
    emit changed();
    core::whenDone(
        m_calls.lookForResources(ids, this), this,
        [this](const core::Result<core::BoundResources> &found) { takeResources(found); });
}

void ChangeViewModel::takeResources(const core::Result<core::BoundResources> &found)
{
    if (!found) {
        m_problem = found.error();
        m_stage = Stage::CannotLook;
        emit changed();
        return;
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rows[row].resources = found->value(m_rows[row].certificate.id);
        if (!m_rows[row].resources.isEmpty())
            setState(row, State::LeftOut);
    }
    m_stage = Stage::Asking;
    emit changed();
}

int ChangeViewModel::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_rows, state, &ChangeRow::state));
}

void ChangeViewModel::setInput(const ChangeInput &input)
{
    m_input = input;
    emit changed();
}

bool ChangeViewModel::canStart() const
{
    return m_stage == Stage::Asking && count(State::Waiting) > 0
        && (!needsText(m_operation) || !m_input.text.trimmed().isEmpty());
}

void ChangeViewModel::start()
{
    if (!canStart())
        return;
    m_isStopping = false;
    m_stage = Stage::Running;
    emit changed();
    sendNext();
}

void ChangeViewModel::stop()
{
    m_isStopping = true;
    emit changed();
}

bool ChangeViewModel::canRetry() const
{
    return m_stage == Stage::Finished && count(State::Failed) + count(State::Stopped) > 0;
}

void ChangeViewModel::retry()
{
    if (!canRetry())
        return;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].state != State::Failed && m_rows[row].state != State::Stopped)
            continue;
        m_rows[row].problem.reset();
        setState(row, State::Waiting);
    }
    m_stage = Stage::Asking;
    start();
}

void ChangeViewModel::sendNext()
{
    std::vector<std::size_t> portion;
    QList<core::CertificateId> ids;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].state != State::Waiting || std::ssize(portion) == m_calls.mostAtOnce)
            continue;
        if (m_isStopping) {
            setState(row, State::Stopped);
            continue;
        }
        portion.push_back(row);
        ids += m_rows[row].certificate.id;
        setState(row, State::Running);
    }
    if (portion.empty()) {
        m_stage = Stage::Finished;
        emit changed();
        emit finished();
        return;
    }
    emit changed();
    core::whenDone(m_calls.send(ids, m_input, this), this,
                   [this, portion](const core::Result<ChangeCalls::Outcomes> &result) {
                       take(portion, result);
                       sendNext();
                   });
}

void ChangeViewModel::take(const std::vector<std::size_t> &sent,
                           const core::Result<ChangeCalls::Outcomes> &result)
{
    QHash<core::CertificateId, core::ChangeOutcome> outcomes;
    if (result)
        for (const core::ChangeOutcome &outcome : *result)
            outcomes.insert(outcome.certificate, outcome);
    for (const std::size_t row : sent) {
        const auto outcome = outcomes.constFind(m_rows[row].certificate.id);
        if (!result) {
            setOutcome(row, result.error());
        } else if (outcome == outcomes.cend()) {
            // An answer that does not speak of it: it may have happened.
            setOutcome(row, core::fail(core::Error::Kind::NoAnswer).value());
        } else {
            m_rows[row].toPublish = outcome->toPublish;
            setOutcome(row, outcome->problem);
        }
    }
}

void ChangeViewModel::setState(std::size_t row, State state)
{
    m_rows[row].state = state;
    emit rowChanged(static_cast<int>(row));
}

void ChangeViewModel::setOutcome(std::size_t row, const std::optional<core::Error> &problem)
{
    m_rows[row].problem = problem;
    if (!problem)
        setState(row, State::Done);
    else
        setState(row, core::mayHaveHappened(*problem) ? State::Unknown : State::Failed);
}

} // namespace ui
