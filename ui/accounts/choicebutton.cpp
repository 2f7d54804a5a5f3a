#include "ui/accounts/choicebutton.h"

#include "ui/main/colors.h"
#include "ui/main/icons.h"

#include <QPainter>

#include <utility>

namespace ui {

namespace {

constexpr int margin = 14;
constexpr int signSize = 24;
constexpr int explanationFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

ChoiceButton::ChoiceButton(QString icon, const QString &title, QString explanation, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(std::move(icon))
    , m_explanation(std::move(explanation))
{
    setText(title);
    setAccessibleName(QString(title).remove(u'&'));
    setAccessibleDescription(m_explanation);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ChoiceButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QRect ChoiceButton::textArea(int width) const
{
    const int left = margin * 2 + signSize;
    return {left, margin, width - left - margin, 0};
}

int ChoiceButton::heightForWidth(int width) const
{
    QRect area = textArea(width);
    area.setHeight(10'000);
    const int explanation =
        fontMetrics().boundingRect(area, explanationFlags, m_explanation).height();
    return margin * 2 + QFontMetrics(titleFont()).height() + 4 + explanation;
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 50;
    return {width, heightForWidth(width)};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isActive = underMouse() || hasFocus() || isDown();
    painter.setPen(QPen(isActive ? palette().color(QPalette::Highlight) : lineColor(palette()),
                        hasFocus() ? 2 : 1));
    painter.setBrush(
        palette().color(isDown() || underMouse() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    paintIcon(painter, QRect(margin, (height() - signSize) / 2, signSize, signSize), m_icon,
              palette().color(QPalette::Highlight));
    QRect area = textArea(width());
    area.setBottom(height() - margin);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(titleFont());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextShowMnemonic, text());
    area.setTop(area.top() + painter.fontMetrics().height() + 4);
    painter.setFont(font());
    painter.setPen(mutedColor(palette()));
    painter.drawText(area, explanationFlags, m_explanation);
}

} // namespace ui
