#pragma once

#include "core/provider/apiclient.h"
#include "core/provider/provider.h"

namespace core {

/// The provider itself, over its public API (ssl 2019-12-05, billing 2018-07-09). To try an
/// account's key without changing anything, ask for one certificate.
class TencentProvider final : public Provider
{
public:
    TencentProvider(const Account &account, HttpTransport &transport, const Clock &clock,
                    ApiClient::Options options = {});

    /// See ApiClient::setSecretKey(): calls before it fail with KeychainLocked.
    void setSecretKey(const SharedSecret &secretKey) { m_client.setSecretKey(secretKey); }
    /// For the account's other services.
    ApiClient &client() { return m_client; }

    Task<CertificatePage> describeCertificates(const CertificateQuery &query,
                                               QObject *owner) override;
    Task<CertificateDetail> describeCertificate(const CertificateId &id, QObject *owner) override;
    Task<QList<Deal>> describeDeals(const QDateTime &from, QObject *owner) override;
    Task<QList<Company>> describeCompanies(QObject *owner) override;
    Task<QList<Manager>> describeManagers(qint64 companyId, QObject *owner) override;
    Task<std::optional<BenefitPackage>> describePackage(const QString &id, QObject *owner) override;
    Task<QList<DomainVerification>> checkDomainVerification(const CertificateId &id,
                                                            QObject *owner) override;
    Task<QByteArray> downloadCertificate(const CertificateId &id, QObject *owner) override;

    Task<Purchase> createCertificate(const PurchaseOrder &order, QObject *owner) override;
    Task<CertificateId> createByPackage(const PointsOrder &order, QObject *owner) override;
    Task<void> payDeals(const QList<DealId> &deals, QObject *owner) override;
    Task<CertificateId> applyCertificate(const FreeApplication &application,
                                         QObject *owner) override;
    Task<CertificateId> replaceCertificate(const Reissue &reissue, QObject *owner) override;
    Task<void> submitInformation(const OrderInformation &information, QObject *owner) override;
    Task<OrderSubmission> submitOrder(const CertificateId &id, const QString &verifyType,
                                      QObject *owner) override;
    Task<void> uploadConfirmLetter(const CertificateId &id, const QByteArray &letter,
                                   QObject *owner) override;
    /// As uploadConfirmLetter(), for a certificate that is to be revoked. Only the mainland site
    /// has this action, and may answer that it takes the letter in the console only (facts.md 3).
    Task<void> uploadRevokeLetter(const CertificateId &id, const QByteArray &letter,
                                  QObject *owner);

private:
    Task<QJsonObject> ssl(const QString &action, const QJsonObject &arguments, Effect effect,
                          QObject *owner);

    Clock m_clock;
    ApiClient m_client;
};

} // namespace core
