#include "ui/letter/lettertext.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct LetterWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::LetterWording)
};

} // namespace

ErrorText describe(core::LetterProblem problem, const QString &fileName)
{
    using enum core::LetterProblem;

    // %1 below is always the file's name.
    switch (problem) {
    case Unreadable:
        return {LetterWording::tr("“%1” can't be read.").arg(fileName),
                LetterWording::tr("Check that it is still there and that you may open it, or "
                                  "choose another file."),
                {}};
    case TooSmall:
        return {
            LetterWording::tr("“%1” is smaller than 1 KB, so it can't be a scan.").arg(fileName),
            LetterWording::tr("Scan or photograph the whole letter and choose that file."),
            {}};
    case TooLarge:
        return {LetterWording::tr("“%1” is larger than the 1.4 MB that the provider takes.")
                    .arg(fileName),
                LetterWording::tr("Scan it again with 150 to 200 dots per inch, or as a JPG "
                                  "picture, which CertDesk can shrink."),
                {}};
    case NotALetter:
        return {LetterWording::tr("“%1” is neither a JPG or PNG picture nor a PDF, whatever its "
                                  "name says.")
                    .arg(fileName),
                LetterWording::tr("Save the scan as JPG, PNG or PDF and choose that file."),
                {}};
    case DamagedPicture:
        return {LetterWording::tr("The picture “%1” is damaged or was cut short.").arg(fileName),
                LetterWording::tr("Copy it once more from the camera or scanner, then choose it "
                                  "again."),
                {}};
    case DamagedPdf:
        return {LetterWording::tr("The PDF “%1” is damaged or was cut short.").arg(fileName),
                LetterWording::tr("Save or scan it once more, then choose it again."),
                {}};
    case EmptyPdf:
        return {LetterWording::tr("The PDF “%1” has no pages.").arg(fileName),
                LetterWording::tr("Scan the letter again and choose the new file."),
                {}};
    case EncryptedPdf:
        return {LetterWording::tr("The PDF “%1” opens only with a password, so the reviewer could "
                                  "not read it.")
                    .arg(fileName),
                LetterWording::tr("Save it without a password and choose that file."),
                {}};
    case UnjoinablePdf:
        return {
            LetterWording::tr("The pages of “%1” can't be put together with others.").arg(fileName),
            LetterWording::tr("Send it by itself, or scan its pages as JPG pictures."),
            {}};
    }
    Q_UNREACHABLE();
}

QString formatText(core::LetterFormat format)
{
    switch (format) {
    case core::LetterFormat::Jpeg:
        return LetterWording::tr("JPG picture");
    case core::LetterFormat::Png:
        return LetterWording::tr("PNG picture");
    case core::LetterFormat::Pdf:
        return LetterWording::tr("PDF document");
    }
    Q_UNREACHABLE();
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

ReviewDays reviewDays(std::optional<core::ValidationLevel> level, QDate today)
{
    ReviewDays days{3, 7, {}, {}};
    if (level == core::ValidationLevel::Ov)
        days.most = 5;
    else if (level == core::ValidationLevel::Ev)
        days.least = 5;
    days.from = addBusinessDays(today, days.least);
    days.until = addBusinessDays(today, days.most);
    return days;
}

QDate addBusinessDays(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --count;
    }
    return day;
}

} // namespace ui
