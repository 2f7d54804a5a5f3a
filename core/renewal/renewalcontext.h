#pragma once

#include "core/renewal/renewalservice.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace core {

/// One renewal while the program runs: its record, its journal, and the one call under way.
/// The steps (preparation, purchase, …) act through it; what they hold is only for this session.
class RenewalContext : public QObject
{
    Q_OBJECT

public:
    using Edit = std::function<void(Renewal &)>;
    using Claim = std::function<bool(const CertificateId &)>;

    /// `isClaimed` tells whether another renewal on this computer uses a certificate.
    RenewalContext(Renewal renewal, RenewalService::Collaborators with, Claim isClaimed);
    ~RenewalContext() override;

    const Renewal &renewal() const { return m_renewal; }
    RenewalState state() const { return m_renewal.state; }
    Provider &provider() const { return m_with.provider; }
    KeyVault &vault() const { return m_with.vault; }
    KeyIndex &keys() const { return m_with.keys; }
    Scheduler &scheduler() const { return m_with.scheduler; }
    QDateTime now() const { return m_with.clock(); }
    bool isBusy() const { return m_call != nullptr; }
    std::chrono::milliseconds pollInterval() const { return m_pollInterval; }
    void setPollInterval(std::chrono::milliseconds interval) { m_pollInterval = interval; }
    /// A wait that the provider asks for, shortened as the interval is where days pass in seconds.
    std::chrono::milliseconds scaled(std::chrono::seconds wait) const;
    bool isClaimed(const CertificateId &certificate) const { return m_isClaimed(certificate); }

    /// Writes the move to the journal, then believes it. False if it is not legal, the journal
    /// can't be written, or another process moved first: then nothing may be sent. In the last
    /// case the record is the journal's; otherwise nothing has changed but `problem`.
    [[nodiscard]] bool moveTo(RenewalState state, const Edit &edit = {});
    /// Stands still with this problem, in the present state; `edit` notes what belongs to it.
    void stop(const Error &problem, const Edit &edit = {});
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
    [[nodiscard]] Result<void> write(Renewal next);
    void takeFromJournal();
    void beginCall();
    void endCall();

    Renewal m_renewal;
    bool m_isJournalled = true; // false: a problem in it that the journal could not take
    RenewalService::Collaborators m_with;
    Claim m_isClaimed;
    std::chrono::milliseconds m_pollInterval = RenewalService::usualPollInterval;
    std::unique_ptr<QObject> m_call; // owns the call under way
};

} // namespace core
