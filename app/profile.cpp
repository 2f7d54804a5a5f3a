#include "app/profile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int patience = 2000; // ms in which a program writes its name into its lock

bool isNamed(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

/// Who dies while making a lock leaves one without a name, which QLockFile doesn't call stale. That
/// can be the profile's, or the second one in which QLockFile takes away that of a dead program.
bool take(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError)
        return false;
    QLockFile removal(lock.fileName() + u".rmlock"_s);
    QLockFile &suspect = isNamed(lock) ? removal : lock;
    if (!QFile::exists(suspect.fileName()) || isNamed(suspect))
        return false; // somebody has it
    return lock.tryLock(patience)
        || (!isNamed(suspect) && suspect.removeStaleLockFile() && lock.tryLock(0));
}

} // namespace

Profile::Profile(const QString &folder, std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
    , m_folder(folder)
    , m_file(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
}

core::Result<std::unique_ptr<Profile>> Profile::open(const QString &folder)
{
    using core::Error;

    if (!QDir().mkpath(folder))
        return core::fail(Error::Kind::Storage, folder, u"storage/folder"_s);
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(u"in-use.lock"_s));
    lock->setStaleLockTime(0); // only a dead process frees it, not a long session
    if (!take(*lock))
        return core::fail(Error::Kind::Storage, folder,
                          lock->error() == QLockFile::LockFailedError ? u"profile/in-use"_s
                                                                      : u"storage/folder"_s);

    auto store = core::ProfileStore::open(folder);
    if (!store)
        return core::Failure(store.error());
    std::unique_ptr<Profile> profile(new Profile(folder, std::move(lock)));
    profile->m_store = *std::move(store);
    profile->stagingNotes().sweep();
    return profile;
}

} // namespace app
