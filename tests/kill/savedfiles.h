#pragma once

#include "core/renewal/renewal.h"

#include <QString>

namespace killtest {

/// Files of an earlier certificate, which an export replaces. False if they can't be written.
bool putOlderFiles(const QString &folder);

/// What is wrong with the files for the server: each is the older one or wholly the new one.
/// Empty if nothing is.
QString damageOf(const QString &folder);

/// After a successful export: what does not fit between the files and the one renewal that is
/// finished. Empty if all fits.
QString mismatchOf(const QString &folder, const QList<core::Renewal> &renewals);

} // namespace killtest
