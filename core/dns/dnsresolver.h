#pragma once

#include "core/base/task.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>

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
    int ttl = 0; ///< Seconds, the lowest of the answer's.
};

/// Asks DNS with c-ares, asynchronously, over UDP and TCP. One query, one answer; a server that
/// does not answer is an answer too (NoReply), so this fails only with Cancelled.
class DnsResolver
{
public:
    explicit DnsResolver(std::chrono::milliseconds timeout = std::chrono::seconds(5));
    ~DnsResolver();

    Task<DnsAnswer> query(const QString &name, DnsType type, const DnsServer &server,
                          QObject *owner);

private:
    std::chrono::milliseconds m_timeout;
};

} // namespace core
