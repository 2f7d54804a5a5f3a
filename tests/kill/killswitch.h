#pragma once

#include "core/base/task.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <optional>

namespace killtest {

/// When, seen from one effect, a process dies.
enum class Moment {
    Before, ///< Nothing of it has begun.
    During, ///< Somewhere on its way, at a random time after its beginning.
    After ///< Its answer is here, and nobody has heard of it yet.
};

QString nameOf(Moment moment);
std::optional<Moment> momentOf(const QString &name);

/// One point of death: a moment of the n-th time that an effect of this name is reached.
struct KillPoint
{
    QString effect;
    int occurrence = 1;
    Moment moment = Moment::Before;
    int microseconds = 0; ///< How long after the beginning, for During.

    /// "effect/occurrence/moment/microseconds"
    QString toText() const;
    static std::optional<KillPoint> fromText(const QString &text);
};

/// Stands around every effect of a process and ends it at the point it was told, by SIGKILL: no
/// destructor runs, no buffer is flushed. Each effect is noted in a file as it begins, and the
/// point of death as well.
class KillSwitch
{
public:
    KillSwitch(std::optional<KillPoint> point, const QString &noteFile);

    /// An effect that takes time: `start` gives its Task.
    template <typename Start>
    auto around(const QString &effect, Start start)
    {
        const bool isIt = enter(effect);
        return watch(start(), isIt);
    }

    /// An effect that is done when its function returns.
    template <typename Act>
    auto aroundNow(const QString &effect, Act act) -> decltype(act())
    {
        const bool isIt = enter(effect);
        auto result = act();
        leave(isIt);
        return result;
    }

private:
    template <typename T>
    core::Task<T> watch(core::Task<T> task, bool isIt)
    {
        return task.then([this, isIt](const core::Result<T> &result) {
            leave(isIt);
            return result;
        });
    }

    bool enter(const QString &effect);
    void leave(bool isIt);
    void note(const QString &line);
    void dieSoon();
    [[noreturn]] void die();

    std::optional<KillPoint> m_point;
    QFile m_notes;
    QHash<QString, int> m_reached;
};

} // namespace killtest
