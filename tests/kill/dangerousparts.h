#pragma once

#include "core/keychain/secretstore.h"
#include "core/provider/provider.h"
#include "core/renewal/renewaljournal.h"
#include "core/store/keyindex.h"
#include "tests/kill/killswitch.h"

namespace killtest {

/// "Planned", "KeyReady", …
QString nameOf(core::RenewalState state);

/// The provider, with a kill switch around each call.
class DangerousProvider final : public core::Provider
{
public:
    DangerousProvider(core::Provider &real, KillSwitch &killSwitch)
        : m_real(real)
        , m_switch(killSwitch)
    {
    }

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &query,
                                                           QObject *owner) override;
    core::Task<core::CertificateDetail> describeCertificate(const core::CertificateId &id,
                                                            QObject *owner) override;
    core::Task<QList<core::Deal>> describeDeals(const QDateTime &from, QObject *owner) override;
    core::Task<QList<core::Company>> describeCompanies(QObject *owner) override;
    core::Task<QList<core::Manager>> describeManagers(qint64 companyId, QObject *owner) override;
    core::Task<QList<core::DomainVerification>>
    checkDomainVerification(const core::CertificateId &id, QObject *owner) override;
    core::Task<QByteArray> downloadCertificate(const core::CertificateId &id,
                                               QObject *owner) override;
    core::Task<std::optional<core::BenefitPackage>> describePackage(const QString &id,
                                                                    QObject *owner) override;
    core::Task<core::Purchase> createCertificate(const core::PurchaseOrder &order,
                                                 QObject *owner) override;
    core::Task<core::CertificateId> createByPackage(const core::PointsOrder &order,
                                                    QObject *owner) override;
    core::Task<void> payDeals(const QList<core::DealId> &deals, QObject *owner) override;
    core::Task<core::CertificateId> applyCertificate(const core::FreeApplication &application,
                                                     QObject *owner) override;
    core::Task<core::CertificateId> replaceCertificate(const core::Reissue &reissue,
                                                       QObject *owner) override;
    core::Task<void> submitInformation(const core::OrderInformation &information,
                                       QObject *owner) override;
    core::Task<core::OrderSubmission>
    submitOrder(const core::CertificateId &id, const QString &verifyType, QObject *owner) override;
    core::Task<void> uploadConfirmLetter(const core::CertificateId &id, const QByteArray &letter,
                                         QObject *owner) override;

private:
    core::Provider &m_real;
    KillSwitch &m_switch;
};

/// The keychain. A write is believed only after a read of its own, which is part of it here.
class DangerousSecretStore final : public core::SecretStore
{
public:
    DangerousSecretStore(core::SecretStore &real, KillSwitch &killSwitch)
        : m_real(real)
        , m_switch(killSwitch)
    {
    }

    core::Task<void> write(const QString &name, core::SharedSecret value, QObject *owner) override;
    core::Task<core::SharedSecret> read(const QString &name, QObject *owner) override;
    core::Task<void> remove(const QString &name, QObject *owner) override;

private:
    core::SecretStore &m_real;
    KillSwitch &m_switch;
};

class DangerousJournal final : public core::RenewalJournal
{
public:
    DangerousJournal(core::RenewalJournal &real, KillSwitch &killSwitch)
        : m_real(real)
        , m_switch(killSwitch)
    {
    }

    core::Result<void> append(const core::Renewal &renewal) override;
    core::Result<QList<core::Renewal>> latest(const core::AccountId &account) override;
    core::Result<QList<core::Renewal>> history(const core::AccountId &account,
                                               const QDateTime &from, const QDateTime &to) override;

private:
    core::RenewalJournal &m_real;
    KillSwitch &m_switch;
};

class DangerousKeyIndex final : public core::KeyIndex
{
public:
    DangerousKeyIndex(core::KeyIndex &real, KillSwitch &killSwitch)
        : m_real(real)
        , m_switch(killSwitch)
    {
    }

    core::Result<void> add(const core::KeyRecord &record) override;
    core::Result<void> link(const core::KeyId &key,
                            const core::CertificateId &certificate) override;
    core::Result<QList<core::KeyRecord>> all(const core::AccountId &account) override;

private:
    core::KeyIndex &m_real;
    KillSwitch &m_switch;
};

} // namespace killtest
