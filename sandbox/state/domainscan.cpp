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

} // namespace

DomainScan::DomainScan(core::DnsResolver &resolver, const core::DnsServer &server,
                       const CertificateRecord &record, Done done, QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_server(server)
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
        core::whenDone(proveDomain(m_resolver, m_domains[i].record, m_server, this), this,
                       [this, i](const core::Result<DomainProof> &proof) {
                           if (proof)
                               m_domains[i].proof = *proof;
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

void DomainScan::finishOne()
{
    if (--m_pending > 0)
        return;
    deleteLater();
    m_done(m_domains);
}

} // namespace sandbox
