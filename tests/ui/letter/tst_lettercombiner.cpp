#include "core/letter/joinedletter.h"
#include "tests/support/testmain.h"
#include "tests/ui/letter/cmykscan.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/lettercombiner.h"

#include <QImageReader>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using core::LetterFormat;
using ui::ScanSource;
using Reason = ui::CombineFailure::Reason;

namespace {

constexpr QSize a4{1240, 1754}; // 150 dots per inch
constexpr int cell = 4; // 0.7 mm: a small QR code, and print of 14 points
constexpr QSize cells{250, 375};
constexpr QPoint firstCell{120, 120};

bool bitAt(int x, int y)
{
    return ((x * 7919 + y * 104729 + x * y * 31) >> 3) % 2 != 0;
}

// 93,750 bits in ink on slightly uneven paper: what small print is to a reader.
QImage printedPage(const QColor &ink = Qt::black)
{
    QImage page(a4, QImage::Format_RGB32);
    QRandomGenerator random(11);
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            page.setPixel(x, y, QColor::fromHsv(40, 12, random.bounded(225, 256)).rgb());
    QPainter painter(&page);
    for (int y = 0; y < cells.height(); ++y)
        for (int x = 0; x < cells.width(); ++x)
            if (bitAt(x, y))
                painter.fillRect(firstCell.x() + x * cell, firstCell.y() + y * cell, cell, cell,
                                 ink);
    return page;
}

// How many of its bits can't be read, wherever the page lies on A4.
int unreadable(const QImage &page)
{
    int wrong = 0;
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x) {
            const double px = (firstCell.x() + (x + 0.5) * cell) / a4.width() * page.width();
            const double py = (firstCell.y() + (y + 0.5) * cell) / a4.height() * page.height();
            const bool isInk = qGray(page.pixel(int(px), int(py))) < 160;
            wrong += isInk == bitAt(x, y) ? 0 : 1;
        }
    }
    return wrong;
}

// By a program that is not ours.
QList<QImage> rendered(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess poppler;
    poppler.start(u"pdftoppm"_s, {u"-r"_s, u"100"_s, file.fileName(), folder.filePath(u"page"_s)});
    poppler.waitForFinished();
    const QByteArray complaints = poppler.readAllStandardError();
    if (poppler.exitCode() != 0 || !complaints.isEmpty()) {
        qWarning("%s", complaints.constData());
        return {};
    }
    QList<QImage> pages;
    for (const QString &name :
         QDir(folder.path()).entryList({u"page*.ppm"_s}, QDir::Files, QDir::Name))
        pages += QImage(folder.filePath(name));
    return pages;
}

ScanSource picture(const QByteArray &content, const ui::ScanEdits &edits = {})
{
    return {content, *core::letterFormat(content), edits};
}

QByteArray hugeScan(const char *format)
{
    QImage page(10'000, 10'000, QImage::Format_Grayscale8);
    page.fill(250);
    QPainter(&page).fillRect(0, 0, 5'000, 5'000, Qt::black);
    return LetterFiles::encoded(page, format, 80);
}

} // namespace

class TestLetterCombiner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::allowLargePictures(); }
    void everyKindOfPictureGivesAValidLetter_data();
    void everyKindOfPictureGivesAValidLetter();
    void aHundredMegapixelsAreMadeSmaller_data();
    void aHundredMegapixelsAreMadeSmaller();
    void thePrintIsStillReadable_data();
    void thePrintIsStillReadable();
    void aPdfsPagesAreTakenOver();
    void theBestQualityThatFitsIsTaken_data();
    void theBestQualityThatFitsIsTaken();
    void editsAreWhatIsSent();
    void saysWhatCannotBeCombined();
    void stopsWhenItIsTold();

private:
    const std::atomic_bool m_goOn = false;
};

void TestLetterCombiner::everyKindOfPictureGivesAValidLetter_data()
{
    QTest::addColumn<QByteArray>("content");
    const QImage quarters = LetterFiles::quarters();
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("EXIF orientation %d", orientation)
            << LetterFiles::turnedJpeg(quarters, orientation);
    QTest::newRow("CMYK") << cmykScan();
    QTest::newRow("PNG of 16 bits")
        << LetterFiles::encoded(quarters.convertToFormat(QImage::Format_RGBA64), "PNG");
    QTest::newRow("a PDF behind a JPEG")
        << LetterFiles::encoded(quarters, "JPG", 90) + LetterFiles::pdfContent();
}

void TestLetterCombiner::everyKindOfPictureGivesAValidLetter()
{
    QFETCH(QByteArray, content);

    const auto single = ui::combineLetter({picture(content)}, m_goOn);
    QVERIFY(single);
    QCOMPARE(single->format, LetterFormat::Jpeg);
    QVERIFY(single->content.size() <= core::largestLetter);
    QVERIFY(!single->content.contains("%PDF-") && !single->content.contains("Exif"));
    QVERIFY(LetterFiles::isUpright(QImage::fromData(single->content)));
    QVERIFY(core::checkLetter(single->content, {}));

    const auto both = ui::combineLetter({picture(content), picture(content)}, m_goOn);
    QVERIFY(both);
    QCOMPARE(both->format, LetterFormat::Pdf);
    QCOMPARE(core::checkLetter(both->content, {})->pages, 2);
    const QList<QImage> pages = rendered(both->content);
    QCOMPARE(pages.size(), 2);
    for (const QImage &page : pages) {
        const int high = page.width() * 4 / 3; // a picture of 3:4 leaves paper above and below
        QVERIFY(
            LetterFiles::isUpright(page.copy(0, (page.height() - high) / 2, page.width(), high)));
    }
}

void TestLetterCombiner::aHundredMegapixelsAreMadeSmaller_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("JPEG") << hugeScan("JPG");
    QTest::newRow("PNG") << hugeScan("PNG");
}

void TestLetterCombiner::aHundredMegapixelsAreMadeSmaller()
{
    QFETCH(QByteArray, content);
    const auto letter = ui::combineLetter({picture(content)}, m_goOn);
    QVERIFY(letter);
    const QImage page = QImage::fromData(letter->content);
    QCOMPARE(page.size(), QSize(3508, 3508));
    QVERIFY(page.pixelColor(800, 800).red() < 20 && page.pixelColor(2600, 800).red() > 230);
    QVERIFY(letter->content.size() <= core::largestLetter);
}

void TestLetterCombiner::thePrintIsStillReadable_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("one page") << 1 << QColor(Qt::black);
    QTest::newRow("five pages") << 5 << QColor(Qt::black);
    QTest::newRow("a red seal") << 2 << QColor(200, 20, 30);
}

void TestLetterCombiner::thePrintIsStillReadable()
{
    QFETCH(int, pages);
    QFETCH(QColor, ink);
    const QByteArray scan = LetterFiles::encoded(printedPage(ink), "JPG", 97);
    QVERIFY(scan.size() * pages > core::largestLetter / 2);
    QCOMPARE(unreadable(QImage::fromData(scan)), 0);

    const auto letter = ui::combineLetter(QList<ScanSource>(pages, picture(scan)), m_goOn);

    QVERIFY(letter);
    QVERIFY(letter->content.size() <= core::largestLetter);
    const QList<QImage> seen =
        pages == 1 ? QList<QImage>{QImage::fromData(letter->content)} : rendered(letter->content);
    QCOMPARE(seen.size(), pages);
    for (const QImage &page : seen)
        QCOMPARE(unreadable(page), 0);
}

void TestLetterCombiner::aPdfsPagesAreTakenOver()
{
    const QByteArray photo = LetterFiles::encoded(LetterFiles::quarters(), "JPG");
    const ScanSource pdf{LetterFiles::pdfContent(2), LetterFormat::Pdf, {}};

    const auto letter = ui::combineLetter({pdf, picture(photo)}, m_goOn);

    QVERIFY(letter);
    QCOMPARE(letter->pages, 3);
    QCOMPARE(rendered(letter->content).size(), 3);
    QCOMPARE(letter->previews.size(), 3);
    QVERIFY(letter->previews[0].isNull() && letter->previews[1].isNull());
    QVERIFY(LetterFiles::isUpright(letter->previews[2]));
    QCOMPARE(ui::combineLetter({pdf, pdf}, m_goOn)->pages, 4);
}

void TestLetterCombiner::theBestQualityThatFitsIsTaken_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("keepsPixels");
    QTest::newRow("everything fits") << 2'000'000 << true;
    QTest::newRow("less quality suffices") << 350'000 << true;
    QTest::newRow("fewer pixels are needed") << 60'000 << false;
}

void TestLetterCombiner::theBestQualityThatFitsIsTaken()
{
    QFETCH(int, limit);
    QFETCH(bool, keepsPixels);
    const QByteArray noise = LetterFiles::encoded(LetterFiles::image(600, 800), "JPG", 95);

    const auto letter = ui::combineLetter({picture(noise)}, m_goOn, limit);

    QVERIFY(letter);
    QVERIFY(letter->content.size() <= limit);
    if (limit < 2'000'000) // and not much smaller than it has to be
        QVERIFY2(letter->content.size() * 5 > limit * 4,
                 qPrintable(QString::number(letter->content.size())));
    QCOMPARE(QImage::fromData(letter->content).size() == QSize(600, 800), keepsPixels);
    QCOMPARE(letter->previews.constFirst().size(), QImage::fromData(letter->content).size());
}

void TestLetterCombiner::editsAreWhatIsSent()
{
    ui::ScanEdits edits;
    edits.quarterTurns = 2;
    edits.crop = {0.5, 0.5, 0.5, 0.5}; // where red has come to
    const QByteArray photo = LetterFiles::encoded(LetterFiles::quarters(), "PNG");

    const auto letter = ui::combineLetter({picture(photo, edits)}, m_goOn);

    const QImage sent = QImage::fromData(letter->content);
    QCOMPARE(sent.size(), QSize(150, 200));
    QVERIFY(sent.pixelColor(75, 100).red() > 240 && sent.pixelColor(75, 100).green() < 15);
}

void TestLetterCombiner::saysWhatCannotBeCombined()
{
    const QByteArray photo = LetterFiles::encoded(LetterFiles::image(), "PNG");
    QByteArray damaged = photo;
    damaged.replace(60, 3000, QByteArray(3000, 'x'));

    const auto failure = [&](const QList<ScanSource> &sources, qint64 limit) {
        return ui::combineLetter(sources, m_goOn, limit).error();
    };

    QCOMPARE(failure({picture(photo), picture(damaged)}, 1'000'000).reason, Reason::DamagedPicture);
    QCOMPARE(failure({picture(photo), picture(damaged)}, 1'000'000).source, 1);
    QCOMPARE(
        failure({picture(photo), {"%PDF-1.4 nothing", LetterFormat::Pdf, {}}}, 1'000'000).reason,
        Reason::UnjoinablePdf);
    QCOMPARE(failure({picture(photo), picture(photo)}, 2'000).reason, Reason::TooLarge);
}

void TestLetterCombiner::stopsWhenItIsTold()
{
    const std::atomic_bool stop = true;
    const QByteArray photo = LetterFiles::encoded(LetterFiles::image(), "JPG");
    QCOMPARE(ui::combineLetter({picture(photo)}, stop).error().reason, Reason::Stopped);
}

CERTDESK_TEST(TestLetterCombiner)
#include "tst_lettercombiner.moc"
