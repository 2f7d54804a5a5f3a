#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QNetworkDatagram>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <QUdpSocket>

#include <functional>

/// A DNS server on loopback that sends the bytes it is told to send, over UDP and TCP, so that
/// tests can see what broken servers do to us.
class RawDnsServer : public QObject
{
public:
    /// What to send for a question; nothing is sent for an empty reply.
    using Answer = std::function<QByteArray(const QByteArray &question)>;

    explicit RawDnsServer(Answer overUdp, Answer overTcp = nullptr)
    {
        udp.bind(QHostAddress::LocalHost);
        tcp.listen(QHostAddress::LocalHost, udp.localPort());
        connect(&udp, &QUdpSocket::readyRead, this, [this, overUdp] {
            while (udp.hasPendingDatagrams()) {
                const QNetworkDatagram question = udp.receiveDatagram();
                lastQuestion = question.data();
                ++udpQuestions;
                if (const QByteArray reply = overUdp(question.data()); !reply.isEmpty())
                    udp.writeDatagram(question.makeReply(reply));
            }
        });
        connect(&tcp, &QTcpServer::newConnection, this, [this, overTcp] {
            QTcpSocket *peer = tcp.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [this, peer, overTcp] {
                if (peer->bytesAvailable() < 2)
                    return;
                ++tcpQuestions;
                const QByteArray question = peer->readAll().mid(2);
                const QByteArray reply = overTcp ? overTcp(question) : QByteArray();
                if (!reply.isEmpty())
                    peer->write(number<quint16>(static_cast<quint16>(reply.size())) + reply);
            });
        });
    }

    quint16 port() const { return udp.localPort(); }

    template <typename T>
    static QByteArray number(T value)
    {
        QByteArray bytes(sizeof(T), Qt::Uninitialized);
        qToBigEndian(value, bytes.data());
        return bytes;
    }

    /// The question's own section, without additional records (EDNS).
    static QByteArray questionSection(const QByteArray &question)
    {
        qsizetype end = 12;
        while (end < question.size() && question.at(end) != 0)
            end += question.at(end) + 1;
        return question.mid(12, end + 5 - 12);
    }

    static QByteArray reply(const QByteArray &question, int code, const QList<QByteArray> &records,
                            quint16 furtherFlags = 0)
    {
        const auto flags = static_cast<quint16>(0x8180 | code | furtherFlags);
        return question.left(2) + number<quint16>(flags) + number<quint16>(1)
            + number<quint16>(static_cast<quint16>(records.size())) + number<quint16>(0)
            + number<quint16>(0) + questionSection(question) + records.join();
    }

    /// A record of the name that was asked for (a compression pointer to the question).
    static QByteArray record(quint16 type, const QByteArray &data, quint32 ttl = 600,
                             const QByteArray &owner = QByteArrayLiteral("\xc0\x0c"))
    {
        return owner + number(type) + number<quint16>(1) + number(ttl)
            + number<quint16>(static_cast<quint16>(data.size())) + data;
    }

    /// A name on the wire.
    static QByteArray name(const QByteArray &dotted)
    {
        QByteArray wire;
        for (const QByteArray &label : dotted.split('.'))
            wire += static_cast<char>(label.size()) + label;
        return wire + '\0';
    }

    int udpQuestions = 0;
    int tcpQuestions = 0;
    QByteArray lastQuestion;

private:
    QUdpSocket udp;
    QTcpServer tcp;
};
