#pragma once

#include "sandbox/state/provider.h"

#include <QJsonObject>

namespace sandbox {

/// Takes what CertificateInfoSubmit's parameters say about an order. Errors as that action's;
/// saving the record is the caller's.
tl::expected<void, ApiError> takeInformation(Provider &provider, CertificateRecord &record,
                                             QJsonObject parameters);

/// Submits an order whose information is there, with another validation method unless that is
/// empty. Errors as CertificateOrderSubmit's.
tl::expected<void, ApiError> commitOrder(Provider &provider, CertificateRecord &record,
                                         const QString &verifyType);

/// FailedOperation.InvalidParam unless these names can be proven in this way.
tl::expected<void, ApiError> checkMethod(const Provider &provider, const QStringList &names,
                                         const QString &verifyType);

} // namespace sandbox
