#pragma once

#include "core/model/operation.h"

#include <QStringList>

namespace ui {

/// Why this is done in the provider's console: one sentence.
QString consoleReason(core::Operation operation);
/// What to do there, step by step. The names of buttons are those of the console.
QStringList consoleSteps(core::Operation operation, const core::Certificate &certificate);

} // namespace ui
