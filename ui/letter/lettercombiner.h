#pragma once

#include "core/letter/confirmationletter.h"
#include "ui/letter/scanpicture.h"

#include <QByteArray>
#include <QImage>
#include <QList>

#include <atomic>

namespace ui {

/// A file as it was read, and what is to be done to it. A PDF's pages are taken over as they are.
struct ScanSource
{
    QByteArray content;
    core::LetterFormat format = core::LetterFormat::Jpeg;
    ScanEdits edits; ///< Of a picture.
};

/// A letter that fits the provider's limit, made of copies: one JPEG for a single picture,
/// otherwise a PDF of A4 pages.
struct CombinedLetter
{
    QByteArray content;
    core::LetterFormat format = core::LetterFormat::Jpeg;
    int pages = 1;
    QList<QImage> previews; ///< Decoded from `content`, one a page; null for a page of another PDF.
    int quality = 0; ///< Of the JPEGs; 0 without any.
    int dotsPerInch = 0; ///< Of the coarsest page, printed on A4; 0 without pictures.
};

struct CombineFailure
{
    enum class Reason {
        DamagedPicture,
        TooManyPixels, ///< More than this computer should unfold in memory.
        UnjoinablePdf,
        TooLarge, ///< PDFs can't be made smaller.
        Stopped
    };
    Reason reason = Reason::Stopped;
    int source = -1; ///< Which of the sources; -1 for all of them.
};

using CombineResult = tl::expected<CombinedLetter, CombineFailure>;

/// The best quality that fits: at 300 dots per inch of A4 first, then in quality as far as small
/// print and a seal stay legible, and only then with fewer pixels. Takes seconds: call it off the
/// GUI thread; it ends soon after `stop` is true.
CombineResult combineLetter(const QList<ScanSource> &sources, const std::atomic_bool &stop,
                            qint64 limit = core::largestLetter);

} // namespace ui
