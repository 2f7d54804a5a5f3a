#pragma once

#include "ui/models/certificatecells.h"

#include <QIcon>

class QPainter;
class QPalette;
class QRect;

namespace ui {

/// One of resources/icons, such as "refresh", in the text colour of the application's palette at
/// the moment it is painted, so that it follows light and dark.
QIcon themedIcon(const QString &name);
/// The same, drawn here and now in this colour.
void paintIcon(QPainter &painter, const QRect &place, const QString &name, const QColor &color);
/// The shape that goes with a gravity, so that colour is never the only sign. "" for Neutral.
QString toneIconName(Tone tone);

} // namespace ui
