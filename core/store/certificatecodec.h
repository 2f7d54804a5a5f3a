#pragma once

#include "core/model/certificate.h"

#include <QJsonObject>

namespace core {

/// A certificate as the database keeps it. Fields that are missing read as their defaults, so that
/// a database of an older version can be read.
QJsonObject toJson(const Certificate &certificate);
Certificate certificateFromJson(const QJsonObject &json);

/// The same, quick and short, for what may be thrown away: only this version reads it.
QByteArray certificateToBytes(const Certificate &certificate);
std::optional<Certificate> certificateFromBytes(const QByteArray &bytes);

/// UTC with milliseconds; "" for an invalid time.
QString timeToText(const QDateTime &time);
QDateTime timeFromText(const QString &text);

} // namespace core
