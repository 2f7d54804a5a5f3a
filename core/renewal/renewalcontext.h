#pragma once

#include "core/renewal/renewalservice.h"

#include <QObject>

#include <functional>
#include <memory>

namespace core {

/// One renewal while the program runs: its record, its journal, and the one call under way.
/// The steps (preparation, purchase, …) act through it and hold no state of their own.
class RenewalContext : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(Renewal &)>;

    RenewalContext(Renewal renewal, RenewalService::Collaborators with);
    ~RenewalContext() override;

    const Renewal &renewal() const { return m_renewal; }
    RenewalState state() const { return m_renewal.state; }
    Provider &provider() const { return m_with.provider; }
    KeyVault &vault() const { return m_with.vault; }
    KeyIndex &keys() const { return m_with.keys; }
    QDateTime now() const { return m_with.clock(); }
    bool isBusy() const { return m_call != nullptr; }

    /// Writes the move to the journal, then believes it. False if it is not legal or the journal
    /// can't be written: then nothing has changed but `problem`, and nothing may be sent.
    [[nodiscard]] bool moveTo(RenewalState state, const Edit &edit = {});
    /// Stands still with this problem, in the present state.
    void stop(const Error &problem);
    void clearProblem();
    /// What is to be published now; not in the journal.
    void setRecords(const QList<ValidationRecord> &records);
    /// Drops the call under way.
    void dropCall();

    /// Starts a call and hands its Result on, unless the call is dropped. One at a time.
    template <typename Start, typename Handle>
    void ask(Start start, Handle handle)
    {
        beginCall();
        QObject *owner = m_call.get();
        whenDone(start(owner), owner, [this, handle = std::move(handle)](const auto &result) {
            endCall();
            handle(result);
            if (!isBusy())
                emit busyChanged();
        });
    }

signals:
    void changed();
    void busyChanged();

private:
    void beginCall();
    void endCall();

    Renewal m_renewal;
    RenewalService::Collaborators m_with;
    std::unique_ptr<QObject> m_call; // owns the call under way
};

} // namespace core
