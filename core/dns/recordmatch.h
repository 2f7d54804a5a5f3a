#pragma once

#include "core/dns/diagnosis.h"

namespace core {

/// Without regard to case and final dot.
bool isSameName(const QString &a, const QString &b);
/// Whether one of `seen` is what `record` asks for.
bool hasRight(const QStringList &seen, const ValidationRecord &record);
/// How `seen`, which is not right, comes close to it.
RecordFinding::Slip slipOf(const QString &seen, const ValidationRecord &record);

} // namespace core
