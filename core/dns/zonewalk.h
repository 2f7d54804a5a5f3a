#pragma once

#include "core/dns/observation.h"

#include <QStringList>

namespace core {

/// The zone that a name is in, as DNS itself says it.
struct ZoneFinding
{
    enum class Outcome {
        Found,
        NotDelegated, ///< Only a registry's zone was found above: nobody serves the domain.
        Broken, ///< The zone is delegated, but its servers fail.
        NoReply
    };

    Outcome outcome = Outcome::NoReply;
    QString zone; ///< For NotDelegated the registry's, for Broken the name where it fails.
    QList<DnsWitness> servers; ///< The zone's name servers that have an address, one each.
    QStringList serverNames; ///< All that the zone names.

    bool operator==(const ZoneFinding &) const = default;
};

/// Walks from `name` towards the root until a name has an SOA record of its own, then asks for that
/// zone's NS records and their addresses (IPv4 where there is one: not every network has IPv6).
/// Each of `guides` is asked; the first that answers at all is believed. Without DNSSEC, so that a
/// zone with a broken chain is found, too. `port` is that of the name servers.
/// `resolver` outlives `owner`.
Task<ZoneFinding> findZone(DnsResolver &resolver, const QString &name,
                           const QList<DnsWitness> &guides, quint16 port, QObject *owner);

/// Whether names are registered below this one: "com", "com.cn". Known ones, not all there are.
bool isRegistryZone(const QString &zone);

/// `name`, the name above it and so on to the top level; at most 16.
QStringList namesUpwards(const QString &name);

} // namespace core
