#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfiles.h"
#include "ui/letter/letterviewmodel.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using ui::LetterViewModel;
using Page = LetterViewModel::Page;

namespace {

Certificate certificate()
{
    Certificate certificate;
    certificate.domain = u"www.example.com"_s;
    certificate.packageType = 9; // GeoTrust OV
    return certificate;
}

Error refusal(const QString &code)
{
    Error error;
    error.kind = Error::Kind::Rejected;
    error.code = code;
    return error;
}

void choose(LetterViewModel &viewModel, const QString &path)
{
    viewModel.scan().add({path});
    QTRY_VERIFY(viewModel.scan().isReady());
}

} // namespace

Q_DECLARE_METATYPE(core::Error)

class TestLetterViewModel : public QObject
{
    Q_OBJECT

private slots:
    void goesFromTheLetterToTheReview();
    void staysOnThePageWhenTheUploadFails_data();
    void staysOnThePageWhenTheUploadFails();
    void leadsToTheConsoleWhereOnlyThatTakesIt();
    void cancelsAnUpload();
    void remindsOfWhatIsNotTicked();
    void savesTheLetterForTheConsole();

private:
    ui::LetterCalls calls()
    {
        ui::LetterCalls calls;
        calls.upload = [this](const QByteArray &letter, QObject *) {
            m_uploaded = letter;
            return m_refusal ? failedTask<void>(*m_refusal) : readyTask<void>(Result<void>());
        };
        calls.openConsole = [] {};
        calls.openLetterTemplate = [] {};
        calls.clock = [] { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); };
        return calls;
    }

    void goToConfirm(LetterViewModel &viewModel)
    {
        viewModel.goOn();
        choose(viewModel, m_files.jpeg());
        viewModel.goOn();
        QCOMPARE(viewModel.page(), Page::Confirm);
    }

    LetterFiles m_files;
    QByteArray m_uploaded;
    std::optional<Error> m_refusal;
};

void TestLetterViewModel::goesFromTheLetterToTheReview()
{
    m_refusal.reset();
    LetterViewModel viewModel(certificate(), calls());
    QSignalSpy uploaded(&viewModel, &LetterViewModel::uploaded);
    QCOMPARE(viewModel.page(), Page::Letter);
    QVERIFY(!viewModel.canGoBack());

    viewModel.goOn();
    QCOMPARE(viewModel.page(), Page::Scan);
    QVERIFY(!viewModel.canGoOn());
    const QString path = m_files.jpeg();
    choose(viewModel, path);
    viewModel.goOn();
    QCOMPARE(viewModel.page(), Page::Confirm);
    viewModel.goOn();
    QTRY_COMPARE(viewModel.page(), Page::Sent);

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(m_uploaded, file.readAll());
    QCOMPARE(uploaded.size(), 1);
    QCOMPARE(viewModel.reviewDays().until, QDate(2026, 11, 30));
    QVERIFY(!viewModel.canGoBack());
}

void TestLetterViewModel::staysOnThePageWhenTheUploadFails_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("part");

    const auto code = [](const char *tail) {
        return refusal(u"FailedOperation."_s + QLatin1StringView(tail));
    };
    Error unreachable;
    unreachable.kind = Error::Kind::Unreachable;
    Error noAnswer;
    noAnswer.kind = Error::Kind::NoAnswer;
    QTest::newRow("offline") << unreachable << u"can't be reached"_s;
    QTest::newRow("no answer") << noAnswer << u"not known whether the letter arrived"_s;
    QTest::newRow("too large") << code("ConfirmLetterTooLarge") << u"1.4 MB"_s;
    QTest::newRow("too small") << code("ConfirmLetterTooSmall") << u"1 KB"_s;
    QTest::newRow("format") << code("InvalidConfirmLetterFormat") << u"kind of file"_s;
    QTest::newRow("format, WoTrus") << code("InvalidConfirmLetterFormatWosign") << u"this brand"_s;
    QTest::newRow("status") << code("InvalidCertificateStatusCode") << u"status"_s;
    QTest::newRow("source") << code("InvalidCertificateSource") << u"elsewhere"_s;
    QTest::newRow("gone") << code("CertificateNotFound") << u"no longer has"_s;
    QTest::newRow("CA busy") << code("NetworkError") << u"CA is busy"_s;
    QTest::newRow("DV") << code("UploadConfirmCertificateNotSupportDV") << u"needs no letter"_s;
}

void TestLetterViewModel::staysOnThePageWhenTheUploadFails()
{
    QFETCH(Error, error);
    QFETCH(QString, part);
    m_refusal = error;
    LetterViewModel viewModel(certificate(), calls());
    goToConfirm(viewModel);

    viewModel.goOn();
    QTRY_VERIFY(!viewModel.isUploading());

    QCOMPARE(viewModel.page(), Page::Confirm);
    QVERIFY(viewModel.uploadProblem());
    QVERIFY2(viewModel.uploadProblem()->what.contains(part),
             qPrintable(viewModel.uploadProblem()->what));
    QVERIFY(viewModel.canGoOn());
    QVERIFY(viewModel.letter());
}

void TestLetterViewModel::leadsToTheConsoleWhereOnlyThatTakesIt()
{
    m_refusal = refusal(u"FailedOperation.UploadConfirmCertificateNotSupport"_s);
    LetterViewModel viewModel(certificate(), calls());
    QSignalSpy needed(&viewModel, &LetterViewModel::consoleNeeded);
    goToConfirm(viewModel);

    viewModel.goOn();

    QTRY_COMPARE(viewModel.page(), Page::Console);
    QCOMPARE(needed.size(), 1);
    viewModel.goBack();
    QCOMPARE(viewModel.page(), Page::Confirm);
    QVERIFY(viewModel.letter());
}

void TestLetterViewModel::cancelsAnUpload()
{
    QPromise<Result<void>> promise;
    promise.start();
    ui::LetterCalls pending = calls();
    QPointer<QObject> owner;
    pending.upload = [&](const QByteArray &, QObject *asker) {
        owner = asker;
        return promise.future();
    };
    LetterViewModel viewModel(certificate(), pending);
    goToConfirm(viewModel);
    viewModel.goOn();
    QVERIFY(viewModel.isUploading());
    QVERIFY(!viewModel.canGoBack());

    viewModel.cancelUpload();
    QTRY_VERIFY(!owner);
    promise.addResult(Result<void>());
    promise.finish();
    QCoreApplication::processEvents();

    QCOMPARE(viewModel.page(), Page::Confirm);
    QVERIFY(viewModel.uploadProblem()->what.contains(u"cancelled"));
    QVERIFY(viewModel.canGoOn());
}

void TestLetterViewModel::remindsOfWhatIsNotTicked()
{
    LetterViewModel viewModel(certificate(), calls());
    QCOMPARE(viewModel.uncheckedTexts().size(), LetterViewModel::checks);
    viewModel.setChecked(LetterViewModel::Check::Sealed, true);
    QVERIFY(!viewModel.uncheckedTexts().contains(
        LetterViewModel::checkText(LetterViewModel::Check::Sealed)));
}

void TestLetterViewModel::savesTheLetterForTheConsole()
{
    LetterViewModel viewModel(certificate(), calls());
    choose(viewModel, m_files.jpeg());
    const QString path = m_files.path(u"copy.jpg"_s);

    QVERIFY(viewModel.saveLetter(path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), viewModel.letter()->content);
    QCOMPARE(viewModel.saveLetter(m_files.path(u"gone/copy.jpg"_s)).error().kind,
             Error::Kind::FileUnwritable);
}

CERTDESK_TEST(TestLetterViewModel)
#include "tst_letterviewmodel.moc"
