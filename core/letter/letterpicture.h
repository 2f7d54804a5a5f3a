#pragma once

#include <QByteArray>

namespace core::letter {

/// Whether the picture goes on to its own end, so that nothing was lost on the way here. Looks at
/// its parts, not at its pixels; decoding is for the program that shows it.
bool isWholeJpeg(const QByteArray &content);
bool isWholePng(const QByteArray &content);

} // namespace core::letter
