#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QPalette;
class QRectF;

namespace ui {

/// The colour with this number (core::Account) on the palette's base.
QColor accountColor(int color, const QPalette &palette);
QString accountColorName(int color); ///< For people: "Blue".

/// The dot that marks an account. Its name is always beside it.
void paintAccountMark(QPainter &painter, const QRectF &place, const QColor &color);
/// The same for lists, in the application's palette at the moment it is painted.
QIcon accountIcon(int color);

} // namespace ui
