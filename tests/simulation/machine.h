#pragma once

#include "core/renewal/renewaljournal.h"
#include "core/store/keyindex.h"
#include "core/store/profilestore.h"
#include "tests/simulation/cloud.h"
#include "tests/simulation/world.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace simulation {

class Process;

/// A journal in memory that keeps every event, by the rules of RenewalJournal.
class MemoryJournal final : public core::RenewalJournal
{
public:
    core::Result<void> append(const core::Renewal &renewal) override;
    core::Result<QList<core::Renewal>> latest(const core::AccountId &account) override;
    core::Result<QList<core::Renewal>> history(const core::AccountId &account,
                                               const QDateTime &from, const QDateTime &to) override;

    QList<core::Renewal> events;
};

class MemoryKeyIndex final : public core::KeyIndex
{
public:
    core::Result<void> add(const core::KeyRecord &record) override;
    core::Result<void> link(const core::KeyId &key,
                            const core::CertificateId &certificate) override;
    core::Result<QList<core::KeyRecord>> all(const core::AccountId &account) override;

    QList<core::KeyRecord> records;
};

struct Keychain
{
    std::map<QString, QByteArray> entries;
    bool isLocked = false;
    bool wasDamaged = false; ///< By something outside: a file that was cut, an old backup.

    /// Whether an entry has the key with this public key: each names its key's hash.
    bool hasKey(const QByteArray &spkiSha256) const;
};

/// A computer with one profile: what survives its programs. Its windows are processes.
class Machine
{
public:
    Machine(World &world, Cloud &cloud, QString name, bool isOnDisk);
    ~Machine();

    /// Starts the programs of which there is none; each has its own connection to the profile.
    void start(int windows);
    /// A program died. It is started again after a while.
    void restartLater(int window);

    QDateTime clock() const { return world.time().addMSecs(clockOffset); }
    bool isAsleep() const { return world.now() < asleepUntil; }
    /// Stands still while the machine sleeps.
    qint64 elapsed() const;
    void suspend(qint64 duration);

    /// The journal's state, as a program that starts now would read it.
    QList<core::Renewal> journalled();
    /// Whether the key index, as a program that starts now would read it, has the key for it.
    bool isLinked(const core::KeyId &key, const core::CertificateId &certificate);
    QByteArray fileBytes() const; ///< Of the profile's database; empty in memory.

    World &world;
    Cloud &cloud;
    const QString name;
    Keychain keychain;
    MemoryJournal journal;
    MemoryKeyIndex keys;
    qint64 clockOffset = 0;
    qint64 asleepUntil = 0;
    std::vector<std::unique_ptr<Process>> processes;

    /// What the provider showed at the last look before a renewal was called ready: it is told.
    std::map<core::RenewalId, QStringList> shownBeforeReady;

    /// Which of the effects to come stop the program, counted over all programs of the schedule.
    static constexpr int effectsAhead = 400;
    std::set<int> crashes;
    int effects = 0;

private:
    void startOne(int window);

    qint64 m_slept = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
};

inline const core::AccountId account{QStringLiteral("account")};

} // namespace simulation
