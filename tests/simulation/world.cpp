#include "tests/simulation/world.h"

#include "core/base/background.h"

#include <QCoreApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace simulation {

namespace {

/// Delivers what tasks have to say, in the order in which they said it. Keys are made on Qt's
/// threads; they are waited for, so that nothing overtakes them.
void settle()
{
    QCoreApplication::sendPostedEvents();
    core::backgroundPool().waitForDone();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

QDateTime World::beginning()
{
    return {QDate(2026, 6, 1), QTime(8, 0), Qt::UTC};
}

QDateTime World::time() const
{
    return beginning().addMSecs(m_now);
}

void World::after(qint64 delay, std::function<void()> event)
{
    m_events.emplace(std::pair(m_now + delay, m_count++), std::move(event));
}

bool World::step(qint64 until)
{
    if (m_events.empty() || m_events.begin()->first.first > until)
        return false;
    auto next = m_events.extract(m_events.begin());
    m_now = next.key().first;
    next.mapped()();
    settle();
    return true;
}

void World::log(const QString &what)
{
    if (m_isLogged)
        m_lines.append(u"%1 s  %2"_s.arg(static_cast<double>(m_now) / 1000, 9, 'f', 1).arg(what));
}

void World::violate(const QString &what)
{
    log(u"VIOLATED: "_s + what);
    m_violations.append(what);
}

} // namespace simulation
