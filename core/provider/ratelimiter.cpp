#include "core/provider/ratelimiter.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace core {

RateLimiter::RateLimiter(Limit limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
    m_time.start();
}

void RateLimiter::whenFree(const QString &action, QObject *context, std::function<void()> start)
{
    m_lanes[action].waiting.push_back({context, std::move(start)});
    run(action);
}

void RateLimiter::run(const QString &action)
{
    // Looked up anew each time: a start may call whenFree(), which moves the lanes.
    while (!m_lanes[action].waiting.empty() && !m_lanes[action].timerRuns) {
        Lane &lane = m_lanes[action];
        if (!lane.waiting.front().context) {
            lane.waiting.pop_front();
            continue;
        }
        if (const qint64 pause = wait(lane); pause > 0) {
            lane.timerRuns = true;
            QTimer::singleShot(std::chrono::milliseconds(pause), Qt::PreciseTimer, this,
                               [this, action] {
                                   m_lanes[action].timerRuns = false;
                                   run(action);
                               });
            return;
        }
        lane.starts.push_back(m_time.elapsed());
        const std::function<void()> start = std::move(lane.waiting.front().start);
        lane.waiting.pop_front();
        start();
    }
}

// Milliseconds until the oldest of the last `count` starts leaves the window.
qint64 RateLimiter::wait(Lane &lane) const
{
    while (lane.starts.size() > static_cast<std::size_t>(m_limit.count))
        lane.starts.pop_front();
    if (lane.starts.size() < static_cast<std::size_t>(m_limit.count))
        return 0;
    return std::max<qint64>(0, lane.starts.front() + m_limit.window.count() - m_time.elapsed());
}

} // namespace core
