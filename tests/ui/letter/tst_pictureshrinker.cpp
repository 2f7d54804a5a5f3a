#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/pictureshrinker.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPictureShrinker : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheLimitAndKeepsTheShape_data();
    void fitsTheLimitAndKeepsTheShape();
    void whatIsSeeThroughBecomesPaper();
    void takesNoDamagedPicture();
    void previewsNoLargerThanAsked();
    void tellsDamageFromSize();
};

void TestPictureShrinker::fitsTheLimitAndKeepsTheShape_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<int>("limit");

    const QImage page = LetterFiles::image(600, 800);
    QTest::newRow("JPEG") << LetterFiles::encoded(page, "JPG", 97) << 200'000;
    QTest::newRow("PNG") << LetterFiles::encoded(page, "PNG") << 200'000;
    QTest::newRow("much too large") << LetterFiles::encoded(page, "JPG", 97) << 20'000;
    QTest::newRow("quality alone suffices") << LetterFiles::encoded(page, "JPG", 100) << 700'000;
}

void TestPictureShrinker::fitsTheLimitAndKeepsTheShape()
{
    QFETCH(QByteArray, picture);
    QFETCH(int, limit);

    const auto shrunk = ui::shrinkPicture(picture, limit);

    QVERIFY(shrunk);
    QVERIFY(shrunk->jpeg.size() <= limit);
    QVERIFY(shrunk->jpeg.size() > limit / 4); // and not smaller than it has to be
    QCOMPARE(core::letterFormat(shrunk->jpeg), core::LetterFormat::Jpeg);
    QCOMPARE(shrunk->preview.size(), shrunk->size);
    QVERIFY(qAbs(shrunk->size.width() * 4 - shrunk->size.height() * 3) <= 8);
}

void TestPictureShrinker::whatIsSeeThroughBecomesPaper()
{
    QImage page(300, 300, QImage::Format_ARGB32);
    page.fill(Qt::transparent);

    const auto shrunk = ui::shrinkPicture(LetterFiles::encoded(page, "PNG"));

    QVERIFY(shrunk);
    QCOMPARE(shrunk->preview.pixelColor(150, 150), QColor(Qt::white));
}

void TestPictureShrinker::takesNoDamagedPicture()
{
    QByteArray png = LetterFiles::encoded(LetterFiles::image(), "PNG");
    png.replace(40, 2000, QByteArray(2000, 'x'));
    QVERIFY(!ui::shrinkPicture(png));
    QVERIFY(!ui::shrinkPicture("no picture"));
}

void TestPictureShrinker::previewsNoLargerThanAsked()
{
    const auto preview =
        ui::previewPicture(LetterFiles::encoded(LetterFiles::image(600, 800), "JPG"), {300, 300});
    QCOMPARE(preview.image.size(), QSize(225, 300));
    QCOMPARE(preview.size, QSize(600, 800));
}

void TestPictureShrinker::tellsDamageFromSize()
{
    QByteArray png = LetterFiles::encoded(LetterFiles::image(), "PNG");
    QVERIFY(ui::previewPicture(png.left(200), {300, 300}).isDamaged);

    // A PNG whose head promises 40,000 × 40,000 pixels.
    png.replace(16, 8, QByteArray::fromHex("00009c4000009c40"));
    const auto preview = ui::previewPicture(png, {300, 300});
    QVERIFY(preview.image.isNull());
}

CERTDESK_TEST(TestPictureShrinker)
#include "tst_pictureshrinker.moc"
