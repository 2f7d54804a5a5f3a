#pragma once

#include "core/base/task.h"

#include <QPromise>

#include <memory>
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

} // namespace core
