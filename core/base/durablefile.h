#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// Writes the file whole or not at all: temporary file, sync, rename, sync of the folder. When it
/// returns, the file outlives a power cut. Only its owner may read it (mode 0600). The folder has
/// to be there. Blocks for as long as the disk takes. FileUnwritable with the path; whatever had
/// the name before is then still there.
[[nodiscard]] Result<void> writeDurably(const QString &path, const QByteArray &content);

/// Removes the file and makes its absence durable. A file that is not there is fine.
/// FileUnwritable with the path.
[[nodiscard]] Result<void> removeDurably(const QString &path);

/// Makes the names in a folder durable, as fsync does a file's content. False where the disk
/// refused. Systems that have no such call keep their names by themselves.
[[nodiscard]] bool syncFolder(const QString &path);

} // namespace core
