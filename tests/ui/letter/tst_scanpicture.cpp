#include "tests/support/testmain.h"
#include "tests/ui/letter/cmykscan.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/scanpicture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::ScanEdits;

class TestScanPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::allowLargePictures(); }
    void everyPictureComesUprightAndInRgb_data();
    void everyPictureComesUprightAndInRgb();
    void aLyingPhotoIsNoLargerThanAsked();
    void takesNoDamagedPicture();
    void aPictureTooLargeToUnfoldIsNotDamaged();
    void turnsStraightensCropsAndTones();
    void straighteningLosesNoCorner();
    void contrastParts();
};

void TestScanPicture::everyPictureComesUprightAndInRgb_data()
{
    QTest::addColumn<QByteArray>("content");
    const QImage quarters = LetterFiles::quarters();
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("EXIF orientation %d", orientation)
            << LetterFiles::turnedJpeg(quarters, orientation);
    const auto png = [&](QImage::Format format) {
        return LetterFiles::encoded(quarters.convertToFormat(format), "PNG");
    };
    QTest::newRow("CMYK") << cmykScan();
    QTest::newRow("16 bits a colour") << png(QImage::Format_RGBX64);
    QTest::newRow("16 bits and alpha") << png(QImage::Format_RGBA64);
    QTest::newRow("a palette") << png(QImage::Format_Indexed8);
    QImage glass(quarters.size(), QImage::Format_ARGB32);
    glass.fill(Qt::transparent);
    QPainter(&glass).drawImage(QRect(0, 0, 150, 400), quarters, QRect(0, 0, 150, 400));
    QPainter(&glass).drawImage(QRect(150, 0, 150, 200), quarters, QRect(150, 0, 150, 200));
    QTest::newRow("see-through is paper") << LetterFiles::encoded(glass, "PNG");
}

void TestScanPicture::everyPictureComesUprightAndInRgb()
{
    QFETCH(QByteArray, content);
    const ui::ScanPicture picture = ui::decodeScan(content, {1000, 1000});
    QCOMPARE(picture.image.format(), QImage::Format_RGB32);
    QCOMPARE(picture.image.size(), picture.size);
    QVERIFY(picture.size.height() > picture.size.width());
    QVERIFY(LetterFiles::isUpright(picture.image));
}

void TestScanPicture::aLyingPhotoIsNoLargerThanAsked()
{
    const QByteArray photo = LetterFiles::turnedJpeg(LetterFiles::quarters({600, 800}), 6);
    const ui::ScanPicture picture = ui::decodeScan(photo, {150, 400});
    QCOMPARE(picture.image.size(), QSize(150, 200));
    QCOMPARE(picture.size, QSize(600, 800));
    QVERIFY(LetterFiles::isUpright(picture.image));
}

void TestScanPicture::takesNoDamagedPicture()
{
    QByteArray png = LetterFiles::encoded(LetterFiles::image(), "PNG");
    QVERIFY(ui::decodeScan(png.left(200), {300, 300}).isDamaged);
    png.replace(40, 2000, QByteArray(2000, 'x'));
    QVERIFY(ui::decodeScan(png, {300, 300}).isDamaged);
    QVERIFY(ui::decodeScan("no picture", {300, 300}).isDamaged);
}

void TestScanPicture::aPictureTooLargeToUnfoldIsNotDamaged()
{
    // A PNG whose head promises 40,000 × 40,000 pixels; its checksum is right.
    QByteArray png = LetterFiles::encoded(LetterFiles::image(), "PNG");
    png.replace(16, 8, QByteArray::fromHex("00009c4000009c40"));
    png.replace(29, 4, QByteArray::fromHex("de6e9952"));
    const ui::ScanPicture picture = ui::decodeScan(png, {300, 300});
    QVERIFY(picture.image.isNull());
    QVERIFY(picture.isTooLarge());
}

void TestScanPicture::turnsStraightensCropsAndTones()
{
    const QImage quarters = LetterFiles::quarters({400, 400});
    ScanEdits edits;
    QVERIFY(edits.isNone());
    edits.quarterTurns = 1; // blue comes to the top left, red to the top right
    edits.crop = {0.5, 0, 0.5, 0.5};
    const QImage red = ui::editedScan(quarters, edits);
    QCOMPARE(red.size(), QSize(200, 200));
    QCOMPARE(red.pixelColor(100, 100), QColor(Qt::red));

    ScanEdits dark;
    dark.brightness = -100;
    QVERIFY(ui::editedScan(quarters, dark).pixelColor(300, 300).red() < 130);
}

void TestScanPicture::straighteningLosesNoCorner()
{
    QImage page(300, 400, QImage::Format_RGB32);
    page.fill(Qt::red);
    ScanEdits edits;
    edits.straighten = 10;
    const QImage straight = ui::editedScan(page, edits);
    qint64 red = 0;
    for (int y = 0; y < straight.height(); ++y)
        for (int x = 0; x < straight.width(); ++x)
            red += straight.pixelColor(x, y).green() < 128 ? 1 : 0;
    QVERIFY(qAbs(red - 300 * 400) < 1000);
    QCOMPARE(straight.pixelColor(0, 0), QColor(Qt::white));
}

void TestScanPicture::contrastParts()
{
    QImage page(2, 1, QImage::Format_RGB32);
    page.setPixelColor(0, 0, QColor(110, 110, 110));
    page.setPixelColor(1, 0, QColor(150, 150, 150));
    ScanEdits edits;
    edits.contrast = 100;
    const QImage parted = ui::editedScan(page, edits);
    QCOMPARE(parted.pixelColor(0, 0), QColor(Qt::black));
    QCOMPARE(parted.pixelColor(1, 0), QColor(Qt::white));
}

CERTDESK_TEST(TestScanPicture)
#include "tst_scanpicture.moc"
