#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
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
    void takesOneLocalFileOnly();
    void opensTheConsole();
    void escapeEndsAnUpload();

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
    m_uploaded.clear();
    m_refusal.reset();
    m_promise = QPromise<Result<void>>();
    m_promise.start();
    m_isSilent = false;
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
    QVERIFY(wizard.findChild<QLabel *>(u"sentStep1"_s)->text().contains(u"3 to 5 business days"));
    click(wizard, u"close"_s);
    QVERIFY(!wizard.isVisible());
}

void TestLetterWizard::takesOneLocalFileOnly()
{
    LetterViewModel viewModel(m_certificate, calls());
    LetterWizard wizard(viewModel);
    auto &area = *wizard.findChild<QWidget *>(u"dropArea"_s);
    const QUrl file = QUrl::fromLocalFile(m_files.jpeg());

    QVERIFY(!drop(area, {file, file}));
    QVERIFY(!drop(area, {QUrl(u"https://example.com/a.jpg"_s)}));
    QVERIFY(drop(area, {file}));
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
    QVERIFY(!wizard.findChild<QPushButton *>(u"saveLetter"_s)->isVisible());
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

CERTDESK_TEST(TestLetterWizard)
#include "tst_letterwizard.moc"
