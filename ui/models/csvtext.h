#pragma once

#include "ui/models/tablesnapshot.h"

#include <QByteArray>

namespace ui {

/// One field of a line of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe
/// before it: an alias is what anybody wrote.
QString csvField(const QString &text);

/// The rows as CSV in UTF-8 with a byte order mark, which Excel needs; the first line has the
/// titles. Dates are as in ISO 8601 and sort; further names and days left have columns of their
/// own after the domain and the date.
QByteArray csvOf(const TableSnapshot &table);

} // namespace ui
