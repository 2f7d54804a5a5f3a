#pragma once

#include "core/vault/keyvault.h"
#include "tests/journey/renewingperson.h"
#include "tests/support/memorysecretstore.h"

#include <QJsonObject>
#include <QTimer>

/// A DV and an OV certificate are renewed at the same time against a provider on a bad day, and
/// the computer is switched off in between. Then the provider's ledger is audited: one charge a
/// renewal, and the key of every CSR in the keychain. With an odd seed orders have to be paid in a
/// second step.
class NastyJourney : public QObject
{
    Q_OBJECT

public:
    /// `authority`: a folder with a CA for the sandbox, since making one takes its time.
    NastyJourney(quint32 seed, const QString &authority, const QByteArray &letter);

    void start();
    quint32 seed() const { return m_seed; }
    /// How many requests were refused by the bad day.
    int refusals() const { return m_refusals; }

signals:
    void finished(const QString &failure); ///< Empty: all is well.

private:
    void step();
    void restart();
    void finish(const QString &failure);
    void fetchLedger();
    void audit(const QJsonObject &ledger);
    QString auditCharges(const QJsonObject &ledger) const;
    QString auditCsrs(const QJsonObject &ledger);
    void recoverKeys(const QJsonObject &ledger);
    void checkFiles();
    QString whereItStands();

    quint32 m_seed;
    QString m_authority;
    MemorySecretStore m_keychain;
    core::KeyVault m_vault{m_keychain};
    Journey m_journey;
    RenewingPerson m_dv;
    RenewingPerson m_ov;
    QNetworkAccessManager m_network;
    QTimer m_steps;
    QElapsedTimer m_time;
    bool m_wasRestarted = false;
    int m_refusals = 0;
    int m_keysToRecover = 0;
    QList<core::RenewalId> m_unchecked; ///< Whose files are not compared yet.
};
