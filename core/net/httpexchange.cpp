#include "core/net/httpexchange.h"

#include "core/net/oneshotbody.h"
#include "core/net/servercertificate.h"

#include <QNetworkReply>
#include <QSslConfiguration>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// A whole answer, whatever its status says. Qt turns statuses from 400 on into content, protocol
// and server errors (201 and up); every other error means that the answer broke off.
bool isComplete(const QNetworkReply &reply)
{
    if (statusOf(reply) == 0)
        return false;
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return true;
    case QNetworkReply::ContentReSendError: // 307 and 308: Qt rewinds before it asks the policy
        return statusOf(reply) >= 300 && statusOf(reply) < 400;
    case QNetworkReply::ProtocolFailure:
        return false;
    default:
        return statusOf(reply) >= 400 && reply.error() >= QNetworkReply::ContentAccessDenied;
    }
}

QString codeFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return u"net/refused"_s;
    case QNetworkReply::HostNotFoundError:
        return u"net/host"_s;
    case QNetworkReply::SslHandshakeFailedError:
        return u"net/tls"_s;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt 6.4's word for a transfer timeout
        return u"net/timeout"_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return u"net/proxy"_s;
    default:
        return {};
    }
}

} // namespace

HttpExchange::HttpExchange(QNetworkReply &reply, const OneShotBody &body, QObject *owner,
                           std::chrono::milliseconds total, qint64 maxAnswer)
    : QObject(&reply)
    , m_reply(reply)
    , m_body(body)
    , m_owner(owner)
    , m_maxAnswer(maxAnswer)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { abort(u"net/timeout"_s); });
    connect(owner, &QObject::destroyed, &reply, &QNetworkReply::abort);
    connect(&reply, &QNetworkReply::encrypted, this, &HttpExchange::checkCertificate);
    connect(&reply, &QNetworkReply::readyRead, this, &HttpExchange::checkSize);
    connect(&reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    m_deadline.start(total);
}

HttpExchange::~HttpExchange()
{
    if (m_promise.future().isFinished())
        return;
    m_promise.addResult(fail(Error::Kind::Cancelled));
    m_promise.finish();
}

// The network thread waits for this slot, so an abort here comes before the request is written.
void HttpExchange::checkCertificate()
{
    const QSslCertificate peer = m_reply.sslConfiguration().peerCertificate();
    if (!coversHost(peer, m_reply.url().host(QUrl::FullyEncoded)))
        abort(u"net/tls"_s);
}

void HttpExchange::checkSize()
{
    if (m_reply.bytesAvailable() > m_maxAnswer)
        abort(u"net/too-large"_s);
}

void HttpExchange::abort(const QString &code)
{
    m_abortCode = code;
    m_reply.abort();
}

void HttpExchange::finish()
{
    m_deadline.stop();
    m_promise.addResult(m_owner ? outcome() : fail(Error::Kind::Cancelled));
    m_promise.finish();
    m_reply.deleteLater();
}

Result<HttpResponse> HttpExchange::outcome() const
{
    if (!m_abortCode.isEmpty())
        return fail(failureKind(), m_reply.errorString(), m_abortCode);
    if (!isComplete(m_reply))
        return fail(failureKind(), m_reply.errorString(), codeFor(m_reply.error()));
    if (m_reply.bytesAvailable() > m_maxAnswer)
        return fail(failureKind(), {}, u"net/too-large"_s);

    HttpResponse response;
    response.status = statusOf(m_reply);
    response.body = m_reply.readAll();
    response.date = m_reply.rawHeader("Date");
    return response;
}

Error::Kind HttpExchange::failureKind() const
{
    return m_body.wasRead() ? Error::Kind::NoAnswer : Error::Kind::Unreachable;
}

} // namespace core
