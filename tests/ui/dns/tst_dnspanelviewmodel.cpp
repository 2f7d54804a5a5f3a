#include "tests/support/testmain.h"
#include "tests/ui/dns/dnsanswers.h"
#include "ui/dns/dnspanelviewmodel.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using ui::DnsPanelViewModel;
using Mood = ui::FindingText::Mood;
using State = DnsPanelViewModel::State;

class TestDnsPanelViewModel : public QObject
{
    Q_OBJECT

private slots:
    void looksAtDnsFirstAndSparesTheProvider();
    void asksTheProviderByItselfOnceTheRecordIsVisible();
    void asksTheProviderWhenTold();
    void leavesTheProviderInPeaceForFiveMinutes();
    void checksByItselfAtGrowingIntervals();
    void checksNothingWhileNobodyLooks();
    void hearsNothingAfterItWasHidden();
    void showsTheDeadlineInWords();
    void givesEachDomainItsOwnFinding();
    void keepsWhatItKnewWhenTheProviderIsUnreachable();
    void saysWhenThereIsNothingToProve();
    void asksDnsWithTheOtherRecordsAndTheCa();
    void asksNoDnsAboutFiles();
    void savesAFile();
    void tellsOnceThatItIsIssued();
    void saysWhyTheOrderWasClosed();
};

namespace {

void settle(DnsPanelViewModel &viewModel)
{
    viewModel.setActive(true);
    QTRY_VERIFY(!viewModel.isBusy());
}

void check(DnsPanelViewModel &viewModel)
{
    viewModel.checkNow();
    QVERIFY(viewModel.isBusy());
    QTRY_VERIFY(!viewModel.isBusy());
}

DomainVerification seen(const QString &domain, int localCheck)
{
    DomainVerification verification;
    verification.domain = domain;
    verification.localCheck = localCheck;
    verification.caCheck = -1;
    return verification;
}

} // namespace

void TestDnsPanelViewModel::looksAtDnsFirstAndSparesTheProvider()
{
    DnsAnswers answers;
    DnsPanelViewModel viewModel(answers.calls());
    QCOMPARE(viewModel.state(), State::Loading);

    settle(viewModel);

    QCOMPARE(viewModel.state(), State::Proving);
    QCOMPARE(viewModel.items().size(), 1);
    QCOMPARE(viewModel.items()[0].seen.mood, Mood::Waiting);
    QCOMPARE(viewModel.items()[0].provider.mood, Mood::Unasked);
    QCOMPARE(answers.providerAsked, 0);
    QVERIFY(viewModel.explanation().contains(u"10 minutes to 24 hours"));
}

void TestDnsPanelViewModel::asksTheProviderByItselfOnceTheRecordIsVisible()
{
    DnsAnswers answers;
    answers.finding.verdict = DnsAnswers::Verdict::Visible;
    answers.verifications = {seen(u"example.com"_s, 1)};
    DnsPanelViewModel viewModel(answers.calls());

    settle(viewModel);

    QCOMPARE(answers.providerAsked, 1);
    QCOMPARE(viewModel.items()[0].provider.word, u"Seen"_s);
}

void TestDnsPanelViewModel::asksTheProviderWhenTold()
{
    DnsAnswers answers;
    answers.verifications = {seen(u"example.com"_s, -1)};
    DnsPanelViewModel viewModel(answers.calls());
    settle(viewModel);

    check(viewModel);

    QCOMPARE(answers.providerAsked, 1);
    QCOMPARE(viewModel.items()[0].provider.word, u"Not seen yet"_s);
}

void TestDnsPanelViewModel::leavesTheProviderInPeaceForFiveMinutes()
{
    DnsAnswers answers;
    DnsPanelViewModel viewModel(answers.calls());
    settle(viewModel);
    QCOMPARE(viewModel.providerPauseText(), QString());
    check(viewModel);

    answers.now = answers.now.addSecs(50);
    check(viewModel);
    QCOMPARE(answers.providerAsked, 1);
    QCOMPARE(viewModel.providerPauseText(),
             u"The provider can be asked again in 4 minutes 10 seconds."_s);

    answers.now = answers.now.addSecs(250);
    QCOMPARE(viewModel.providerPauseText(), QString());
    check(viewModel);
    QCOMPARE(answers.providerAsked, 2);
}

void TestDnsPanelViewModel::checksByItselfAtGrowingIntervals()
{
    DnsAnswers answers;
    ui::DnsPanelCalls calls = answers.calls();
    calls.pauses = {1ms, 1h};
    DnsPanelViewModel viewModel(calls);

    viewModel.setActive(true);
    QTRY_COMPARE(answers.dnsAsked, 2);
    QTRY_VERIFY(!viewModel.isBusy());
    QCOMPARE(viewModel.activityText(), u"Next check in 1 hour"_s);

    viewModel.checkNow(); // somebody is working on it: back to the short pause
    QTRY_COMPARE(answers.dnsAsked, 4);
}

void TestDnsPanelViewModel::checksNothingWhileNobodyLooks()
{
    DnsAnswers answers;
    ui::DnsPanelCalls calls = answers.calls();
    calls.pauses = {1ms};
    DnsPanelViewModel viewModel(calls);
    settle(viewModel);

    viewModel.setActive(false);
    const int asked = answers.detailsAsked;

    QVERIFY(!QTest::qWaitFor([&] { return answers.detailsAsked != asked; }, 20));
    QCOMPARE(viewModel.activityText(), QString());
}

void TestDnsPanelViewModel::hearsNothingAfterItWasHidden()
{
    DnsAnswers answers;
    ui::DnsPanelCalls calls = answers.calls();
    QPromise<Result<CertificateDetail>> promise;
    promise.start();
    calls.fetchDetail = [&](QObject *) { return promise.future(); };
    DnsPanelViewModel viewModel(calls);
    viewModel.setActive(true);
    QVERIFY(viewModel.isBusy());

    viewModel.setActive(false);
    promise.addResult(answers.detail);
    promise.finish();
    QCoreApplication::processEvents();

    QVERIFY(!viewModel.isBusy());
    QCOMPARE(viewModel.state(), State::Loading);
}

void TestDnsPanelViewModel::showsTheDeadlineInWords()
{
    DnsAnswers answers;
    DnsPanelViewModel viewModel(answers.calls());
    settle(viewModel);

    QVERIFY(viewModel.deadlineText().contains(u"6 days 3 hours left"));
    answers.now = answers.now.addDays(7);
    QVERIFY(viewModel.deadlineText().startsWith(u"The deadline was"));
}

void TestDnsPanelViewModel::givesEachDomainItsOwnFinding()
{
    DnsAnswers answers;
    ValidationRecord other = DnsAnswers::txt();
    other.domain = u"example.org"_s;
    answers.detail.records = {DnsAnswers::txt(), other};
    answers.verifications = {seen(u"*.Example.org"_s, -2), seen(u"example.com"_s, 1)};
    DnsPanelViewModel viewModel(answers.calls());
    settle(viewModel);

    check(viewModel);

    QCOMPARE(viewModel.items()[0].provider.word, u"Seen"_s);
    QCOMPARE(viewModel.items()[1].provider.word, u"Wrong value"_s);
}

void TestDnsPanelViewModel::keepsWhatItKnewWhenTheProviderIsUnreachable()
{
    DnsAnswers answers;
    answers.detailError = Error{Error::Kind::Unreachable, {}, {}, {}, {}};
    DnsPanelViewModel viewModel(answers.calls());
    settle(viewModel);
    QCOMPARE(viewModel.state(), State::NotLoaded);
    QVERIFY(viewModel.problem()->what.contains(u"can't be reached"));

    answers.detailError.reset();
    check(viewModel);
    QCOMPARE(viewModel.state(), State::Proving);
    QVERIFY(!viewModel.problem());

    answers.detailError = Error{Error::Kind::Unreachable, {}, {}, {}, {}};
    answers.finding.verdict = DnsAnswers::Verdict::Visible;
    check(viewModel);
    QCOMPARE(viewModel.items()[0].seen.mood, Mood::Good); // DNS can be asked all the same
    QVERIFY(viewModel.problem());
}

void TestDnsPanelViewModel::saysWhenThereIsNothingToProve()
{
    DnsAnswers answers;
    answers.detail.records.clear();
    DnsPanelViewModel viewModel(answers.calls());

    settle(viewModel);

    QCOMPARE(viewModel.state(), State::NothingToProve);
    QVERIFY(viewModel.activityText().startsWith(u"Next check"));
    QCOMPARE(answers.dnsAsked + answers.providerAsked, 0);
}

void TestDnsPanelViewModel::asksDnsWithTheOtherRecordsAndTheCa()
{
    DnsAnswers answers;
    ValidationRecord second = DnsAnswers::txt();
    second.value = u"token-2"_s;
    answers.detail.records = {DnsAnswers::txt(), second};
    answers.detail.certificate.furtherNames = QStringList{u"*.example.com"_s};
    answers.detail.certificate.packageType = 8; // GeoTrust
    DnsPanelViewModel viewModel(answers.calls());

    settle(viewModel);

    QCOMPARE(answers.questions.size(), 2);
    const RecordQuestion &question = answers.questions.constFirst();
    QCOMPARE(question.companions, QList{second});
    QVERIFY(question.isWildcard);
    QVERIFY(question.issuers.contains(u"digicert.com"_s));
}

void TestDnsPanelViewModel::asksNoDnsAboutFiles()
{
    DnsAnswers answers;
    answers.detail.records = {DnsAnswers::file()};
    answers.verifications = {seen(u"www.example.com"_s, -4)};
    DnsPanelViewModel viewModel(answers.calls());

    settle(viewModel);

    QCOMPARE(answers.dnsAsked, 0);
    QCOMPARE(answers.providerAsked, 1);
    QCOMPARE(viewModel.items()[0].provider.word, u"Not seen yet"_s);
}

void TestDnsPanelViewModel::savesAFile()
{
    QTemporaryDir folder;
    DnsAnswers answers;
    const DnsPanelViewModel viewModel(answers.calls());
    const QString path = folder.filePath(u"fileauth.txt"_s);

    QVERIFY(viewModel.saveFile(DnsAnswers::file(), path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "content-1");
    const Result<void> refused =
        viewModel.saveFile(DnsAnswers::file(), folder.filePath(u"gone/a.txt"_s));
    QCOMPARE(refused.error().kind, Error::Kind::FileUnwritable);
}

void TestDnsPanelViewModel::tellsOnceThatItIsIssued()
{
    DnsAnswers answers;
    answers.finding.verdict = DnsAnswers::Verdict::Visible;
    DnsPanelViewModel viewModel(answers.calls());
    QSignalSpy issued(&viewModel, &DnsPanelViewModel::issued);
    settle(viewModel);
    QCOMPARE(issued.size(), 0);

    answers.issue();
    check(viewModel);
    check(viewModel);

    QCOMPARE(viewModel.state(), State::Issued);
    QCOMPARE(issued.size(), 1);
    QCOMPARE(viewModel.activityText(), QString());
}

void TestDnsPanelViewModel::saysWhyTheOrderWasClosed()
{
    DnsAnswers answers;
    answers.detail.certificate.status = CertificateStatus::ReviewFailed;
    answers.detail.certificate.statusMessage = u"domain validation timed out"_s;
    DnsPanelViewModel viewModel(answers.calls());

    settle(viewModel);

    QCOMPARE(viewModel.state(), State::Closed);
    QVERIFY(viewModel.explanation().contains(u"domain validation timed out"));
}

CERTDESK_TEST(TestDnsPanelViewModel)
#include "tst_dnspanelviewmodel.moc"
