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

/// What a request says: "2019-12-05 12:00:00" in GMT+8; an ISO time with a zone is taken as it is.
inline QDateTime timeFromProvider(const QString &text)
{
    const QDateTime local = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    if (local.isValid())
        return QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, 8 * 3600);
    return QDateTime::fromString(text, Qt::ISODate);
}

/// As the provider writes times: GMT+8, no zone. `absent` for an invalid one.
inline QJsonValue providerTime(const QDateTime &time, const QJsonValue &absent = {})
{
    if (!time.isValid())
        return absent;
    return time.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace sandbox
