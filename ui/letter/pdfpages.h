#pragma once

#include <QImage>
#include <QList>
#include <QSize>

namespace ui {

/// Whether this build can draw PDFs: QtPdf may be missing (D38).
bool canDrawPdfs();

/// The pages `wanted` of a PDF (the first is 0) as a reader sees them, on white paper and at most
/// `room` large; null for a page that can't be drawn. Takes its time: for a pool thread.
QList<QImage> drawnPages(const QByteArray &pdf, const QList<int> &wanted, QSize room);

} // namespace ui
