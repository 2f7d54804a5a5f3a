#pragma once

#include "core/base/task.h"
#include "core/model/benefitpoints.h"
#include "core/model/order.h"

class QObject;

namespace core {

/// What CertDesk asks of the certificate provider, for one account. Every call delivers one Result.
/// Reads fail with any kind; a read that this version can't understand is Malformed.
/// Calls that change something fail with Unreachable, Unauthorized, ClockWrong, Busy or Rejected
/// (nothing happened) or with NoAnswer (it may have happened: look before anything else). They are
/// never repeated by the implementation. Destroying the owner abandons the call.
class Provider
{
public:
    virtual ~Provider() = default;

    virtual Task<CertificatePage> describeCertificates(const CertificateQuery &query,
                                                       QObject *owner) = 0;
    virtual Task<CertificateDetail> describeCertificate(const CertificateId &id,
                                                        QObject *owner) = 0;
    /// Deals created from `from` on (UTC), newest first, in every status.
    virtual Task<QList<Deal>> describeDeals(const QDateTime &from, QObject *owner) = 0;
    virtual Task<QList<Company>> describeCompanies(QObject *owner) = 0;
    virtual Task<QList<Manager>> describeManagers(qint64 companyId, QObject *owner) = 0;
    /// Nothing where the account has no such package.
    virtual Task<std::optional<BenefitPackage>> describePackage(const QString &id,
                                                                QObject *owner) = 0;
    virtual Task<QList<DomainVerification>> checkDomainVerification(const CertificateId &id,
                                                                    QObject *owner) = 0;
    /// The provider's ZIP, as bytes. May hold a private key: treat it as a secret.
    virtual Task<QByteArray> downloadCertificate(const CertificateId &id, QObject *owner) = 0;

    virtual Task<Purchase> createCertificate(const PurchaseOrder &order, QObject *owner) = 0;
    virtual Task<CertificateId> createByPackage(const PointsOrder &order, QObject *owner) = 0;
    virtual Task<void> payDeals(const QList<DealId> &deals, QObject *owner) = 0;
    virtual Task<CertificateId> applyCertificate(const FreeApplication &application,
                                                 QObject *owner) = 0;
    /// The number of the certificate that will take the old one's place.
    virtual Task<CertificateId> replaceCertificate(const Reissue &reissue, QObject *owner) = 0;
    virtual Task<void> submitInformation(const OrderInformation &information, QObject *owner) = 0;
    virtual Task<OrderSubmission> submitOrder(const CertificateId &id, const QString &verifyType,
                                              QObject *owner) = 0;
    /// `letter` is the file as it is, at most 1.4 MB. A ProgressOwner is told how much is sent.
    virtual Task<void> uploadConfirmLetter(const CertificateId &id, const QByteArray &letter,
                                           QObject *owner) = 0;
};

} // namespace core
