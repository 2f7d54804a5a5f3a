#include "tests/simulation/machine.h"

#include "tests/simulation/process.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace core;

namespace simulation {

Result<void> MemoryJournal::append(const Renewal &renewal)
{
    int last = 0;
    std::map<RenewalId, bool> isOpen;
    for (const Renewal &event : events) {
        if (event.id == renewal.id)
            last = event.event;
        else if (event.plan.certificate.id == renewal.plan.certificate.id)
            isOpen[event.id] = !isFinal(event.state);
    }
    if (last + 1 != renewal.event)
        return fail(Error::Kind::Storage, {}, u"storage/moved"_s);
    if (renewal.event == 1
        && std::ranges::any_of(isOpen, [](const auto &other) { return other.second; }))
        return fail(Error::Kind::Storage, {}, u"storage/taken"_s);
    events.append(renewal);
    events.last().records.clear();
    return {};
}

Result<QList<Renewal>> MemoryJournal::latest(const AccountId &)
{
    QList<Renewal> latest;
    for (const Renewal &event : events) {
        const auto known = std::ranges::find(latest, event.id, &Renewal::id);
        if (known == latest.end())
            latest.append(event);
        else
            *known = event;
    }
    return latest;
}

Result<QList<Renewal>> MemoryJournal::history(const AccountId &, const QDateTime &from,
                                              const QDateTime &to)
{
    QList<Renewal> found = events;
    found.removeIf(
        [&](const Renewal &event) { return event.changedAt < from || event.changedAt > to; });
    return found;
}

Result<void> MemoryKeyIndex::add(const KeyRecord &record)
{
    records.append(record);
    return {};
}

Result<void> MemoryKeyIndex::link(const KeyId &key, const CertificateId &certificate)
{
    for (KeyRecord &record : records)
        if (record.id == key)
            record.certificate = certificate;
    return {};
}

Result<QList<KeyRecord>> MemoryKeyIndex::all(const AccountId &)
{
    return records;
}

bool Keychain::hasKey(const QByteArray &spkiSha256) const
{
    return std::ranges::any_of(
        entries, [&](const auto &entry) { return entry.second.contains(spkiSha256); });
}

Machine::Machine(World &inWorld, Cloud &inCloud, QString named, bool isOnDisk)
    : world(inWorld)
    , cloud(inCloud)
    , name(std::move(named))
{
    // Syncing costs nothing in memory, and what is tested here is not the disk.
    if (isOnDisk)
        m_folder = std::make_unique<QTemporaryDir>(
            (QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath())
            + u"/certdesk-simulation-XXXXXX"_s);
    keychain.entries[u"com.certdesk/1/key/old"_s] = "the old certificate's key";
}

Machine::~Machine() = default;

void Machine::start(int windows)
{
    processes.resize(static_cast<std::size_t>(windows));
    for (int window = 0; window < windows; ++window)
        startOne(window);
}

void Machine::startOne(int window)
{
    std::unique_ptr<ProfileStore> store;
    if (m_folder)
        store = *ProfileStore::open(m_folder->path());
    auto &process = processes[static_cast<std::size_t>(window)];
    process.reset(); // the dead one's connections close first
    process = std::make_unique<Process>(*this, window, std::move(store));
}

void Machine::restartLater(int window)
{
    world.after(world.dice.between(1, 120) * 1000, [this, window] {
        world.log(u"%1.%2 starts again"_s.arg(name).arg(window));
        startOne(window);
    });
}

qint64 Machine::elapsed() const
{
    const qint64 ahead = std::max<qint64>(asleepUntil - world.now(), 0);
    return world.now() - (m_slept - ahead);
}

void Machine::suspend(qint64 duration)
{
    if (isAsleep())
        return;
    asleepUntil = world.now() + duration;
    m_slept += duration;
    world.count(u"sleep"_s);
    world.log(u"%1 sleeps for %2 s"_s.arg(name).arg(duration / 1000));
}

QList<Renewal> Machine::journalled()
{
    if (!m_folder)
        return *journal.latest(account);
    const auto store = ProfileStore::open(m_folder->path());
    const auto latest = store ? (*store)->renewals().latest(account) : Failure(store.error());
    if (!latest)
        world.violate(
            u"I6: the journal of %1 can't be read: %2"_s.arg(name, latest.error().detail));
    return latest.value_or(QList<Renewal>());
}

bool Machine::isLinked(const KeyId &key, const CertificateId &certificate)
{
    QList<KeyRecord> records = keys.records;
    if (m_folder)
        if (const auto store = ProfileStore::open(m_folder->path()))
            records = (*store)->keys().all(account).value_or(records);
    return std::ranges::any_of(records, [&](const KeyRecord &record) {
        return record.id == key && record.certificate == certificate;
    });
}

QByteArray Machine::fileBytes() const
{
    if (!m_folder)
        return {};
    QFile file(m_folder->filePath(u"certdesk.sqlite"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace simulation
