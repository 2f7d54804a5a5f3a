#include "ui/main/counterchip.h"

#include "ui/main/colors.h"
#include "ui/main/icons.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int signSize = 16;
constexpr int spacing = 6;
constexpr int chipPadding = 12;

} // namespace

CounterChip::CounterChip(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(label);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
}

void CounterChip::setCount(std::optional<int> count)
{
    m_count = count;
    //: Read aloud: %1 is a counter's name such as "Expiring", %2 a number
    setAccessibleName(count ? tr("%1: %2").arg(text()).arg(*count)
                            //: Read aloud: %1 is a counter's name such as "Expiring"
                            : tr("%1: not known yet").arg(text()));
    updateGeometry();
    update();
}

QString CounterChip::countText() const
{
    return m_count ? QLocale().toString(*m_count) : u"…"_s;
}

QFont CounterChip::numberFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize CounterChip::sizeHint() const
{
    const QFontMetrics bold(numberFont());
    const int number = bold.horizontalAdvance(countText());
    const int label = fontMetrics().horizontalAdvance(text());
    const int icon = isAlert() ? signSize + spacing : 0;
    return {chipPadding * 2 + icon + number + spacing + label, fontMetrics().height() + 12};
}

void CounterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool filled = isChecked() || isDown();
    const QColor textColor = palette().color(filled ? QPalette::HighlightedText : QPalette::Text);

    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2)
                              : QPen(lineColor(palette()), 1));
    painter.setBrush(palette().color(filled             ? QPalette::Highlight
                                         : underMouse() ? QPalette::AlternateBase
                                                        : QPalette::Base));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    if (hasFocus() && filled) {
        painter.setPen(QPen(textColor, 1, Qt::DotLine));
        painter.drawRoundedRect(shape.adjusted(3, 3, -3, -3), shape.height() / 2,
                                shape.height() / 2);
    }
    int x = chipPadding;
    if (isAlert()) {
        paintIcon(painter, QRect(x, (height() - signSize) / 2, signSize, signSize), u"warning"_s,
                  filled ? textColor : toneColor(Tone::Warning, palette()));
        x += signSize + spacing;
    }
    const QString number = countText();
    painter.setPen(textColor);
    painter.setFont(numberFont());
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter, number);
    x += painter.fontMetrics().horizontalAdvance(number) + spacing;
    painter.setFont(font());
    painter.setPen(filled || m_count.value_or(0) > 0 ? textColor : mutedColor(palette()));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter, text());
}

} // namespace ui
