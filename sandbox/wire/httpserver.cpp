#include "sandbox/wire/httpserver.h"

#include "sandbox/wire/connection.h"

#include <future>
#include <mutex>
#include <thread>

namespace sandbox {

namespace {

HttpReply noAnswer()
{
    HttpReply reply;
    reply.status = 503;
    reply.cut = Cut::Everything;
    return reply;
}

constexpr std::size_t workerCount = 32;
// More than the provider's limit, so that the gateway can refuse in its own words and note it.
constexpr std::size_t largestHttpBody = 32 * 1024 * 1024;

HttpRequest fromLibrary(const httplib::Request &request)
{
    HttpRequest out;
    out.method = QByteArray::fromStdString(request.method);
    out.path = QString::fromStdString(request.path);
    out.body = QByteArray::fromStdString(request.body);
    for (const auto &[name, value] : request.headers)
        out.headers.insert(QByteArray::fromStdString(name).toLower(),
                           QByteArray::fromStdString(value));
    for (const auto &[name, value] : request.params)
        out.fields.insert(QString::fromStdString(name), QByteArray::fromStdString(value));
    for (const auto &[name, file] : request.files)
        out.fields.insert(QString::fromStdString(name), QByteArray::fromStdString(file.content));
    return out;
}

void toLibrary(const HttpReply &reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.constData(), value.toStdString());
    if (reply.body.isEmpty()) {
        response.set_content({}, reply.contentType.constData());
        return;
    }
    // Given whole, the library would compress it with Brotli's strongest and slowest setting.
    response.set_content_provider(
        static_cast<std::size_t>(reply.body.size()), reply.contentType.constData(),
        [body = reply.body](std::size_t offset, std::size_t size, httplib::DataSink &sink) {
            return sink.write(body.constData() + offset, size);
        });
}

void claimAddress(socket_t socket)
{
    const int on = 1;
#ifdef _WIN32
    constexpr int option = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int option = SO_REUSEADDR;
#endif
    setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&on), sizeof on);
}

} // namespace

class HttpServer::Listener : public httplib::Server
{
public:
    explicit Listener(HttpServer &owner)
        : m_owner(owner)
    {
        new_task_queue = [] { return new httplib::ThreadPool(workerCount); };
        set_payload_max_length(largestHttpBody);
        // One handler for all: what a path means is decided on the owner's thread.
        const auto handle = [this](const httplib::Request &request, httplib::Response &response) {
            answer(request, response);
        };
        Get(".*", handle);
        Post(".*", handle);
        set_tcp_nodelay(true);
        set_keep_alive_max_count(10000);
        // Not the library's default: it lets two servers share a port.
        set_socket_options([](socket_t socket) { claimAddress(socket); });
    }

    ~Listener() override { stopServing(); }

    int bind(quint16 port)
    {
        const std::string loopback = "127.0.0.1";
        if (port == 0)
            return bind_to_any_port(loopback);
        return bind_to_port(loopback, port) ? port : -1;
    }

    void serve()
    {
        m_thread = std::thread([this] { listen_after_bind(); });
        // stop() does nothing to a server that has not begun.
        while (!is_running())
            std::this_thread::yield();
    }

    void stopServing()
    {
        m_stopping = true;
        {
            const std::scoped_lock lock(m_mutex);
            for (const auto &[port, connection] : m_connections)
                connection->stopReceiving();
        }
        stop();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    bool process_and_close_socket(socket_t socket) override;
    void answer(const httplib::Request &request, httplib::Response &response);
    HttpReply askOwner(HttpRequest request);
    void sleepUnlessStopping(std::chrono::milliseconds time) const;

    HttpServer &m_owner;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
    std::mutex m_mutex;
    std::map<int, Connection *> m_connections; // by the client's port
};

bool HttpServer::Listener::process_and_close_socket(socket_t socket)
{
    Connection connection(socket, m_stopping);
    std::string address;
    int port = 0;
    connection.get_remote_ip_and_port(address, port);
    {
        const std::scoped_lock lock(m_mutex);
        m_connections[port] = &connection;
    }
    bool open = true;
    while (open && connection.waitForRequest()) {
        bool closed = false;
        const bool processed = process_request(connection, false, closed, nullptr);
        open = connection.flush() && processed && !closed;
    }
    const std::scoped_lock lock(m_mutex);
    m_connections.erase(port);
    return true;
}

void HttpServer::Listener::answer(const httplib::Request &request, httplib::Response &response)
{
    const HttpReply reply = askOwner(fromLibrary(request));
    sleepUnlessStopping(reply.delay);
    toLibrary(reply, response);
    const std::scoped_lock lock(m_mutex);
    const auto connection = m_connections.find(request.remote_port);
    if (connection != m_connections.end())
        connection->second->cutAnswer(reply.cut);
}

void HttpServer::Listener::sleepUnlessStopping(std::chrono::milliseconds time) const
{
    constexpr std::chrono::milliseconds slice(50);
    for (; time.count() > 0 && !m_stopping; time -= slice)
        std::this_thread::sleep_for(std::min(time, slice));
}

HttpReply HttpServer::Listener::askOwner(HttpRequest request)
{
    auto promise = std::make_shared<std::promise<HttpReply>>();
    std::future<HttpReply> future = promise->get_future();
    QMetaObject::invokeMethod(
        &m_owner,
        [this, promise, request = std::move(request)] {
            m_owner.m_handler(request,
                              [promise](HttpReply reply) { promise->set_value(std::move(reply)); });
        },
        Qt::QueuedConnection);
    promise.reset();
    // The owner's thread may be the one that waits for us to stop.
    while (future.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
        if (m_stopping)
            return noAnswer();
    }
    try {
        return future.get();
    } catch (const std::future_error &) { // the handler is gone, its answer with it
        return noAnswer();
    }
}

HttpServer::HttpServer(HttpHandler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_listener(std::make_unique<Listener>(*this))
{
}

HttpServer::~HttpServer() = default;

core::Result<quint16> HttpServer::listen(quint16 port)
{
    const int bound = m_listener->bind(port);
    if (bound <= 0)
        return core::fail(core::Error::Kind::Unreachable,
                          QStringLiteral("can't listen on 127.0.0.1:%1").arg(port));
    m_listener->serve();
    return static_cast<quint16>(bound);
}

} // namespace sandbox
