#pragma once

#include "core/keychain/secretstore.h"
#include "core/net/qthttptransport.h"
#include "core/provider/tencentprovider.h"
#include "tests/kill/journey.h"

#include <QJsonObject>

namespace killtest {

/// Asks those who can't be mistaken, the sandbox's ledger and the keychain, whether anything was
/// bought twice and whether any key is lost.
class Auditor
{
public:
    Auditor(const core::Account &account, const core::SharedSecret &secretKey,
            core::SecretStore &keychain);

    /// Blocks until it is done. What is wrong, in words.
    QStringList audit(const QList<JourneyRecord> &records);
    int charges() const { return m_charges; } ///< Of the last audit.
    qsizetype requestsToSign() const { return m_csrs; }

    /// A domain for the sandbox's name server.
    void addZone(const QString &name);

private:
    bool fetch();
    QStringList checkPurchases(const QList<JourneyRecord> &records) const;
    QStringList checkCharges(const QList<JourneyRecord> &records);
    QStringList checkPoints(const QList<JourneyRecord> &records);
    QStringList checkKeys(const QList<JourneyRecord> &records);
    bool hasKey(const core::KeyRecord &record);
    QByteArray request(const QString &page, const QByteArray &form = {}) const;

    core::Account m_account;
    core::SecretStore &m_keychain;
    core::QtHttpTransport m_transport;
    core::TencentProvider m_provider;
    QJsonObject m_ledger;
    QList<core::Certificate> m_certificates;
    QList<core::Deal> m_deals;
    int m_charges = 0;
    qsizetype m_csrs = 0;
};

} // namespace killtest
