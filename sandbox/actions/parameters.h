#pragma once

#include "sandbox/state/certificaterecord.h"
#include "sandbox/wire/gateway.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace sandbox {

inline QStringList stringsOf(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue item : array.toArray())
        list.append(item.toString());
    return list;
}

/// What a field without a value holds in most models.
inline QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

inline QString certificateIdOf(const Call &call)
{
    return call.parameters[QLatin1StringView("CertificateId")].toString();
}

/// A request's `Tags`.
inline QList<std::pair<QString, QString>> tagsOf(const QJsonObject &parameters)
{
    QList<std::pair<QString, QString>> tags;
    for (const QJsonValue tag : parameters[QLatin1StringView("Tags")].toArray())
        tags.append({tag[QLatin1StringView("TagKey")].toString(),
                     tag[QLatin1StringView("TagValue")].toString()});
    return tags;
}

} // namespace sandbox
