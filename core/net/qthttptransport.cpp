#include "core/net/qthttptransport.h"

#include "core/net/httpexchange.h"
#include "core/net/oneshotbody.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

QtHttpTransport::QtHttpTransport()
    : QtHttpTransport(Options())
{
}

QtHttpTransport::QtHttpTransport(Options options)
    : m_options(std::move(options))
{
    m_options.tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_options.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_network.setProxyFactory(makeProxyFactory(m_options.proxy));
}

Task<HttpResponse> QtHttpTransport::post(const HttpRequest &request, QObject *owner)
{
    const bool allowed = request.url.scheme() == "https"_L1
        || (request.url.scheme() == "http"_L1 && isThisComputer(request.url.host()));
    if (!allowed)
        return failedTask<HttpResponse>(
            fail(Error::Kind::Unreachable, request.url.host(), u"net/plain-http"_s).value());

    QNetworkAccessManager *network = &m_network;
    if (request.freshConnection) {
        network = new QNetworkAccessManager(&m_network);
        network->setProxyFactory(makeProxyFactory(m_options.proxy));
    }

    auto *body = new OneShotBody(request.body);
    QNetworkReply *reply = network->post(toWire(request), body);
    body->setParent(reply);
    if (request.progress)
        QObject::connect(reply, &QNetworkReply::uploadProgress, owner,
                         [progress = request.progress](qint64 sent, qint64 total) {
                             if (total > 0) // at its end Qt counts from nothing again
                                 progress(sent, total);
                         });
    if (request.freshConnection)
        QObject::connect(reply, &QObject::destroyed, network, &QObject::deleteLater);
    const auto *exchange =
        new HttpExchange(*reply, *body, owner, m_options.total, m_options.maxAnswer);
    return exchange->task();
}

QNetworkRequest QtHttpTransport::toWire(const HttpRequest &request) const
{
    QNetworkRequest wire(request.url);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    wire.setRawHeader("User-Agent", "CertDesk");
    wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    wire.setSslConfiguration(m_options.tls);
    wire.setTransferTimeout(static_cast<int>(m_options.silence.count()));

    using Attribute = QNetworkRequest::Attribute;
    wire.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(Attribute::DoNotBufferUploadDataAttribute, true);
    wire.setAttribute(Attribute::Http2AllowedAttribute, false);
    wire.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return wire;
}

} // namespace core
