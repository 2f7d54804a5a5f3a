#pragma once

#include "core/base/result.h"

namespace core {

class Database;

/// Creates the tables, or brings those of an older version up to date.
/// Storage if a newer version of CertDesk wrote the file.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace core
