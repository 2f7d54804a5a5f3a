#include "tests/kill/killplan.h"

#include <QTextStream>

#include <numeric>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

// What makes bytes durable, moves a file, or sends to the network and the keychain's bus.
const QStringList systemCalls{u"fdatasync"_s, u"fsync"_s,   u"pwrite64"_s, u"unlink"_s,
                              u"rename"_s,    u"sendmsg"_s, u"sendto"_s,   u"write"_s};
constexpr int systemCallShare = 30; // percent of the deaths
constexpr int longestWay = 6000; // µs: an effect in the sandbox takes a few milliseconds
constexpr int mostAttempts = 4; // at a point that the process then does not reach

} // namespace

QString Death::toText() const
{
    if (point)
        return point->toText();
    return systemCall.isEmpty() ? u"none"_s : u"%1 %2"_s.arg(systemCall).arg(callNumber);
}

KillPlan::KillPlan(const Wish &wish)
    : m_wish(wish)
    , m_random(wish.seed)
{
    for (const QString &call : systemCalls)
        m_reach[call] = 6;
}

int KillPlan::killsBySystemCall() const
{
    return std::accumulate(m_systemCalls.begin(), m_systemCalls.end(), 0);
}

Death KillPlan::next(Errand errand, bool goesOn)
{
    if (isEnough() || m_fresh[errand].isEmpty())
        return {}; // the first of its kind shows the way
    const auto &effects = goesOn && !m_later[errand].isEmpty() ? m_later[errand] : m_fresh[errand];
    if (m_wish.hasStrace && below(100) < systemCallShare)
        return bySystemCall();
    return {untried(effects).value_or(anywhere(effects)), {}, 0};
}

Death KillPlan::bySystemCall()
{
    const QString call = systemCalls.at(below(int(systemCalls.size())));
    return {std::nullopt, call, 1 + below(std::max(1, int(m_reach[call])))};
}

std::optional<KillPoint> KillPlan::untried(const QMap<QString, int> &effects)
{
    QList<std::pair<QString, std::size_t>> open;
    for (auto effect = effects.begin(); effect != effects.end(); ++effect)
        for (std::size_t i = 0; i < 3; ++i)
            if (m_deaths[effect.key()][i] == 0 && m_attempts[effect.key()][i] < mostAttempts)
                open.append({effect.key(), i});
    if (open.isEmpty())
        return std::nullopt;
    const auto &[effect, i] = open.at(below(int(open.size())));
    ++m_attempts[effect][i];
    return KillPoint{effect, 1, Moment(i), below(longestWay)};
}

KillPoint KillPlan::anywhere(const QMap<QString, int> &effects)
{
    const auto effect = std::next(effects.begin(), below(int(effects.size())));
    return {effect.key(), 1 + below(std::min(effect.value(), 4)), Moment(below(3)),
            below(longestWay)};
}

void KillPlan::learn(Errand errand, bool wentOn, const Death &death, const QStringList &notes,
                     bool died)
{
    QMap<QString, int> reached;
    for (const QString &note : notes)
        if (!note.startsWith("died "_L1))
            ++reached[note];
    auto &known = wentOn ? m_later[errand] : m_fresh[errand];
    for (auto effect = reached.begin(); effect != reached.end(); ++effect)
        known[effect.key()] = std::max(known[effect.key()], effect.value());

    if (died) {
        ++m_kills;
        if (death.point)
            ++m_deaths[death.point->effect][std::size_t(death.point->moment)];
        else
            ++m_systemCalls[death.systemCall];
    }
    // Drifts to where about every second shot hits: near the last call of the longest thread.
    if (!death.systemCall.isEmpty())
        m_reach[death.systemCall] =
            std::clamp(m_reach[death.systemCall] * (died ? 1.25 : 0.8), 1.0, 500.0);
}

QStringList KillPlan::gaps() const
{
    QStringList gaps;
    QSet<QString> reached;
    for (const auto &effects : {m_fresh, m_later})
        for (const auto &each : effects)
            for (auto effect = each.begin(); effect != each.end(); ++effect)
                reached.insert(effect.key());
    for (const QString &effect : std::as_const(reached)) {
        const Moments deaths = m_deaths.value(effect);
        for (const Moment moment : {Moment::Before, Moment::After})
            if (deaths.at(std::size_t(moment)) == 0)
                gaps << nameOf(moment) + u" "_s + effect;
    }
    gaps.sort();
    return gaps;
}

QString KillPlan::table() const
{
    QString text;
    QTextStream out(&text);
    out << u"%1 before during after\n"_s.arg(u"killed at"_s, -44);
    for (auto effect = m_deaths.begin(); effect != m_deaths.end(); ++effect)
        out << u"%1 %2 %3 %4\n"_s.arg(effect.key(), -44)
                   .arg(effect.value()[0], 6)
                   .arg(effect.value()[1], 6)
                   .arg(effect.value()[2], 5);
    for (auto call = m_systemCalls.begin(); call != m_systemCalls.end(); ++call)
        out << u"%1 %2\n"_s.arg(u"entering "_s + call.key(), -44).arg(call.value(), 6);
    return text;
}

} // namespace killtest
