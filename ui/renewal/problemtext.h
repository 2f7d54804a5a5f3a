#pragma once

#include "core/base/result.h"

#include <QString>

namespace ui {

/// The provider's own words, as a quotation.
QString quotedWords(const core::Error &error);

/// Whether the error says that the certificate has a successor, whose number is its `detail`.
bool isRenewedAlready(const core::Error &error);

/// Whether the key of a renewal is gone before anything was bought, so that another may replace it.
bool isKeyLost(const core::Error &error);

/// Words for a person in one text: what happened, the provider's own words, what to do.
QString problemText(const core::Error &error);

} // namespace ui
