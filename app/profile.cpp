#include "app/profile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int patience = 2000; // ms in which a program writes its name into its lock

/// Who dies while making the lock leaves one without a name, which QLockFile never calls stale.
bool take(QLockFile &lock)
{
    const auto isNamed = [&lock] {
        qint64 process = 0;
        QString host;
        QString program;
        return lock.getLockInfo(&process, &host, &program);
    };
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError || isNamed())
        return false;
    return lock.tryLock(patience) || (!isNamed() && lock.removeStaleLockFile() && lock.tryLock(0));
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
