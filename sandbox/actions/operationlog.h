#pragma once

#include "sandbox/state/provider.h"
#include "sandbox/wire/gateway.h"

namespace sandbox {

/// Notes a call that has changed certificates, or fetched a key, in the account's operation log.
void noteOperation(Provider &provider, const Call &call, const QJsonObject &answer);

} // namespace sandbox
