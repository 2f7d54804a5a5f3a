#pragma once

#include <QDateTime>
#include <QJsonValue>

namespace sandbox {

/// Milliseconds since 1970, or null for an invalid time.
inline QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

inline QDateTime timeFromJson(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

inline QVariant timeToColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

/// As the provider writes times: GMT+8, no zone. `absent` for an invalid one.
inline QJsonValue providerTime(const QDateTime &time, const QJsonValue &absent = {})
{
    if (!time.isValid())
        return absent;
    return time.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace sandbox
