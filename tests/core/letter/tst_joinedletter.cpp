#include "core/letter/joinedletter.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// The smallest JPEG of 8 × 8 grey pixels: what is in it does not matter here.
QByteArray tinyJpeg()
{
    return QByteArray::fromBase64(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX"
        "RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAA"
        "AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8ASP/Z");
}

QByteArray flatPdf(int pages, const QByteArray &inherited = {})
{
    QByteArray kids;
    QByteArray objects;
    for (int i = 3; i < pages + 3; ++i) {
        kids += QByteArray::number(i) + " 0 R ";
        objects += QByteArray::number(i) + " 0 obj<</Type/Page/Parent 2 0 R>>endobj\n";
    }
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids
        + "]/Count " + QByteArray::number(pages) + "/MediaBox[0 0 300 400]" + inherited
        + ">>endobj\n" + objects + "trailer<</Root 1 0 R/Size " + QByteArray::number(pages + 3)
        + ">>\nstartxref\n0\n%%EOF\n";
}

QByteArray nestedPdf(int levels)
{
    QByteArray bytes = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    for (int i = 2; i < levels; ++i)
        bytes += QByteArray::number(i) + " 0 obj<</Type/Pages/Kids[" + QByteArray::number(i + 1)
            + " 0 R]>>endobj\n";
    return bytes + QByteArray::number(levels)
        + " 0 obj<</Type/Page>>endobj\ntrailer<</Root 1 0 R/Size " + QByteArray::number(levels + 1)
        + ">>\nstartxref\n0\n%%EOF\n";
}

// What another program says about a PDF: nothing, if it is all right.
QByteArray complaintsAbout(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return "can't be written";
    file.close();
    QProcess poppler;
    poppler.setProcessChannelMode(QProcess::MergedChannels);
    poppler.start(u"pdftoppm"_s, {u"-r"_s, u"20"_s, file.fileName(), folder.filePath(u"page"_s)});
    return poppler.waitForFinished() && poppler.exitCode() == 0 ? poppler.readAll()
                                                                : "pdftoppm fails";
}

} // namespace

class TestJoinedLetter : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreTakenOverByteForByte();
    void partsKeepTheirOrder();
    void inheritedAttributesComeAlong();
    void theSamePartsGiveTheSameBytes();
    void aStrangePdfIsRefused_data();
    void aStrangePdfIsRefused();
};

void TestJoinedLetter::picturesAreTakenOverByteForByte()
{
    const PicturePart picture{tinyJpeg(), {8, 8}, true};
    const auto pdf = joinLetter({picture, picture});
    QVERIFY(pdf);
    QCOMPARE(picturesIn(*pdf), QList<QByteArray>({tinyJpeg(), tinyJpeg()}));
    QCOMPARE(complaintsAbout(*pdf), QByteArray());
}

void TestJoinedLetter::partsKeepTheirOrder()
{
    const auto pdf = joinLetter(
        {PdfPart{flatPdf(2)}, PicturePart{tinyJpeg(), {8, 8}, true}, PdfPart{flatPdf(1)}});
    QVERIFY(pdf);
    QCOMPARE(picturesIn(*pdf), QList<QByteArray>({{}, {}, tinyJpeg(), {}}));
    QCOMPARE(checkLetter(*pdf, {})->pages, 4);
    QCOMPARE(complaintsAbout(*pdf), QByteArray());
}

void TestJoinedLetter::inheritedAttributesComeAlong()
{
    const auto pdf = joinLetter({PdfPart{flatPdf(1, "/Rotate 90")}});
    QVERIFY(pdf && pdf->contains("/Rotate 90") && pdf->contains("300 400"));
}

void TestJoinedLetter::theSamePartsGiveTheSameBytes()
{
    const QList<LetterPart> parts{PicturePart{tinyJpeg(), {8, 8}, true}, PdfPart{flatPdf(1)}};
    QCOMPARE(joinLetter(parts).value(), joinLetter(parts).value());
}

void TestJoinedLetter::aStrangePdfIsRefused_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("%PDF-1.4 is all it says");
    QTest::newRow("a very deep page tree") << nestedPdf(25'000);
}

void TestJoinedLetter::aStrangePdfIsRefused()
{
    QFETCH(QByteArray, pdf);
    const auto joined = joinLetter({PdfPart{pdf}});
    QVERIFY(!joined);
    QCOMPARE(joined.error(), LetterProblem::UnjoinablePdf);
}

CERTDESK_TEST(TestJoinedLetter)
#include "tst_joinedletter.moc"
