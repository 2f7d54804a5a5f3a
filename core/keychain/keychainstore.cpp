#include "core/keychain/keychainstore.h"

#include "core/keychain/keychainnames.h"
#include "core/keychain/keychainstatus.h"

#include <qt6keychain/keychain.h>

#include <openssl/crypto.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using QKeychain::Job;
using QKeychain::ReadPasswordJob;

// The job's own array shares its bytes with ours, so that this wipes both.
void wipe(const QByteArray &bytes)
{
    OPENSSL_cleanse(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
}

Job *makeWriteJob(const QString &name, const Secret &value)
{
    const QByteArray bytes(value.bytes().data(), qsizetype(value.bytes().size()));
    auto *const job = new QKeychain::WritePasswordJob(keychainService());
    job->setKey(name);
    // Never setTextData(): reading prefers an old text entry to a new binary one, and a PEM text
    // has destroyed keyring files (security.md F7, F8).
    job->setBinaryData(bytes);
    QObject::connect(job, &Job::finished, job, [bytes] { wipe(bytes); });
    return job;
}

template <typename T>
Job *makeJob(const QString &name)
{
    auto *const job = new T(keychainService());
    job->setKey(name);
    return job;
}

SharedSecret valueOf(Job *job)
{
    const auto *const read = qobject_cast<ReadPasswordJob *>(job);
    return read ? std::make_shared<const Secret>(read->binaryData()) : nullptr;
}

Result<void> checkReadBack(const Result<SharedSecret> &back, const Secret &written)
{
    if (!back)
        return Failure(back.error());
    if (!*back)
        return fail(Error::Kind::KeychainFailed, u"the entry is not there after a write"_s);
    if (**back != written)
        return fail(Error::Kind::KeychainFailed, u"the entry differs after a write"_s);
    return {};
}

QString noAnswer()
{
    return u"keychain/no-answer"_s;
}

/// What only a look at the keychain itself can tell apart.
bool isAmbiguous(QKeychain::Error error)
{
    return error == QKeychain::EntryNotFound || error == QKeychain::CouldNotDeleteEntry
        || error == QKeychain::OtherError;
}

Error::Kind kindOf(QKeychain::Error error)
{
    if (error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser)
        return Error::Kind::KeychainLocked;
    return Error::Kind::KeychainAbsent;
}

Error::Kind kindOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Locked:
        return Error::Kind::KeychainLocked;
    case KeychainState::Absent:
        return Error::Kind::KeychainAbsent;
    case KeychainState::Open:
    case KeychainState::Unknown:
        return Error::Kind::KeychainFailed;
    }
    Q_UNREACHABLE();
}

} // namespace

KeychainStore::KeychainStore(QObject *parent, std::chrono::milliseconds patience,
                             std::chrono::milliseconds limit)
    : QObject(parent)
    , m_limit(limit)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isWaiting = true;
        emit waiting(true);
    });
}

Task<void> KeychainStore::write(const QString &name, SharedSecret value, QObject *owner)
{
    const PendingTask<void> pending;
    const QPointer store(this);
    const QByteArray before = keychainDiskMark();
    whenDone(perform([=] { return makeWriteJob(name, *value); }, owner), owner,
             [=](const Result<SharedSecret> &written) {
                 if (!written) {
                     pending.finish(Failure(written.error()));
                     return;
                 }
                 if (store)
                     store->flush(owner, [=] {
                         if (!before.isEmpty() && keychainDiskMark() == before) {
                             pending.finish(fail(Error::Kind::KeychainFailed, name,
                                                 u"keychain/not-durable"_s));
                             return;
                         }
                         whenDone(store->read(name, owner), owner,
                                  [=](const Result<SharedSecret> &back) {
                                      pending.finish(checkReadBack(back, *value));
                                  });
                     });
             });
    return pending.task();
}

Task<SharedSecret> KeychainStore::read(const QString &name, QObject *owner)
{
    return perform([=] { return makeJob<ReadPasswordJob>(name); }, owner);
}

Task<void> KeychainStore::remove(const QString &name, QObject *owner)
{
    const PendingTask<void> pending;
    const QPointer store(this);
    whenDone(perform([=] { return makeJob<QKeychain::DeletePasswordJob>(name); }, owner), owner,
             [=](const Result<SharedSecret> &removed) {
                 if (!removed) {
                     pending.finish(Failure(removed.error()));
                     return;
                 }
                 if (!store)
                     return;
                 // A locked keychain acknowledges the removal and keeps the entry.
                 whenDone(store->read(name, owner), owner, [=](const Result<SharedSecret> &back) {
                     if (!back)
                         pending.finish(Failure(back.error()));
                     else if (*back)
                         pending.finish(fail(Error::Kind::KeychainFailed,
                                             u"the entry is still there after its removal"_s));
                     else
                         pending.finish({});
                 });
             });
    return pending.task();
}

Task<QString> KeychainStore::backend(QObject *owner)
{
    return keychainBackend(owner);
}

Task<SharedSecret> KeychainStore::perform(const MakeJob &makeJob, QObject *owner)
{
    if (!canHearKeychain())
        return readyTask<SharedSecret>(
            fail(Error::Kind::KeychainFailed, u"the program runs without GLib's event loop"_s));
    const Attempt first{makeJob, 1, owner, {}};
    begin();
    knock(first, QDeadlineTimer(m_limit));
    return first.pending.task();
}

// A job can't be taken back. libsecret waits 50 seconds for a service that hangs, and QtKeychain
// gives a slow KWallet half a second, in which nothing else moves, and then uses another keychain
// for as long as the program runs (security.md F10, F11). So none is begun with a silent service.
void KeychainStore::knock(const Attempt &attempt, QDeadlineTimer deadline)
{
    whenDone(keychainState(this), this, [=, this](const Result<KeychainState> &state) {
        const bool isSilent = state == KeychainState::Unknown;
        if (isSilent && attempt.owner && !deadline.hasExpired()) {
            knock(attempt, deadline);
            return;
        }
        if (!isSilent && attempt.owner)
            start(attempt);
        end();
        if (isSilent)
            attempt.pending.finish(fail(Error::Kind::KeychainFailed, u"no answer"_s, noAnswer()));
    });
}

void KeychainStore::start(const Attempt &attempt)
{
    // Without a parent and deleted by itself: a job deleted while it runs crashes the program, and
    // the program may end before it has (security.md F9).
    Job *const job = attempt.makeJob();
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    begin();
    connect(job, &Job::finished, this, &KeychainStore::end);
    const QPointer store(this);
    connect(job, &Job::finished, attempt.owner, [=](Job *finished) {
        const QKeychain::Error error = finished->error();
        if (error == QKeychain::NoError)
            attempt.pending.finish(valueOf(finished));
        else if (!isAmbiguous(error))
            attempt.pending.finish(fail(kindOf(error), finished->errorString()));
        else if (store)
            store->lookCloser(attempt, error == QKeychain::EntryNotFound, finished->errorString());
    });
    // After everybody has heard of it.
    connect(job, &Job::finished, job, [](Job *finished) {
        if (const auto *const read = qobject_cast<ReadPasswordJob *>(finished))
            wipe(read->binaryData());
    });
    job->start();
}

void KeychainStore::flush(QPointer<QObject> owner, std::function<void()> next)
{
    begin();
    whenDone(flushKeychain(this), this, [=, this](const Result<void> &) {
        if (owner)
            next();
        end();
    });
}

void KeychainStore::lookCloser(const Attempt &attempt, bool isAbsence, const QString &detail)
{
    const QPointer store(this);
    const auto judge = [=](const Result<KeychainState> &state) {
        const PendingTask<SharedSecret> &pending = attempt.pending;
        if (state != KeychainState::Open) {
            pending.finish(fail(kindOf(state.value_or(KeychainState::Unknown)), detail,
                                state == KeychainState::Unknown ? noAnswer() : QString()));
        } else if (attempt.left > 0 && store) {
            // An entry not found is looked for again: the keychain may have been locked then and
            // open when it was asked for its state.
            if (!isAbsence)
                dropKeychainSession();
            store->start({attempt.makeJob, attempt.left - 1, attempt.owner, pending});
        } else if (isAbsence) {
            pending.finish(SharedSecret());
        } else {
            pending.finish(fail(Error::Kind::KeychainFailed, detail));
        }
    };
    begin();
    whenDone(keychainState(this), this, [=, this](const Result<KeychainState> &state) {
        if (attempt.owner)
            judge(state);
        end();
    });
}

void KeychainStore::begin()
{
    if (m_running++ == 0)
        m_patience.start();
}

void KeychainStore::end()
{
    if (--m_running == 0)
        m_patience.stop();
    else
        m_patience.start();
    if (m_isWaiting) {
        m_isWaiting = false;
        emit waiting(false);
    }
}

} // namespace core
