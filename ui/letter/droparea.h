#pragma once

#include <QFrame>
#include <QImage>

namespace ui {

/// A place to drop one file on, which shows what lies there. Several files at once are not taken.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    void showText(const QString &text); ///< Nothing chosen, or nothing to show.
    void showImage(const QImage &image);
    void showDocument(const QString &text); ///< A page's icon above the text.

signals:
    void fileDropped(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool hovered);

    QString m_text;
    QImage m_image;
    bool m_isDocument = false;
    bool m_isHovered = false;
};

} // namespace ui
