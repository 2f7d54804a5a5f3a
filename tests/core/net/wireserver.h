#pragma once

#include "testca.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <optional>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#else
#include <winsock2.h>
#endif

/// A server that counts what arrives and ends connections in every way that hurts.
class WireServer : public QTcpServer
{
    Q_OBJECT

public:
    enum class End {
        Answer,
        CloseBeforeReading, ///< As soon as the connection (with TLS: the handshake) is up.
        ResetBeforeReading,
        CloseAfterRequest,
        ResetAfterRequest,
        CutStatusLine,
        CutHead,
        CutBody,
        CutChunk,
        Trickle, ///< One byte now and then, for ever.
        Silent
    };
    Q_ENUM(End)

    explicit WireServer(std::optional<TestIdentity> identity = {})
        : m_identity(std::move(identity))
    {
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const
    {
        QUrl url;
        url.setScheme(m_identity ? QStringLiteral("https") : QStringLiteral("http"));
        url.setHost(host);
        url.setPort(serverPort());
        url.setPath(QStringLiteral("/"));
        return url;
    }

    /// Ends the open connections as `end` says that new ones end.
    void hangUp()
    {
        for (QSslSocket *socket : findChildren<QSslSocket *>())
            greet(socket);
    }

    End end = End::Answer;
    QByteArray answer = "HTTP/1.1 200 OK\r\nDate: Mon, 23 Nov 2026 10:00:00 GMT\r\n"
                        "Content-Length: 2\r\n\r\n{}";
    QByteArray laterAnswer; ///< From the second request on, where there is one.
    QList<QByteArray> requests; ///< Head and body of every request that arrived whole.
    int heads = 0; ///< Requests of which at least the request line arrived.
    int connections = 0;
    QSsl::SslProtocol protocol = QSsl::SecureProtocols;

protected:
    void incomingConnection(qintptr handle) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        if (!m_identity) {
            greet(socket);
            return;
        }
        QSslConfiguration tls = socket->sslConfiguration();
        tls.setLocalCertificateChain({m_identity->certificate});
        tls.setPrivateKey(m_identity->key);
        if (protocol != QSsl::SecureProtocols) {
            tls.setProtocol(protocol);
            tls.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
        }
        socket->setSslConfiguration(tls);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { greet(socket); });
        socket->startServerEncryption();
    }

private:
    void greet(QSslSocket *socket)
    {
        if (end == End::CloseBeforeReading)
            socket->disconnectFromHost();
        if (end == End::ResetBeforeReading)
            reset(socket);
    }

    void read(QSslSocket *socket)
    {
        QByteArray buffer = socket->property("buffer").toByteArray();
        const bool began = buffer.contains("\r\n");
        buffer += socket->readAll();
        if (!began && buffer.contains("\r\n"))
            ++heads;
        const qsizetype body = buffer.indexOf("\r\n\r\n") + 4;
        const bool whole = body > 3 && buffer.size() - body >= announced(buffer.left(body));
        socket->setProperty("buffer", whole ? QByteArray() : buffer);
        if (!whole)
            return;
        requests += buffer;
        reply(socket);
    }

    static qsizetype announced(const QByteArray &head)
    {
        const QByteArray lower = head.toLower();
        const qsizetype at = lower.indexOf("content-length:");
        return at < 0
            ? 0
            : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
    }

    void reply(QSslSocket *socket)
    {
        switch (end) {
        case End::Answer:
            socket->write(requests.size() > 1 && !laterAnswer.isEmpty() ? laterAnswer : answer);
            return;
        case End::CloseBeforeReading:
        case End::ResetBeforeReading:
        case End::Silent:
            return;
        case End::CloseAfterRequest:
            socket->disconnectFromHost();
            return;
        case End::ResetAfterRequest:
            reset(socket);
            return;
        case End::CutStatusLine:
            sendAndClose(socket, "HTTP/1.");
            return;
        case End::CutHead:
            sendAndClose(socket, "HTTP/1.1 200 OK\r\nContent-Le");
            return;
        case End::CutBody:
            sendAndClose(socket, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"Response\":");
            return;
        case End::CutChunk:
            sendAndClose(socket,
                         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "5\r\n{\"Res");
            return;
        case End::Trickle:
            trickle(socket);
            return;
        }
    }

    static void sendAndClose(QSslSocket *socket, const QByteArray &bytes)
    {
        socket->write(bytes);
        socket->disconnectFromHost();
    }

    void trickle(QSslSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n");
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(20);
    }

    // Closing with no linger time sends RST in place of FIN.
    static void reset(QSslSocket *socket)
    {
        const linger none{1, 0};
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                     reinterpret_cast<const char *>(&none), sizeof none);
        socket->abort();
    }

    std::optional<TestIdentity> m_identity;
};
