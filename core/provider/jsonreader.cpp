#include "core/provider/jsonreader.h"

#include <QJsonArray>

#include <array>
#include <limits>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int providerOffset = 8 * 3600; // seconds east of UTC

// A cursor over the digits and separators of a time.
class TimeScanner
{
public:
    explicit TimeScanner(QStringView text)
        : m_text(text)
    {
    }

    bool isAtEnd() const { return m_position == m_text.size(); }

    std::optional<int> digits(int count)
    {
        if (m_text.size() - m_position < count)
            return std::nullopt;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char16_t c = m_text[m_position + i].unicode();
            if (c < u'0' || c > u'9')
                return std::nullopt;
            value = value * 10 + (c - u'0');
        }
        m_position += count;
        return value;
    }

    bool skip(QStringView anyOf)
    {
        if (isAtEnd() || !anyOf.contains(m_text[m_position]))
            return false;
        ++m_position;
        return true;
    }

    /// Like 2026-11-23 or 10:00:00.
    std::optional<std::array<int, 3>> triple(int firstDigits, QStringView separator)
    {
        const auto first = digits(firstDigits);
        const bool one = skip(separator);
        const auto second = digits(2);
        const bool two = skip(separator);
        const auto third = digits(2);
        if (!first || !one || !second || !two || !third)
            return std::nullopt;
        return std::array{*first, *second, *third};
    }

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

// Seconds east of UTC from what follows the time of day: "", "Z", "+08:00", "+0800", after an
// optional fraction of a second.
std::optional<int> scanOffset(TimeScanner &scanner)
{
    if (scanner.skip(u"."))
        while (scanner.digits(1)) { }
    if (scanner.isAtEnd())
        return providerOffset;
    if (scanner.skip(u"Zz"))
        return 0;
    const bool west = scanner.skip(u"-");
    if (!west && !scanner.skip(u"+"))
        return std::nullopt;
    const auto hours = scanner.digits(2);
    scanner.skip(u":");
    const auto minutes = scanner.digits(2);
    if (!hours || !minutes)
        return std::nullopt;
    const int seconds = *hours * 3600 + *minutes * 60;
    return west ? -seconds : seconds;
}

} // namespace

bool JsonReader::has(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::text(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isDouble()) {
        const auto whole = number(key);
        return whole ? QString::number(*whole) : QString::number(value.toDouble());
    }
    const QString text = value.toString();
    return text == "--"_L1 ? QString() : text;
}

std::optional<qint64> JsonReader::number(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isDouble()) {
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 whole = value.toInteger(none); // none for a fraction too
        return whole == none ? std::nullopt : std::optional(whole);
    }
    bool ok = false;
    const qint64 parsed = value.toString().trimmed().toLongLong(&ok);
    return ok ? std::optional(parsed) : std::nullopt;
}

bool JsonReader::flag(QLatin1StringView key, bool fallback) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isBool())
        return value.toBool();
    if (const auto whole = number(key))
        return *whole != 0;
    const QString text = value.toString();
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return fallback;
}

QDateTime JsonReader::time(QLatin1StringView key) const
{
    return parseTime(text(key));
}

QStringList JsonReader::texts(QLatin1StringView key) const
{
    QStringList texts;
    const QJsonArray array = m_object.value(key).toArray();
    for (const QJsonValue &value : array) {
        const QString text = value.toString();
        if (!text.isEmpty() && text != "--"_L1)
            texts += text;
    }
    return texts;
}

JsonReader JsonReader::object(QLatin1StringView key) const
{
    return JsonReader(m_object.value(key).toObject());
}

std::optional<QList<JsonReader>> JsonReader::objects(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        return std::nullopt;
    QList<JsonReader> objects;
    const QJsonArray array = value.toArray();
    objects.reserve(array.size());
    for (const QJsonValue &element : array) {
        if (!element.isObject())
            return std::nullopt;
        objects += JsonReader(element.toObject());
    }
    return objects;
}

QDateTime parseTime(const QString &text)
{
    TimeScanner scanner(text);
    const auto date = scanner.triple(4, u"-");
    if (!date || !scanner.skip(u" T"))
        return {};
    const auto time = scanner.triple(2, u":");
    if (!time)
        return {};
    const auto offset = scanOffset(scanner);
    const auto [year, month, day] = *date;
    const auto [hour, minute, second] = *time;
    if (!offset || !scanner.isAtEnd() || !QDate::isValid(year, month, day)
        || !QTime::isValid(hour, minute, second))
        return {};

    const qint64 days = QDate(year, month, day).toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const qint64 seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - *offset;
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

QString formatTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(providerOffset).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace core
