#include "app/processguard.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace app {

void guardProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef NDEBUG
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace app
