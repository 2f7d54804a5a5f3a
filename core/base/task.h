#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace core {

/// An operation under way. It always delivers exactly one Result; a cancelled one delivers
/// Error::Kind::Cancelled. Chain inside core with then(); leave core only through whenDone().
template <typename T>
using Task = QFuture<Result<T>>;

template <typename T>
Task<T> readyTask(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// A task that has already failed.
template <typename T>
Task<T> failedTask(Error error)
{
    return readyTask<T>(Failure(std::move(error)));
}

/// Calls back on the owner's thread with the Result, or never if the owner is gone by then.
/// Not QFuture::then(owner, …): in Qt 6.4 that one asserts when its context has died.
template <typename T, typename Callback>
void whenDone(const QFuture<Result<T>> &task, QObject *owner, Callback callback)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, callback = std::move(callback)] {
                         watcher->deleteLater();
                         const bool dropped = watcher->future().resultCount() == 0;
                         callback(dropped ? fail(Error::Kind::Cancelled) : watcher->result());
                     });
    watcher->setFuture(task);
}

} // namespace core
