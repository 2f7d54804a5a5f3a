#pragma once

#include "core/base/result.h"
#include "core/model/benefitpoints.h"
#include "core/model/order.h"
#include "core/provider/jsonreader.h"

#include <QJsonObject>

namespace core {

struct DealPage
{
    int totalCount = 0;
    QList<Deal> deals;
};

/// DescribeDealsByCond. As for certificates, one unreadable row makes the page Malformed.
Result<DealPage> parseDealPage(const QJsonObject &response);

Result<QList<Company>> parseCompanies(const QJsonObject &response);
Result<QList<Manager>> parseManagers(const QJsonObject &response);
BenefitPackage parsePackage(const JsonReader &row); ///< One of DescribePackages.
Result<QList<BenefitPackage>> parsePackages(const QJsonObject &response);

// Answers to calls that changed something: what can't be read may have happened, so NoAnswer.

/// CreateCertificate. Needs a certificate or a deal.
Result<Purchase> parsePurchase(const QJsonObject &response);
/// ApplyCertificate.
Result<CertificateId> parseApplication(const QJsonObject &response);
/// CreateCertificateByPackage.
Result<CertificateId> parsePointsPurchase(const QJsonObject &response);
/// CertificateOrderSubmit.
Result<OrderSubmission> parseOrderSubmission(const QJsonObject &response);
/// UploadConfirmLetter. `IsSuccess` false is Rejected with the code "letter/not-accepted".
Result<void> parseLetterUpload(const QJsonObject &response);

/// DownloadCertificate: the decoded ZIP.
Result<QByteArray> parseDownload(const QJsonObject &response);

} // namespace core
