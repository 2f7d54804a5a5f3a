#include "core/base/durablefile.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace core {

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool isSynced = ::fsync(folder) == 0;
    ::close(folder);
    return isSynced;
}

} // namespace core
