#pragma once

#include "sandbox/dns/dnsmessage.h"
#include "sandbox/dns/zone.h"

#include <QDateTime>
#include <QList>

namespace sandbox {

/// What an authoritative server of these zones answers to a query at `now` (RFC 1034 4.3.2 with
/// the wildcards of RFC 4592). Follows CNAMEs through its own zones. It does not delegate: an NS
/// record below a zone's top is an ordinary record.
DnsMessage answerQuery(const QList<Zone> &zones, const DnsMessage &query, const QDateTime &now);

/// The zone that a name belongs to: the one with the longest name that it ends in. Null if none.
const Zone *findZoneOf(const QList<Zone> &zones, const DnsName &name);

} // namespace sandbox
