#include "app/processguard.h"

namespace app {

// Windows: a process is kept from others by its access list, which is not done yet (SECURITY.md).
void guardProcess() { }

} // namespace app
