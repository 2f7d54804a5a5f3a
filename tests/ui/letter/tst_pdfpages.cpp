#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterscan.h"
#include "ui/letter/pdfpages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// PDFs as the reviewer will see them, where the build has QtPdf.
class TestPdfPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsAPageOnWhitePaper();
    void drawsAStamp();
    void drawsNothingOfWhatIsNotThere_data();
    void drawsNothingOfWhatIsNotThere();
    void thePagesOfAPdfAreSeenAmongTheScans();
    void aLetterDoesNotWaitForItsPreview();

private:
    LetterFiles m_files;
};

void TestPdfPages::initTestCase()
{
    if (!ui::canDrawPdfs())
        QSKIP("This build has no QtPdf.");
}

void TestPdfPages::drawsAPageOnWhitePaper()
{
    const QByteArray pdf = LetterFiles::printed({LetterFiles::quarters(), LetterFiles::quarters()});
    const QList<QImage> pages = ui::drawnPages(pdf, {1}, {600, 600});
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages[0].size(), QSize(450, 600));
    QVERIFY(LetterFiles::isUpright(pages[0]));

    const QImage empty = ui::drawnPages(LetterFiles::pdfContent(), {0}, {600, 600}).constFirst();
    QCOMPARE(empty.pixelColor(100, 100), QColor(Qt::white));
}

void TestPdfPages::drawsAStamp()
{
    const QByteArray stamped = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                               "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                               "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]"
                               "/Annots[4 0 R]>>endobj\n"
                               "4 0 obj<</Type/Annot/Subtype/Stamp/F 4/Rect[100 100 300 300]"
                               "/AP<</N 5 0 R>>>>endobj\n"
                               "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 200 200]/Length 26>>"
                               "stream\n1 0 0 rg 0 0 200 200 re f\nendstream endobj\n"
                               "trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n";
    const QImage page = ui::drawnPages(stamped, {0}, {400, 400}).constFirst();
    QCOMPARE(page.pixelColor(200, 200), QColor(Qt::red));
    QCOMPARE(page.pixelColor(50, 50), QColor(Qt::white));
}

void TestPdfPages::drawsNothingOfWhatIsNotThere_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("after the last page") << LetterFiles::pdfContent(2);
    QTest::newRow("no PDF") << QByteArray("MZ");
    QTest::newRow("cut short") << LetterFiles::printed({LetterFiles::quarters()}).left(300);
    QTest::newRow("nothing") << QByteArray();
}

void TestPdfPages::drawsNothingOfWhatIsNotThere()
{
    QFETCH(QByteArray, pdf);
    const QList<QImage> pages = ui::drawnPages(pdf, {2, 3}, {600, 600});
    QCOMPARE(pages.size(), 2);
    QVERIFY(pages[0].isNull() && pages[1].isNull());
}

void TestPdfPages::thePagesOfAPdfAreSeenAmongTheScans()
{
    ui::LetterScan scan(60s);
    const QString pdf = m_files.write(
        u"letter.pdf"_s, LetterFiles::printed({LetterFiles::quarters(), LetterFiles::quarters()}));
    scan.add({pdf});
    QTRY_COMPARE(scan.activity(), ui::LetterScan::Activity::None);
    QTRY_VERIFY(!scan.isDrawing());
    QCOMPARE(scan.previews().size(), 2);
    QVERIFY(LetterFiles::isUpright(scan.previews()[0]));
    QCOMPARE(scan.previewNote(), QString());
    QTRY_VERIFY(LetterFiles::isUpright(scan.sheets().all()[0].pdfPreview));
    QVERIFY(!scan.sheets().all()[0].canBeEdited());

    scan.add({m_files.write(u"a.jpg"_s, LetterFiles::encoded(LetterFiles::quarters(), "JPG"))});
    QTRY_VERIFY_WITH_TIMEOUT(scan.isReady() && !scan.isDrawing(), 60'000);
    QCOMPARE(scan.previews().size(), 3);
    for (const QImage &page : scan.previews())
        QVERIFY(LetterFiles::isUpright(page));
}

void TestPdfPages::aLetterDoesNotWaitForItsPreview()
{
    ui::LetterScan scan(60s);
    scan.add({m_files.write(u"letter.pdf"_s, LetterFiles::printed({LetterFiles::quarters()}))});
    QTRY_VERIFY(scan.letter());
    QVERIFY(scan.isDrawing() && scan.isReady());
    QCOMPARE(scan.previewNote(), u"Drawing the page…"_s);
    scan.sheets().remove(0); // and nobody waits for it any more
    QVERIFY(!scan.isDrawing());
    QVERIFY(scan.previews().isEmpty());
}

CERTDESK_TEST(TestPdfPages)
#include "tst_pdfpages.moc"
