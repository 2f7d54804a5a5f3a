#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QUrl>

#include <functional>
#include <utility>
#include <vector>

class QObject;

namespace core {

struct HttpRequest
{
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// Opens a connection for this request alone. For what must not end in NoAnswer just because a
    /// kept-alive connection had died in the meantime (sleep, NAT, the server's idle timeout).
    bool freshConnection = false;
    /// Told on the owner's thread how many bytes of the body are on the wire; may be empty.
    std::function<void(qint64 sent, qint64 total)> progress = nullptr;
};

/// A complete answer with a status line. Judging the status is the caller's job.
struct HttpResponse
{
    int status = 0;
    QByteArray body;
    QByteArray date; ///< The `Date` header as it came; may be empty.
};

/// The one door to the network. Tests put a scripted transport behind it.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;

    /// Puts exactly one POST on the wire, whatever the server does, and never follows a redirect.
    /// Fails with Unreachable (nothing was sent), NoAnswer (it may have arrived) or Cancelled.
    /// Destroying the owner aborts it; a request that was on its way then counts as sent.
    virtual Task<HttpResponse> post(const HttpRequest &request, QObject *owner) = 0;
};

} // namespace core
