#pragma once

#include "core/serverfiles/serverfiles.h"

#include <QString>
#include <QStringList>

namespace ui {

QString serverName(core::ServerKind server); ///< "nginx", "IIS", …

/// How to install these files, as plain text to read and to copy: with the configuration lines and
/// the files' real names. Paths on the server are examples and say so.
QString installSteps(core::ServerKind server, const QStringList &files);

} // namespace ui
