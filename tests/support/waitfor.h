#pragma once

#include "core/base/task.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

/// The Result of a task, with the event loop running meanwhile; NoAnswer after the timeout.
template <typename T>
core::Result<T> resultOf(const QFuture<core::Result<T>> &task, int timeoutMs = 10'000)
{
    QObject owner;
    std::optional<core::Result<T>> result;
    core::whenDone(task, &owner, [&](const core::Result<T> &arrived) { result = arrived; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, timeoutMs))
        return core::fail(core::Error::Kind::NoAnswer, QStringLiteral("the test waited too long"));
    return *result;
}

/// Whether `condition` comes true with one of the signals. For measuring stalls: the event loop
/// runs all the time, where QTRY_VERIFY sleeps 10 ms at a time.
template <typename Sender, typename Signal, typename Condition>
bool waitWithoutSleep(const Sender &sender, Signal signal, Condition condition)
{
    while (!condition()) {
        QSignalSpy spy(&sender, signal);
        if (!spy.wait(60'000))
            return false;
    }
    return true;
}
