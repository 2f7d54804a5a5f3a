#pragma once

#include "core/dnspod/dnshosting.h"
#include "core/model/account.h"
#include "core/provider/apiclient.h"

namespace core {

/// DNSPod over its public API (dnspod 2021-03-23). The client must outlive it.
class DnspodHosting final : public DnsHosting
{
public:
    DnspodHosting(ApiClient &client, Site site)
        : m_client(client)
        , m_site(site)
    {
    }

    Task<QList<HostedZone>> zones(QObject *owner) override;
    Task<QList<HostedRecord>> records(const HostedZone &zone, const QString &host,
                                      QObject *owner) override;
    Task<qint64> create(const HostedZone &zone, const NewRecord &record, QObject *owner) override;
    Task<qint64> replace(const HostedZone &zone, qint64 id, const NewRecord &record,
                         QObject *owner) override;
    Task<void> remove(const HostedZone &zone, qint64 id, QObject *owner) override;

private:
    QJsonObject recordArguments(const HostedZone &zone, const NewRecord &record) const;
    Task<QJsonObject> call(const QString &action, const QJsonObject &arguments, Effect effect,
                           QObject *owner);

    ApiClient &m_client;
    Site m_site;
};

} // namespace core
