#include "core/store/certificatecodec.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// One list of fields serves both directions, so that none is written and never read.
template <typename Archive, typename Value>
void exchangeFields(Archive &archive, Value &value)
{
    archive.id("id"_L1, value.id);
    archive.text("domain"_L1, value.domain);
    archive.list("furtherNames"_L1, value.furtherNames);
    archive.text("alias"_L1, value.alias);
    archive.text("source"_L1, value.source);
    archive.text("productName"_L1, value.productName);
    archive.text("brandName"_L1, value.brandName);
    archive.text("statusName"_L1, value.statusName);
    archive.text("statusMessage"_L1, value.statusMessage);
    archive.text("reviewerMessage"_L1, value.reviewerMessage);
    archive.time("insertedAt"_L1, value.insertedAt);
    archive.time("notBefore"_L1, value.notBefore);
    archive.time("notAfter"_L1, value.notAfter);
    archive.time("validationDeadline"_L1, value.validationDeadline);
    archive.time("hostingCompletedAt"_L1, value.hostingCompletedAt);
    archive.text("verifyType"_L1, value.verifyType);
    archive.text("algorithm"_L1, value.algorithm);
    archive.text("projectName"_L1, value.projectName);
    archive.number("projectId"_L1, value.projectId);
    archive.number("domainCount"_L1, value.domainCount);
    archive.number("hostingStatus"_L1, value.hostingStatus);
    archive.flag("isVip"_L1, value.isVip);
    archive.flag("isDv"_L1, value.isDv);
    archive.flag("isWildcard"_L1, value.isWildcard);
    archive.flag("isUploaded"_L1, value.isUploaded);
    archive.flag("renewable"_L1, value.renewable);
    archive.flag("expiring"_L1, value.expiring);
    archive.flag("ignored"_L1, value.ignored);
    archive.flag("autoRenew"_L1, value.autoRenew);
    archive.flag("downloadAllowed"_L1, value.downloadAllowed);
    archive.flag("deployable"_L1, value.deployable);
    archive.flag("isSm"_L1, value.isSm);
    archive.id("renewsCertificate"_L1, value.renewsCertificate);
    archive.id("renewedBy"_L1, value.renewedBy);
    archive.id("hostingSuccessor"_L1, value.hostingSuccessor);
    archive.id("replaces"_L1, value.replaces);
    archive.id("replacedBy"_L1, value.replacedBy);
}

class Writer
{
public:
    void id(QLatin1StringView key, const CertificateId &value) { text(key, value.value()); }
    void text(QLatin1StringView key, const QString &value)
    {
        if (!value.isEmpty())
            json[key] = value;
    }
    void list(QLatin1StringView key, const QStringList &value)
    {
        if (!value.isEmpty())
            json[key] = QJsonArray::fromStringList(value);
    }
    void time(QLatin1StringView key, const QDateTime &value) { text(key, timeToText(value)); }
    void number(QLatin1StringView key, qint64 value) { json[key] = value; }
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
    void list(QLatin1StringView key, QStringList &value) const
    {
        for (const QJsonValue &item : json[key].toArray())
            value.append(item.toString());
    }
    void time(QLatin1StringView key, QDateTime &value) const
    {
        value = timeFromText(json[key].toString());
    }
    template <typename Number>
    void number(QLatin1StringView key, Number &value) const
    {
        value = static_cast<Number>(json[key].toInteger(value));
    }
    void flag(QLatin1StringView key, bool &value) const { value = json[key].toBool(value); }

    const QJsonObject &json;
};

class StreamWriter
{
public:
    void id(QLatin1StringView, const CertificateId &value) { stream << value.value().toUtf8(); }
    void text(QLatin1StringView, const QString &value) { stream << value.toUtf8(); }
    void list(QLatin1StringView, const QStringList &value) { stream << value; }
    void time(QLatin1StringView, const QDateTime &value)
    {
        stream << (value.isValid() ? value.toMSecsSinceEpoch() : noTime);
    }
    void number(QLatin1StringView, qint64 value) { stream << value; }
    void flag(QLatin1StringView, bool value) { stream << value; }

    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();
    QByteArray bytes;
    QDataStream stream{&bytes, QIODevice::WriteOnly};
};

class StreamReader
{
public:
    explicit StreamReader(const QByteArray &bytes)
        : stream(bytes)
    {
    }

    void id(QLatin1StringView, CertificateId &value) { value = CertificateId(nextText()); }
    void text(QLatin1StringView, QString &value) { value = nextText(); }
    void list(QLatin1StringView, QStringList &value) { stream >> value; }
    void time(QLatin1StringView, QDateTime &value)
    {
        qint64 milliseconds = 0;
        stream >> milliseconds;
        if (milliseconds != StreamWriter::noTime)
            value = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    }
    template <typename Number>
    void number(QLatin1StringView, Number &value)
    {
        qint64 read = 0;
        stream >> read;
        value = static_cast<Number>(read);
    }
    void flag(QLatin1StringView, bool &value) { stream >> value; }

    QDataStream stream;

private:
    QString nextText()
    {
        QByteArray utf8;
        stream >> utf8;
        return QString::fromUtf8(utf8);
    }
};

} // namespace

QByteArray certificateToBytes(const Certificate &certificate)
{
    StreamWriter writer;
    exchangeFields(writer, certificate);
    writer.stream << static_cast<qint32>(certificate.status)
                  << static_cast<qint32>(certificate.packageType.value_or(-1)) << certificate.tags;
    return writer.bytes;
}

std::optional<Certificate> certificateFromBytes(const QByteArray &bytes)
{
    Certificate certificate;
    StreamReader reader(bytes);
    exchangeFields(reader, certificate);
    qint32 status = 0;
    qint32 packageType = -1;
    reader.stream >> status >> packageType >> certificate.tags;
    if (reader.stream.status() != QDataStream::Ok || !reader.stream.atEnd())
        return std::nullopt;
    certificate.status = static_cast<CertificateStatus>(status);
    if (packageType >= 0)
        certificate.packageType = packageType;
    return certificate;
}

QJsonObject toJson(const Certificate &certificate)
{
    Writer writer;
    exchangeFields(writer, certificate);
    writer.json["status"_L1] = static_cast<int>(certificate.status);
    if (certificate.packageType)
        writer.json["packageType"_L1] = *certificate.packageType;
    QJsonArray tags;
    for (const auto &[key, value] : certificate.tags)
        tags.append(QJsonArray{key, value});
    if (!tags.isEmpty())
        writer.json["tags"_L1] = tags;
    return writer.json;
}

Certificate certificateFromJson(const QJsonObject &json)
{
    Certificate certificate;
    Reader reader(json);
    exchangeFields(reader, certificate);
    certificate.status = static_cast<CertificateStatus>(json["status"_L1].toInt());
    if (json.contains("packageType"_L1))
        certificate.packageType = json["packageType"_L1].toInt();
    for (const QJsonValue &tag : json["tags"_L1].toArray())
        certificate.tags.append({tag[0].toString(), tag[1].toString()});
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
