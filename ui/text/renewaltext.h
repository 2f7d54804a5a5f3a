#pragma once

#include "core/renewal/renewal.h"

#include <QString>

namespace ui {

/// Where a renewal stands, as a sentence.
QString renewalSentence(core::RenewalState state);
/// Whether the renewal waits for the person rather than for the program, reviewer or CA.
bool waitsForPerson(core::RenewalState state);

} // namespace ui
