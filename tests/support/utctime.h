#pragma once

#include <QDateTime>

inline QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}
