#pragma once

#include "sandbox/state/deployment.h"
#include "sandbox/state/provider.h"

namespace sandbox {

/// FailedOperation.RoleNotFoundAuthorization if the account has not let the service in.
tl::expected<void, ApiError> checkServiceRole(const Provider &provider);

/// A certificate that can be deployed. FailedOperation.CertificateNotFound, or
/// FailedOperation.CertificateNotAvailable for one that is not issued.
tl::expected<CertificateRecord, ApiError> findDeployable(Provider &provider, const QString &id);

/// FailedOperation.CertificateHostResourceTypeInvalid for a type that is none.
tl::expected<CloudType, ApiError> checkCloudType(const QString &name);

/// What retry and rollback have in common: the record `DeployRecordId` names, at rest.
/// FailedOperation.InvalidParam without an id, FailedOperation.CertificateDeployNotExist,
/// FailedOperation.CertificateDeployHasPendingRecord while it is under way.
tl::expected<Deployment, ApiError> findAtRest(Provider &provider, const QString &kind,
                                              const QJsonObject &parameters);

/// Runs what failed once more; `DeployRecordDetailId` limits it to one part.
/// FailedOperation.CertificateDeployRetryStatusInvalid if that did not fail.
tl::expected<Deployment, ApiError> retry(Provider &provider, const QString &kind,
                                         const QJsonObject &parameters);
/// Takes back what was done. FailedOperation.CertificateDeployRollbackStatusInvalid if nothing was.
tl::expected<Deployment, ApiError> rollBack(Provider &provider, const QString &kind,
                                            const QJsonObject &parameters);

} // namespace sandbox
