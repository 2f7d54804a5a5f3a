#pragma once

#include "sandbox/state/provider.h"

#include <QJsonObject>

namespace sandbox {

/// Takes the key of an order from CertificateInfoSubmit's parameters: a CSR of the customer's
/// (`GenCsrType` "parse"), or the wish for one of the provider's ("online").
/// A CSR that is unreadable, wrongly signed, weak or used before: FailedOperation.InvalidParam;
/// for other names: FailedOperation.CertificateInfoSubmitDomainInvalid. A key of the certificate
/// `mayShareWith` may come again.
tl::expected<void, ApiError> takeKey(Provider &provider, CertificateRecord &record,
                                     const QStringList &names, const QJsonObject &parameters,
                                     const QString &mayShareWith = {});

/// "RSA 2048", "EC P-256", …: what the provider makes a key of; empty for a kind it does not make.
QString onlineAlgorithm(const QString &algorithm, const QString &parameter);

} // namespace sandbox
