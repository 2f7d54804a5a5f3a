#pragma once

#include "core/dns/dnsresolver.h"

#include <QList>

namespace core {

/// Who was asked.
struct DnsWitness
{
    enum class Role {
        Authoritative, ///< A name server of the zone: what it says is so.
        PublicResolver, ///< Asks for anybody, and remembers answers for as long as their TTL says.
        ThisComputer ///< The resolver that this computer uses.
    };

    Role role = Role::ThisComputer;
    QString name; ///< "ns1.example.com", "Cloudflare"; "" for this computer's.
    DnsServer server;

    bool operator==(const DnsWitness &) const = default;
};

/// One question to one server.
struct DnsQuestion
{
    QString name;
    DnsType type = DnsType::Txt;
    DnsWitness witness;
    DnssecCheck check = DnssecCheck::On;

    bool operator==(const DnsQuestion &) const = default;
};

/// One question and what came back.
struct Observation
{
    DnsQuestion question;
    DnsAnswer answer;

    bool operator==(const Observation &) const = default;
};

using Observations = QList<Observation>;

/// Asks all questions at once; the answers come in the order of the questions. `resolver` outlives
/// `owner`. Fails only with Cancelled.
Task<Observations> observe(DnsResolver &resolver, const QList<DnsQuestion> &questions,
                           QObject *owner);

} // namespace core
