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
/// "GeoTrust"; for a product this version does not know, or one that was uploaded, the provider's
/// word. "" if there is none.
QString brandText(const core::Certificate &certificate);
/// How it came into the account: "Bought", "Free", "Uploaded".
QString sourceText(const core::Certificate &certificate);

} // namespace ui
