#pragma once

#include "core/operations/permissioncheck.h"

#include <QStringList>

namespace ui {

/// A policy that allows these and nothing else, to paste into the provider's access management.
QString policyOf(const QStringList &permissions);

/// The least that an access key must be allowed (facts.md 6, "CAM"). Paying and looking at orders
/// needs finance rights besides.
QString minimalPolicy();

/// What an action is for: "List the certificates".
QString purposeText(const core::UsedAction &action);
QString findingText(const core::PermissionFinding &finding);

} // namespace ui
