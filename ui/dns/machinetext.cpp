#include "ui/dns/machinetext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextDocument>

#include <cmath>

namespace ui {

MachineText::MachineText(const QString &text, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::NoRole);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    setText(text);
}

void MachineText::setText(const QString &text)
{
    if (text != toPlainText())
        setPlainText(text);
    fit();
}

QSize MachineText::sizeHint() const
{
    // The layout of a plain-text document counts its height in lines.
    const int lines = std::max(1, static_cast<int>(std::ceil(document()->size().height())));
    return {fontMetrics().averageCharWidth() * 24,
            static_cast<int>(std::ceil(lines * QFontMetricsF(font()).lineSpacing())) + 2};
}

void MachineText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void MachineText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void MachineText::fit()
{
    setFixedHeight(sizeHint().height());
}

} // namespace ui
