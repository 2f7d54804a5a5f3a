#pragma once

#include "core/base/scheduler.h"

#include <QDateTime>
#include <QTimer>

#include <utility>

/// Lets the sandbox's time pass instead of waiting.
class PassingScheduler final : public core::Scheduler
{
public:
    explicit PassingScheduler(QDateTime &now)
        : m_now(now)
    {
    }
    std::chrono::milliseconds elapsed() const override { return {}; }
    void after(std::chrono::milliseconds delay, QObject *owner, std::function<void()> work) override
    {
        m_now = m_now.addMSecs(delay.count() + 100);
        QTimer::singleShot(0, owner, std::move(work));
    }

private:
    QDateTime &m_now;
};
