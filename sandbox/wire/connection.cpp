#include "sandbox/wire/connection.h"

#include <array>

#ifndef _WIN32
#include <poll.h>
#endif

namespace sandbox {

namespace {

constexpr int idleSeconds = 5;
constexpr int bodySeconds = 30;

#ifdef _WIN32
constexpr int noSignal = 0;
void closeSocket(socket_t socket)
{
    closesocket(socket);
}
int pollReadable(socket_t socket, int milliseconds)
{
    WSAPOLLFD entry{socket, POLLIN, 0};
    return WSAPoll(&entry, 1, milliseconds);
}
#else
#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0;
#endif
void closeSocket(socket_t socket)
{
    close(socket);
}
int pollReadable(socket_t socket, int milliseconds)
{
    pollfd entry{socket, POLLIN, 0};
    return poll(&entry, 1, milliseconds);
}
#endif

} // namespace

Connection::~Connection()
{
    if (m_cut != Cut::Reset) {
#ifdef _WIN32
        shutdown(m_socket, SD_SEND);
#else
        shutdown(m_socket, SHUT_WR);
#endif
    }
    closeSocket(m_socket);
}

bool Connection::waitReadable(int seconds) const
{
    if (hasInput())
        return true;
    constexpr int slice = 200; // milliseconds, so that a stop is noticed
    for (int waited = 0; waited < seconds * 1000 && !m_stopping; waited += slice) {
        const int ready = pollReadable(m_socket, slice);
        if (ready != 0)
            return ready > 0;
    }
    return false;
}

bool Connection::waitForRequest()
{
    return waitReadable(idleSeconds) && receive();
}

void Connection::stopReceiving() const
{
#ifdef _WIN32
    shutdown(m_socket, SD_RECEIVE);
#else
    shutdown(m_socket, SHUT_RD);
#endif
}

bool Connection::receive()
{
    if (hasInput())
        return true;
    std::array<char, 16384> buffer{};
    const auto count = recv(m_socket, buffer.data(), buffer.size(), 0);
    m_input.clear();
    if (count > 0)
        m_input.assign(buffer.data(), static_cast<std::size_t>(count));
    m_read = 0;
    return count > 0;
}

bool Connection::is_readable() const
{
    return waitReadable(bodySeconds);
}

bool Connection::is_writable() const
{
    return true;
}

ssize_t Connection::read(char *data, size_t size)
{
    if (!waitReadable(bodySeconds) || !receive())
        return -1;
    const std::size_t count = m_input.copy(data, size, m_read);
    m_read += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char *data, size_t size)
{
    m_answer.append(data, size);
    return static_cast<ssize_t>(size);
}

bool Connection::flush()
{
    const std::size_t bodyAt = m_answer.find("\r\n\r\n");
    std::size_t wanted = m_answer.size();
    switch (m_cut) {
    case Cut::Nothing:
        break;
    case Cut::Everything:
        wanted = 0;
        break;
    case Cut::Reset:
        resetOnClose();
        return false;
    case Cut::InStatusLine:
        wanted = std::min<std::size_t>(wanted, std::size("HTTP/1.") - 1);
        break;
    case Cut::InBody:
        wanted = bodyAt == std::string::npos ? 0 : (bodyAt + 4 + wanted) / 2;
        break;
    }
    std::size_t sent = 0;
    while (sent < wanted) {
        const auto count = send(m_socket, m_answer.data() + sent, wanted - sent, noSignal);
        if (count <= 0)
            return false;
        sent += static_cast<std::size_t>(count);
    }
    m_answer.clear();
    return m_cut == Cut::Nothing;
}

void Connection::resetOnClose() const
{
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option),
               sizeof option);
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    sockaddr_in peer{};
    socklen_t size = sizeof peer;
    const bool known = getpeername(m_socket, reinterpret_cast<sockaddr *>(&peer), &size) == 0;
    port = known ? ntohs(peer.sin_port) : 0;
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace sandbox
