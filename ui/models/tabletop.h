#pragma once

#include "ui/models/tablesnapshot.h"

#include <QList>

namespace ui {

/// As many rows as the top of a table has: several screens.
inline constexpr int topRows = 200;
/// A shorter list is read so soon that to show its top first would only be to paint twice.
inline constexpr int shortestWithTop = 10'000;

/// The rows of `table`, a block for each of its `accounts`, with the certificates that decide what
/// they say: these rows alone are described and put in order as in the whole list.
QList<core::PackedBlock::Pointer> topBlocks(const TableSnapshot &table, qsizetype accounts);

} // namespace ui
