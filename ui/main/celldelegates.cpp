#include "ui/main/celldelegates.h"

#include "ui/main/accountmark.h"
#include "ui/main/colors.h"
#include "ui/main/icons.h"
#include "ui/models/certificatetablemodel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int side = 10;
constexpr int iconSize = 16;
constexpr int gap = 6;
constexpr int markSize = 11;
constexpr int barHeight = 3;

Tone toneOf(const QModelIndex &index)
{
    return Tone(index.data(CertificateTableModel::ToneRole).toInt());
}

// Draws the text into the place, cut with "…" if it has to be, and returns the width it took.
int drawText(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

// Draws the sign, if there is one, and returns what is left of the place.
QRect drawSign(QPainter &painter, const QRect &place, const QString &icon, const QColor &color)
{
    if (icon.isEmpty())
        return place;
    const int y = place.top() + (place.height() - iconSize) / 2;
    paintIcon(painter, QRect(place.left(), y, iconSize, iconSize), icon, color);
    return place.adjusted(iconSize + gap, 0, 0, 0);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &givenOption,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem option = givenOption;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    painter->save();
    painter->setFont(option.font);
    painter->setPen(textColor(option));
    paintContent(*painter, option, option.rect.adjusted(side, 0, -side, 0), index);
    painter->restore();
}

QColor CellDelegate::textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
}

QColor CellDelegate::colorOf(Tone tone, const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) ? textColor(option)
                                                         : toneColor(tone, option.palette);
}

void PlainDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &,
                                 const QRect &place, const QModelIndex &index) const
{
    drawText(painter, place, index.data(Qt::DisplayRole).toString());
}

void DomainDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QRect &place, const QModelIndex &index) const
{
    const QString further = index.data(CertificateTableModel::FurtherNamesRole).toString();
    const int reserved =
        further.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(further) + gap;
    if (toneOf(index) == Tone::Neutral) // there is no name yet
        painter.setPen(colorOf(Tone::Neutral, option));
    const int width = drawText(painter, place.adjusted(0, 0, -reserved, 0),
                               index.data(Qt::DisplayRole).toString());
    if (further.isEmpty())
        return;
    painter.setPen(colorOf(Tone::Neutral, option));
    drawText(painter, place.adjusted(width + gap, 0, 0, 0), further);
}

void ToneDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QRect &place, const QModelIndex &index) const
{
    const Tone tone = toneOf(index);
    const bool isKey = RowColumn(index.column()) == RowColumn::Key;
    const QString icon = isKey && tone == Tone::Good ? u"key"_s : toneIconName(tone);
    const QRect rest = drawSign(painter, place, icon, colorOf(tone, option));
    if (tone == Tone::Neutral)
        painter.setPen(colorOf(tone, option));
    drawText(painter, rest, index.data(Qt::DisplayRole).toString());
}

void AccountDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QRect &place, const QModelIndex &index) const
{
    const int color = index.data(CertificateTableModel::AccountColorRole).toInt();
    QRect rest = place;
    if (color >= 0) {
        QRectF mark(place.left(), 0, markSize, markSize);
        mark.moveCenter(QPointF(mark.center().x(), place.top() + place.height() / 2.0));
        if (option.state.testFlag(QStyle::State_Selected)) // a colour of its own may be behind it
            paintAccountMark(painter, mark.adjusted(-2, -2, 2, 2),
                             option.palette.color(QPalette::Base));
        paintAccountMark(painter, mark, accountColor(color, option.palette));
        rest.adjust(markSize + gap + 2, 0, 0, 0);
    }
    drawText(painter, rest, index.data(Qt::DisplayRole).toString());
}

void ExpiryDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QRect &place, const QModelIndex &index) const
{
    const Tone tone = toneOf(index);
    const double share = index.data(CertificateTableModel::ShareLeftRole).toDouble();
    const bool hasBar = share >= 0;
    const QRect line = hasBar ? place.adjusted(0, 0, 0, -barHeight * 2) : place;
    const bool isShort = tone == Tone::Warning || tone == Tone::Bad;
    const QRect rest =
        drawSign(painter, line, isShort ? toneIconName(tone) : QString(), colorOf(tone, option));
    if (tone == Tone::Neutral || isShort)
        painter.setPen(colorOf(tone, option));
    drawText(painter, rest, index.data(Qt::DisplayRole).toString());
    if (!hasBar)
        return;

    const int textHeight = option.fontMetrics.height();
    const int y =
        std::min(line.center().y() + textHeight / 2 + barHeight, place.bottom() - barHeight - 1);
    const QRectF bar(place.left(), y, place.width(), barHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor groove = textColor(option);
    groove.setAlphaF(0.18F);
    painter.setBrush(groove);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.setBrush(colorOf(tone, option));
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, barHeight)),
                            barHeight / 2.0, barHeight / 2.0);
}

} // namespace ui
