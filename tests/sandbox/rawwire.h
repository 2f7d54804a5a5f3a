#pragma once

#include <QByteArray>
#include <QTest>

#include <cerrno>
#include <future>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/// What a connection gave until its end.
struct WireAnswer
{
    QByteArray bytes;
    bool wasReset = false;
};

/// Sends bytes on a connection of their own, half-closes it, and reads to the end, below every
/// library: QTcpSocket can't tell a reset from a close. Blocks.
inline WireAnswer exchangeRaw(quint16 port, const QByteArray &bytes)
{
    WireAnswer answer;
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const auto count = send(descriptor, bytes.constData() + sent,
                                    static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            if (count <= 0)
                break; // it has heard enough
            sent += count;
        }
        shutdown(descriptor, SHUT_WR);
        QByteArray buffer(65536, Qt::Uninitialized);
        for (;;) {
            const auto count =
                recv(descriptor, buffer.data(), static_cast<size_t>(buffer.size()), 0);
            answer.wasReset = count < 0 && errno == ECONNRESET;
            if (count <= 0)
                break;
            answer.bytes.append(buffer.constData(), count);
        }
    }
    close(descriptor);
    return answer;
}

/// The same beside a server in this process: its event loop runs meanwhile.
inline WireAnswer exchangeRawMeanwhile(quint16 port, const QByteArray &bytes)
{
    auto answer =
        std::async(std::launch::async, [port, &bytes] { return exchangeRaw(port, bytes); });
    const bool isThere = QTest::qWaitFor(
        [&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; },
        60'000);
    if (!isThere)
        qFatal("the server neither answers nor closes");
    return answer.get();
}
