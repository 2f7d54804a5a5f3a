#pragma once

#include "core/net/httptransport.h"
#include "core/net/proxychoice.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <chrono>

namespace core {

/// The transport over QNetworkAccessManager. One POST on the wire per call (security.md F1), no
/// redirect followed (F2), an end to every wait (F3); TLS 1.2 or newer with a certificate whose
/// subjectAltName covers the host, checked before the body leaves. Plain HTTP goes to this computer
/// only. The proxy that was chosen is used, except for this computer.
///
/// An Unreachable or NoAnswer error has one of these codes where the cause is known: "net/refused",
/// "net/host", "net/tls", "net/proxy", "net/timeout", "net/too-large", "net/plain-http".
class QtHttpTransport final : public HttpTransport
{
public:
    struct Options
    {
        std::chrono::milliseconds silence{30'000}; ///< Longest wait for the next byte.
        std::chrono::milliseconds total{180'000}; ///< Longest call, however busy the line.
        qint64 maxAnswer = 8 * 1024 * 1024; ///< Bytes, after decompression.
        SharedProxy proxy = {};
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< The CAs to trust.
    };

    QtHttpTransport();
    explicit QtHttpTransport(Options options);

    Task<HttpResponse> post(const HttpRequest &request, QObject *owner) override;

private:
    QNetworkRequest toWire(const HttpRequest &request) const;

    Options m_options;
    QNetworkAccessManager m_network;
};

} // namespace core
