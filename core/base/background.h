#pragma once

#include "core/base/task.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace core {

/// The threads for what takes its time. Not Qt's own, QThreadPool::globalInstance(): with those Qt
/// paints, and a window that has to be painted would wait until what is under way there has ended.
QThreadPool &backgroundPool();

/// Runs `work` on a pool thread. It must own what it uses: it runs to its end even if nobody waits
/// for it any more.
template <typename Work>
auto inBackground(Work work)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Task<T> task = promise->future();
    backgroundPool().start([promise, work = std::move(work)] {
        promise->addResult(Result<T>(work()));
        promise->finish();
    });
    return task;
}

} // namespace core
