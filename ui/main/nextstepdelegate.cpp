#include "ui/main/nextstepdelegate.h"

#include "ui/main/colors.h"
#include "ui/models/certificatetablemodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int padding = 12;

bool isButton(const QModelIndex &index)
{
    return index.data(CertificateTableModel::IsActionRole).toBool();
}

} // namespace

QRect NextStepDelegate::buttonRect(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (!isButton(index))
        return {};
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width =
        std::min(option.fontMetrics.horizontalAdvance(text) + 2 * padding, option.rect.width() - 8);
    const int height = std::min(option.fontMetrics.height() + 10, option.rect.height() - 4);
    return {option.rect.left() + 2, option.rect.top() + (option.rect.height() - height) / 2, width,
            height};
}

bool NextStepDelegate::editorEvent(QEvent *event, QAbstractItemModel *,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool hits = mouse->button() == Qt::LeftButton
        && buttonRect(option, index).contains(mouse->position().toPoint());
    if (isPress) {
        m_down = hits ? QPersistentModelIndex(index) : QPersistentModelIndex();
        return false; // the row is to become the current one as well
    }
    const bool isClick = hits && m_down == index;
    m_down = QPersistentModelIndex();
    if (isClick)
        emit pressed(index);
    return isClick;
}

void NextStepDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QRect &place, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!isButton(index)) {
        painter.setPen(colorOf(Tone::Neutral, option));
        painter.drawText(place.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         option.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
        return;
    }
    const bool isUrgent = index.data(CertificateTableModel::NeedsActionRole).toBool();
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect rect = buttonRect(option, index);
    if (!isUrgent && !isHovered) {
        painter.setPen(colorOf(Tone::Busy, option));
        painter.drawText(
            rect, Qt::AlignCenter,
            option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width() - padding));
        return;
    }
    QStyleOptionButton button;
    button.rect = rect;
    button.text = option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width() - padding);
    button.fontMetrics = option.fontMetrics;
    button.palette = option.palette;
    button.state = QStyle::State_Enabled
        | (m_down == index ? QStyle::State_Sunken : QStyle::State_Raised)
        | (isHovered ? QStyle::State_MouseOver : QStyle::State_None);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_PushButton, &button, &painter, option.widget);
}

} // namespace ui
