#pragma once

#include "ui/models/certificatecells.h"

#include <QColor>
#include <QPalette>

namespace ui {

bool isDark(const QPalette &palette);
/// A colour for text and icons of this gravity that is readable on the palette's base.
QColor toneColor(Tone tone, const QPalette &palette);
/// A faint background of that gravity, behind text in the palette's own colour.
QColor toneBackground(Tone tone, const QPalette &palette);
/// Text that matters less, still readable.
QColor mutedColor(const QPalette &palette);
/// A hairline between areas.
QColor lineColor(const QPalette &palette);

} // namespace ui
