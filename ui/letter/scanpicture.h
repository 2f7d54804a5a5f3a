#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSize>

namespace ui {

/// What the person did to a scan. Done in this order: turned, straightened, cropped, then the
/// tones.
struct ScanEdits
{
    int quarterTurns = 0; ///< 0 to 3, clockwise.
    double straighten = 0; ///< Degrees clockwise; a few of them.
    QRectF crop{0, 0, 1, 1}; ///< What stays, as a part of the turned and straightened picture.
    int brightness = 0; ///< -100 to 100.
    int contrast = 0; ///< -100 to 100.

    bool isNone() const { return *this == ScanEdits(); }
    bool operator==(const ScanEdits &) const = default;
};

inline constexpr double mostStraighten = 15; ///< Degrees to either side.

/// A picture out of a file: upright by its EXIF orientation, in RGB, and not larger than asked for.
struct ScanPicture
{
    QImage image; ///< Null: see the two below.
    QSize size; ///< Of the file's own pixels, upright.
    bool isDamaged = false; ///< Its pixels can't be read.

    bool isTooLarge() const { return image.isNull() && !isDamaged; }
};

/// A PNG is unfolded as a whole before it is made smaller, so there is an end to what can be
/// opened. Call once, on the GUI thread: it lets Qt take pictures of 130 megapixels.
void allowLargePictures();

// All of these take their time; call them off the GUI thread unless the picture is a preview.

/// What is see-through becomes white paper; 16 bits a colour, palettes and CMYK become RGB.
ScanPicture decodeScan(const QByteArray &content, QSize largest);
/// Turned and straightened only: the frame that ScanEdits::crop is a part of. Corners are white.
QImage turnedScan(const QImage &upright, const ScanEdits &edits);
QImage withTones(const QImage &image, const ScanEdits &edits);
QImage editedScan(const QImage &upright, const ScanEdits &edits);

} // namespace ui
