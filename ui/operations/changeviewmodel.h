#pragma once

#include "core/model/operation.h"
#include "ui/operations/changecalls.h"

#include <QObject>

#include <optional>
#include <vector>

namespace ui {

/// What is known of one certificate in a change.
struct ChangeRow
{
    enum class State {
        LeftOut, ///< Not possible for this one: `refusal`, or `resources` use it.
        Waiting, ///< Will be changed.
        Running,
        Done,
        Failed, ///< Nothing happened: `problem` says why.
        Unknown, ///< It may have happened: look before trying again.
        Stopped ///< The person stopped before it was its turn.
    };

    core::Certificate certificate;
    State state = State::Waiting;
    core::Refusal refusal = core::Refusal::None;
    QList<core::BoundResource> resources;
    std::optional<core::Error> problem;
    QList<core::ValidationRecord> toPublish;
};

/// One operation on one or many certificates: says beforehand which it is possible for, sends it in
/// the provider's portions one after another, and keeps what became of each. Nothing is sent twice:
/// only what certainly did not happen can be tried again.
class ChangeViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Looking, ///< Which cloud resources use the certificates?
        CannotLook, ///< `problem()` says why; nothing was changed.
        Asking,
        Running,
        Finished
    };

    ChangeViewModel(core::Operation operation, const QList<core::Certificate> &certificates,
                    ChangeCalls calls, const QDateTime &now, QObject *parent = nullptr);

    void lookFirst(); ///< Begins. Without something to look for the stage is Asking at once.

    core::Operation operation() const { return m_operation; }
    Stage stage() const { return m_stage; }
    const std::vector<ChangeRow> &rows() const { return m_rows; }
    const QDateTime &now() const { return m_now; }
    int count(ChangeRow::State state) const;
    std::optional<core::Error> problem() const { return m_problem; }

    void setInput(const ChangeInput &input);
    const ChangeInput &input() const { return m_input; }
    /// Whether a person's "go on" would do anything: something to change, and its input given.
    bool canStart() const;
    void start();
    void stop(); ///< After the request that is under way.
    bool canRetry() const; ///< Something certainly did not happen.
    void retry();

signals:
    void changed();
    void rowChanged(int row);
    void finished(); ///< Everything that could be sent has its outcome.

private:
    void takeResources(const core::Result<core::BoundResources> &found);
    void sendNext();
    void take(const std::vector<std::size_t> &sent,
              const core::Result<ChangeCalls::Outcomes> &result);
    void setState(std::size_t row, ChangeRow::State state);
    void setOutcome(std::size_t row, const std::optional<core::Error> &problem);

    core::Operation m_operation;
    ChangeCalls m_calls;
    QDateTime m_now;
    std::vector<ChangeRow> m_rows;
    ChangeInput m_input;
    Stage m_stage = Stage::Asking;
    bool m_isStopping = false;
    std::optional<core::Error> m_problem;
};

} // namespace ui
