#include "core/letter/confirmationletter.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int accepted = -1; // a column's value beside the LetterProblems

QByteArray picture(const char *format, int side = 200)
{
    QImage image(side, side, QImage::Format_RGB32);
    QRandomGenerator random(7); // noise doesn't compress: the size is what it looks like
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, random.generate());
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

enum class Lock { None, Open, Print };

QByteArray pdf(int pages, Lock lock = Lock::None, std::size_t filling = 2000)
{
    QPDF document;
    document.emptyPDF();
    QPDFPageDocumentHelper helper(document);
    for (int i = 0; i < pages; ++i) {
        QPDFObjectHandle page =
            QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>");
        page.replaceKey("/Contents",
                        QPDFObjectHandle::newStream(&document, std::string(filling, '%')));
        helper.addPage(QPDFPageObjectHelper(document.makeIndirectObject(page)), false);
    }
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setCompressStreams(false);
    if (lock != Lock::None)
        writer.setR6EncryptionParameters(lock == Lock::Open ? "open" : "", "owner", true, true,
                                         true, true, true, true, qpdf_r3p_none, true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

// A tree of pages as deep as 1.4 MB allow; it ends in a page if `page` is given.
QByteArray deepPdf(int levels)
{
    QByteArray bytes = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    for (int i = 2; i < levels; ++i)
        bytes += QByteArray::number(i) + " 0 obj<</Type/Pages/Kids[" + QByteArray::number(i + 1)
            + " 0 R]>>endobj\n";
    bytes += QByteArray::number(levels) + " 0 obj<</Type/Page>>endobj\n";
    return bytes + "trailer<</Root 1 0 R/Size " + QByteArray::number(levels + 1)
        + ">>\nstartxref\n0\n%%EOF\n";
}

QByteArray circularPdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]>>endobj\n"
           "trailer<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF\n";
}

QByteArray program()
{
    return "MZ\x90" + QByteArray(4096, '\x01');
}

} // namespace

class TestConfirmationLetter : public QObject
{
    Q_OBJECT

private slots:
    void goesByContent_data();
    void goesByContent();
    void countsPages();
    void noticesWhatIsOdd();
    void readsAFileAndLeavesItAsItIs();
    void saysWhenTheFileCannotBeRead();
    void everyCutIsNoticed_data();
    void everyCutIsNoticed();
};

void TestConfirmationLetter::goesByContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("expected");

    const auto row = [](const char *what, const QString &name, const QByteArray &content,
                        int expected) { QTest::newRow(what) << name << content << expected; };
    const auto problem = [](LetterProblem p) { return static_cast<int>(p); };

    row("JPEG", u"letter.jpg"_s, picture("JPG"), accepted);
    row("PNG", u"letter.png"_s, picture("PNG"), accepted);
    row("PDF", u"letter.pdf"_s, pdf(1), accepted);
    row("PNG named .jpg", u"letter.jpg"_s, picture("PNG"), accepted);
    row("PDF without extension", u"letter"_s, pdf(1), accepted);
    row("PDF that only forbids printing", u"letter.pdf"_s, pdf(1, Lock::Print), accepted);
    row("JPEG with bytes behind its end", u"a.jpg"_s, picture("JPG") + QByteArray(40, 'x'),
        accepted);

    row("JPEG of 900 bytes", u"a.jpg"_s, picture("JPG").left(900),
        problem(LetterProblem::TooSmall));
    row("PDF of 900 bytes", u"a.pdf"_s, pdf(1, Lock::None, 300), problem(LetterProblem::TooSmall));
    row("2 MB PNG", u"a.png"_s, picture("PNG", 850), problem(LetterProblem::TooLarge));
    row("2 MB PDF", u"a.pdf"_s, pdf(1, Lock::None, 2'000'000), problem(LetterProblem::TooLarge));
    row("a program named .jpg", u"a.jpg"_s, program(), problem(LetterProblem::NotALetter));
    row("GIF", u"a.gif"_s, "GIF89a" + QByteArray(2000, 'x'), problem(LetterProblem::NotALetter));
    row("no byte, named .pdf", u"a.PDF"_s, {}, problem(LetterProblem::EmptyPdf));
    row("no byte", u"a.png"_s, {}, problem(LetterProblem::TooSmall));
    row("PDF without a page", u"a.pdf"_s, pdf(0), problem(LetterProblem::EmptyPdf));
    row("PDF with a password", u"a.pdf"_s, pdf(1, Lock::Open),
        problem(LetterProblem::EncryptedPdf));
    row("PDF cut short", u"a.pdf"_s, pdf(1).chopped(600), problem(LetterProblem::DamagedPdf));
    row("PDF that is only a head and a tail", u"a.pdf"_s,
        "%PDF-1.4\n" + QByteArray(2000, 'x') + "%%EOF", problem(LetterProblem::DamagedPdf));
    row("PDF whose pages go in circles", u"a.pdf"_s, circularPdf(),
        problem(LetterProblem::EmptyPdf));
    row("PDF with a very deep page tree", u"a.pdf"_s, deepPdf(25'000), accepted);
    row("JPEG cut short", u"a.jpg"_s, picture("JPG").chopped(20),
        problem(LetterProblem::DamagedPicture));
    row("PNG cut short", u"a.png"_s, picture("PNG").chopped(12),
        problem(LetterProblem::DamagedPicture));
    row("JPEG of noise", u"a.jpg"_s, "\xff\xd8\xff" + QByteArray(2000, '\xff'),
        problem(LetterProblem::DamagedPicture));
}

void TestConfirmationLetter::goesByContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, expected);

    const LetterResult letter = checkLetter(content, name);

    QCOMPARE(letter ? accepted : static_cast<int>(letter.error()), expected);
    if (letter) {
        QCOMPARE(letter->content, content);
        QCOMPARE(letter->fileName, name);
        QCOMPARE(letter->format, *letterFormat(content));
    }
}

void TestConfirmationLetter::countsPages()
{
    QCOMPARE(checkLetter(pdf(3), u"a.pdf"_s)->pages, 3);
    QCOMPARE(checkLetter(picture("PNG"), u"a.png"_s)->pages, 1);
}

void TestConfirmationLetter::noticesWhatIsOdd()
{
    QVERIFY(!checkLetter(pdf(1), u"a.pdf"_s)->isRestricted);
    QVERIFY(checkLetter(pdf(1, Lock::Print), u"a.pdf"_s)->isRestricted);
    QVERIFY(!checkLetter(picture("JPG"), u"a.jpg"_s)->isMixed);
    QVERIFY(checkLetter(picture("JPG") + pdf(1), u"a.jpg"_s)->isMixed);
}

void TestConfirmationLetter::readsAFileAndLeavesItAsItIs()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"Scan 函.pdf"_s);
    const QByteArray content = pdf(2);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    const LetterResult letter = readLetter(path);

    QVERIFY(letter);
    QCOMPARE(letter->fileName, u"Scan 函.pdf"_s);
    QCOMPARE(letter->content, content);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestConfirmationLetter::saysWhenTheFileCannotBeRead()
{
    QTemporaryDir folder;
    QCOMPARE(readLetter(folder.filePath(u"gone.pdf"_s)).error(), LetterProblem::Unreadable);
    QCOMPARE(readLetter(folder.path()).error(), LetterProblem::Unreadable);
}

void TestConfirmationLetter::everyCutIsNoticed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("JPEG") << picture("JPG", 32);
    QTest::newRow("PNG") << picture("PNG", 32);
}

void TestConfirmationLetter::everyCutIsNoticed()
{
    QFETCH(QByteArray, content);
    QVERIFY(checkLetter(content, {}));
    for (qsizetype size = smallestLetter; size < content.size(); ++size)
        QVERIFY2(!checkLetter(content.left(size), {}), qPrintable(QString::number(size)));
}

CERTDESK_TEST(TestConfirmationLetter)
#include "tst_confirmationletter.moc"
