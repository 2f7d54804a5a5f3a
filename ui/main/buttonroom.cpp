#include "ui/main/buttonroom.h"

#include <QPushButton>

namespace ui {

void giveRoom(QPushButton &button)
{
    const QFontMetrics metrics = button.fontMetrics();
    const int room = metrics.height();
    button.setMinimumSize(metrics.horizontalAdvance(button.text()) + 3 * room,
                          metrics.height() + room);
}

} // namespace ui
