#include "ui/letter/letterscan.h"

#include "core/base/background.h"
#include "ui/letter/lettertext.h"
#include "ui/letter/pdfpages.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize pagePreview{900, 1200};
constexpr QSize thumbnailSize{160, 200};
constexpr qint64 mostToRead = qint64(64) * 1024 * 1024;
constexpr std::chrono::milliseconds pauseOfSlider{250};
constexpr int mostExpectedPages = 3; // a letter is one sheet, rarely two, seldom with an annex
constexpr int mostDrawnPages = 10; // what is longer is questioned anyway
constexpr int fewDots = 110; // an inch: below that small print is hard to read

bool isSmallEnough(const core::ConfirmationLetter &file)
{
    return file.content.size() <= core::largestLetter;
}

} // namespace

// A file as a pool thread found it.
struct LetterScan::Reading
{
    QString fileName;
    tl::expected<LetterSheet, core::LetterProblem> sheet =
        tl::unexpected(core::LetterProblem::Unreadable);

    static Reading of(const QString &path)
    {
        Reading reading{QFileInfo(path).fileName()};
        core::LetterResult file = core::readLetter(path);
        if (!file && file.error() == core::LetterProblem::TooLarge)
            file = largePicture(path);
        if (!file) {
            reading.sheet = tl::unexpected(file.error());
            return reading;
        }
        LetterSheet sheet;
        sheet.file = std::move(*file);
        if (!sheet.isPdf()) {
            const ScanPicture picture = decodeScan(sheet.file.content, pagePreview);
            if (picture.isDamaged) {
                reading.sheet = tl::unexpected(core::LetterProblem::DamagedPicture);
                return reading;
            }
            sheet.preview = picture.image;
            sheet.thumbnail = picture.image.isNull()
                ? QImage()
                : picture.image.scaled(thumbnailSize, Qt::KeepAspectRatio,
                                       Qt::SmoothTransformation);
            sheet.pixels = picture.size;
        }
        reading.sheet = std::move(sheet);
        return reading;
    }

    // A picture may be too large: a smaller copy of it will be sent.
    static core::LetterResult largePicture(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(core::LetterProblem::Unreadable);
        const QByteArray content = file.read(mostToRead);
        const auto format = core::letterFormat(content);
        if (!file.atEnd() || !format || *format == core::LetterFormat::Pdf)
            return tl::unexpected(core::LetterProblem::TooLarge);
        return core::ConfirmationLetter{QFileInfo(path).fileName(), *format, content};
    }
};

LetterScan::LetterScan(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
{
    allowLargePictures();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfSlider);
    connect(&m_patience, &QTimer::timeout, this, &LetterScan::giveUpReading);
    connect(&m_pause, &QTimer::timeout, this, &LetterScan::combine);
    connect(&m_sheets, &LetterSheets::changed, this, &LetterScan::renew);
}

LetterScan::~LetterScan()
{
    stopCombining();
}

void LetterScan::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_problem.reset();
    m_toRead += paths;
    if (!m_reading)
        readNext();
    emit changed();
}

void LetterScan::readNext()
{
    if (m_toRead.isEmpty()) {
        m_activity = Activity::None;
        renew();
        return;
    }
    m_activity = Activity::Reading;
    m_reading = std::make_unique<QObject>();
    m_patience.start();
    core::whenDone(core::inBackground([path = m_toRead.constFirst()] { return Reading::of(path); }),
                   m_reading.get(), [this](const core::Result<Reading> &reading) {
                       if (reading)
                           takeReading(*reading);
                   });
}

void LetterScan::takeReading(const Reading &reading)
{
    m_patience.stop();
    m_reading.release()->deleteLater(); // this is called by what it owns
    m_toRead.removeFirst();
    if (!reading.sheet)
        note(ui::describe(reading.sheet.error(), reading.fileName));
    else if (m_sheets.count() >= mostSheets)
        //: %1 is a file's name, %n a number of pages
        note({tr("“%1” was left out: a letter has at most %n pages here.", nullptr, mostSheets)
                  .arg(reading.fileName),
              tr("Remove what does not belong to the letter."),
              {}});
    else {
        m_sheets.append(*reading.sheet);
        drawFirstPage(*reading.sheet);
    }
    readNext();
}

// A file on a network drive may hang. It is left alone; the next one gets its turn.
void LetterScan::giveUpReading()
{
    const QString name = QFileInfo(m_toRead.takeFirst()).fileName();
    m_reading.reset();
    note({tr("“%1” takes too long to open.").arg(name),
          tr("Copy it to this computer or scan it again, then choose that file."),
          {}});
    readNext();
}

// Several files may be refused at once: each is named.
void LetterScan::note(const ErrorText &problem)
{
    m_isCombineProblem = false;
    if (!m_problem) {
        m_problem = problem;
        return;
    }
    m_problem->what += u'\n' + problem.what;
    if (!m_problem->advice.contains(problem.advice))
        m_problem->advice += u' ' + problem.advice;
}

void LetterScan::renew()
{
    stopCombining();
    m_letter.reset();
    m_combined.reset();
    m_previews.clear();
    m_drawing.reset();
    m_doubtsAccepted = false;
    if (std::exchange(m_isCombineProblem, false))
        m_problem.reset();
    if (m_activity != Activity::Reading) {
        m_activity = Activity::None;
        if (m_sheets.count() > 0 && isSentAsItIs()) {
            takeAsItIs();
        } else if (m_sheets.count() > 0) {
            m_activity = Activity::Combining;
            m_pause.start();
        }
    }
    emit changed();
}

bool LetterScan::isSentAsItIs() const
{
    if (m_sheets.count() != 1)
        return false;
    const LetterSheet &sheet = m_sheets.all().constFirst();
    return sheet.edits.isNone() && isSmallEnough(sheet.file) && !sheet.file.isMixed;
}

void LetterScan::takeAsItIs()
{
    const LetterSheet &sheet = m_sheets.all().constFirst();
    m_letter = sheet.file;
    m_previews = QList<QImage>(sheet.file.pages);
    if (!sheet.isPdf())
        m_previews = {sheet.preview};
    drawPdfPages();
}

// Drawn from what will be sent. The letter does not wait for it.
void LetterScan::drawPdfPages()
{
    if (m_letter->format != core::LetterFormat::Pdf || !canDrawPdfs())
        return;
    QList<int> wanted;
    for (int page = 0; page < m_previews.size() && wanted.size() < mostDrawnPages; ++page)
        if (m_previews[page].isNull())
            wanted += page;
    if (wanted.isEmpty())
        return;
    m_drawing = std::make_unique<QObject>();
    const auto work = [pdf = m_letter->content, wanted] {
        return drawnPages(pdf, wanted, pagePreview);
    };
    core::whenDone(core::inBackground(work), m_drawing.get(),
                   [this, wanted](const core::Result<QList<QImage>> &pages) {
                       m_drawing.release()->deleteLater(); // this is called by what it owns
                       for (qsizetype i = 0; pages && i < wanted.size(); ++i)
                           m_previews[wanted[i]] = pages->at(i);
                       emit changed();
                   });
}

void LetterScan::drawFirstPage(const LetterSheet &sheet)
{
    if (!sheet.isPdf() || !canDrawPdfs())
        return;
    const QByteArray pdf = sheet.file.content;
    core::whenDone(core::inBackground([pdf] { return drawnPages(pdf, {0}, pagePreview); }), this,
                   [this, pdf](const core::Result<QList<QImage>> &pages) {
                       if (pages && !pages->constFirst().isNull())
                           m_sheets.setPdfPreview(pdf, pages->constFirst());
                   });
}

void LetterScan::combine()
{
    m_combining = std::make_unique<QObject>();
    m_stop = std::make_shared<std::atomic_bool>(false);
    QList<ScanSource> sources;
    for (const LetterSheet &sheet : m_sheets.all())
        sources += ScanSource{sheet.file.content, sheet.file.format, sheet.edits};
    const auto work = [sources, stop = m_stop] { return combineLetter(sources, *stop); };
    core::whenDone(core::inBackground(work), m_combining.get(),
                   [this](const core::Result<CombineResult> &combined) {
                       if (combined)
                           takeCombined(*combined);
                   });
}

void LetterScan::takeCombined(const CombineResult &combined)
{
    m_combining.release()->deleteLater(); // this is called by what it owns
    m_stop.reset();
    m_activity = Activity::None;
    if (combined) {
        const bool isPdf = combined->format == core::LetterFormat::Pdf;
        const QString name =
            QFileInfo(m_sheets.all().constFirst().file.fileName).completeBaseName();
        m_letter = core::ConfirmationLetter{name + (isPdf ? u".pdf"_s : u".jpg"_s),
                                            combined->format, combined->content, combined->pages};
        m_previews = combined->previews;
        m_combined = *combined;
        drawPdfPages();
    } else {
        m_problem = describe(combined.error());
        m_isCombineProblem = true;
    }
    emit changed();
}

void LetterScan::stopCombining()
{
    m_pause.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
    m_combining.reset();
}

ErrorText LetterScan::describe(const CombineFailure &failure) const
{
    using enum CombineFailure::Reason;
    const QString name =
        failure.source < 0 ? QString() : m_sheets.all().at(failure.source).file.fileName;
    switch (failure.reason) {
    case DamagedPicture:
        return ui::describe(core::LetterProblem::DamagedPicture, name);
    case UnjoinablePdf:
        return ui::describe(core::LetterProblem::UnjoinablePdf, name);
    case TooManyPixels:
        return {tr("“%1” has too many pixels to be changed here.").arg(name),
                tr("Save it as a JPG picture, or scan it again with 200 to 300 dots per inch."),
                {}};
    case TooLarge:
    case Stopped:
        return {tr("These pages don't fit into 1.4 MB."),
                tr("A PDF can't be made smaller here: scan its pages as JPG pictures, or remove "
                   "what does not belong to the letter."),
                {}};
    }
    Q_UNREACHABLE();
}

QString LetterScan::previewNote() const
{
    if (!m_letter || (!m_previews.isEmpty() && !m_previews.constFirst().isNull()))
        return {};
    if (isDrawing())
        return tr("Drawing the page…");
    if (m_letter->format == core::LetterFormat::Pdf)
        return tr("No preview of this PDF. It opens and has its pages; look at it in your "
                  "PDF viewer before you send it.");
    return tr("No preview: the picture has too many pixels to show here.");
}

QString LetterScan::summary() const
{
    if (!m_letter)
        return {};
    const QString size = sizeText(m_letter->content.size());
    if (m_letter->format != core::LetterFormat::Pdf)
        //: %1 is a kind of file such as "JPG picture", %2 its size
        return tr("%1, %2").arg(formatText(m_letter->format), size);
    const QString pages =
        m_letter->pages == 1 ? tr("1 page") : tr("%n pages", nullptr, m_letter->pages);
    //: %1 is a kind of file such as "PDF document", %2 "3 pages", %3 its size
    return tr("%1, %2, %3").arg(formatText(m_letter->format), pages, size);
}

QString LetterScan::copyNote() const
{
    if (!m_combined)
        return {};
    QString note = m_sheets.count() == 1
        ? tr("This copy is sent. Check that every word is legible. Your file is unchanged.")
        : tr("This copy is sent. Check that every word is legible. Your files are unchanged.");
    if (m_combined->dotsPerInch > 0 && m_combined->dotsPerInch < fewDots)
        note += u' '
            //: %n is a number of dots per inch
            + tr("Only %n dots per inch are left of it: send fewer pages, or crop them.", nullptr,
                 m_combined->dotsPerInch);
    return note;
}

QStringList LetterScan::doubts() const
{
    QStringList doubts;
    if (!m_letter)
        return doubts;
    for (const LetterSheet &sheet : m_sheets.all()) {
        if (sheet.file.pages > mostExpectedPages)
            //: %1 is a file's name, %n a number of pages
            doubts +=
                tr("“%1” has %n pages, but a letter has one or two. Is it the right file, and "
                   "nothing else in it?",
                   nullptr, sheet.file.pages)
                    .arg(sheet.file.fileName);
    }
    if (m_letter->isRestricted)
        doubts += tr("The PDF is encrypted: it opens without a password but forbids something, "
                     "such as printing. The reviewer may send it back. Saved without protection "
                     "it is safer.");
    return doubts;
}

void LetterScan::setDoubtsAccepted(bool accepted)
{
    m_doubtsAccepted = accepted;
    emit changed();
}

bool LetterScan::isReady() const
{
    return m_letter && m_activity == Activity::None && (m_doubtsAccepted || doubts().isEmpty());
}

} // namespace ui
