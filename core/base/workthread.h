#pragma once

#include "core/base/task.h"

#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>
#include <utility>

namespace core {

/// A thread of its own on which work is done one after another: for what must stay on the thread
/// that made it, such as a connection to a database. Ends with the last of its work done.
class WorkThread
{
public:
    WorkThread()
    {
        m_place.moveToThread(&m_thread);
        m_thread.start();
    }
    /// Waits for what is under way.
    ~WorkThread()
    {
        QMetaObject::invokeMethod(&m_place, [this] { m_thread.quit(); });
        m_thread.wait();
    }

    /// `work` returns a Result. It must own what it uses, or what that is must outlive this.
    template <typename Work>
    auto run(Work work)
    {
        using Outcome = std::invoke_result_t<Work>; // a Result<T>
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QFuture<Outcome> task = promise->future();
        QMetaObject::invokeMethod(&m_place, [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return task;
    }

private:
    QThread m_thread;
    QObject m_place;
};

} // namespace core
