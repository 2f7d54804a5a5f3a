#include "sandbox/state/domainscan.h"

namespace sandbox {

namespace {

QString provenName(const QString &name)
{
    return name.startsWith(QLatin1StringView("*.")) ? name.mid(2) : name;
}

// The name of the order that a record proves: the CAA of that name decides.
QString nameFor(const QStringList &names, qsizetype recordIndex)
{
    QStringList seen;
    for (const QString &name : names) {
        if (seen.contains(provenName(name)))
            continue;
        if (seen.size() == recordIndex)
            return name;
        seen.append(provenName(name));
    }
    return names.value(0);
}

LocalCheck proxied(LocalCheck check)
{
    if (check == LocalCheck::FileNotFound)
        return LocalCheck::ProxyFileNotFound;
    return check == LocalCheck::FileMismatch ? LocalCheck::ProxyFileMismatch : check;
}

} // namespace

DomainScan::DomainScan(core::DnsResolver &resolver, const core::DnsServer &server,
                       const FilePorts &ports, const CertificateRecord &record, Done done,
                       QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_server(server)
    , m_ports(ports)
    , m_isProxied(record.verifyType == QLatin1StringView("FILE_PROXY"))
    , m_names(record.names)
    , m_done(std::move(done))
{
    for (const core::ValidationRecord &each : record.records)
        m_domains.append({each, {}, {}});
}

void DomainScan::start()
{
    m_pending = 2 * m_domains.size() + 1;
    for (qsizetype i = 0; i < m_domains.size(); ++i) {
        core::whenDone(
            prove(m_domains[i].record), this, [this, i](const core::Result<DomainProof> &proof) {
                if (proof)
                    m_domains[i].proof = *proof;
                if (m_isProxied)
                    m_domains[i].proof.localCheck = proxied(m_domains[i].proof.localCheck);
                finishOne();
            });
        core::whenDone(checkCaa(m_resolver, nameFor(m_names, i), m_server, this), this,
                       [this, i](const core::Result<CaaPermission> &caa) {
                           m_domains[i].caa = caa.value_or(CaaPermission{});
                           finishOne();
                       });
    }
    finishOne();
}

core::Task<DomainProof> DomainScan::prove(const core::ValidationRecord &record)
{
    if (record.kind == core::ValidationRecord::Kind::File)
        return proveByFile(m_resolver, record, m_server, m_ports, this);
    return proveDomain(m_resolver, record, m_server, this);
}

void DomainScan::finishOne()
{
    if (--m_pending > 0)
        return;
    deleteLater();
    m_done(m_domains);
}

} // namespace sandbox
