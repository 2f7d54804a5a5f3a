#pragma once

#include "core/base/task.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace ui {

/// Runs `work` on a pool thread. It must own what it uses: it runs to its end even if nobody waits
/// for it any more.
template <typename Work>
auto inBackground(Work work)
{
    using T = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<core::Result<T>>>();
    promise->start();
    core::Task<T> task = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(core::Result<T>(work()));
        promise->finish();
    });
    return task;
}

} // namespace ui
