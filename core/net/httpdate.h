#pragma once

#include <QByteArray>
#include <QDateTime>

namespace core {

/// A `Date` header ("Mon, 23 Nov 2026 10:00:00 GMT", RFC 9110 5.6.7) in UTC; invalid for anything
/// else.
QDateTime parseHttpDate(const QByteArray &header);

} // namespace core
