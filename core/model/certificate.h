#pragma once

#include "core/model/ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>
#include <utility>

namespace core {

/// facts.md 1.3. The provider may send a number that is not here: keep it, see isKnown().
enum class CertificateStatus : int {
    UnderReview = 0,
    Issued = 1,
    ReviewFailed = 2,
    Expired = 3,
    DnsRecordAdded = 4,
    PaidInformationMissing = 5,
    Cancelling = 6,
    Cancelled = 7,
    LetterMissing = 8,
    Revoking = 9,
    Revoked = 10,
    Reissuing = 11,
    RevocationLetterMissing = 12,
    FreeInformationMissing = 13,
    Refunded = 14,
    Migrating = 15
};

constexpr bool isKnown(CertificateStatus status)
{
    return static_cast<int>(status) >= 0 && static_cast<int>(status) <= 15;
}

/// A certificate as the provider's list last described it. A plain value: copy it, compare it,
/// hand it across threads. It never holds a key. Times are UTC; invalid where the provider has
/// none.
struct Certificate
{
    CertificateId id;
    QString domain; ///< The main name, as the provider writes it (punycode for IDN).
    QStringList furtherNames; ///< The other names, without `domain`.
    QString alias;
    QString source; ///< The provider's `From`: "trustasia", "upload", …
    std::optional<int> packageType; ///< Product number (facts.md 7.1); none for uploaded ones.
    QString productName; ///< The provider's words for the product.
    QString brandName; ///< `ProductZhName`: the provider's word for who issues it.
    CertificateStatus status = CertificateStatus::UnderReview;
    QString statusName; ///< The provider's words for the status, in its language.
    QString statusMessage; ///< `StatusMsg`: a review stage, or why it failed.
    QString reviewerMessage; ///< `AwaitingValidationMsg`.
    QDateTime insertedAt;
    QDateTime notBefore;
    QDateTime notAfter;
    QDateTime validationDeadline;
    QString verifyType; ///< "DNS", "DNS_AUTO", "FILE", …
    QString algorithm;
    qint64 projectId = 0; ///< 0: the default project.
    QString projectName;
    QList<std::pair<QString, QString>> tags;
    int domainCount = 1; ///< Names that the product was bought for.
    bool isVip = false; ///< Paid.
    bool isDv = false;
    bool isWildcard = false;
    bool isUploaded = false;
    bool renewable = false; ///< `RenewAble`.
    bool expiring = false; ///< `IsExpiring`: 30 days or less, by the provider's clock.
    bool ignored = false; ///< Expiry notices are switched off.
    bool autoRenew = false;
    bool downloadAllowed = true;
    bool deployable = false; ///< `Deployable`: cloud resources can use it.
    bool isSm = false; ///< Chinese cryptography: SM2 keys.
    int hostingStatus = -1; ///< -1 none, 0 hosting, 5 replacing, 10 done.
    QDateTime hostingCompletedAt;
    CertificateId hostingSuccessor; ///< `HostingRenewCertId`: takes this one's place where hosted.
    CertificateId renewsCertificate; ///< `OriginCertificateId`: this one renews that.
    CertificateId renewedBy; ///< `HasRenewOrder`/`RenewOrder`: that one renews this.
    CertificateId replaces; ///< `ReplacedFor`: this one is a reissue of that.
    CertificateId replacedBy; ///< `ReplacedBy`: that one is a reissue of this.

    /// Whole days until expiry, negative once expired. The caller brings the clock.
    qint64 daysLeft(const QDateTime &now) const { return now.daysTo(notAfter); }
    QStringList allNames() const { return QStringList(domain) + furtherNames; }

    bool operator==(const Certificate &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::Certificate)
