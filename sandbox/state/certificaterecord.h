#pragma once

#include "core/model/certificate.h"
#include "core/model/validation.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace sandbox {

using core::CertificateStatus;

/// `StatusMsg` while a certificate is under review (facts.md 1.3).
namespace stage {
inline const QString preReview = QStringLiteral("PRE-REVIEWING");
inline const QString legalReview = QStringLiteral("LEGAL-REVIEWING");
inline const QString caReview = QStringLiteral("CA-REVIEWING");
inline const QString domainCheck = QStringLiteral("PENDING-DCV");
inline const QString waitIssue = QStringLiteral("WAIT-ISSUE");
} // namespace stage

/// A certificate and its order as the sandbox keeps it. Times are UTC; invalid where there is none.
struct CertificateRecord
{
    QString id;
    QString alias;
    QStringList names; ///< The main domain first; empty until information is submitted.
    int productId = 0; ///< 0: uploaded.
    CertificateStatus status = CertificateStatus::PaidInformationMissing;
    QString statusMsg; ///< A stage, or why the order failed.
    QString reviewerMsg; ///< `AwaitingValidationMsg`.
    QString verifyType;
    int years = 1;
    int bonusDays = 0; ///< That a renewal in the console adds to the years.
    int domainCount = 1;
    qint64 projectId = 0;
    QList<std::pair<QString, QString>> tags;
    QDateTime inserted;
    QDateTime begins;
    QDateTime ends;
    QDateTime due; ///< When the clock has to look at it next; invalid: never by itself.
    QDateTime deadline; ///< `DVAuthDeadline`.
    QDateTime validated; ///< `ValidationPassedTime`.
    QDateTime lastCheck; ///< Of CheckCertificateDomainVerification.
    QDateTime revoked;
    QList<core::ValidationRecord> records; ///< What is to be published. Kept after issue, unseen.
    QString originId; ///< `OriginCertificateId`: this one renews that.
    QString renewalId; ///< `RenewOrder`, `HasRenewOrder`: that one renews this.
    QString dealId;
    QString algorithm = QStringLiteral("RSA 2048"); ///< `EncryptAlgorithm`.
    bool hasOwnCsr = false; ///< The key is the customer's.
    bool isIgnored = false;
    bool autoRenew = false;
    bool isDemo = false; ///< Its reviewers wait for the console.
    QJsonObject submitted; ///< The parameters of the last information submit.
    QString letterSha256;
    qint64 companyId = 0;

    QString domain() const { return names.value(0); }
    bool isUploaded() const { return productId == 0; }
    bool isUnderReview() const
    {
        return status == CertificateStatus::UnderReview
            || status == CertificateStatus::DnsRecordAdded;
    }
    bool awaitsDomainCheck() const { return isUnderReview() && statusMsg == stage::domainCheck; }

    QJsonObject toJson() const;
    static CertificateRecord fromJson(const QJsonObject &json);
};

/// Secrets and PEM of one certificate; apart from the record, so that lists stay light.
struct CertificateMaterial
{
    QByteArray csrPem;
    QByteArray leafPem;
    QByteArray intermediatePem;
    QByteArray rootPem;
    QByteArray keyPem; ///< The provider's own key; empty for a pasted CSR.
    QByteArray password; ///< `KeyPass`.
};

/// Days before expiry from which a certificate counts as expiring and can be renewed.
inline constexpr int renewalWindowDays = 30;

bool isExpiring(const CertificateRecord &record, const QDateTime &now);
bool isRenewable(const CertificateRecord &record, const QDateTime &now);

} // namespace sandbox
