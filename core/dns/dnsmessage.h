#pragma once

#include "core/dns/dnsresolver.h"

#include <QByteArray>

#include <optional>

namespace core::dns {

/// The number of a record type on the wire (RFC 1035, 3596, 8659).
int typeNumber(DnsType type);

/// What a server's message says about `name`: the records of `type` in its answer section, or that
/// there are none. Nothing where the message is not well-formed. SERVFAIL and the like are answers.
std::optional<DnsAnswer> readAnswer(const QByteArray &message, const QString &name, DnsType type);

} // namespace core::dns
