#pragma once

#include "core/dns/dnsresolver.h"
#include "core/filecheck/filefetch.h"
#include "core/net/proxychoice.h"

namespace core {

/// Fetches the file over http and https from every address of every host that needs it, all at
/// once, and says what a CA would see. Fails only with Cancelled. `network` outlives `owner`.
Task<FileFinding> checkFile(QNetworkAccessManager &network, const FileFetchOptions &options,
                            const ValidationRecord &record, QObject *owner);

/// The A and AAAA records of a host, from one DNS server.
Task<QList<QHostAddress>> resolveHost(DnsResolver &resolver, const DnsServer &server,
                                      const QString &host, QObject *owner);

/// One that sends nothing of ours along. It goes through a proxy only if the person has set one for
/// CertDesk, not through the system's: a CA comes directly.
std::unique_ptr<QNetworkAccessManager> plainNetwork(SharedProxy proxy = {});

} // namespace core
