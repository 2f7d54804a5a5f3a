#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <deque>
#include <functional>

namespace core {

/// Keeps each action below the provider's rate (10 a second, facts.md 6): at most `count` starts in
/// any `window`, the rest wait their turn in the order they came.
class RateLimiter final : public QObject
{
    Q_OBJECT

public:
    struct Limit
    {
        int count = 10;
        /// A little over the provider's second, since requests bunch up on their way.
        std::chrono::milliseconds window{1100};
    };

    explicit RateLimiter(Limit limit, QObject *parent = nullptr);

    /// Calls `start` now or as soon as the action is free again; never once `context` is gone.
    void whenFree(const QString &action, QObject *context, std::function<void()> start);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> start;
    };
    struct Lane
    {
        std::deque<qint64> starts; ///< When the last `count` calls began, in ms of m_time.
        std::deque<Waiting> waiting;
        bool timerRuns = false;
    };

    void run(const QString &action);
    qint64 wait(Lane &lane) const;

    Limit m_limit;
    QElapsedTimer m_time;
    QHash<QString, Lane> m_lanes;
};

} // namespace core
