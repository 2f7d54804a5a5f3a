#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace sandbox {

/// What the `doc` columns of the state file hold.
inline QString toDocument(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

inline QJsonObject fromDocument(const QString &doc)
{
    return QJsonDocument::fromJson(doc.toUtf8()).object();
}

} // namespace sandbox
