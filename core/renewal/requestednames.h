#pragma once

#include "core/model/certificate.h"

#include <QStringList>

namespace core {

/// The names a renewal's CSR is for. A single or wildcard product is bought for one name; what else
/// its certificate holds (`www.`, the parent of a wildcard) is the provider's gift and is not asked
/// for (facts.md 5.1, "Gift names").
QStringList requestedNames(const Certificate &certificate);

/// How many names the same product is bought for again.
int requestedDomainCount(const Certificate &certificate);

} // namespace core
