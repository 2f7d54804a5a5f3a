#pragma once

#include "core/model/certificate.h"
#include "core/model/product.h"

#include <QString>

namespace ui {

QString levelName(core::ValidationLevel level); ///< "DV", "OV", "EV".
QString coverageName(core::NameCoverage coverage); ///< "single", "wildcard", …
/// Brand, level and coverage: "GeoTrust OV, wildcard". For a product this version does not know,
/// the provider's words.
QString productText(const core::Certificate &certificate);

} // namespace ui
