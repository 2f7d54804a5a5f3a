#include "app/processguard.h"

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/types.h>

namespace app {

void guardProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef NDEBUG
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
}

} // namespace app
