#include "core/store/certificatecodec.h"

#include "core/model/certificatefields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Writer
{
public:
    void id(QLatin1StringView key, const CertificateId &value) { text(key, value.value()); }
    void text(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            json[key] = value;
    }
    void shared(QLatin1StringView key, const QString &value) { text(key, value); }
    void list(QLatin1StringView key, const QStringList &value)
    {
        if (!value.isEmpty())
            json[key] = QJsonArray::fromStringList(value);
    }
    void pairs(QLatin1StringView key, const QList<std::pair<QString, QString>> &value)
    {
        QJsonArray pairs;
        for (const auto &[first, second] : value)
            pairs.append(QJsonArray{first, second});
        if (!pairs.isEmpty())
            json[key] = pairs;
    }
    void time(QLatin1StringView key, const QDateTime &value) { text(key, timeToText(value)); }
    template <typename Number>
    void number(QLatin1StringView key, Number value)
    {
        json[key] = static_cast<qint64>(value);
    }
    void number(QLatin1StringView key, const std::optional<int> &value)
    {
        if (value)
            json[key] = *value;
    }
    void flag(QLatin1StringView key, bool value) { json[key] = value; }

    QJsonObject json;
};

class Reader
{
public:
    explicit Reader(const QJsonObject &source)
        : json(source)
    {
    }

    void id(QLatin1StringView key, CertificateId &value) const
    {
        value = CertificateId(json[key].toString());
    }
    void text(QLatin1StringView key, QString &value) const { value = json[key].toString(); }
    void shared(QLatin1StringView key, QString &value) const { text(key, value); }
    void list(QLatin1StringView key, QStringList &value) const
    {
        for (const QJsonValue &item : json[key].toArray())
            value.append(item.toString());
    }
    void pairs(QLatin1StringView key, QList<std::pair<QString, QString>> &value) const
    {
        for (const QJsonValue &item : json[key].toArray())
            value.append({item[0].toString(), item[1].toString()});
    }
    void time(QLatin1StringView key, QDateTime &value) const
    {
        value = timeFromText(json[key].toString());
    }
    template <typename Number>
    void number(QLatin1StringView key, Number &value) const
    {
        value = static_cast<Number>(json[key].toInteger(static_cast<qint64>(value)));
    }
    void number(QLatin1StringView key, std::optional<int> &value) const
    {
        if (json.contains(key))
            value = json[key].toInt();
    }
    void flag(QLatin1StringView key, bool &value) const { value = json[key].toBool(value); }

    const QJsonObject &json;
};

} // namespace

QJsonObject toJson(const Certificate &certificate)
{
    Writer writer;
    exchangeFacts(writer, certificate);
    exchangeNames(writer, certificate);
    return writer.json;
}

Certificate certificateFromJson(const QJsonObject &json)
{
    Certificate certificate;
    Reader reader(json);
    exchangeFacts(reader, certificate);
    exchangeNames(reader, certificate);
    return certificate;
}

QString timeToText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromText(const QString &text)
{
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace core
