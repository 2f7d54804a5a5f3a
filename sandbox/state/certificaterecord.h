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
    QString replacedFor; ///< `ReplacedFor`: this one is the reissue of that.
    QString replacedBy; ///< `ReplacedBy`: that one is the reissue of this.
    QDateTime latestEnd; ///< A reissue is not valid for longer than what it replaces.
    QString dealId;
    QString packageId; ///< Paid with benefit points of this package, and so many of them.
    int packagePoints = 0;
    QString algorithm = QStringLiteral("RSA 2048"); ///< `EncryptAlgorithm`.
    QString fingerprint; ///< SHA-256 of the certificate, hex; empty until there is one.
    bool hasOwnCsr = false; ///< The key is the customer's.
    bool isIgnored = false;
    bool autoRenew = false;
    bool isCa = false; ///< Uploaded as a CA for clients (`CertificateType` "CA").
    bool isClosed = false; ///< The order is over: it can't be resubmitted.
    bool isDemo = false; ///< Its reviewers wait for the console.
    QString reason; ///< What the customer said with a revocation or a reissue.
    int hostingStatus = -1; ///< `HostingStatus`: -1 none, 0 hosted, 10 replaced.
    QDateTime hostingCompleted;
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
    /// On its way to a certificate, the first one or a reissue.
    bool isBeingValidated() const
    {
        return isUnderReview() || status == CertificateStatus::Reissuing;
    }
    bool isBeingRevoked() const { return status == CertificateStatus::Revoking; }
    bool awaitsDomainCheck() const
    {
        return (isBeingValidated() || isBeingRevoked()) && statusMsg == stage::domainCheck;
    }

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
