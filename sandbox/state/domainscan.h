#pragma once

#include "sandbox/dns/fileproof.h"
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

    DomainScan(core::DnsResolver &resolver, const core::DnsServer &server, const FilePorts &ports,
               const CertificateRecord &record, Done done, QObject *parent);

    void start();

private:
    core::Task<DomainProof> prove(const core::ValidationRecord &record);
    void finishOne();

    core::DnsResolver &m_resolver;
    core::DnsServer m_server;
    FilePorts m_ports;
    bool m_isProxied; // automatic file validation has codes of its own
    QList<ScannedDomain> m_domains;
    QStringList m_names;
    Done m_done;
    qsizetype m_pending = 0;
};

} // namespace sandbox
