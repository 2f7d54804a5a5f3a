#include "core/vault/escrowfolder.h"

#include "core/base/background.h"
#include "core/base/durablefile.h"
#include "core/base/pendingtask.h"

#include <QDir>
#include <QFileInfo>

namespace core {

namespace {

constexpr qint64 maximumFile = 1 << 20;

template <typename T, typename Work>
Task<T> inPool(Work work)
{
    const PendingTask<T> pending;
    backgroundPool().start([=] { pending.finish(work()); });
    return pending.task();
}

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const bool isMade = QDir().mkpath(path)
        && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
        && syncFolder(QFileInfo(path).path());
    if (!isMade)
        return fail(Error::Kind::FileUnwritable, path);
    return {};
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable, path);
    const QByteArray content = file.read(maximumFile);
    if (file.error() != QFile::NoError || !file.atEnd())
        return fail(Error::Kind::FileUnreadable, path);
    return content.isNull() ? QByteArray("") : content; // null stands for no file
}

} // namespace

Task<void> EscrowFolder::write(const QString &name, const QByteArray &content)
{
    return inPool<void>([folder = m_path, name, content] {
        return makeFolder(folder).and_then(
            [&] { return writeDurably(QDir(folder).filePath(name), content); });
    });
}

Task<QByteArray> EscrowFolder::read(const QString &name)
{
    return inPool<QByteArray>([path = QDir(m_path).filePath(name)] { return readWhole(path); });
}

Task<void> EscrowFolder::remove(const QString &name)
{
    return inPool<void>([folder = m_path, name]() -> Result<void> {
        if (!QFileInfo(folder).isDir())
            return {};
        return removeDurably(QDir(folder).filePath(name));
    });
}

} // namespace core
