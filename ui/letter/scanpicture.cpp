#include "ui/letter/scanpicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int largestPictureInMemory = 512; // MB
constexpr qint64 bytesAPixel = 4;
constexpr int levels = 256;

bool isBeyondDecoder(QSize size)
{
    const qint64 limit = qint64(QImageReader::allocationLimit()) * 1024 * 1024;
    return limit > 0 && qint64(size.width()) * size.height() * bytesAPixel > limit;
}

// JPEG has no transparency; what is see-through is paper.
QImage onPaper(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    return paper;
}

} // namespace

void allowLargePictures()
{
    QImageReader::setAllocationLimit(largestPictureInMemory);
}

// Asks the decoder for the scaled picture: JPEG then never unfolds the whole of a 100-megapixel
// one.
ScanPicture decodeScan(const QByteArray &content, QSize largest)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    ScanPicture picture;
    picture.size = reader.size();
    const bool isLying = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = isLying ? largest.transposed() : largest;
    if (picture.size.width() > room.width() || picture.size.height() > room.height())
        reader.setScaledSize(picture.size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage read = reader.read();
    picture.isDamaged = read.isNull() && !isBeyondDecoder(picture.size);
    if (isLying)
        picture.size.transpose();
    if (!read.isNull())
        picture.image = onPaper(read);
    return picture;
}

QImage turnedScan(const QImage &upright, const ScanEdits &edits)
{
    QImage image = upright;
    if (edits.quarterTurns != 0)
        image = image.transformed(QTransform().rotate(90.0 * edits.quarterTurns));
    if (edits.straighten == 0 || image.isNull())
        return image;
    const QTransform turn = QTransform().rotate(edits.straighten);
    const QRectF frame = turn.mapRect(QRectF(image.rect()));
    QImage paper(frame.size().toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.translate(paper.width() / 2.0, paper.height() / 2.0);
    painter.rotate(edits.straighten);
    painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    return paper;
}

QImage withTones(const QImage &image, const ScanEdits &edits)
{
    if (edits.brightness == 0 && edits.contrast == 0)
        return image;
    // Around the middle grey; at 100 % contrast only black and white are left.
    const double steepness = edits.contrast >= 0 ? 1 / std::max(0.01, 1 - edits.contrast / 100.0)
                                                 : 1 + edits.contrast / 100.0;
    std::array<quint8, levels> tone{};
    for (int i = 0; i < levels; ++i) {
        const double value = (i - 127.5) * steepness + 127.5 + edits.brightness * 1.275;
        tone.at(static_cast<std::size_t>(i)) =
            static_cast<quint8>(std::clamp(std::lround(value), 0L, 255L));
    }
    QImage toned = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < toned.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(toned.scanLine(y));
        for (int x = 0; x < toned.width(); ++x)
            line[x] = qRgb(tone[static_cast<std::size_t>(qRed(line[x]))],
                           tone[static_cast<std::size_t>(qGreen(line[x]))],
                           tone[static_cast<std::size_t>(qBlue(line[x]))]);
    }
    return toned;
}

QImage editedScan(const QImage &upright, const ScanEdits &edits)
{
    const QImage turned = turnedScan(upright, edits);
    if (turned.isNull())
        return turned;
    const QRect part =
        QRectF(edits.crop.x() * turned.width(), edits.crop.y() * turned.height(),
               edits.crop.width() * turned.width(), edits.crop.height() * turned.height())
            .toRect()
            .intersected(turned.rect());
    return withTones(part.isEmpty() || part == turned.rect() ? turned : turned.copy(part), edits);
}

} // namespace ui
