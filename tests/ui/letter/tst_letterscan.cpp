#include "tests/support/heartbeat.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterscan.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::LetterScan;
using Activity = LetterScan::Activity;

namespace {

constexpr auto patience = 60s;

void add(LetterScan &scan, const QStringList &paths)
{
    scan.add(paths);
    QCOMPARE(scan.activity(), Activity::Reading);
    QTRY_COMPARE_WITH_TIMEOUT(scan.activity(), Activity::None, 60'000);
}

void waitForCopy(const LetterScan &scan)
{
    QTRY_COMPARE_WITH_TIMEOUT(scan.activity(), Activity::None, 60'000);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesOf(LetterScan &scan)
{
    QStringList names;
    for (const ui::LetterSheet &sheet : scan.sheets().all())
        names += sheet.file.fileName;
    return names;
}

} // namespace

class TestLetterScan : public QObject
{
    Q_OBJECT

private slots:
    void anUntouchedFileIsSentByteForByte();
    void severalFilesBecomeOnePdf();
    void aLargePictureIsSentAsACopy();
    void theFilesAreNeverChanged();
    void undoneEditsSendTheFileAgain();
    void pagesAreMovedRemovedAndBroughtBack();
    void anEditIsSeenInWhatIsSent();
    void saysWhyAFileIsRefused_data();
    void saysWhyAFileIsRefused();
    void whatIsRefusedLeavesTheOthersAlone();
    void goesByContentAndNotByName();
    void aPictureWithAPdfInItIsSentAsACleanCopy();
    void anOddPdfIsQuestioned();
    void doesNotWaitForAFileForEver();
    void takesNoMoreThanALetterHas();
    void combiningLeavesTheWindowAlone();

private:
    QString photo(const QString &name, const QSize &size = {300, 400})
    {
        return m_files.write(name, LetterFiles::encoded(LetterFiles::quarters(size), "JPG", 100));
    }

    LetterFiles m_files;
};

void TestLetterScan::anUntouchedFileIsSentByteForByte()
{
    for (const QString &path : {photo(u"a.jpg"_s), m_files.pdf()}) {
        LetterScan scan(patience);
        add(scan, {path});
        QVERIFY(scan.isReady());
        QCOMPARE(scan.letter()->content, contentOf(path));
        QVERIFY(scan.copyNote().isEmpty());
    }
}

void TestLetterScan::severalFilesBecomeOnePdf()
{
    LetterScan scan(patience);
    add(scan, {photo(u"a.jpg"_s), m_files.pdf(), photo(u"b.jpg"_s)});
    QVERIFY(scan.isReady());
    QCOMPARE(scan.letter()->fileName, u"a.pdf"_s);
    QCOMPARE(scan.letter()->pages, 4);
    QCOMPARE(core::checkLetter(scan.letter()->content, {})->pages, 4);
    QCOMPARE(scan.previews().size(), 4);
    QVERIFY(LetterFiles::isUpright(scan.previews()[3].copy(scan.previews()[3].rect())));
    QVERIFY(scan.copyNote().contains(u"files are unchanged"));
    QVERIFY(scan.summary().startsWith(u"PDF document, 4 "));
}

void TestLetterScan::aLargePictureIsSentAsACopy()
{
    const QString path = m_files.largeJpeg();
    QVERIFY(QFileInfo(path).size() > core::largestLetter);
    LetterScan scan(patience);
    add(scan, {path});
    QVERIFY(scan.isReady());
    QCOMPARE(scan.letter()->fileName, u"photo.jpg"_s);
    QCOMPARE(scan.letter()->format, core::LetterFormat::Jpeg);
    QVERIFY(scan.letter()->content.size() <= core::largestLetter);
    QVERIFY(scan.copyNote().contains(u"Your file is unchanged"));
}

void TestLetterScan::theFilesAreNeverChanged()
{
    const QStringList paths{photo(u"a.jpg"_s), m_files.largeJpeg(), m_files.pdf()};
    const auto hashes = [&] {
        QList<QByteArray> all;
        for (const QString &path : paths)
            all += QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256);
        return all;
    };
    const QList<QByteArray> before = hashes();
    LetterScan scan(patience);
    add(scan, paths);
    ui::ScanEdits edits;
    edits.quarterTurns = 1;
    edits.contrast = 30;
    scan.sheets().setEdits(0, edits);
    scan.sheets().move(0, 1);
    waitForCopy(scan);
    QVERIFY(scan.letter());
    QCOMPARE(hashes(), before);
}

void TestLetterScan::undoneEditsSendTheFileAgain()
{
    const QString path = photo(u"a.jpg"_s);
    LetterScan scan(patience);
    add(scan, {path});
    ui::ScanEdits edits;
    edits.brightness = 20;
    scan.sheets().setEdits(0, edits);
    QCOMPARE(scan.activity(), Activity::Combining);
    QVERIFY(!scan.isReady());
    scan.sheets().setEdits(0, {});
    QVERIFY(scan.isReady());
    QCOMPARE(scan.letter()->content, contentOf(path));
}

void TestLetterScan::pagesAreMovedRemovedAndBroughtBack()
{
    LetterScan scan(patience);
    ui::LetterSheets &sheets = scan.sheets();
    add(scan, {photo(u"a.jpg"_s), photo(u"b.jpg"_s), photo(u"c.jpg"_s)});
    QCOMPARE(sheets.current(), 2);

    sheets.move(2, 0);
    QCOMPARE(namesOf(scan), QStringList({u"c.jpg"_s, u"a.jpg"_s, u"b.jpg"_s}));
    QCOMPARE(sheets.current(), 0);
    sheets.remove(1);
    sheets.remove(0);
    QCOMPARE(namesOf(scan), QStringList({u"b.jpg"_s}));
    QCOMPARE(sheets.current(), 0);
    sheets.undoRemoval();
    sheets.undoRemoval();
    QCOMPARE(namesOf(scan), QStringList({u"c.jpg"_s, u"a.jpg"_s, u"b.jpg"_s}));
    QCOMPARE(sheets.current(), 1);
    QVERIFY(!sheets.canUndoRemoval());
    sheets.remove(0); // one before the current one
    QCOMPARE(sheets.current(), 0);
    QCOMPARE(sheets.currentSheet()->file.fileName, u"a.jpg"_s);
    sheets.undoRemoval();

    for (int i = 0; i < 3; ++i)
        sheets.remove(0);
    QCOMPARE(sheets.current(), -1);
    QVERIFY(!scan.letter() && scan.activity() == Activity::None);
    sheets.move(0, 1);
    sheets.remove(0);
}

void TestLetterScan::anEditIsSeenInWhatIsSent()
{
    LetterScan scan(patience);
    add(scan, {photo(u"a.jpg"_s)});
    ui::ScanEdits edits;
    edits.quarterTurns = 1;
    scan.sheets().setEdits(0, edits);
    waitForCopy(scan);
    QVERIFY(scan.isReady());
    const QImage sent = QImage::fromData(scan.letter()->content);
    QCOMPARE(sent.size(), QSize(400, 300));
    QVERIFY(LetterFiles::isUpright(sent.transformed(QTransform().rotate(-90))));
    QCOMPARE(scan.previews().constFirst().size(), sent.size());
}

void TestLetterScan::saysWhyAFileIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("part");

    const QByteArray jpeg = LetterFiles::encoded(LetterFiles::image(), "JPG");
    QTest::newRow("900 bytes") << u"a.jpg"_s << jpeg.left(900) << u"smaller than 1 KB"_s;
    QTest::newRow("a program") << u"a.jpg"_s << "MZ" + QByteArray(3000, 'x')
                               << u"neither a JPG or PNG"_s;
    QTest::newRow("no page") << u"a.pdf"_s << QByteArray() << u"has no pages"_s;
    QTest::newRow("cut short") << u"a.jpg"_s << jpeg.chopped(30) << u"damaged or was cut"_s;
    QTest::newRow("a PDF of 2 MB")
        << u"a.pdf"_s << LetterFiles::pdfContent() + QByteArray(2'000'000, ' ')
        << u"larger than the 1.4 MB"_s;
    QTest::newRow("a PDF's head before a JPEG")
        << u"a.pdf"_s << "%PDF-1.4\n" + jpeg << u"damaged"_s;
    QByteArray png = LetterFiles::encoded(LetterFiles::image(), "PNG");
    png.replace(60, 3000, QByteArray(3000, 'x'));
    QTest::newRow("whole, but not decodable") << u"a.png"_s << png << u"damaged or was cut"_s;
}

void TestLetterScan::saysWhyAFileIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, part);
    LetterScan scan(patience);
    add(scan, {m_files.write(name, content)});
    QVERIFY(scan.problem());
    QVERIFY2(scan.problem()->what.contains(part), qPrintable(scan.problem()->what));
    QVERIFY(!scan.isReady());
    QCOMPARE(scan.sheets().count(), 0);
}

void TestLetterScan::whatIsRefusedLeavesTheOthersAlone()
{
    LetterScan scan(patience);
    const QString gone = m_files.path(u"gone.jpg"_s);
    add(scan, {m_files.program(), photo(u"a.jpg"_s), gone});
    QCOMPARE(namesOf(scan), QStringList({u"a.jpg"_s}));
    QVERIFY(scan.problem()->what.contains(u"letter.pdf")
            && scan.problem()->what.contains(u"gone.jpg"));
    QVERIFY(scan.isReady());
}

void TestLetterScan::goesByContentAndNotByName()
{
    LetterScan scan(patience);
    add(scan, {m_files.write(u"scan.jpg"_s, LetterFiles::encoded(LetterFiles::image(), "PNG"))});
    QCOMPARE(scan.letter()->format, core::LetterFormat::Png);
    QVERIFY(scan.summary().startsWith(u"PNG picture"));
}

void TestLetterScan::aPictureWithAPdfInItIsSentAsACleanCopy()
{
    LetterScan scan(patience);
    add(scan,
        {m_files.write(u"two.jpg"_s,
                       LetterFiles::encoded(LetterFiles::quarters(), "JPG")
                           + LetterFiles::pdfContent())});
    QVERIFY(scan.isReady());
    QVERIFY(!scan.letter()->content.contains("%PDF-"));
    QVERIFY(!scan.copyNote().isEmpty());
}

void TestLetterScan::anOddPdfIsQuestioned()
{
    LetterScan scan(patience);
    add(scan, {m_files.pdf(3)});
    QVERIFY(scan.doubts().isEmpty() && scan.isReady());

    scan.sheets().remove(0);
    add(scan, {m_files.pdf(12)});
    QCOMPARE(scan.doubts().size(), 1);
    QVERIFY(scan.doubts().constFirst().contains(u"12"));
    QVERIFY(!scan.isReady());
    scan.setDoubtsAccepted(true);
    QVERIFY(scan.isReady());

    add(scan, {photo(u"a.jpg"_s)}); // another letter: nobody has accepted that one
    QVERIFY(!scan.isReady());
}

void TestLetterScan::doesNotWaitForAFileForEver()
{
    LetterScan scan(0ms);
    scan.add({m_files.largeJpeg()});
    QTRY_COMPARE(scan.activity(), Activity::None);
    QVERIFY(scan.problem() && scan.problem()->what.contains(u"takes too long"));
}

void TestLetterScan::takesNoMoreThanALetterHas()
{
    LetterScan scan(patience);
    const QString path = photo(u"a.jpg"_s, {60, 80});
    add(scan, QStringList(LetterScan::mostSheets + 1, path));
    QCOMPARE(scan.sheets().count(), LetterScan::mostSheets);
    QVERIFY(scan.problem()->what.contains(u"left out"));
}

void TestLetterScan::combiningLeavesTheWindowAlone()
{
    LetterScan scan(patience);
    add(scan, {m_files.largeJpeg(), m_files.largeJpeg()});
    waitForCopy(scan);
    const Heartbeat heart;
    QElapsedTimer time;
    time.start();
    scan.sheets().move(0, 1);
    QVERIFY(waitWithoutSleep(scan, &LetterScan::changed, [&] { return scan.isReady(); }));
    const auto stall = heart.longestOwnStall();
    qInfo("longest stall %lld ms of %lld ms", static_cast<long long>(stall.count()),
          static_cast<long long>(time.elapsed()));
    QVERIFY(time.elapsed() > 300); // it waits 250 ms for another move, then works
    QVERIFY(stall <= allowedStall);
}

CERTDESK_TEST(TestLetterScan)
#include "tst_letterscan.moc"
