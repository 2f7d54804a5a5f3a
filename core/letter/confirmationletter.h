#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace core {

enum class LetterFormat { Jpeg, Png, Pdf };

/// Why a file can't be the confirmation letter. Limits: facts.md 3 (1 KB to 1.4 MB; JPG, PNG, PDF).
enum class LetterProblem {
    Unreadable, ///< The file can't be opened.
    TooSmall,
    TooLarge, ///< A picture can be shrunk; see ui/letter.
    NotALetter, ///< By content, whatever the name says: not JPG, PNG or PDF.
    DamagedPicture, ///< Starts like a picture, but is cut short.
    DamagedPdf,
    EmptyPdf, ///< A PDF without a page, or a file named so without a byte.
    EncryptedPdf, ///< Opens only with a password. One that only forbids printing is isRestricted.
    UnjoinablePdf ///< Fine by itself, but its pages can't be put beside others.
};

/// A file that the provider will take, checked by its content.
struct ConfirmationLetter
{
    QString fileName; ///< Without folder.
    LetterFormat format = LetterFormat::Pdf;
    QByteArray content;
    int pages = 1;
    bool isRestricted = false; ///< A PDF that opens without a password, but forbids something.
    bool isMixed = false; ///< A picture with a PDF in it: each reader may show another one.
};

inline constexpr qint64 smallestLetter = 1024;
inline constexpr qint64 largestLetter = 1'400'000; ///< 1.4 MB, the strict reading of it.

using LetterResult = tl::expected<ConfirmationLetter, LetterProblem>;

/// What the content begins like, whatever the name says.
[[nodiscard]] std::optional<LetterFormat> letterFormat(const QByteArray &content);

/// Reads at most 64 MB of the file; the file itself is never changed.
[[nodiscard]] LetterResult readLetter(const QString &path);
[[nodiscard]] LetterResult checkLetter(const QByteArray &content, const QString &fileName);

} // namespace core
