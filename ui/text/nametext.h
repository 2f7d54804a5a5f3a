#pragma once

#include <QString>

namespace ui {

/// A domain as people write it: "bücher.example" for "xn--bcher-kva.example".
QString readableName(const QString &domain);

} // namespace ui
