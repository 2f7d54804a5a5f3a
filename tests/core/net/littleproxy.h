#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

/// An HTTP (CONNECT) or SOCKS5 proxy that leads every connection to one port of this computer, so
/// that names nobody has can be asked for.
class LittleProxy : public QTcpServer
{
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };

    LittleProxy(Kind kind, quint16 target, QByteArray credentials = {})
        : m_kind(kind)
        , m_target(target)
        , m_credentials(std::move(credentials))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection()) {
                ++connections;
                connect(client, &QTcpSocket::readyRead, client, [this, client] { read(client); });
                connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
    }

    int connections = 0;
    QStringList asked; ///< "host:port" of each tunnel that was let through.

private:
    void read(QTcpSocket *client)
    {
        if (auto *server = client->findChild<QTcpSocket *>()) {
            server->write(client->readAll());
            return;
        }
        m_kind == Kind::Http ? readHttp(client) : readSocks(client);
    }

    void readHttp(QTcpSocket *client)
    {
        const QByteArray head = client->peek(8192);
        const qsizetype end = head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        client->read(end + 4);
        const bool isKnown = m_credentials.isEmpty()
            || head.contains(QByteArray("Proxy-Authorization: Basic " + m_credentials.toBase64()));
        if (!isKnown) {
            client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                          "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        asked += QString::fromLatin1(head.split(' ').value(1));
        lead(client, "HTTP/1.1 200 Connection established\r\n\r\n");
    }

    // RFC 1928, with user and password by RFC 1929.
    void readSocks(QTcpSocket *client)
    {
        const QByteArray message = client->readAll();
        const int step = client->property("step").toInt();
        client->setProperty("step", step + 1);
        if (step == 0) {
            client->write(m_credentials.isEmpty() ? QByteArray("\x05\x00", 2)
                                                  : QByteArray("\x05\x02", 2));
        } else if (step == 1 && !m_credentials.isEmpty()) {
            const qsizetype user = message[1];
            const QByteArray said = message.mid(2, user) + ':' + message.mid(3 + user);
            client->write(said == m_credentials ? QByteArray("\x01\x00", 2)
                                                : QByteArray("\x01\x01", 2));
        } else {
            const qsizetype size = message[4];
            const auto port = static_cast<quint16>(static_cast<uchar>(message[5 + size]) << 8
                                                   | static_cast<uchar>(message[6 + size]));
            asked += QString::fromLatin1(message.mid(5, size)) + u':' + QString::number(port);
            lead(client, QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
        }
    }

    void lead(QTcpSocket *client, const QByteArray &welcome)
    {
        auto *server = new QTcpSocket(client);
        connect(server, &QTcpSocket::readyRead, client,
                [client, server] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress::LocalHost, m_target);
        client->write(welcome);
    }

    Kind m_kind;
    quint16 m_target;
    QByteArray m_credentials; // "user:password"
};
