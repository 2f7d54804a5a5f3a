#pragma once

#include <QString>

namespace ui {

/// The least that an access key must be allowed, as a policy to paste into the provider's access
/// management (facts.md 6, "CAM"). Paying and looking at orders needs finance rights besides.
QString minimalPolicy();

} // namespace ui
