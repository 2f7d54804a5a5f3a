#pragma once

#include "core/base/task.h"
#include "core/filecheck/filefinding.h"

#include <QNetworkAccessManager>

#include <chrono>
#include <functional>

namespace core {

/// How files are fetched. Nothing secret is sent: no cookies, no credentials, no proxy.
struct FileFetchOptions
{
    /// The addresses of a host, IPv4 and IPv6; empty where there are none.
    std::function<Task<QList<QHostAddress>>(const QString &host, QObject *owner)> resolve;
    quint16 httpPort = 80;
    quint16 httpsPort = 443;
    std::chrono::milliseconds timeout = std::chrono::seconds(8); ///< Of each request.
};

/// Fetches the file from one address, with the host in `Host` and SNI whatever the address,
/// ignoring certificate errors, and follows at most two redirects as a CA does. Delivers exactly
/// one sighting, also for failures. `network` outlives `owner`.
Task<FileSighting> fetchFile(QNetworkAccessManager &network, const FileFetchOptions &options,
                             const ValidationRecord &record, const QString &host,
                             const QHostAddress &address, bool isSecure, QObject *owner);

} // namespace core
