#include "tests/kill/killswitch.h"

#include <QStringList>

#include <array>
#include <csignal>
#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace killtest {

namespace {

constexpr std::array momentNames{"before"_L1, "during"_L1, "after"_L1};

} // namespace

QString nameOf(Moment moment)
{
    return momentNames.at(static_cast<std::size_t>(moment));
}

std::optional<Moment> momentOf(const QString &name)
{
    const auto found = std::ranges::find(momentNames, name);
    if (found == momentNames.end())
        return std::nullopt;
    return static_cast<Moment>(found - momentNames.begin());
}

QString KillPoint::toText() const
{
    return u"%1/%2/%3/%4"_s.arg(effect).arg(occurrence).arg(nameOf(moment)).arg(microseconds);
}

std::optional<KillPoint> KillPoint::fromText(const QString &text)
{
    const QStringList parts = text.split(u'/');
    const auto moment = momentOf(parts.value(2));
    if (parts.size() != 4 || !moment)
        return std::nullopt;
    return KillPoint{parts[0], parts[1].toInt(), *moment, parts[3].toInt()};
}

KillSwitch::KillSwitch(std::optional<KillPoint> point, const QString &noteFile)
    : m_point(std::move(point))
    , m_notes(noteFile)
{
    m_notes.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

bool KillSwitch::enter(const QString &effect)
{
    note(effect);
    const int occurrence = ++m_reached[effect];
    if (!m_point || m_point->effect != effect || m_point->occurrence != occurrence)
        return false;
    if (m_point->moment == Moment::Before)
        die();
    if (m_point->moment == Moment::During)
        dieSoon();
    return true;
}

void KillSwitch::leave(bool isIt)
{
    if (isIt && m_point->moment == Moment::After)
        die();
}

void KillSwitch::note(const QString &line)
{
    m_notes.write(line.toUtf8() + '\n');
}

// The kernel's own alarm clock: it rings whatever the process is doing.
void KillSwitch::dieSoon()
{
    note(u"died "_s + m_point->toText());
    sigevent ring{};
    ring.sigev_notify = SIGEV_SIGNAL;
    ring.sigev_signo = SIGKILL;
    timer_t timer{};
    itimerspec when{};
    when.it_value.tv_nsec = 1 + 1000L * m_point->microseconds; // zero would be never
    if (::timer_create(CLOCK_MONOTONIC, &ring, &timer) != 0
        || ::timer_settime(timer, 0, &when, nullptr) != 0)
        die();
}

void KillSwitch::die()
{
    note(u"died "_s + m_point->toText());
    ::kill(::getpid(), SIGKILL);
    std::abort(); // not reached
}

} // namespace killtest
