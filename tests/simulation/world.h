#pragma once

#include "tests/simulation/dice.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace simulation {

/// How often what happened; to see that a run of many seeds reached everything.
using Tally = std::map<QString, int>;

/// Time and chance of one schedule. Nothing in it is real: an hour passes when the next event is an
/// hour away. Milliseconds since the schedule began.
class World
{
public:
    World(quint64 seed, bool isLogged)
        : dice(seed)
        , m_isLogged(isLogged)
    {
    }

    /// When every schedule begins.
    static QDateTime beginning();
    qint64 now() const { return m_now; }
    QDateTime time() const; ///< As the provider's clock shows it.
    void after(qint64 delay, std::function<void()> event);
    /// Makes the next event happen, and all that follows at once. False if there is none before.
    bool step(qint64 until);

    void log(const QString &what);
    void count(const QString &what) { ++m_tally[what]; }
    /// An invariant does not hold. The first one is the outcome of the schedule.
    void violate(const QString &what);

    bool isStormy = true; ///< Things go wrong only now.
    Dice dice;

    const QStringList &violations() const { return m_violations; }
    const QStringList &lines() const { return m_lines; }
    const Tally &tally() const { return m_tally; }

private:
    qint64 m_now = 0;
    qint64 m_count = 0;
    std::map<std::pair<qint64, qint64>, std::function<void()>> m_events; // by time, then by age
    bool m_isLogged;
    QStringList m_violations;
    QStringList m_lines;
    Tally m_tally;
};

} // namespace simulation
