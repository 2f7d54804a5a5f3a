#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/serverfiles/serverfiles.h"
#include "core/serverfiles/servermaterial.h"

#include <QString>
#include <QStringList>

namespace ui {

/// What is to be written for a server.
struct ServerFileOrder
{
    core::ServerKind server = core::ServerKind::Nginx;
    QString domain;
    QString folder;
    core::SharedSecret password; ///< For PKCS#12.
    bool legacy = false;
    core::StagingNotes notes;
};

/// Whether this server takes one PKCS#12 file and not a PEM pair.
bool takesPkcs12(core::ServerKind server);

/// The names of the files, without folder. Without a key there is only the chain to save.
QStringList serverFileNames(core::ServerKind server, const QString &domain, bool hasKey);

/// Writes, re-opens and compares on a thread of its own; the full paths. The files that were there
/// are replaced. A material without key gives the chain alone.
core::Task<QStringList> writeServerFiles(ServerFileOrder order, core::ServerMaterial material);

} // namespace ui
