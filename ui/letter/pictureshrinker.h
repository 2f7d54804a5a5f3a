#pragma once

#include "core/letter/confirmationletter.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <optional>

namespace ui {

/// A picture as it can be shown: turned upright, and not larger than asked for.
struct PicturePreview
{
    QImage image; ///< Null: see the two below.
    QSize size; ///< Of the picture itself, in pixels.
    bool isDamaged = false; ///< Its pixels can't be read.

    bool isTooLargeToShow() const { return image.isNull() && !isDamaged; }
};

/// A picture that fits the provider's limit, as a JPEG. The original is never touched.
struct ShrunkPicture
{
    QByteArray jpeg;
    QImage preview; ///< Decoded from `jpeg`: what the reviewer will see.
    QSize size;
};

/// Both take their time; call them off the GUI thread.
PicturePreview previewPicture(const QByteArray &content, QSize largest);
/// Nothing if the picture can't be decoded. First to 300 dots per inch of a page, then in quality
/// as far as a seal stays legible, and only then in size.
std::optional<ShrunkPicture> shrinkPicture(const QByteArray &content,
                                           qint64 limit = core::largestLetter);

} // namespace ui
