#pragma once

#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace core {

/// The operating system's keychain through QtKeychain, as security.md F4–F12 demand: binary entries
/// only, a write is believed when a new job has read it back, "no such entry" when the keychain was
/// open, and no plain-text fallback ever. Jobs run one after the other; a job that has begun runs
/// to its end whatever happens to its owner.
///
/// A secret is a plain QByteArray while its job lives, because QtKeychain takes and gives nothing
/// else; that one is wiped. Copies inside libsecret, D-Bus and the keychain's service are not ours
/// to wipe.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr,
                           std::chrono::milliseconds patience = std::chrono::seconds(10));

    Task<void> write(const QString &name, SharedSecret value, QObject *owner) override;
    Task<SharedSecret> read(const QString &name, QObject *owner) override;
    Task<void> remove(const QString &name, QObject *owner) override;

signals:
    /// True when the keychain has not answered for the time of `patience`: a prompt may be open
    /// somewhere, or the service hangs. False when it has answered. It may never do so, and a call
    /// can't be taken back.
    void waiting(bool isWaiting);

private:
    /// A new job that has not been started; a second attempt takes a second one.
    using MakeJob = std::function<QKeychain::Job *()>;

    struct Attempt
    {
        MakeJob makeJob;
        int left = 0; ///< Further attempts after this one.
        QObject *owner = nullptr;
        PendingTask<SharedSecret> pending;
    };

    /// The value read; null for an entry that is not there, and for the other kinds of job.
    Task<SharedSecret> perform(const MakeJob &makeJob, QObject *owner);
    void start(const Attempt &attempt);
    void lookCloser(const Attempt &attempt, bool isAbsence, const QString &detail);
    void begin(QKeychain::Job *job);
    void end();

    QTimer m_patience;
    int m_running = 0;
    bool m_isWaiting = false;
};

} // namespace core
