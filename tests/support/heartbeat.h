#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CERTDESK_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define CERTDESK_SANITIZED
#endif

/// How long a window may stand still; under the sanitizers everything takes three times as long.
#ifdef CERTDESK_SANITIZED
inline constexpr std::chrono::milliseconds allowedStall(150);
#else
inline constexpr std::chrono::milliseconds allowedStall(50);
#endif

/// Beats every millisecond in this thread's event loop and remembers the longest time between two
/// beats: for so long a window would have stood still. A second heart in a thread that does nothing
/// else tells how long the machine itself lets anybody wait; one call over the bus waits so three
/// times (this thread, the bus, the service), so three times that is not the program's.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_idle.moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, &m_idle, &Heart::start);
        QObject::connect(&m_thread, &QThread::finished, &m_idle, &Heart::stop);
        m_thread.start();
        m_heart.start();
    }
    ~Heartbeat()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// Never below zero.
    std::chrono::milliseconds longestStall() const
    {
        using std::chrono::milliseconds;
        return std::max(milliseconds(0), m_heart.longest() - 3 * m_idle.longest());
    }

    /// The longest time between two beats without that for which this thread could have run and
    /// others had the processor. Only Linux tells that; elsewhere it counts.
    std::chrono::milliseconds longestOwnStall() const { return m_heart.longestOwn(); }

private:
    class Heart : public QObject
    {
    public:
        void start()
        {
            m_timer = std::make_unique<QTimer>();
            m_timer->setTimerType(Qt::PreciseTimer);
            connect(m_timer.get(), &QTimer::timeout, this, &Heart::beat);
            m_clock.start();
            m_queued = queuedMilliseconds();
            m_timer->start(1);
        }
        void stop() { m_timer.reset(); }
        std::chrono::milliseconds longest() const { return std::chrono::milliseconds(m_longest); }
        std::chrono::milliseconds longestOwn() const
        {
            return std::chrono::milliseconds(m_longestOwn);
        }

    private:
        void beat()
        {
            const qint64 elapsed = m_clock.restart();
            const qint64 queued = queuedMilliseconds();
            m_longest = std::max<qint64>(m_longest, elapsed);
            m_longestOwn = std::max<qint64>(m_longestOwn, elapsed - (queued - m_queued));
            m_queued = queued;
        }

        // How long this thread has waited for a processor since it began.
        static qint64 queuedMilliseconds()
        {
            QFile statistics(QStringLiteral("/proc/thread-self/schedstat"));
            if (!statistics.open(QIODevice::ReadOnly))
                return 0;
            return statistics.readAll().split(' ').value(1).toLongLong() / 1'000'000;
        }

        std::unique_ptr<QTimer> m_timer;
        QElapsedTimer m_clock;
        std::atomic<qint64> m_longest = 0;
        std::atomic<qint64> m_longestOwn = 0;
        qint64 m_queued = 0;
    };

    QThread m_thread;
    Heart m_idle;
    Heart m_heart;
};
