#include "ui/accounts/dialogfit.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLayout>

#include <algorithm>

namespace ui {

void growToFit(QDialog &dialog, int characters)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    const int width =
        std::max({dialog.fontMetrics().averageCharWidth() * characters,
                  layout->totalMinimumSize().width(), dialog.isVisible() ? dialog.width() : 0});
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                   : layout->totalSizeHint().height();
    dialog.setMinimumSize(width, height);
    dialog.resize(width, std::max(height, dialog.isVisible() ? dialog.height() : 0));
}

void letTabReachAll(QDialogButtonBox &buttons)
{
    const QWidget *next = buttons.nextInFocusChain();
    const QList<QAbstractButton *> all = buttons.buttons();
    const auto first = std::ranges::find(all, next);
    buttons.setFocusProxy(first == all.end() ? all.value(0) : *first);
}

} // namespace ui
