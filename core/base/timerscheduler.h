#pragma once

#include "core/base/scheduler.h"

#include <QElapsedTimer>
#include <QTimer>

#include <utility>

namespace core {

/// Real time, with Qt's timers on the caller's thread.
class TimerScheduler final : public Scheduler
{
public:
    TimerScheduler() { m_sinceStart.start(); }

    std::chrono::milliseconds elapsed() const override
    {
        return std::chrono::milliseconds(m_sinceStart.elapsed());
    }

    void after(std::chrono::milliseconds delay, QObject *owner, std::function<void()> work) override
    {
        QTimer::singleShot(delay, owner, std::move(work));
    }

private:
    QElapsedTimer m_sinceStart;
};

} // namespace core
