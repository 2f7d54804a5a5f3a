#pragma once

#include "core/model/order.h"

#include <QJsonObject>

namespace core {

// The arguments of the provider's actions, field by field as its model has them (fields.md). A
// field that is not in the model is refused as UnknownParameter, so nothing else may go in.

QJsonObject listArguments(const CertificateQuery &query); ///< DescribeCertificates
QJsonObject purchaseArguments(const PurchaseOrder &order); ///< CreateCertificate
QJsonObject applicationArguments(const FreeApplication &application); ///< ApplyCertificate
QJsonObject packageArguments(const QString &id); ///< DescribePackages
QJsonObject pointsArguments(const PointsOrder &order); ///< CreateCertificateByPackage
QJsonObject reissueArguments(const Reissue &reissue);
QJsonObject informationArguments(const OrderInformation &information); ///< CertificateInfoSubmit

/// PayDeals.
QJsonObject paymentArguments(const QList<DealId> &deals);

/// DescribeDealsByCond: every status (the provider's default is delivered ones only).
QJsonObject dealArguments(const QDateTime &from, const QDateTime &to, int offset, int limit);

} // namespace core
