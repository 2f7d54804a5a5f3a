#pragma once

#include <QFrame>
#include <QStringList>

class QMimeData;

namespace ui {

/// The local files that are dragged; empty if anything else is among them.
QStringList draggedFiles(const QMimeData *data);

/// A place to drop files on.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    void setText(const QString &text);

signals:
    void filesDropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool hovered);

    QString m_text;
    bool m_isHovered = false;
};

} // namespace ui
