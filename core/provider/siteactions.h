#pragma once

#include "core/model/account.h"

#include <QStringView>

namespace core {

/// Whether this site's API has the action at all (facts.md 8.1). ApiClient asks before it sends
/// anything, so that no request for an action that the site lacks can leave.
bool siteHasAction(Site site, QStringView action);

} // namespace core
