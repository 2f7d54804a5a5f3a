#pragma once

class QDialog;

namespace ui {

/// Makes the dialog this many average characters wide at least, and as high as its wrapped texts
/// need at that width. Call it again when a text has changed: it only ever grows.
void growToFit(QDialog &dialog, int characters);

} // namespace ui
