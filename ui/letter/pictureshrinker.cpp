#include "ui/letter/pictureshrinker.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int longSideOfPage = 3508; // A4 at 300 dots per inch
constexpr std::array qualities{88, 78, 68};
constexpr int smallestSide = 64; // below that nothing is a letter any more
constexpr qint64 bytesAPixel = 4;

// Asks the decoder for the scaled picture: JPEG then never unfolds the whole of a 100-megapixel
// one.
QImage decode(const QByteArray &content, QSize largest, QSize *original)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    *original = size;
    if (size.isValid() && (size.width() > largest.width() || size.height() > largest.height()))
        reader.setScaledSize(size.scaled(largest, Qt::KeepAspectRatio));
    return reader.read();
}

bool isBeyondDecoder(QSize size)
{
    const qint64 limit = qint64(QImageReader::allocationLimit()) * 1024 * 1024;
    return limit > 0 && qint64(size.width()) * size.height() * bytesAPixel > limit;
}

// JPEG has no transparency; what is see-through is paper.
QImage onPaper(const QImage &image)
{
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    return paper;
}

QByteArray toJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes;
}

} // namespace

PicturePreview previewPicture(const QByteArray &content, QSize largest)
{
    PicturePreview preview;
    preview.image = decode(content, largest, &preview.size);
    preview.isDamaged = preview.image.isNull() && !isBeyondDecoder(preview.size);
    return preview;
}

std::optional<ShrunkPicture> shrinkPicture(const QByteArray &content, qint64 limit)
{
    QSize original;
    const QImage decoded = decode(content, {longSideOfPage, longSideOfPage}, &original);
    if (decoded.isNull())
        return std::nullopt;

    const QImage page = onPaper(decoded);
    QImage image = page;
    while (std::min(image.width(), image.height()) >= smallestSide) {
        QByteArray jpeg;
        for (const int quality : qualities) {
            jpeg = toJpeg(image, quality);
            if (jpeg.size() <= limit)
                return ShrunkPicture{jpeg, QImage::fromData(jpeg), image.size()};
        }
        // A JPEG's size goes with its area; a little less, so that one round mostly does.
        const double scale =
            0.95 * std::sqrt(static_cast<double>(limit) / static_cast<double>(jpeg.size()));
        image = page.scaled(image.size() * std::min(scale, 0.95), Qt::KeepAspectRatio,
                            Qt::SmoothTransformation);
    }
    return std::nullopt;
}

} // namespace ui
