#pragma once

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

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

private:
    class Heart : public QObject
    {
    public:
        void start()
        {
            m_timer = std::make_unique<QTimer>();
            m_timer->setTimerType(Qt::PreciseTimer);
            connect(m_timer.get(), &QTimer::timeout, this,
                    [this] { m_longest = std::max<qint64>(m_longest, m_clock.restart()); });
            m_clock.start();
            m_timer->start(1);
        }
        void stop() { m_timer.reset(); }
        std::chrono::milliseconds longest() const { return std::chrono::milliseconds(m_longest); }

    private:
        std::unique_ptr<QTimer> m_timer;
        QElapsedTimer m_clock;
        std::atomic<qint64> m_longest = 0;
    };

    QThread m_thread;
    Heart m_idle;
    Heart m_heart;
};
