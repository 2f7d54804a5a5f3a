#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// describe() as one text for a label: what happened, what to do, and the RequestId in a line of
/// its own where there is one.
QString errorParagraph(const core::Error &error);

} // namespace ui
