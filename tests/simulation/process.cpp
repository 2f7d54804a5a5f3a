#include "tests/simulation/process.h"

#include <QPointer>

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

namespace {

Failure broken(const QString &detail)
{
    return fail(Error::Kind::Storage, detail);
}

} // namespace

/// The journal on a disk that may be full, fail at its sync, or lose power between the two.
class Process::Disk final : public RenewalJournal
{
public:
    Disk(Process &process, RenewalJournal &file)
        : m_process(process)
        , m_file(file)
    {
    }

    Result<void> append(const Renewal &renewal) override
    {
        World &world = m_process.world();
        if (m_process.isDead() || m_process.diesHere(u"before the journal"_s))
            return broken(u"dead"_s);
        if (world.isStormy && world.dice.chance(1)) {
            world.log(m_process.name() + u": disk full"_s);
            return broken(u"disk full"_s);
        }
        if (m_process.diesHere(u"amid the journal"_s)) {
            if (world.dice.chance(50))
                std::ignore = write(renewal); // and nobody was told
            return broken(u"dead"_s);
        }
        const Result<void> written = write(renewal);
        world.log(u"%1: journal %2 event %3 state %4%5"_s.arg(m_process.name())
                      .arg(renewal.plan.keySource == KeySource::Paste ? u"(pasted)"_s : u"-"_s)
                      .arg(renewal.event)
                      .arg(static_cast<int>(renewal.state))
                      .arg(written ? QString() : u" refused: "_s + written.error().code));
        if (!written && written.error().code.isEmpty())
            world.violate(u"the journal's file: "_s + written.error().detail);
        if (written && world.isStormy && world.dice.chance(1)) {
            world.log(m_process.name() + u": sync failed"_s);
            return broken(u"sync failed"_s);
        }
        return m_process.diesHere(u"after the journal"_s) ? broken(u"dead"_s) : written;
    }

    Result<QList<Renewal>> latest(const AccountId &of) override { return m_file.latest(of); }
    Result<QList<Renewal>> history(const AccountId &of, const QDateTime &from,
                                   const QDateTime &to) override
    {
        return m_file.history(of, from, to);
    }

private:
    Result<void> write(const Renewal &renewal)
    {
        const Result<void> written = m_file.append(renewal);
        if (written && renewal.state == RenewalState::Ready)
            m_process.machine().shownBeforeReady[renewal.id] = m_process.lastSeenByTag;
        return written;
    }

    Process &m_process;
    RenewalJournal &m_file;
};

class Process::Index final : public KeyIndex
{
public:
    Index(Process &process, KeyIndex &file)
        : m_process(process)
        , m_file(file)
    {
    }

    Result<void> add(const KeyRecord &record) override
    {
        return guarded([&] { return m_file.add(record); });
    }
    Result<void> link(const KeyId &key, const CertificateId &certificate) override
    {
        return guarded([&] { return m_file.link(key, certificate); });
    }
    Result<QList<KeyRecord>> all(const AccountId &of) override { return m_file.all(of); }

private:
    Result<void> guarded(const std::function<Result<void>()> &write)
    {
        World &world = m_process.world();
        if (m_process.isDead() || m_process.diesHere(u"before the key index"_s))
            return broken(u"dead"_s);
        if (world.isStormy && world.dice.chance(1))
            return broken(u"disk full"_s);
        const Result<void> written = write();
        return m_process.diesHere(u"after the key index"_s) ? broken(u"dead"_s) : written;
    }

    Process &m_process;
    KeyIndex &m_file;
};

/// A keychain that may be locked, refuse, keep what it refused, or lose what it took.
class Process::Secrets final : public SecretStore
{
public:
    explicit Secrets(Process &process)
        : m_process(process)
    {
    }

    Task<void> write(const QString &name, SharedSecret value, QObject *) override
    {
        const QByteArray bytes(value->bytes().data(), qsizetype(value->bytes().size()));
        return use<void>(u"keychain write"_s, [this, name, bytes]() -> Result<void> {
            World &world = m_process.world();
            const int fate = world.isStormy ? world.dice.below(100) : 99;
            if (fate < 3) {
                world.count(u"keychain lost a write"_s);
                return {};
            }
            if (fate < 5)
                return fail(Error::Kind::KeychainFailed);
            m_process.machine().keychain.entries[name] = bytes;
            return fate < 6 ? Result<void>(fail(Error::Kind::KeychainFailed)) : Result<void>();
        });
    }

    Task<SharedSecret> read(const QString &name, QObject *) override
    {
        return use<SharedSecret>(u"keychain read"_s, [this, name]() -> Result<SharedSecret> {
            const auto &entries = m_process.machine().keychain.entries;
            const auto entry = entries.find(name);
            if (entry == entries.end())
                return SharedSecret();
            return std::make_shared<const Secret>(entry->second);
        });
    }

    Task<void> remove(const QString &name, QObject *) override
    {
        if (name.contains(u"/key/"_s))
            m_process.world().violate(u"I5: a key was removed from the keychain"_s);
        return use<void>(u"keychain remove"_s, [this, name]() -> Result<void> {
            m_process.machine().keychain.entries.erase(name);
            return {};
        });
    }

private:
    /// What is done happens when the keychain gets to it, right before its answer.
    template <typename T>
    Task<T> use(const QString &what, std::function<Result<T>()> work)
    {
        const PendingTask<T> pending;
        World &world = m_process.world();
        if (m_process.isDead() || m_process.diesHere(u"before "_s + what))
            return pending.task();
        const bool isSlow = world.isStormy && world.dice.chance(2);
        const qint64 delay = isSlow ? world.dice.between(1, 40) * 1000 : world.dice.between(1, 30);
        world.after(delay, [this, life = std::weak_ptr(m_process.m_life), pending, what, work] {
            if (life.expired() || m_process.isDead())
                return;
            Result<T> result = m_process.machine().keychain.isLocked
                ? Result<T>(fail(Error::Kind::KeychainLocked))
                : work();
            if (!m_process.diesHere(u"after "_s + what))
                pending.finish(std::move(result));
        });
        return pending.task();
    }

    Process &m_process;
};

class Process::Timers final : public Scheduler
{
public:
    explicit Timers(Machine &machine)
        : m_machine(machine)
    {
    }

    std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_machine.elapsed());
    }

    void after(std::chrono::milliseconds delay, QObject *owner, std::function<void()> work) override
    {
        m_machine.world.after(
            delay.count(),
            [this, &machine = m_machine, owner = QPointer(owner), work = std::move(work)] {
                if (!owner)
                    return;
                if (machine.isAsleep())
                    after(std::chrono::milliseconds(machine.asleepUntil - machine.world.now() + 1),
                          owner, work);
                else
                    work();
            });
    }

private:
    Machine &m_machine;
};

Process::Process(Machine &machine, int window, std::unique_ptr<ProfileStore> store)
    : m_machine(machine)
    , m_window(window)
    , m_store(std::move(store))
    , m_provider(*this)
    , m_disk(std::make_unique<Disk>(*this, m_store ? m_store->renewals() : machine.journal))
    , m_index(std::make_unique<Index>(
          *this, m_store ? m_store->keys() : static_cast<KeyIndex &>(machine.keys)))
    , m_secrets(std::make_unique<Secrets>(*this))
    , m_timers(std::make_unique<Timers>(machine))
    , m_vault(std::make_unique<KeyVault>(*m_secrets))
    , m_service(std::make_unique<RenewalService>(
          account,
          RenewalService::Collaborators{m_provider, *m_vault, *m_index, *m_disk,
                                        [&machine] { return machine.clock(); }, *m_timers}))
{
    if (const auto resumed = m_service->resume(); !resumed)
        world().violate(u"I6: %1 can't read its journal: %2"_s.arg(name(), resumed.error().detail));
}

Process::~Process() = default;

QString Process::name() const
{
    return u"%1.%2"_s.arg(m_machine.name).arg(m_window);
}

bool Process::diesHere(const QString &where)
{
    if (m_isDead)
        return true;
    if (!world().isStormy || !m_machine.crashes.contains(m_machine.effects++))
        return false;
    m_isDead = true;
    world().count(u"crash "_s + where);
    world().log(u"%1 dies %2"_s.arg(name(), where));
    m_machine.restartLater(m_window);
    return true;
}

} // namespace simulation
