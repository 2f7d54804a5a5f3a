#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <utility>

namespace sandbox {

struct HttpRequest
{
    QByteArray method;
    QString path; ///< Decoded, without the query.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
    QHash<QString, QByteArray> fields; ///< Query, form fields and uploaded files, by name.

    QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
    QString field(const QString &name) const { return QString::fromUtf8(fields.value(name)); }
};

/// How much of an answer reaches the wire.
enum class Cut {
    Nothing, ///< All of it is sent.
    Everything, ///< The connection closes without a byte.
    Reset, ///< As Everything, with a TCP reset.
    InStatusLine,
    InBody
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Cut cut = Cut::Nothing;
    std::chrono::milliseconds delay{0}; ///< Waited before the first byte.
};

using HttpDone = std::function<void(HttpReply)>;
/// Answers by calling `done` exactly once, at once or later, on its own thread.
using HttpHandler = std::function<void(const HttpRequest &, HttpDone done)>;

} // namespace sandbox
