#include "ui/letter/cropview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double edgeReach = 8; // pixels around an edge
constexpr double handleSize = 8;
constexpr double smallestCrop = 0.05;
constexpr int frameMargin = 10;

bool isCropAlone(ScanEdits before, const ScanEdits &after)
{
    before.crop = after.crop;
    return before == after;
}

} // namespace

CropView::CropView(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(fontMetrics().averageCharWidth() * 26, fontMetrics().lineSpacing() * 12);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    setAccessibleName(tr("The current page as it will look"));
}

void CropView::show(const QImage &upright, const ScanEdits &edits)
{
    const bool isSame = upright.cacheKey() == m_upright.cacheKey() && isCropAlone(m_edits, edits)
        && !m_shown.isNull();
    if (upright.cacheKey() != m_upright.cacheKey())
        m_small = {};
    m_upright = upright;
    m_edits = edits;
    m_note.clear();
    m_isFixed = false;
    if (!isSame)
        render();
    setAccessibleDescription({});
    update();
}

// No larger than the screen needs: each step of a slider turns and tones the page anew.
void CropView::render()
{
    if (m_small.isNull()) {
        const int side = qRound(std::max(width(), height()) * devicePixelRatioF());
        const bool isLarger = std::max(m_upright.width(), m_upright.height()) > side;
        m_small = isLarger
            ? m_upright.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : m_upright;
    }
    m_shown = withTones(turnedScan(m_small, m_edits), m_edits);
}

void CropView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_small = {};
    if (!m_upright.isNull())
        render();
}

void CropView::showPage(const QImage &page)
{
    show(page, {});
    m_isFixed = true;
    m_pulled = {};
    unsetCursor();
}

void CropView::showNote(const QString &note)
{
    m_upright = {};
    m_small = {};
    m_shown = {};
    m_pulled = {};
    m_note = note;
    setAccessibleDescription(note);
    unsetCursor();
    update();
}

QRectF CropView::frame() const
{
    const QSizeF room =
        QSizeF(size()).shrunkBy(QMarginsF(frameMargin, frameMargin, frameMargin, frameMargin));
    QRectF frame({}, QSizeF(m_shown.size()).scaled(room, Qt::KeepAspectRatio));
    frame.moveCenter(QRectF(rect()).center());
    return frame;
}

QRectF CropView::cropOnScreen() const
{
    const QRectF all = frame();
    const QRectF &crop = m_edits.crop;
    return {all.x() + crop.x() * all.width(), all.y() + crop.y() * all.height(),
            crop.width() * all.width(), crop.height() * all.height()};
}

Qt::Edges CropView::edgesAt(QPointF position) const
{
    const QRectF crop = cropOnScreen();
    if (m_shown.isNull() || m_isFixed
        || !crop.adjusted(-edgeReach, -edgeReach, edgeReach, edgeReach).contains(position))
        return {};
    Qt::Edges edges;
    const auto isNear = [](double a, double b) { return std::abs(a - b) <= edgeReach; };
    edges.setFlag(Qt::LeftEdge, isNear(position.x(), crop.left()));
    edges.setFlag(Qt::RightEdge, isNear(position.x(), crop.right()));
    edges.setFlag(Qt::TopEdge, isNear(position.y(), crop.top()));
    edges.setFlag(Qt::BottomEdge, isNear(position.y(), crop.bottom()));
    return edges;
}

void CropView::showCursorFor(Qt::Edges edges)
{
    const bool isAcross = edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool isAlong = edges & (Qt::TopEdge | Qt::BottomEdge);
    if (isAcross && isAlong) {
        const bool isFalling =
            edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge);
        setCursor(isFalling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    } else if (isAcross || isAlong) {
        setCursor(isAcross ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    } else {
        unsetCursor();
    }
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pulled = edgesAt(event->position());
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pulled) {
        showCursorFor(edgesAt(event->position()));
        return;
    }
    const QRectF all = frame();
    const double x = (event->position().x() - all.x()) / all.width();
    const double y = (event->position().y() - all.y()) / all.height();
    QRectF crop = m_edits.crop;
    if (m_pulled & Qt::LeftEdge)
        crop.setLeft(std::clamp(x, 0.0, crop.right() - smallestCrop));
    if (m_pulled & Qt::RightEdge)
        crop.setRight(std::clamp(x, crop.left() + smallestCrop, 1.0));
    if (m_pulled & Qt::TopEdge)
        crop.setTop(std::clamp(y, 0.0, crop.bottom() - smallestCrop));
    if (m_pulled & Qt::BottomEdge)
        crop.setBottom(std::clamp(y, crop.top() + smallestCrop, 1.0));
    emit cropped(crop);
}

void CropView::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_pulled = {};
}

void CropView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_shown.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(frameMargin, 0, -frameMargin, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF all = frame();
    const QRectF crop = cropOnScreen();
    painter.drawImage(all, m_shown);
    if (m_isFixed)
        return;
    QPainterPath away;
    away.addRect(all);
    away.addRect(crop); // the rule of even and odd leaves a hole
    painter.fillPath(away, QColor(0, 0, 0, 140));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(crop);
    painter.setBrush(palette().color(QPalette::Highlight));
    for (const QPointF &corner :
         {crop.topLeft(), crop.topRight(), crop.bottomLeft(), crop.bottomRight()})
        painter.drawRect(QRectF(corner.x() - handleSize / 2, corner.y() - handleSize / 2,
                                handleSize, handleSize));
}

} // namespace ui
