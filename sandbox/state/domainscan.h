#pragma once

#include "sandbox/dns/domainproof.h"
#include "sandbox/state/certificaterecord.h"

#include <QObject>

#include <functional>

namespace sandbox {

/// What a scan saw for one name.
struct ScannedDomain
{
    core::ValidationRecord record;
    DomainProof proof;
    CaaPermission caa;

    bool passed() const { return proof.passed() && caa.allowed; }
};

/// Looks all records of an order up, and the CAA records of its names. Calls back once and deletes
/// itself; deleted before that, it never does.
class DomainScan : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const QList<ScannedDomain> &)>;

    DomainScan(core::DnsResolver &resolver, const core::DnsServer &server,
               const CertificateRecord &record, Done done, QObject *parent);

    void start();

private:
    void finishOne();

    core::DnsResolver &m_resolver;
    core::DnsServer m_server;
    QList<ScannedDomain> m_domains;
    QStringList m_names;
    Done m_done;
    qsizetype m_pending = 0;
};

} // namespace sandbox
