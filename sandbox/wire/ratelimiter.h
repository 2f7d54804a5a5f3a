#pragma once

#include <QDateTime>
#include <QHash>
#include <QQueue>
#include <QString>

namespace sandbox {

/// At most ten calls of one action in any second (facts.md 6).
class RateLimiter
{
public:
    /// Counts a call and says whether it is within the limit.
    bool admit(const QString &action, const QDateTime &now)
    {
        QQueue<qint64> &times = m_calls[action];
        const qint64 moment = now.toMSecsSinceEpoch();
        while (!times.isEmpty() && (moment - times.head() >= 1000 || moment < times.head()))
            times.dequeue();
        if (times.size() >= callsPerSecond)
            return false;
        times.enqueue(moment);
        return true;
    }

private:
    static constexpr qsizetype callsPerSecond = 10;

    QHash<QString, QQueue<qint64>> m_calls;
};

} // namespace sandbox
