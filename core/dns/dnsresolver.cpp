#include "core/dns/dnsresolver.h"

#include "core/dns/dnsmessage.h"

#include <QBasicTimer>
#include <QPointer>
#include <QPromise>
#include <QQueue>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <ares.h>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int largestDatagram = 1232; // DNS flag day 2020: not fragmented anywhere
constexpr int tries = 2; // the second waits twice as long as the first
constexpr char checkingDisabled = 0x10; // CD, in the header's fourth byte (RFC 4035 3.1.6)

enum class Transport { Udp, Tcp };

// Names are asked as they are on the wire: no trailing dot, other scripts in punycode. Label by
// label, because QUrl::toAce() takes no underscore.
QString wireName(const QString &name)
{
    QStringList labels = name.split(u'.');
    if (labels.size() > 1 && labels.constLast().isEmpty())
        labels.removeLast();
    for (QString &label : labels) {
        const bool isAscii = std::ranges::all_of(label, [](QChar c) { return c.unicode() < 128; });
        if (!isAscii)
            label = QString::fromLatin1(QUrl::toAce(label));
    }
    return labels.join(u'.');
}

QByteArray serverList(const DnsServer &server)
{
    const QString address = server.address.toString();
    const bool isIpv6 = server.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address).arg(server.port).toLatin1();
}

DnsAnswer::Outcome outcomeOf(int status)
{
    switch (status) {
    case ARES_ENODATA:
        return DnsAnswer::Outcome::NoData;
    case ARES_EBADNAME: // too long, or an empty label: such a name can't exist
    case ARES_ENOTFOUND:
        return DnsAnswer::Outcome::NoSuchName;
    case ARES_EREFUSED:
        return DnsAnswer::Outcome::Refused;
    case ARES_ESERVFAIL:
    case ARES_ENOTIMP:
    case ARES_EFORMERR:
    case ARES_EBADRESP:
        return DnsAnswer::Outcome::ServerFailure;
    default:
        return DnsAnswer::Outcome::NoReply;
    }
}

// One question under way: a c-ares channel whose sockets and clock live in the Qt event loop.
// A child of the owner, so that the owner's end is its end.
class Query : public QObject
{
public:
    Query(QString name, DnsType type, DnsServer server, DnssecCheck check, QObject *owner)
        : QObject(owner)
        , m_name(wireName(name))
        , m_type(type)
        , m_server(std::move(server))
        , m_check(check)
    {
        m_promise.start();
        connect(&m_retry, &QTimer::timeout, this,
                [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            m_answer.emplace();
            deliver();
        });
        m_retry.setSingleShot(true);
        m_deadline.setSingleShot(true);
    }

    ~Query() override
    {
        closeChannel();
        if (!m_isDelivered)
            finish(fail(Error::Kind::Cancelled));
    }

    Task<DnsAnswer> task() const { return m_promise.future(); }

    void start(std::chrono::milliseconds timeout)
    {
        m_deadline.start(timeout);
        m_timeout = timeout / 2; // for each transport
        ask(Transport::Udp);
    }

private:
    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static constexpr int classInternet = 1;

    void ask(Transport transport)
    {
        m_transport = transport;
        if (openChannel())
            send();
        else
            m_answer.emplace();
        afterProcessing();
    }

    // Not ares_query(), which can't set a flag of the header.
    void send()
    {
        unsigned char *made = nullptr;
        int size = 0;
        const auto id = static_cast<unsigned short>(QRandomGenerator::system()->generate());
        const int status =
            ares_create_query(m_name.toLatin1().constData(), classInternet, dns::typeNumber(m_type),
                              id, 1, &made, &size, largestDatagram);
        const std::unique_ptr<unsigned char, decltype(&ares_free_string)> question(
            made, ares_free_string);
        if (status != ARES_SUCCESS) {
            take(status, nullptr, 0);
            return;
        }
        if (m_check == DnssecCheck::Off)
            made[3] |= checkingDisabled;
        ares_send(m_channel, made, size, &Query::answered, this);
    }

    bool openChannel()
    {
        // Once a process; Windows needs it before the first channel.
        static const int isReady = ares_library_init(ARES_LIB_INIT_ALL);

        ares_options options{};
        options.flags = ARES_FLAG_EDNS;
        // One server's own words, as it says them; among several, ask the next one.
        if (!m_server.address.isNull())
            options.flags |= ARES_FLAG_NOCHECKRESP;
        if (m_transport == Transport::Tcp)
            options.flags |= ARES_FLAG_USEVC;
        options.ednspsz = largestDatagram;
        options.tries = tries;
        options.timeout = static_cast<int>(m_timeout.count() / (1 + tries));
        options.sock_state_cb = &Query::socketChanged;
        options.sock_state_cb_data = this;
        int mask = ARES_OPT_FLAGS | ARES_OPT_EDNSPSZ | ARES_OPT_TRIES | ARES_OPT_TIMEOUTMS
            | ARES_OPT_SOCK_STATE_CB;
        // With all of this given, c-ares reads no resolv.conf: that takes longer than the rest.
        in_addr replacedBelow{};
        char lookups[] = "b";
        if (!m_server.address.isNull()) {
            options.servers = &replacedBelow;
            options.nservers = 1;
            options.lookups = lookups;
            options.ndots = 1;
            mask |= ARES_OPT_SERVERS | ARES_OPT_DOMAINS | ARES_OPT_SORTLIST | ARES_OPT_LOOKUPS
                | ARES_OPT_NDOTS;
        }
        if (isReady != ARES_SUCCESS
            || ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS)
            return false;
        return m_server.address.isNull()
            || ares_set_servers_ports_csv(m_channel, serverList(m_server).constData())
            == ARES_SUCCESS;
    }

    static void socketChanged(void *self, ares_socket_t socket, int readable, int writable)
    {
        static_cast<Query *>(self)->watch(socket, readable != 0, writable != 0);
    }

    static void answered(void *self, int status, int /*timeouts*/, unsigned char *message, int size)
    {
        static_cast<Query *>(self)->take(status, message, size);
    }

    void watch(ares_socket_t socket, bool readable, bool writable)
    {
        Watch &watch = m_watches[socket];
        setNotifier(watch.read, socket, QSocketNotifier::Read, readable);
        setNotifier(watch.write, socket, QSocketNotifier::Write, writable);
        if (!readable && !writable)
            m_watches.erase(socket);
    }

    void setNotifier(std::unique_ptr<QSocketNotifier> &notifier, ares_socket_t socket,
                     QSocketNotifier::Type type, bool wanted)
    {
        if (wanted && !notifier) {
            notifier = std::make_unique<QSocketNotifier>(static_cast<qintptr>(socket), type);
            connect(notifier.get(), &QSocketNotifier::activated, this, [this, socket, type] {
                process(type == QSocketNotifier::Read ? socket : ARES_SOCKET_BAD,
                        type == QSocketNotifier::Write ? socket : ARES_SOCKET_BAD);
            });
        } else if (!wanted && notifier) {
            notifier->setEnabled(false);
            notifier.release()->deleteLater(); // this may be its own call
        }
    }

    void process(ares_socket_t readable, ares_socket_t writable)
    {
        if (!m_channel)
            return;
        ares_process_fd(m_channel, readable, writable);
        afterProcessing();
    }

    void afterProcessing()
    {
        if (m_answer) {
            deliver();
            return;
        }
        if (m_needsTcp) {
            m_needsTcp = false;
            closeChannel();
            ask(Transport::Tcp);
            return;
        }
        timeval next{};
        if (ares_timeout(m_channel, nullptr, &next))
            m_retry.start(std::chrono::ceil<std::chrono::milliseconds>(
                std::chrono::seconds(next.tv_sec) + std::chrono::microseconds(next.tv_usec)));
    }

    void take(int status, const unsigned char *message, int size)
    {
        if (status == ARES_EDESTRUCTION)
            return;
        if (status == ARES_ETIMEOUT && m_transport == Transport::Udp) {
            m_needsTcp = true; // from outside c-ares
            return;
        }
        DnsAnswer answer;
        answer.outcome = outcomeOf(status);
        if (message) {
            const QByteArray bytes(reinterpret_cast<const char *>(message), size);
            answer.outcome = DnsAnswer::Outcome::ServerFailure;
            answer = dns::readAnswer(bytes, m_name, m_type).value_or(answer);
        }
        m_answer = answer;
    }

    void closeChannel()
    {
        if (m_channel)
            ares_destroy(
                std::exchange(m_channel, nullptr)); // lets go of its sockets through watch()
    }

    // Never from inside c-ares: what hangs on the promise may delete the owner and us.
    void deliver()
    {
        closeChannel();
        m_retry.stop();
        m_deadline.stop();
        m_isDelivered = true;
        deleteLater();
        finish(*std::exchange(m_answer, std::nullopt));
    }

    void finish(Result<DnsAnswer> result)
    {
        QPromise<Result<DnsAnswer>> promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    QString m_name;
    DnsType m_type;
    DnsServer m_server;
    DnssecCheck m_check;
    Transport m_transport = Transport::Udp;
    std::chrono::milliseconds m_timeout{0};
    bool m_needsTcp = false;
    ares_channel m_channel = nullptr;
    std::map<ares_socket_t, Watch> m_watches;
    std::optional<DnsAnswer> m_answer;
    bool m_isDelivered = false;
    QTimer m_retry;
    QTimer m_deadline;
    QPromise<Result<DnsAnswer>> m_promise;
};

} // namespace

// Each query opens a channel and a socket, which takes a fifth of a millisecond or more.
class DnsResolver::Queue : public QObject
{
public:
    using Start = std::function<void()>;

    void begin(QObject *query, const Start &start)
    {
        if (m_begun < most) {
            start();
            ++m_begun;
        } else {
            m_waiting.enqueue({query, start});
        }
        if (!m_turn.isActive())
            m_turn.start(0, this);
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        m_begun = 0;
        while (m_begun < most && !m_waiting.isEmpty()) {
            const auto [query, start] = m_waiting.dequeue();
            if (!query) // its owner is gone
                continue;
            start();
            ++m_begun;
        }
        if (m_begun == 0)
            m_turn.stop();
    }

private:
    static constexpr int most = 20; // in one turn of the event loop

    QQueue<std::pair<QPointer<QObject>, Start>> m_waiting;
    QBasicTimer m_turn;
    int m_begun = 0;
};

DnsResolver::DnsResolver(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
}

DnsResolver::~DnsResolver() = default;

Task<DnsAnswer> DnsResolver::query(const QString &name, DnsType type, const DnsServer &server,
                                   QObject *owner, DnssecCheck check)
{
    if (!m_queue)
        m_queue = std::make_unique<Queue>();
    auto *query = new Query(name, type, server, check, owner);
    const Task<DnsAnswer> task = query->task(); // it may be over when it has begun
    m_queue->begin(query, [query, timeout = m_timeout] { query->start(timeout); });
    return task;
}

} // namespace core
