#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QNetworkAccessManager>

#include <chrono>
#include <functional>

namespace core {

struct IssuerDownloadOptions
{
    /// Which addresses may be asked. A file from elsewhere names the host: nothing inside this
    /// computer or its network is asked on its word.
    std::function<bool(const QHostAddress &)> isAllowed;
    std::chrono::milliseconds timeout = std::chrono::seconds(15); ///< Of each request.
};

/// Neither of this computer nor of a private network.
bool isPublicAddress(const QHostAddress &address);

/// Fetches the missing intermediates from where the certificates say that their issuers can be had
/// (facts.md 5.4: the whole chain has to be uploaded), one after another: only what really signed
/// the one before counts, whoever sent it. Ends before the root, which servers don't send, and
/// where no further address is named. Nothing of ours is sent along. `network` outlives `owner`.
/// Fails if it finds nothing at all: BadInput "issuer/none" (no address), "issuer/private" (one
/// that is not asked) or "issuer/unfit", Unreachable "issuer/unreachable".
Task<QList<QByteArray>> fetchIssuers(QNetworkAccessManager &network,
                                     const IssuerDownloadOptions &options,
                                     const QByteArray &certificatePem, QObject *owner);

} // namespace core
