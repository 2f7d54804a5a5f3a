#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct TimeWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::TimeWording)
};

} // namespace

QString daysLeftText(qint64 days)
{
    const int n = static_cast<int>(std::clamp<qint64>(days, -99999, 99999));
    if (n == 0)
        return TimeWording::tr("expires today");
    if (n == 1)
        return TimeWording::tr("1 day left");
    if (n == -1)
        return TimeWording::tr("expired yesterday");
    return n > 0 ? TimeWording::tr("%n days left", nullptr, n)
                 : TimeWording::tr("expired %n days ago", nullptr, -n);
}

QString ageText(const QDateTime &then, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return TimeWording::tr("just now");
    if (seconds < hour)
        return TimeWording::tr("%n min ago", nullptr, static_cast<int>(seconds / minute));
    if (seconds < day)
        return TimeWording::tr("%n h ago", nullptr, static_cast<int>(seconds / hour));
    const int days = static_cast<int>(seconds / day);
    return days == 1 ? TimeWording::tr("1 day ago") : TimeWording::tr("%n days ago", nullptr, days);
}

QString dateText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    //: A date, in the letters of QDateTime: day, month's short name, year
    return QLocale().toString(time.toLocalTime().date(), TimeWording::tr("d MMM yyyy"));
}

QString dateTimeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    //: A date and time, in the letters of QDateTime
    return QLocale().toString(time.toLocalTime(), TimeWording::tr("d MMM yyyy HH:mm"));
}

} // namespace ui
