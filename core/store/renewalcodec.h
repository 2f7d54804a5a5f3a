#pragma once

#include "core/renewal/renewal.h"

#include <QJsonObject>

namespace core {

/// A renewal as the journal keeps it: all but `records`, which the provider is asked for again.
QJsonObject toJson(const Renewal &renewal);
/// Storage with code "storage/newer" for a state, a way or a key that this version does not know.
[[nodiscard]] Result<Renewal> renewalFromJson(const QJsonObject &json);

} // namespace core
