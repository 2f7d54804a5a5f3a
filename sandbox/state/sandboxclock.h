#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace sandbox {

/// The sandbox's two times. The calendar is the computer's own, moved on by what the console was
/// told to skip: certificates and deadlines age by it. The provider's work (a review, a scan, a
/// throttle) takes its usual time divided by `speed`.
class SandboxClock
{
public:
    explicit SandboxClock(core::Clock real, double speed = 1)
        : m_real(std::move(real))
        , m_speed(speed > 0 ? speed : 1)
    {
    }

    QDateTime now() const { return m_real().addMSecs(m_skipped.count()); }
    QDateTime realNow() const { return m_real(); }
    double speed() const { return m_speed; }

    std::chrono::milliseconds skipped() const { return m_skipped; }
    void skip(std::chrono::milliseconds time) { m_skipped += time; }

    /// How long work of this length takes here; never nothing.
    std::chrono::milliseconds workTime(std::chrono::seconds usual) const
    {
        const double shortened = static_cast<double>(usual.count()) * 1000 / m_speed;
        return std::chrono::milliseconds(std::max<qint64>(1, static_cast<qint64>(shortened)));
    }
    QDateTime afterWork(std::chrono::seconds usual) const
    {
        return now().addMSecs(workTime(usual).count());
    }

private:
    core::Clock m_real;
    double m_speed;
    std::chrono::milliseconds m_skipped{0};
};

} // namespace sandbox
