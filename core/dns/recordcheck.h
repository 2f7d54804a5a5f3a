#pragma once

#include "core/dns/diagnosis.h"

namespace core {

/// Whom to ask.
struct DnsWitnesses
{
    DnsServer thisComputer; ///< Null: the system's own resolvers.
    QList<DnsWitness> publicResolvers;
    quint16 nameServerPort = 53;
};

/// Looks a DNS record up at every name server of its zone, at the public resolvers and at this
/// computer's, all at once, and only where not all of them see it at the places where it may be by
/// mistake; then names the finding. Records of kind File are not for this.
/// `resolver` outlives `owner`, whose end cancels everything.
Task<RecordFinding> checkRecord(DnsResolver &resolver, const RecordQuestion &question,
                                const DnsWitnesses &witnesses, QObject *owner);

/// "Cloudflare 1.1.1.1, 119.29.29.29, 127.0.0.1:5300": a name is optional, so is a port. What can't
/// be read is left out.
QList<DnsWitness> readResolvers(const QString &list);

} // namespace core
