#pragma once

#include <functional>
#include <memory>

namespace sandbox {

/// Calls back on this object's thread when the process is asked to end: SIGTERM, SIGINT, Ctrl+C or
/// a closed console on Windows and, if `withParent`, the end of standard input.
class Shutdown
{
public:
    Shutdown(bool withParent, std::function<void()> asked);
    ~Shutdown();
    Shutdown(const Shutdown &) = delete;
    Shutdown &operator=(const Shutdown &) = delete;

private:
    class Watcher;

    std::unique_ptr<Watcher> m_watcher;
};

} // namespace sandbox
