#pragma once

class QPushButton;

namespace ui {

/// Room around the text of a button that stands alone in an area and is the thing to press there.
void giveRoom(QPushButton &button);

} // namespace ui
