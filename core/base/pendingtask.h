#pragma once

#include "core/base/task.h"

#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace core {

/// The giving end of a Task. Copies share it; if the last of them dies unfinished (because the
/// object that owned the callbacks died), the Task ends as Cancelled.
template <typename T>
class PendingTask
{
public:
    PendingTask()
        : m_promise(std::make_shared<QPromise<Result<T>>>())
    {
        m_promise->start();
    }

    Task<T> task() const { return m_promise->future(); }

    /// Once.
    void finish(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

/// Goes on with the value of `task`; its failure is that of `pending`. Nothing happens if the owner
/// is gone by then.
template <typename T, typename U, typename Next>
void proceed(const Task<U> &task, QObject *owner, const PendingTask<T> &pending, Next next)
{
    whenDone(task, owner, [pending, next = std::move(next)](const Result<U> &result) {
        if (!result)
            pending.finish(Failure(result.error()));
        else if constexpr (std::is_void_v<U>)
            next();
        else
            next(*result);
    });
}

} // namespace core
