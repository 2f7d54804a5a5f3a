#include "ui/text/labels.h"

#include <QLabel>

namespace ui {

QLabel *makeText(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

QLabel *makeHeadline(const QString &name, const QString &text)
{
    QLabel *label = makeText(name, text);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    label->setFont(font);
    return label;
}

QLabel *makeNote(const QString &name)
{
    QLabel *label = makeText(name);
    label->setFrameShape(QFrame::StyledPanel);
    label->setMargin(10);
    return label;
}

void setOrHide(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace ui
