#pragma once

#include <QDateTime>

constexpr int geoTrustOv = 9; ///< A product of facts.md 1.2 with a letter.

inline QDateTime now()
{
    return QDateTime({2026, 11, 23}, {8, 0}, Qt::UTC);
}
