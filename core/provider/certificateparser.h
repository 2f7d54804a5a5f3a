#pragma once

#include "core/base/result.h"
#include "core/model/order.h"

#include <QJsonObject>

namespace core {

/// DescribeCertificates. A page with a row that can't be read is Malformed as a whole: whoever
/// looks for a purchase in it must not be told "not there" for a row that was skipped.
Result<CertificatePage> parseCertificatePage(const QJsonObject &response);

/// DescribeCertificateDetail.
Result<CertificateDetail> parseCertificateDetail(const QJsonObject &response);

} // namespace core
