#pragma once

#include "core/base/task.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

class QObject;

namespace core {

struct DnsServer
{
    QHostAddress address; ///< Null: the system's own resolvers.
    quint16 port = 53;

    bool operator==(const DnsServer &) const = default;
};

enum class DnsType { A, Aaaa, Ns, Cname, Soa, Txt, Caa };

struct DnsAnswer
{
    enum class Outcome { Found, NoData, NoSuchName, ServerFailure, Refused, NoReply };

    Outcome outcome = Outcome::NoReply;
    /// Names without trailing dot, TXT strings joined, SOA and CAA as a zone file writes them.
    QStringList values;
    /// Seconds, the lowest of the answer's. Of a "no": how long it may be remembered (RFC 2308).
    int ttl = 0;

    bool operator==(const DnsAnswer &) const = default;
};

/// Whether a resolver that validates DNSSEC is asked to do so. Off (CD, RFC 4035) shows what it
/// would have said.
enum class DnssecCheck { On, Off };

/// Asks DNS with c-ares, asynchronously: over UDP, and over TCP where the answer was cut or none
/// came for half of the timeout. One query, one answer; a server that does not answer is an answer
/// too (NoReply), so this fails only with Cancelled.
class DnsResolver
{
public:
    explicit DnsResolver(std::chrono::milliseconds timeout = std::chrono::seconds(5));
    ~DnsResolver();

    /// Belongs to the thread of the first query. Must outlive `owner`. A few queries are begun at
    /// once and the others a few at a time from the event loop, which hundreds would hold up.
    Task<DnsAnswer> query(const QString &name, DnsType type, const DnsServer &server,
                          QObject *owner, DnssecCheck check = DnssecCheck::On);

private:
    class Queue;

    std::chrono::milliseconds m_timeout;
    std::unique_ptr<Queue> m_queue;
};

} // namespace core
