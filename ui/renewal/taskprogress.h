#pragma once

#include "ui/renewal/renewalprogress.h"

namespace ui {

/// Puts the words of an order's data or of a reissue in the place of a renewal's, where they
/// differ. What can be done stays.
void putTaskWords(const core::Renewal &renewal, RenewalProgress &progress);

} // namespace ui
