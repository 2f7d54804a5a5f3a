#include "sandbox/console/letterpdf.h"
#include "tests/support/testmain.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

LetterFields sample()
{
    return {u"aB3xYz9k"_s,           u"20261123000001"_s,   u"SecureSite OV, single domain"_s,
            {u"www.example.test"_s}, u"Example Ltd"_s,      u"1 High Street, London"_s,
            u"+44 20 7946 0000"_s,   u"Ann Example"_s,      u"Administrator"_s,
            u"+44 20 7946 0001"_s,   u"ann@example.test"_s, QDate(2026, 11, 23)};
}

struct Letter
{
    std::size_t pages = 0;
    QByteArray drawing; ///< The page's operators, unpacked.
};

Letter open(const QByteArray &pdf)
{
    QPDF document;
    document.processMemoryFile("letter", pdf.constData(), std::size_t(pdf.size()));
    auto pages = QPDFPageDocumentHelper(document).getAllPages();
    Letter letter;
    letter.pages = pages.size();
    auto contents = pages.at(0).getObjectHandle().getKey("/Contents");
    if (contents.isArray())
        contents = contents.getArrayItem(0);
    const auto data = contents.getStreamData();
    letter.drawing =
        QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    return letter;
}

// The lowest that text begins on the page, in points.
double lowestText(const QByteArray &drawing)
{
    double lowest = 842;
    for (const QByteArray &line : drawing.split('\n')) {
        if (line.trimmed().endsWith(" Td"))
            lowest = std::min(lowest, line.split(' ').value(1).toDouble());
    }
    return lowest;
}

} // namespace

class TestLetterPdf : public QObject
{
    Q_OBJECT

private slots:
    void isOnePageWithTheOrder();
    void theProviderWouldTakeItsSize();
    void writesChineseInGbk();
    void staysOnItsPage_data();
    void staysOnItsPage();
    void escapesWhatPdfReserves();
};

void TestLetterPdf::isOnePageWithTheOrder()
{
    const auto pdf = confirmationLetterPdf(sample());
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    QVERIFY(pdf->startsWith("%PDF-"));
    const Letter letter = open(*pdf);
    QCOMPARE(letter.pages, std::size_t(1));
    for (const char *text :
         {"(Confirmation Letter)", "sandbox", "(aB3xYz9k)", "(20261123000001)",
          "(SecureSite OV, single domain)", "(www.example.test)", "(Example Ltd)", "(Ann Example)",
          "(ann@example.test)", "(2026-11-23)", "(Signature)", "(Company seal)"})
        QVERIFY2(letter.drawing.contains(text), text);
}

void TestLetterPdf::theProviderWouldTakeItsSize()
{
    // facts.md 3: 1 KB to 1.4 MB, for those who upload it as it is.
    const auto pdf = confirmationLetterPdf(sample());
    QVERIFY(pdf);
    QVERIFY(pdf->size() > 1024 && pdf->size() < 100'000);
}

void TestLetterPdf::writesChineseInGbk()
{
    LetterFields fields = sample();
    fields.organisation = u"深圳A"_s;
    const auto pdf = confirmationLetterPdf(fields);
    QVERIFY(pdf);
    QVERIFY(open(*pdf).drawing.toLower().contains("<c9eedbda41>"));
}

void TestLetterPdf::staysOnItsPage_data()
{
    QTest::addColumn<LetterFields>("fields");
    LetterFields many = sample();
    for (int i = 0; i < 100; ++i)
        many.domains.append(QString(60, u'a') + QString::number(i) + u".example.test"_s);
    LetterFields wordy = sample();
    const QString sentence = u"a rather long text that goes on and on "_s.repeated(40);
    for (QString *field : {&wordy.certificateId, &wordy.orderId, &wordy.product,
                           &wordy.organisation, &wordy.organisationAddress, &wordy.contactName,
                           &wordy.contactPosition, &wordy.contactEmail})
        *field = sentence;
    LetterFields chinese = sample();
    chinese.organisationAddress = u"广东省深圳市南山区科技园"_s.repeated(30);
    QTest::newRow("nothing at all") << LetterFields();
    QTest::newRow("100 names") << many;
    QTest::newRow("long texts") << wordy;
    QTest::newRow("long Chinese text") << chinese;
}

void TestLetterPdf::staysOnItsPage()
{
    QFETCH(LetterFields, fields);
    const auto pdf = confirmationLetterPdf(fields);
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().detail));
    const Letter letter = open(*pdf);
    QCOMPARE(letter.pages, std::size_t(1));
    QVERIFY2(lowestText(letter.drawing) > 30, letter.drawing.right(400).constData());
}

void TestLetterPdf::escapesWhatPdfReserves()
{
    LetterFields fields = sample();
    fields.organisation = uR"(Ex) Tj (am\ple)"_s;
    const auto pdf = confirmationLetterPdf(fields);
    QVERIFY(pdf);
    const QByteArray drawing = open(*pdf).drawing;
    QVERIFY(!drawing.contains("(Ex) Tj"));
}

CERTDESK_TEST(TestLetterPdf)
#include "tst_letterpdf.moc"
