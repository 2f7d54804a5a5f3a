#include "ui/letter/pdfpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace ui {

namespace {

QImage drawnPage(QPdfDocument &document, int page, QSize room)
{
    const QSizeF points = document.pagePointSize(page);
    if (points.isEmpty())
        return {};
    const QSize size = points.scaled(room, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations); // stamps are some
    const QImage drawn = document.render(page, size, options);
    if (drawn.isNull())
        return {};
    QImage paper(drawn.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, drawn);
    return paper;
}

} // namespace

bool canDrawPdfs()
{
    return true;
}

QList<QImage> drawnPages(const QByteArray &pdf, const QList<int> &wanted, QSize room)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer); // ready at once: the buffer has all of it
    QList<QImage> pages;
    for (const int page : wanted)
        pages += page < document.pageCount() ? drawnPage(document, page, room) : QImage();
    return pages;
}

} // namespace ui
