#pragma once

class QDialog;
class QDialogButtonBox;

namespace ui {

/// Makes the dialog this many average characters wide at least, and as high as its wrapped texts
/// need at that width. Call it again when a text has changed: it only ever grows.
void growToFit(QDialog &dialog, int characters);

/// Call it when the box has its buttons. Qt 6.4 may give the focus to the box itself on the way of
/// the Tab key, which then misses the first of them.
void letTabReachAll(QDialogButtonBox &buttons);

} // namespace ui
