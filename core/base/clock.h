#pragma once

#include <QDateTime>

#include <functional>

namespace core {

/// Where the time comes from: UTC. Tests and the simulator bring their own.
using Clock = std::function<QDateTime()>;

inline QDateTime systemTime()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace core
