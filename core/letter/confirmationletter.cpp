#include "core/letter/confirmationletter.h"

#include "core/letter/letterpdf.h"
#include "core/letter/letterpicture.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 mostToRead = qint64(64) * 1024 * 1024;

std::optional<LetterProblem> sizeProblem(const QByteArray &content)
{
    if (content.size() < smallestLetter)
        return LetterProblem::TooSmall;
    if (content.size() > largestLetter)
        return LetterProblem::TooLarge;
    return std::nullopt;
}

bool isWholePicture(const ConfirmationLetter &letter)
{
    return letter.format == LetterFormat::Jpeg ? letter::isWholeJpeg(letter.content)
                                               : letter::isWholePng(letter.content);
}

LetterResult checkPicture(ConfirmationLetter letter)
{
    if (const auto problem = sizeProblem(letter.content))
        return tl::unexpected(*problem);
    if (!isWholePicture(letter))
        return tl::unexpected(LetterProblem::DamagedPicture);
    letter.isMixed = letter.content.contains("%PDF-");
    return letter;
}

// A PDF without a page is often under 1 KB: that it is empty says more than that it is small.
LetterResult checkPdf(ConfirmationLetter letter)
{
    const auto problem = sizeProblem(letter.content);
    if (problem == LetterProblem::TooLarge)
        return tl::unexpected(*problem);
    const auto facts = letter::inspectPdf(letter.content);
    if (!facts)
        return tl::unexpected(facts.error());
    if (problem)
        return tl::unexpected(*problem);
    letter.pages = facts->pages;
    letter.isRestricted = facts->isRestricted;
    return letter;
}

} // namespace

std::optional<LetterFormat> letterFormat(const QByteArray &content)
{
    if (content.startsWith("\xff\xd8\xff"))
        return LetterFormat::Jpeg;
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return LetterFormat::Png;
    if (content.startsWith("%PDF-"))
        return LetterFormat::Pdf;
    return std::nullopt;
}

LetterResult readLetter(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(LetterProblem::Unreadable);
    const QByteArray content = file.read(mostToRead);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(LetterProblem::Unreadable);
    return checkLetter(content, QFileInfo(path).fileName());
}

LetterResult checkLetter(const QByteArray &content, const QString &fileName)
{
    const auto format = letterFormat(content);
    if (content.isEmpty()) {
        const bool isPdf = fileName.endsWith(".pdf"_L1, Qt::CaseInsensitive);
        return tl::unexpected(isPdf ? LetterProblem::EmptyPdf : LetterProblem::TooSmall);
    }
    if (!format)
        return tl::unexpected(LetterProblem::NotALetter);
    ConfirmationLetter letter{fileName, *format, content, 1};
    return format == LetterFormat::Pdf ? checkPdf(std::move(letter))
                                       : checkPicture(std::move(letter));
}

} // namespace core
