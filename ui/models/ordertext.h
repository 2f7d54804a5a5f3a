#pragma once

#include "ui/models/roworder.h"

#include <QString>

namespace ui {

/// A column's title as a screen reader says it, with its part in the order.
QString columnSpeech(RowColumn column, const QList<SortKey> &order);
/// What its header does, and what it has done.
QString columnToolTip(RowColumn column, const QList<SortKey> &order);

} // namespace ui
