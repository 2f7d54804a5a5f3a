#pragma once

#include "core/model/certificate.h"
#include "core/model/ids.h"
#include "core/model/keyalgorithm.h"
#include "core/model/newprofile.h"
#include "core/model/validation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// facts.md 2.3: billing's `Deal.Status`. Numbers that are not here are kept as they came.
enum class DealStatus : int {
    Unpaid = 1,
    Paid = 2,
    Delivering = 3,
    Delivered = 4,
    DeliveryFailed = 5,
    Refunded = 6,
    Closed = 7,
    Expired = 8,
    Invalid = 9,
    ProductInvalid = 10,
    PaymentRefused = 11,
    Paying = 12,
    Refunding = 13,
    WaitingForUser = 30
};

/// An order in the provider's billing. Money is in hundredths of `currency`.
struct Deal
{
    DealId id; ///< `OrderId`.
    QString bigDealId;
    DealStatus status = DealStatus::Unpaid;
    qint64 totalCents = 0; ///< `RealTotalCost`: what is to be paid.
    QString currency; ///< "USD", "CNY"; may be empty.
    QString productName;
    QDateTime createdAt;
    QStringList resourceIds; ///< The certificates it is for, where the provider says so.

    bool operator==(const Deal &) const = default;
};

struct Company
{
    qint64 id = 0;
    QString name;
    QString country;
    QString province;
    QString city;
    QString address;
    QString phone;

    bool operator==(const Company &) const = default;
};

/// A company's administrator as the provider has it.
struct Manager
{
    qint64 id = 0;
    QString status; ///< "ok", "audit", …
    QString firstName;
    QString lastName;
    QString position;
    QString phone;
    QString email;

    bool operator==(const Manager &) const = default;
};

/// What to buy. `intent` and `renews` become tags, so that a purchase whose answer was lost can be
/// found again (security.md 5, step 7).
struct PurchaseOrder
{
    int productId = 0;
    int domainCount = 1;
    int years = 1;
    RenewalId intent;
    CertificateId renews;
};

struct Purchase
{
    QList<CertificateId> certificates;
    QList<DealId> deals;
    QString requestId;
};

/// CreateCertificateByPackage: a renewal that benefit points pay for, with a CSR of ours (facts.md
/// 2.3). Tags as for PurchaseOrder.
struct PointsOrder
{
    CertificateId renews;
    RenewalId intent;
    qint64 product = 0; ///< pointsProduct().
    QString package;
    int domainCount = 1;
    int years = 1;
    QByteArray csrPem;
    QString verifyType = QStringLiteral("DNS");
    qint64 projectId = 0; ///< 0: the default project.
    std::optional<qint64> companyId;
    std::optional<qint64> managerId;
};

/// CertificateInfoSubmit with a CSR of ours (`GenCsrType` "parse"). Organisation and contact come
/// from what is saved (`companyId`/`managerId`), or from `profile`, which the provider then saves;
/// for DV only the contact is sent.
struct OrderInformation
{
    CertificateId certificate;
    QString commonName;
    QStringList furtherNames;
    QByteArray csrPem;
    QString verifyType = QStringLiteral("DNS");
    bool isDv = false;
    std::optional<qint64> companyId;
    std::optional<qint64> managerId;
    std::optional<NewProfile> profile;
    QString contactEmail;
};

struct OrderSubmission
{
    QString orderId;
    CertificateStatus status = CertificateStatus::UnderReview;
    bool audited = false;
};

/// ApplyCertificate for a free certificate that renews another (facts.md 2.3). The provider makes
/// the key of this one.
struct FreeApplication
{
    CertificateId renews;
    QString domain;
    QString verifyMethod = QStringLiteral("DNS");
    QString contactEmail;
    QString alias;
};

/// ReplaceCertificate (facts.md 5.7).
struct Reissue
{
    enum class Key {
        Ours, ///< That of csrPem.
        Original, ///< That of the certificate.
        Providers ///< One that the provider makes, of the algorithm.
    };

    CertificateId certificate; ///< Which stays as it is.
    QByteArray csrPem;
    Key key = Key::Ours;
    KeyAlgorithm algorithm = KeyAlgorithm::EcP256;
    QString verifyType = QStringLiteral("DNS");
};

/// DescribeCertificateDetail: the list's fields and what only the detail has.
struct CertificateDetail
{
    Certificate certificate;
    QByteArray chainPem; ///< `CertificatePublicKey`: leaf first. Empty before issue.
    QList<ValidationRecord> records; ///< Empty after issue, and where nothing is to be proved.
    QString organisation; ///< From `SubmittedData`, which is null after issue.
    QString contactName;
    QString contactEmail;
    QByteArray csrPem; ///< What was submitted; empty where the provider does not say.
    NewProfile submitted; ///< From `SubmittedData`, too.
};

struct CertificateQuery
{
    int offset = 0;
    int limit = 1000; ///< The provider clamps at 1000.
    QString searchKey;
    QList<CertificateId> ids;
    QList<std::pair<QString, QString>> tags;
};

struct CertificatePage
{
    int totalCount = 0;
    QList<Certificate> certificates;
};

} // namespace core
