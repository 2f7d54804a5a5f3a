#pragma once

#include "core/letter/confirmationletter.h"

#include <QList>
#include <QSize>

#include <variant>

namespace core {

/// A picture that fills one A4 page. It is put into the PDF byte for byte, never encoded again.
struct PicturePart
{
    QByteArray jpeg; ///< One or three components a pixel: no CMYK.
    QSize pixels;
    bool isGray = false;
};

/// Every page of another PDF, as it is.
struct PdfPart
{
    QByteArray pdf;
};

using LetterPart = std::variant<PicturePart, PdfPart>;

/// One PDF of all parts, in their order. Fails with UnjoinablePdf where a part's pages can't be
/// taken over. The same parts give the same bytes.
[[nodiscard]] tl::expected<QByteArray, LetterProblem> joinLetter(const QList<LetterPart> &parts);

/// Read back from a PDF of joinLetter(): for each page the JPEG that fills it, or nothing for a
/// page that came from another PDF. Empty if `pdf` can't be read.
[[nodiscard]] QList<QByteArray> picturesIn(const QByteArray &pdf);

} // namespace core
