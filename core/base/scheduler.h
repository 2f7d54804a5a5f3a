#pragma once

#include <chrono>
#include <functional>

class QObject;

namespace core {

/// What is to happen later, by a time that only goes forward: a clock that is set, a leap or
/// daylight saving changes nothing. It may stand still while the computer sleeps, so a wait is
/// never shorter than asked for. TimerScheduler is the real one; the simulator brings its own.
class Scheduler
{
public:
    virtual ~Scheduler() = default;

    /// Since some fixed moment before the program started.
    virtual std::chrono::milliseconds elapsed() const = 0;
    /// Calls `work` once, from the event loop, or never if `owner` is destroyed before that.
    virtual void after(std::chrono::milliseconds delay, QObject *owner,
                       std::function<void()> work) = 0;
};

} // namespace core
