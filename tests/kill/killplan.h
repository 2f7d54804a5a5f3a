#pragma once

#include "tests/kill/errand.h"
#include "tests/kill/killswitch.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>

#include <array>

namespace killtest {

/// How one process is to die: at a named effect, or by strace as it enters a system call.
struct Death
{
    std::optional<KillPoint> point;
    QString systemCall;
    int callNumber = 0; ///< The n-th of one thread.

    bool isPlanned() const { return point || !systemCall.isEmpty(); }
    QString toText() const;
};

/// Decides where processes die: first each named effect that a renewal was seen to reach, before
/// and after and on its way; then anywhere at random. Learns the effects from the victims' notes.
class KillPlan
{
public:
    struct Wish
    {
        int kills = 100;
        quint32 seed = 1;
        bool hasStrace = false;
    };

    explicit KillPlan(const Wish &wish);

    bool isEnough() const { return m_kills >= m_wish.kills; }
    int kills() const { return m_kills; }
    int killsBySystemCall() const;

    /// For a process that begins a renewal, or for one that goes on after a kill.
    Death next(Errand errand, bool goesOn);
    /// What a process noted and whether it died.
    void learn(Errand errand, bool wentOn, const Death &death, const QStringList &notes, bool died);

    /// Effects that were reached and never died at, before or after.
    QStringList gaps() const;
    QString table() const;

private:
    using Moments = std::array<int, 3>;

    Death bySystemCall();
    std::optional<KillPoint> untried(const QMap<QString, int> &effects);
    KillPoint anywhere(const QMap<QString, int> &effects);
    int below(int bound) { return int(m_random.bounded(quint32(bound))); }

    Wish m_wish;
    QRandomGenerator m_random;
    int m_kills = 0;
    QMap<QString, Moments> m_deaths; ///< By effect.
    QMap<QString, Moments> m_attempts;
    QMap<QString, int> m_systemCalls; ///< Deaths by system call.
    QMap<QString, double> m_reach; ///< About how many of it a thread makes.
    /// Effects and how often a process reached each, by errand; of fresh processes and of later.
    QMap<Errand, QMap<QString, int>> m_fresh;
    QMap<Errand, QMap<QString, int>> m_later;
};

} // namespace killtest
