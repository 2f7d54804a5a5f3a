#pragma once

#include "core/base/pendingtask.h"
#include "core/keychain/secretstore.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
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
/// to its end whatever happens to its owner. Before each the keychain is asked for its state, so
/// that none is begun with a service that hangs: KeychainFailed with code "keychain/no-answer".
///
/// A secret is a plain QByteArray while its job lives, because QtKeychain takes and gives nothing
/// else; that one is wiped. Copies inside libsecret, D-Bus and the keychain's service are not ours
/// to wipe.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// How long a silent keychain is not worth a word.
    static constexpr std::chrono::milliseconds usualPatience = std::chrono::seconds(3);
    /// How long one that does not even say whether it is locked is asked, before nothing more is
    /// tried. The last question takes 3 seconds beyond that at most.
    static constexpr std::chrono::milliseconds usualLimit = std::chrono::seconds(6);

    explicit KeychainStore(QObject *parent = nullptr,
                           std::chrono::milliseconds patience = usualPatience,
                           std::chrono::milliseconds limit = usualLimit);

    Task<void> write(const QString &name, SharedSecret value, QObject *owner) override;
    Task<SharedSecret> read(const QString &name, QObject *owner) override;
    Task<void> remove(const QString &name, QObject *owner) override;
    Task<QString> backend(QObject *owner) override;

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
        QPointer<QObject> owner;
        PendingTask<SharedSecret> pending;
    };

    /// The value read; null for an entry that is not there, and for the other kinds of job.
    Task<SharedSecret> perform(const MakeJob &makeJob, QObject *owner);
    void knock(const Attempt &attempt, QDeadlineTimer deadline);
    void start(const Attempt &attempt);
    void flush(QPointer<QObject> owner, std::function<void()> next);
    void lookCloser(const Attempt &attempt, bool isAbsence, const QString &detail);
    void begin();
    void end();

    QTimer m_patience;
    std::chrono::milliseconds m_limit;
    int m_running = 0;
    bool m_isWaiting = false;
};

} // namespace core
