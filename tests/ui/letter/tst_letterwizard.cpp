#include "tests/support/heartbeat.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"
#include "ui/letter/pdfpages.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace core;
using ui::LetterViewModel;
using ui::LetterWizard;
using Page = LetterViewModel::Page;

class TestLetterWizard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void uploadsAScanThatWasDropped();
    void takesLocalFilesWhereverTheyAreDropped();
    void arrangesThePagesByKeyboardAlone();
    void cropsByTheMouse();
    void showsWhatWillBeSentPageByPage();
    void noPageBlocksTheWindow();
    void asksBeforeItSendsAnOddFile();
    void opensTheConsole();
    void theConsoleTakesTheCopyWhereOneWasMade();
    void aRevocationIsNoConfirmationInChineseEither();
    void escapeEndsAnUpload();
    void showsTheReviewersWordsAsPlainText();

private:
    ui::LetterCalls calls()
    {
        ui::LetterCalls calls;
        calls.upload = [this](const QByteArray &letter, QObject *owner) {
            m_uploaded = letter;
            m_owner = owner;
            if (m_isSilent)
                return m_promise.future();
            return m_refusal ? failedTask<void>(*m_refusal) : readyTask<void>(Result<void>());
        };
        calls.openConsole = [this] { ++m_consoleOpened; };
        calls.openLetterTemplate = [this] { ++m_templateOpened; };
        calls.fetchStatus = [](QObject *) {
            return readyTask<CertificateDetail>(CertificateDetail()); // under review
        };
        return calls;
    }

    static bool drop(QWidget &area, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&area, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        return QCoreApplication::sendEvent(&area, &event);
    }

    static void click(QWidget &dialog, const QString &name)
    {
        auto *button = dialog.findChild<QPushButton *>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void walkToConfirm(LetterWizard &wizard, LetterViewModel &viewModel)
    {
        click(wizard, u"next"_s);
        QVERIFY(drop(*wizard.findChild<QWidget *>(u"dropArea"_s),
                     {QUrl::fromLocalFile(m_files.jpeg())}));
        QTRY_VERIFY(viewModel.canGoOn());
        click(wizard, u"next"_s);
        QCOMPARE(viewModel.page(), Page::Confirm);
    }

    LetterFiles m_files;
    QByteArray m_uploaded;
    QPointer<QObject> m_owner;
    std::optional<Error> m_refusal;
    QPromise<Result<void>> m_promise;
    bool m_isSilent = false;
    int m_consoleOpened = 0;
    int m_templateOpened = 0;
    Certificate m_certificate;
};

void TestLetterWizard::init()
{
    m_certificate.domain = u"www.example.com"_s;
    m_certificate.packageType = 9;
    m_certificate.status = CertificateStatus::LetterMissing;
    m_certificate.reviewerMessage.clear();
    m_uploaded.clear();
    m_refusal.reset();
    m_promise = QPromise<Result<void>>();
    m_promise.start();
    m_isSilent = false;
    m_consoleOpened = 0;
}

void TestLetterWizard::uploadsAScanThatWasDropped()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));

    click(wizard, u"openTemplate"_s);
    QCOMPARE(m_templateOpened, 1);
    auto *seal = wizard.findChild<QCheckBox *>(u"check1"_s);
    seal->setFocus();
    QTest::keyClick(seal, Qt::Key_Space);
    QVERIFY(viewModel.isChecked(LetterViewModel::Check::Sealed));

    walkToConfirm(wizard, viewModel);
    QVERIFY(!wizard.findChild<QLabel *>(u"unchecked"_s)->text().contains(u"seal is"));
    QCOMPARE(wizard.findChild<QPushButton *>(u"next"_s)->text(), u"&Upload for Review"_s);
    QTest::keyClick(&wizard, Qt::Key_Return);
    QTRY_COMPARE(viewModel.page(), Page::Sent);

    QCOMPARE(m_uploaded, viewModel.letter()->content);
    QVERIFY(wizard.findChild<QLabel *>(u"sentStep1"_s)->isVisible());
    QVERIFY(wizard.findChild<QLabel *>(u"timeline4"_s)->text().contains(u"3 to 5 business days"));
    click(wizard, u"close"_s);
    QVERIFY(!wizard.isVisible());
}

void TestLetterWizard::takesLocalFilesWhereverTheyAreDropped()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    click(wizard, u"next"_s);
    auto &area = *wizard.findChild<QWidget *>(u"dropArea"_s);
    const QUrl file = QUrl::fromLocalFile(m_files.jpeg());

    QVERIFY(!drop(area, {file, QUrl(u"https://example.com/a.jpg"_s)}));
    QVERIFY(drop(area, {file, file}));
    QTRY_COMPARE(viewModel.scan().sheets().count(), 2);
    auto *list = wizard.findChild<QListWidget *>(u"sheets"_s);
    QVERIFY(drop(*list->viewport(), {file})); // left to the page around it
    QTRY_COMPARE(list->count(), 3);
}

void TestLetterWizard::arrangesThePagesByKeyboardAlone()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    click(wizard, u"next"_s);
    ui::LetterSheets &sheets = viewModel.scan().sheets();
    viewModel.scan().add({m_files.jpeg(), m_files.pdf()});
    QTRY_COMPARE(sheets.count(), 2);
    auto *list = wizard.findChild<QListWidget *>(u"sheets"_s);
    list->setFocus();

    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(sheets.all().constFirst().file.fileName, u"letter.pdf"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(sheets.count(), 1);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sheets.count(), 2);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(sheets.current(), 1);

    auto *turn = wizard.findChild<QPushButton *>(u"turnRight"_s);
    turn->setFocus();
    QTest::keyClick(turn, Qt::Key_Space);
    QCOMPARE(sheets.currentSheet()->edits.quarterTurns, 1);
    auto *brightness = wizard.findChild<QSlider *>(u"brightness"_s);
    QTest::keyClick(brightness, Qt::Key_Right);
    QCOMPARE(sheets.currentSheet()->edits.brightness, 1);
    auto *left = wizard.findChild<QSpinBox *>(u"cropLeft"_s);
    left->setValue(20);
    QCOMPARE(sheets.currentSheet()->edits.crop, QRectF(0.2, 0, 0.8, 1));
    QTest::keyClick(wizard.findChild<QPushButton *>(u"resetEdits"_s), Qt::Key_Space);
    QVERIFY(sheets.currentSheet()->edits.isNone());
}

void TestLetterWizard::cropsByTheMouse()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    click(wizard, u"next"_s);
    viewModel.scan().add({m_files.jpeg()});
    QTRY_VERIFY(viewModel.scan().isReady());
    auto *view = wizard.findChild<QWidget *>(u"cropView"_s);
    const int side = std::min(view->width(), view->height()) - 20; // the picture is square
    const QPoint middle = view->rect().center();

    QTest::mousePress(view, Qt::LeftButton, {}, middle - QPoint(side / 2, 0));
    QTest::mouseMove(view, middle - QPoint(side / 4, 0));
    QTest::mouseRelease(view, Qt::LeftButton, {}, middle - QPoint(side / 4, 0));

    const QRectF crop = viewModel.scan().sheets().currentSheet()->edits.crop;
    QVERIFY2(qAbs(crop.left() - 0.25) < 0.03, qPrintable(QString::number(crop.left())));
    QCOMPARE(crop.bottom(), 1.0);
}

void TestLetterWizard::showsWhatWillBeSentPageByPage()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    click(wizard, u"next"_s);
    const QString print =
        m_files.write(u"print.pdf"_s, LetterFiles::printed({LetterFiles::quarters()}));
    viewModel.scan().add({m_files.jpeg(), print});
    QTRY_VERIFY(viewModel.scan().isReady() && !viewModel.scan().isDrawing());
    click(wizard, u"next"_s);

    auto *number = wizard.findChild<QLabel *>(u"pageNumber"_s);
    QCOMPARE(number->text(), u"Page 1 of 2"_s);
    click(wizard, u"pageAfter"_s);
    QCOMPARE(number->text(), u"Page 2 of 2"_s);
    QVERIFY(!wizard.findChild<QPushButton *>(u"pageAfter"_s)->isEnabled());
    auto *preview = wizard.findChild<QLabel *>(u"confirmPreview"_s);
    if (ui::canDrawPdfs())
        QVERIFY(LetterFiles::isUpright(preview->pixmap().toImage()));
    else
        QVERIFY(preview->text().contains(u"taken over as it is"));
}

void TestLetterWizard::noPageBlocksTheWindow()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    click(wizard, u"next"_s);
    ui::LetterScan &scan = viewModel.scan();
    const QString print =
        m_files.write(u"print.pdf"_s, LetterFiles::printed({LetterFiles::quarters({2000, 3000})}));
    const QStringList files{m_files.largeJpeg(), print, m_files.largeJpeg()};
    const auto isDone = [&] { return scan.isReady() && !scan.isDrawing(); };
    const Heartbeat heart;

    scan.add(files);
    QVERIFY(waitWithoutSleep(scan, &ui::LetterScan::changed, isDone));
    ui::ScanEdits edits;
    edits.straighten = 3;
    edits.contrast = 30;
    scan.sheets().setEdits(2, edits);
    QVERIFY(waitWithoutSleep(scan, &ui::LetterScan::changed, isDone));
    click(wizard, u"next"_s);
    click(wizard, u"pageAfter"_s);
    QCoreApplication::processEvents();

    const auto stall = heart.longestOwnStall();
    qInfo("longest stall %lld ms", static_cast<long long>(stall.count()));
    QVERIFY(stall <= allowedStall);
}

void TestLetterWizard::asksBeforeItSendsAnOddFile()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    click(wizard, u"next"_s);
    viewModel.scan().add({m_files.pdf(9)});
    QTRY_COMPARE(viewModel.scan().doubts().size(), 1);
    auto *anyway = wizard.findChild<QCheckBox *>(u"sendAnyway"_s);
    QTRY_VERIFY(anyway->isVisible());
    QVERIFY(!wizard.findChild<QPushButton *>(u"next"_s)->isEnabled());
    QTest::keyClick(anyway, Qt::Key_Space);
    QVERIFY(wizard.findChild<QPushButton *>(u"next"_s)->isEnabled());
}

void TestLetterWizard::opensTheConsole()
{
    Error refusal;
    refusal.kind = Error::Kind::Rejected;
    refusal.code = u"FailedOperation.UploadConfirmCertificateNotSupport"_s;
    m_refusal = refusal;
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    walkToConfirm(wizard, viewModel);

    click(wizard, u"next"_s);
    QTRY_COMPARE(viewModel.page(), Page::Console);
    click(wizard, u"openConsole"_s);

    QCOMPARE(m_consoleOpened, 1);
    click(wizard, u"didUpload"_s);
    QTRY_COMPARE(viewModel.page(), Page::Sent);
    QVERIFY(wizard.findChild<QLabel *>(u"timeline1"_s)->text().contains(u"(now)"));
    QVERIFY(!wizard.findChild<QPushButton *>(u"saveLetter"_s)->isVisible());
}

void TestLetterWizard::theConsoleTakesTheCopyWhereOneWasMade()
{
    ui::LetterCalls consoleOnly = calls();
    consoleOnly.upload = nullptr;
    LetterViewModel viewModel(m_certificate, consoleOnly);
    LetterWizard wizard(viewModel);
    wizard.show();
    walkToConfirm(wizard, viewModel);
    click(wizard, u"next"_s);
    QCOMPARE(viewModel.page(), Page::Console);
    auto *file = wizard.findChild<QLabel *>(u"consoleFile"_s);
    auto *save = wizard.findChild<QPushButton *>(u"saveLetter"_s);
    QCOMPARE(file->text(), u"Select the file there that you chose here."_s);
    QVERIFY(!save->isVisible());

    click(wizard, u"back"_s);
    ui::ScanEdits turned;
    turned.quarterTurns = 1;
    viewModel.scan().sheets().setEdits(0, turned);
    QTRY_VERIFY(viewModel.canGoOn());
    click(wizard, u"next"_s);
    QVERIFY2(file->text().contains(u"save it here"), qPrintable(file->text()));
    QVERIFY(save->isVisible());
}

void TestLetterWizard::aRevocationIsNoConfirmationInChineseEither()
{
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/certdesk_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    const auto textsFor = [&](CertificateStatus status) {
        m_certificate.status = status;
        LetterViewModel viewModel(m_certificate, calls());
        const LetterWizard wizard(viewModel);
        QString texts = wizard.windowTitle();
        for (const QLabel *label : wizard.findChildren<QLabel *>())
            texts += label->text() + u'\n' + label->accessibleName() + u'\n';
        for (const QPushButton *button : wizard.findChildren<QPushButton *>())
            texts += button->text() + u'\n';
        return texts;
    };
    const QString confirmation = u"确认函"_s;
    QVERIFY(textsFor(CertificateStatus::LetterMissing).contains(confirmation));
    const QString revocation = textsFor(CertificateStatus::RevocationLetterMissing);
    QVERIFY(revocation.contains(u"吊销函"));
    QVERIFY2(!revocation.contains(confirmation), qPrintable(revocation));
    QCoreApplication::removeTranslator(&chinese);
}

void TestLetterWizard::escapeEndsAnUpload()
{
    m_isSilent = true;
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    walkToConfirm(wizard, viewModel);
    click(wizard, u"next"_s);
    QVERIFY(wizard.findChild<QPushButton *>(u"cancelUpload"_s)->isVisible());

    QTest::keyClick(&wizard, Qt::Key_Escape);

    QVERIFY(!wizard.isVisible());
    QTRY_VERIFY(!m_owner);
}

void TestLetterWizard::showsTheReviewersWordsAsPlainText()
{
    m_certificate.status = CertificateStatus::ReviewFailed;
    m_certificate.reviewerMessage = u"<b>Phone</b> <a href='https://example.com'>missing</a>"_s;
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    wizard.show();
    auto *words = wizard.findChild<QLabel *>(u"reviewerWords"_s);
    QVERIFY(words->isVisible());
    QCOMPARE(words->text(), m_certificate.reviewerMessage);
    QCOMPARE(words->textFormat(), Qt::PlainText);
    click(wizard, u"openConsoleToCorrect"_s);
    QCOMPARE(m_consoleOpened, 1);
    QVERIFY(!wizard.findChild<QPushButton *>(u"next"_s)->isVisible());
}

CERTDESK_TEST(TestLetterWizard)
#include "tst_letterwizard.moc"
