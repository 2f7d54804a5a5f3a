#include "ui/accounts/recoverysheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct RecoverySheet
{
    Q_DECLARE_TR_FUNCTIONS(ui::RecoverySheet)
};

constexpr int resolution = 300; // dots per inch, of the PDF

/// Writes below what is there already.
void put(QPainter &painter, QRect &free, const QFont &font, const QString &text)
{
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(font);
    QRect used;
    painter.drawText(free, flags, text, &used);
    free.setTop(used.bottom() + painter.device()->logicalDpiY() / 5);
}

void paint(QPainter &painter, const core::Secret &code, const QString &profileFolder)
{
    QRect free = painter.viewport();
    QFont text = painter.font();
    text.setPointSize(11);
    QFont title = text;
    title.setPointSize(18);
    title.setBold(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSize(16);

    put(painter, free, title, RecoverySheet::tr("CertDesk recovery code"));
    put(painter, free, fixed, recoveryCodeText(code));
    //: %1 is a folder, %2 a date
    put(painter, free, text,
        RecoverySheet::tr("For the profile %1, as of %2.")
            .arg(profileFolder, QLocale().toString(QDate::currentDate(), QLocale::LongFormat)));
    put(painter, free, text,
        RecoverySheet::tr("If this computer's keychain is lost, this code opens the sealed keys "
                          "in the profile's folder: choose Recovery code in CertDesk's File menu "
                          "and enter it. The folder is needed too; keep a copy of it."));
    put(painter, free, text,
        RecoverySheet::tr("Whoever has this code and the folder has the keys. Keep the sheet where "
                          "you keep contracts, and delete the file once it is printed."));
}

} // namespace

QString recoveryCodeText(const core::Secret &code)
{
    constexpr qsizetype lineLength = 7 * 5; // seven groups with their hyphens
    QString text =
        QString::fromLatin1(code.bytes().data(), static_cast<qsizetype>(code.bytes().size()));
    if (text.size() > lineLength)
        text[lineLength - 1] = u'\n';
    return text;
}

core::Result<void> printRecoverySheet(QPagedPaintDevice &printer, const core::Secret &code,
                                      const QString &profileFolder)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return core::fail(core::Error::Kind::BadInput, {}, u"print/refused"_s);
    paint(painter, code, profileFolder);
    if (!painter.end())
        return core::fail(core::Error::Kind::BadInput, {}, u"print/refused"_s);
    return {};
}

core::Result<void> writeRecoverySheet(const QString &path, const core::Secret &code,
                                      const QString &profileFolder)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isWritten) {
        QPdfWriter pdf(&file);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setResolution(resolution);
        pdf.setTitle(RecoverySheet::tr("CertDesk recovery code"));
        isWritten = printRecoverySheet(pdf, code, profileFolder).has_value();
    }
    if (!isWritten || !file.commit())
        return core::fail(core::Error::Kind::FileUnwritable, path);
    return {};
}

} // namespace ui
