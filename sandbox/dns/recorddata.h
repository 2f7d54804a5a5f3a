#pragma once

#include "sandbox/dns/zone.h"

#include <QByteArray>

#include <optional>

namespace sandbox {

/// The record's value as DNS carries it (RDATA). Nothing if the value isn't one of its type.
std::optional<QByteArray> recordData(const ZoneRecord &record);

/// The zone's SOA.
QByteArray authorityData(const Zone &zone);

/// A name as RDATA. Nothing if it isn't one.
std::optional<QByteArray> nameData(const QString &name);

} // namespace sandbox
