#include "app/profile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace app {

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
    if (!lock->tryLock(0))
        return core::fail(Error::Kind::Storage, folder,
                          lock->error() == QLockFile::LockFailedError ? u"profile/in-use"_s
                                                                      : u"storage/folder"_s);

    auto store = core::ProfileStore::open(folder);
    if (!store)
        return core::Failure(store.error());
    std::unique_ptr<Profile> profile(new Profile(folder, std::move(lock)));
    profile->m_store = *std::move(store);
    return profile;
}

} // namespace app
