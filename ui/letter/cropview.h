#pragma once

#include "ui/letter/scanpicture.h"

#include <QWidget>

namespace ui {

/// A scan as it is edited. The mouse pulls the edges of what stays; the rest is dimmed. For the
/// keyboard there are the margins in SheetTools.
class CropView : public QWidget
{
    Q_OBJECT

public:
    explicit CropView(QWidget *parent = nullptr);

    void show(const QImage &upright, const ScanEdits &edits);
    void showPage(const QImage &page); ///< A picture that can't be edited.
    void showNote(const QString &note); ///< Where there is no picture.

signals:
    void cropped(const QRectF &crop); ///< As ScanEdits::crop.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    QRectF frame() const; ///< Where the whole picture is drawn.
    QRectF cropOnScreen() const;
    Qt::Edges edgesAt(QPointF position) const;
    void showCursorFor(Qt::Edges edges);

    QImage m_upright;
    QImage m_small; // the same, as large as it is shown
    QImage m_shown; // turned, straightened and toned, not cropped
    ScanEdits m_edits;
    QString m_note;
    bool m_isFixed = false;
    Qt::Edges m_pulled;
};

} // namespace ui
