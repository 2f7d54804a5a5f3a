#pragma once

#include "sandbox/state/provider.h"

namespace sandbox {

/// Cloud resources of every type that serve the demo's certificates, and some that wait for one.
/// One of them never takes a new certificate, so that retry and rollback can be rehearsed.
void fillDemoCloud(Provider &provider);

} // namespace sandbox
