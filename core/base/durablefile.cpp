#include "core/base/durablefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace core {

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    QSaveFile file(path); // commit() syncs before it renames
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(content) == content.size() && file.commit();
    if (!isWritten || !syncFolder(QFileInfo(path).path()))
        return fail(Error::Kind::FileUnwritable, path);
    return {};
}

Result<void> removeDurably(const QString &path)
{
    QFile file(path);
    if ((file.exists() && !file.remove()) || !syncFolder(QFileInfo(path).path()))
        return fail(Error::Kind::FileUnwritable, path);
    return {};
}

} // namespace core
