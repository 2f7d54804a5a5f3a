#pragma once

#include "ui/log/logrow.h"

#include <QString>

namespace ui {

/// What was done: our words for the types that are known (facts.md 6.4), the provider's for others.
QString logWhat(const core::LogEntry &entry);
/// "100000000001", or "The provider" for what nobody in the account did.
QString logWho(const core::LogEntry &entry);
/// "2026-11-27 14:05:09", in this computer's time zone: it sorts as it reads.
QString logWhen(const QDateTime &at);
QString logWhere(LogRow::Where where);

} // namespace ui
