#include "core/net/progressowner.h"
#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfixture.h"

#include <QSignalSpy>

class TestLetterViewModel : public QObject, private LetterFixture
{
    Q_OBJECT

private slots:
    void goesFromTheLetterToTheReview();
    void staysOnThePageWhenTheUploadFails_data();
    void staysOnThePageWhenTheUploadFails();
    void leadsToTheConsoleWhereOnlyThatTakesIt();
    void cancelsAnUpload();
    void saysHowMuchIsSent();
    void tellsThatTheLetterHasArrivedByTheConsole();
    void aLookThatFailsIsNoEnd();
    void whatOnlyTheConsoleTakesIsNotSent();
    void aLetterMayBeSentAgainDuringTheReview();
    void aRejectionLeadsBackToTheLetter();
    void saysWhatASecondLetterDoes_data();
    void saysWhatASecondLetterDoes();
    void remindsOfWhatIsNotTicked();
    void savesTheLetterForTheConsole();
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
    QVERIFY(viewModel.timeline().last().when.contains(u"3 to 5 business days"));
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

void TestLetterViewModel::saysHowMuchIsSent()
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
    QVERIFY(viewModel.uploadText().isEmpty());
    viewModel.goOn();

    auto *progress = qobject_cast<ProgressOwner *>(owner.data());
    QVERIFY(progress);
    emit progress->sent(500, 1000);
    QCOMPARE(viewModel.sentPercent(), 50);
    QVERIFY2(viewModel.uploadText().endsWith(u"sent"), qPrintable(viewModel.uploadText()));
    emit progress->sent(1000, 1000);
    QVERIFY(viewModel.uploadText().contains(u"Waiting for the provider's answer"));
    promise.addResult(Result<void>());
    promise.finish();
    QTRY_COMPARE(viewModel.page(), Page::Sent);
    QVERIFY(viewModel.uploadText().isEmpty());
}

void TestLetterViewModel::tellsThatTheLetterHasArrivedByTheConsole()
{
    using enum CertificateStatus;
    m_refusal = refusal(u"FailedOperation.UploadConfirmCertificateNotSupport"_s);
    m_statuses = {LetterMissing, LetterMissing, UnderReview};
    LetterViewModel viewModel(certificate(LetterMissing), calls());
    QSignalSpy uploaded(&viewModel, &LetterViewModel::uploaded);
    goToConfirm(viewModel);
    viewModel.goOn();
    QTRY_COMPARE(viewModel.page(), Page::Console);
    QVERIFY(viewModel.watchText().isEmpty());

    viewModel.watchConsole();
    QVERIFY(!viewModel.watchText().isEmpty());
    QTRY_VERIFY(viewModel.watchText().contains(u"nothing has changed"));
    QCOMPARE(viewModel.page(), Page::Console);

    QTRY_COMPARE(viewModel.page(), Page::Sent);
    QCOMPARE(uploaded.size(), 1);
    QCOMPARE(viewModel.timeline()[1].state, ui::TimelineStep::State::Current);
}

void TestLetterViewModel::aLookThatFailsIsNoEnd()
{
    using enum CertificateStatus;
    m_refusal = refusal(u"FailedOperation.UploadConfirmCertificateNotSupport"_s);
    m_statuses.clear();
    LetterViewModel viewModel(certificate(LetterMissing), calls());
    goToConfirm(viewModel);
    viewModel.goOn();
    QTRY_COMPARE(viewModel.page(), Page::Console);
    viewModel.watchConsole();
    QTRY_VERIFY(viewModel.watchText().startsWith(u"The last look failed"));
    m_statuses = {UnderReview};
    QTRY_COMPARE(viewModel.page(), Page::Sent);
}

void TestLetterViewModel::whatOnlyTheConsoleTakesIsNotSent()
{
    ui::LetterCalls consoleOnly = calls();
    consoleOnly.upload = nullptr;
    LetterViewModel viewModel(certificate(), consoleOnly);
    goToConfirm(viewModel);
    QVERIFY(viewModel.isConsoleOnly());
    viewModel.goOn();
    QCOMPARE(viewModel.page(), Page::Console);
}

void TestLetterViewModel::aLetterMayBeSentAgainDuringTheReview()
{
    using enum CertificateStatus;
    LetterViewModel first(certificate(LetterMissing), calls());
    QVERIFY(first.reuploadNote().isEmpty());

    LetterViewModel second(certificate(UnderReview), calls());
    QVERIFY(second.reuploadNote().contains(u"may send another letter"));
    m_looks = 0;
    second.watchConsole(); // nothing tells one letter from the other
    QVERIFY(second.watchText().contains(u"does not say whether"));
    QCOMPARE(m_looks, 0);

    Certificate sm2 = certificate(UnderReview);
    sm2.packageType = 51;
    QVERIFY(LetterViewModel(sm2, calls()).reuploadNote().contains(u"no second letter"));
    sm2.packageType.reset();
    QVERIFY(LetterViewModel(sm2, calls()).reuploadNote().contains(u"not known"));
}

void TestLetterViewModel::aRejectionLeadsBackToTheLetter()
{
    using enum CertificateStatus;
    Certificate rejected = certificate(ReviewFailed);
    rejected.reviewerMessage = u"The <b>phone</b> number is empty."_s;
    m_statuses = {ReviewFailed, Cancelling, Cancelled, LetterMissing};
    LetterViewModel viewModel(rejected, calls());
    QCOMPARE(viewModel.page(), Page::Rejected);
    QCOMPARE(viewModel.reviewerWords(), rejected.reviewerMessage);
    QVERIFY(!viewModel.canGoOn() && !viewModel.canGoBack());

    viewModel.watchConsole();
    QTRY_COMPARE(viewModel.page(), Page::Letter);
    QVERIFY(viewModel.watchText().isEmpty());
}

void TestLetterViewModel::saysWhatASecondLetterDoes_data()
{
    secondLetterColumns();
    const auto status = CertificateStatus::LetterMissing;
    QTest::newRow("GeoTrust") << status << geoTrust << u"sent twice does no harm"_s;
    QTest::newRow("SM2") << status << dnsPodSm2 << u"takes no second letter"_s;
    QTest::newRow("unknown product") << status << std::optional<int>() << u"not known"_s;
}

void TestLetterViewModel::saysWhatASecondLetterDoes()
{
    checkSecondLetter();
}

void TestLetterViewModel::remindsOfWhatIsNotTicked()
{
    LetterViewModel viewModel(certificate(), calls());
    QCOMPARE(viewModel.uncheckedTexts().size(), LetterViewModel::checks);
    viewModel.setChecked(LetterViewModel::Check::Sealed, true);
    QVERIFY(
        !viewModel.uncheckedTexts().contains(viewModel.checkText(LetterViewModel::Check::Sealed)));
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
