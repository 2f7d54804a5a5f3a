#pragma once

#include "core/model/certificate.h"

#include <QJsonObject>

namespace core {

/// A certificate as the database keeps it. Fields that are missing read as their defaults, so that
/// a database of an older version can be read.
QJsonObject toJson(const Certificate &certificate);
Certificate certificateFromJson(const QJsonObject &json);

/// UTC with milliseconds; "" for an invalid time.
QString timeToText(const QDateTime &time);
QDateTime timeFromText(const QString &text);

} // namespace core
