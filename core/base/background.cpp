#include "core/base/background.h"

#include <QCoreApplication>

namespace core {

QThreadPool &backgroundPool()
{
    static QThreadPool pool;
    // As Qt waits for its own: what is being written is written to its end.
    static const auto wait = [] { pool.waitForDone(); };
    [[maybe_unused]] static const bool isWaitedFor = (qAddPostRoutine(wait), true);
    return pool;
}

} // namespace core
