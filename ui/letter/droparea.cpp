#include "ui/letter/droparea.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QUrl>

#include <utility>

namespace ui {

namespace {

constexpr int margin = 12;
constexpr int iconSize = 64;

// The one local file that is dragged; "" if it is something else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
{
    setAcceptDrops(true);
    setMinimumSize(fontMetrics().averageCharWidth() * 36, fontMetrics().lineSpacing() * 12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DropArea::showText(const QString &text)
{
    m_text = text;
    m_image = {};
    m_isDocument = false;
    setAccessibleName(text);
    update();
}

void DropArea::showImage(const QImage &image)
{
    m_image = image;
    m_isDocument = false;
    setAccessibleName(tr("Preview of the chosen picture"));
    update();
}

void DropArea::showDocument(const QString &text)
{
    showText(text);
    m_isDocument = true;
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedFile(event->mimeData()).isEmpty())
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
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    emit fileDropped(path);
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
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QPalette::ColorRole edge = m_isHovered ? QPalette::Highlight : QPalette::Mid;
    painter.setPen(QPen(palette().color(edge), m_isHovered ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_image.isNull() ? palette().base() : palette().window()); // paper is white
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    if (!m_image.isNull()) {
        QRect place({}, m_image.size().scaled(inside.size(), Qt::KeepAspectRatio));
        place.moveCenter(inside.center());
        painter.drawImage(place, m_image);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place);
        return;
    }
    painter.setPen(palette().color(QPalette::Text));
    const QRect text = painter.boundingRect(inside, Qt::AlignCenter | Qt::TextWordWrap, m_text);
    const int above = m_isDocument ? (iconSize + margin) / 2 : 0;
    if (m_isDocument) {
        QRect icon(0, 0, iconSize, iconSize);
        icon.moveCenter({inside.center().x(), text.top() - above});
        icon.moveTop(icon.top() + iconSize / 2 - margin);
        style()->standardIcon(QStyle::SP_FileIcon, nullptr, this).paint(&painter, icon);
    }
    painter.drawText(inside.translated(0, above), Qt::AlignCenter | Qt::TextWordWrap, m_text);
}

} // namespace ui
