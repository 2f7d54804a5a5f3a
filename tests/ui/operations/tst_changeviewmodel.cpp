#include "tests/support/testmain.h"
#include "tests/ui/operations/scriptedchange.h"
#include "ui/operations/changetext.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using core::Operation;
using State = ChangeRow::State;
using Stage = ChangeViewModel::Stage;

namespace {

QList<core::Certificate> cancelled(int count)
{
    QList<core::Certificate> certificates;
    for (int i = 0; i < count; ++i)
        certificates += ScriptedChange::certificate(u"c%1"_s.arg(i), 7);
    return certificates;
}

} // namespace

class TestChangeViewModel : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatItIsNotPossibleFor();
    void sendsThePortionsOneAfterAnother();
    void tellsAFailureFromAnUnknownOutcome();
    void callsNothingFailedThatMayHaveHappened();
    void takesAnAnswerThatForgetsOneForUnknown();
    void triesOnlyAgainWhatDidNotHappen();
    void stopsAfterTheRequestUnderWay();
    void looksBeforeItDeletes();
    void changesNothingWhereItCannotLook();
    void asksForTheReasonOfARevocation();
    void tellsWhatToPublishForARevocation();
    void reportsEachCertificate();
    void tellsTheRequestsNumber();
};

void TestChangeViewModel::leavesOutWhatItIsNotPossibleFor()
{
    ScriptedChange script;
    ChangeViewModel change(
        Operation::CancelReview,
        {ScriptedChange::certificate(u"a"_s, 0), ScriptedChange::certificate(u"b"_s, 1)},
        script.calls(1), ScriptedChange::now());

    QCOMPARE(change.rows()[1].state, State::LeftOut);
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    script.succeed();

    QTRY_COMPARE(change.stage(), Stage::Finished);
    QCOMPARE(script.sent, QList<ScriptedChange::Ids>{{core::CertificateId(u"a"_s)}});
    QVERIFY(changeRowText(change.rows()[1], change.now()).contains(u"not being reviewed"));
}

void TestChangeViewModel::sendsThePortionsOneAfterAnother()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::MoveToProject, cancelled(5), script.calls(2),
                           ScriptedChange::now());
    QSignalSpy finished(&change, &ChangeViewModel::finished);

    change.start();
    change.start(); // a second click
    QTRY_COMPARE(script.sent.size(), 1);
    QCOMPARE(change.count(State::Running), 2);
    for (int portion = 2; portion <= 3; ++portion) {
        script.succeed();
        QTRY_COMPARE(script.sent.size(), portion);
    }
    script.succeed();

    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(change.count(State::Done), 5);
    QCOMPARE(script.sent.last().size(), 1);
    QCOMPARE(changeSummary(change), u"All 5 are done."_s);
}

void TestChangeViewModel::tellsAFailureFromAnUnknownOutcome()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Resubmit, cancelled(2), script.calls(1),
                           ScriptedChange::now());
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    script.refuse(u"c0"_s, core::Error::Kind::Rejected);
    QTRY_COMPARE(script.sent.size(), 2);
    script.breakOff(core::Error::Kind::NoAnswer);

    QTRY_COMPARE(change.stage(), Stage::Finished);
    QCOMPARE(change.rows()[0].state, State::Failed);
    QCOMPARE(change.rows()[1].state, State::Unknown);
}

void TestChangeViewModel::callsNothingFailedThatMayHaveHappened()
{
    using enum core::Error::Kind;
    for (const auto kind : {NoAnswer, Malformed, Cancelled}) {
        ScriptedChange script;
        ChangeViewModel change(Operation::Resubmit, cancelled(1), script.calls(1),
                               ScriptedChange::now());
        change.start();
        QTRY_COMPARE(script.sent.size(), 1);
        script.breakOff(kind);
        QTRY_COMPARE(change.rows()[0].state, State::Unknown);
        QVERIFY(!change.canRetry());
    }
}

void TestChangeViewModel::takesAnAnswerThatForgetsOneForUnknown()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Resubmit, cancelled(1), script.calls(1),
                           ScriptedChange::now());
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    script.forget();
    QTRY_COMPARE(change.rows()[0].state, State::Unknown);
}

void TestChangeViewModel::triesOnlyAgainWhatDidNotHappen()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Resubmit, cancelled(3), script.calls(1),
                           ScriptedChange::now());
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    script.succeed();
    QTRY_COMPARE(script.sent.size(), 2);
    script.breakOff(core::Error::Kind::NoAnswer);
    QTRY_COMPARE(script.sent.size(), 3);
    script.breakOff(core::Error::Kind::Unreachable);
    QTRY_VERIFY(change.canRetry());

    change.retry();

    QTRY_COMPARE(script.sent.size(), 4);
    QCOMPARE(script.sent.last(), (ScriptedChange::Ids{core::CertificateId(u"c2"_s)}));
    script.succeed();
    QTRY_COMPARE(change.stage(), Stage::Finished);
    QVERIFY(!change.canRetry()); // what is unknown is not sent twice
}

void TestChangeViewModel::stopsAfterTheRequestUnderWay()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Resubmit, cancelled(3), script.calls(1),
                           ScriptedChange::now());
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    change.stop();
    script.succeed();

    QTRY_COMPARE(change.stage(), Stage::Finished);
    QCOMPARE(script.sent.size(), 1);
    QCOMPARE(change.count(State::Done), 1);
    QCOMPARE(change.count(State::Stopped), 2);
}

void TestChangeViewModel::looksBeforeItDeletes()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Delete, cancelled(2), script.calls(1, true),
                           ScriptedChange::now());
    change.lookFirst();
    QCOMPARE(change.stage(), Stage::Looking);
    QVERIFY(!change.canStart());
    script.find({{core::CertificateId(u"c0"_s), {{u"clb"_s, u"ap-guangzhou"_s, 2}}},
                 {core::CertificateId(u"c1"_s), {}}});

    QTRY_COMPARE(change.stage(), Stage::Asking);
    QVERIFY(changeRowText(change.rows()[0], change.now())
                .contains(u"2 × Load balancer (CLB) · ap-guangzhou"));
    change.start();
    QTRY_COMPARE(script.sent.size(), 1);
    QCOMPARE(script.sent.first(), (ScriptedChange::Ids{core::CertificateId(u"c1"_s)}));
}

void TestChangeViewModel::changesNothingWhereItCannotLook()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Delete, cancelled(1), script.calls(1, true),
                           ScriptedChange::now());
    change.lookFirst();
    script.cannotLook();
    QTRY_COMPARE(change.stage(), Stage::CannotLook);

    change.start();
    QVERIFY(script.sent.isEmpty());
    change.lookFirst(); // again
    script.find({});
    QTRY_VERIFY(change.canStart());
}

void TestChangeViewModel::asksForTheReasonOfARevocation()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Revoke, {ScriptedChange::certificate(u"a"_s, 1)},
                           script.calls(1), ScriptedChange::now());
    QVERIFY(!change.canStart());
    change.setInput({u"the key was in a mail"_s, 0});
    QVERIFY(change.canStart());
    change.start();
    QTRY_COMPARE(script.inputs, QStringList{u"the key was in a mail"_s});
}

void TestChangeViewModel::tellsWhatToPublishForARevocation()
{
    ChangeRow row;
    row.state = State::Done;
    core::ValidationRecord record;
    record.name = u"_dnsauth.example.com"_s;
    record.value = u"2026<b>"_s;
    core::ValidationRecord alias = record;
    alias.kind = core::ValidationRecord::Kind::Cname;
    alias.name = u"_87.example.com"_s;
    core::ValidationRecord file;
    file.kind = core::ValidationRecord::Kind::File;
    file.path = u"/.well-known/"_s;
    file.name = u"auth.txt"_s;
    file.value = u"2026f"_s;
    row.toPublish = {record, alias, file};
    const QStringList lines = changeRowText(row, ScriptedChange::now()).split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].contains(u"within three days"));
    QCOMPARE(lines[1], u"Publish the TXT record _dnsauth.example.com with the value 2026<b>"_s);
    QCOMPARE(lines[2], u"Publish the CNAME record _87.example.com with the value 2026<b>"_s);
    QCOMPARE(lines[3], u"Serve /.well-known/auth.txt with this content: 2026f"_s);
}

void TestChangeViewModel::reportsEachCertificate()
{
    ScriptedChange script;
    ChangeViewModel change(Operation::Resubmit, cancelled(2), script.calls(1),
                           ScriptedChange::now());
    const QStringList lines = changeReport(change).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"c1.example.com\tc1\t"));
}

void TestChangeViewModel::tellsTheRequestsNumber()
{
    ChangeRow row;
    row.state = State::Failed;
    row.problem =
        core::fail(core::Error::Kind::Rejected, {}, u"FailedOperation.RevokeFailed"_s).value();
    row.problem->requestId = u"r-1"_s;
    QVERIFY(changeRowText(row, ScriptedChange::now()).endsWith(u"\nRequestId r-1"));
    row.state = State::Unknown;
    QVERIFY(changeRowText(row, ScriptedChange::now()).endsWith(u"\nRequestId r-1"));
    row.problem->requestId.clear();
    QVERIFY(!changeRowText(row, ScriptedChange::now()).contains(u"RequestId"));
}

CERTDESK_TEST(TestChangeViewModel)
#include "tst_changeviewmodel.moc"
