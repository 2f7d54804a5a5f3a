#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// The provider's own words, as a quotation.
QString quotedWords(const core::Error &error);

/// Words for a person in one text: what happened, the provider's own words, what to do.
QString problemText(const core::Error &error);

} // namespace ui
