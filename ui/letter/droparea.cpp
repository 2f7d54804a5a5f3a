#include "ui/letter/droparea.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ui {

namespace {

constexpr int textMargin = 12;
} // namespace

QStringList draggedFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        const QString path = url.toLocalFile();
        if (path.isEmpty())
            return {};
        paths += path;
    }
    return paths;
}

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
{
    setAcceptDrops(true);
    setMinimumSize(fontMetrics().averageCharWidth() * 36, fontMetrics().lineSpacing() * 12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DropArea::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setHovered(true);
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *event)
{
    QFrame::dragLeaveEvent(event);
    setHovered(false);
}

void DropArea::dropEvent(QDropEvent *event)
{
    setHovered(false);
    const QStringList paths = draggedFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

void DropArea::setHovered(bool hovered)
{
    m_isHovered = hovered;
    update();
}

void DropArea::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorRole edge = m_isHovered ? QPalette::Highlight : QPalette::PlaceholderText;
    painter.setPen(QPen(palette().color(edge), m_isHovered ? 2 : 1, Qt::DashLine));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(textMargin, textMargin, -textMargin, -textMargin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace ui
