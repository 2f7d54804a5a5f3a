#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

struct ZipEntry
{
    QString name; ///< With "/" as separator; never absolute, never with "..".
    QByteArray content;
};

/// Reads a ZIP in memory; nothing touches the disk. Malformed for anything over the limits of
/// security.md 4 (16 MB in, 64 entries, 4 MB each, 32 MB in all, ratio 100), encrypted entries,
/// symlinks, or names that would leave a folder. Sizes are counted, not believed.
[[nodiscard]] Result<QList<ZipEntry>> readZip(const QByteArray &bytes);

} // namespace core
