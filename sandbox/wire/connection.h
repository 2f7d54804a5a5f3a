#pragma once

#include "sandbox/wire/http.h"

#include <atomic>
#include <httplib.h>
#include <string>

namespace sandbox {

/// One accepted connection as the HTTP library sees it. Holds an answer back until it is whole, so
/// that a fault can cut it at a chosen place.
class Connection : public httplib::Stream
{
public:
    Connection(socket_t socket, const std::atomic<bool> &stopping)
        : m_socket(socket)
        , m_stopping(stopping)
    {
    }
    ~Connection() override;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// False when the client closed, was idle for five seconds, or the server stops.
    bool waitForRequest();
    /// Nothing more comes in: whoever waits for it is woken. For any thread.
    void stopReceiving() const;
    /// What happens to the answer that is being written.
    void cutAnswer(Cut cut) { m_cut = cut; }
    /// Sends the answer held back. False when the connection is of no more use.
    bool flush();

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool waitReadable(int seconds) const;
    bool receive();
    void resetOnClose() const;

    socket_t m_socket;
    const std::atomic<bool> &m_stopping;
    bool hasInput() const { return m_read < m_input.size(); }

    std::string m_input; // received
    std::size_t m_read = 0; // of it; heads are read byte by byte
    std::string m_answer;
    Cut m_cut = Cut::Nothing;
};

} // namespace sandbox
