#pragma once

#include "sandbox/state/deployment.h"
#include "sandbox/wire/apierror.h"

namespace sandbox {

struct Provider;

/// One part of a deployment as `DeployRecordDetail`, `UpdateRecordDetail` and `DeployRecordItem`
/// have it: three models that differ in a few fields.
QJsonObject deployPartJson(Provider &provider, const Deployment &deployment,
                           const DeployPart &part);
QJsonObject updatePartJson(Provider &provider, const Deployment &deployment,
                           const DeployPart &part);
QJsonObject uploadPartJson(const Deployment &deployment, const DeployPart &part);

/// `SuccessTotalCount` and its neighbours. What was rolled back counts as a success, a rollback
/// that failed as a failure.
QJsonObject partCounts(const Deployment &deployment, Site site);

} // namespace sandbox
