#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

QString daysLeftText(qint64 days); ///< "12 days left", "expires today", "expired 3 days ago".
/// "just now", "2 min ago", "3 h ago", "5 days ago": how old something is.
QString ageText(const QDateTime &then, const QDateTime &now);
QString dateText(const QDateTime &time); ///< In the local zone; "" if invalid.
QString dateTimeText(const QDateTime &time);

} // namespace ui
