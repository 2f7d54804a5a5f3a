#pragma once

#include "sandbox/state/catalogue.h"
#include "sandbox/wire/apierror.h"

#include <QStringList>

namespace sandbox {

/// A name that a certificate can carry (facts.md 5.1): letters, digits and hyphens, at most 64
/// characters, one "*" at most and only as the whole left label; not ".ru".
bool isCertificateName(const QString &name);

/// Refuses names that the product was not bought for: FailedOperation.
/// CertificateInfoSubmitDomainInvalid. Names that come with another as a gift (facts.md 5.1: www
/// with the main domain, the parent with www or a wildcard) are not counted.
tl::expected<void, ApiError> checkNames(const QStringList &names, const CatalogueItem &item,
                                        int domainCount);

} // namespace sandbox
