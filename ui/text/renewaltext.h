#pragma once

#include "core/renewal/renewal.h"

#include <QString>

namespace ui {

/// Where a renewal, an order's data or a reissue stands, as a sentence.
QString renewalSentence(core::RenewalWay way, core::RenewalState state);
/// Whether the renewal waits for the person rather than for the program, reviewer or CA.
bool waitsForPerson(core::RenewalState state);

} // namespace ui
