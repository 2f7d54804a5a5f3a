#include "tests/support/testmain.h"
#include "ui/letter/lettertext.h"
#include "ui/letter/reviewtimeline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::LetterProblem;
using core::ValidationLevel;

class TestLetterText : public QObject
{
    Q_OBJECT

private slots:
    void everyProblemHasItsOwnWordsAndNextMove();
    void countsBusinessDays_data();
    void countsBusinessDays();
    void expectsTheReviewByLevel();
    void tellsWhereTheReviewStands_data();
    void tellsWhereTheReviewStands();
    void datesTheIssueByBusinessDays();
    void thereIsNoTimelineWithoutAReview();
};

void TestLetterText::everyProblemHasItsOwnWordsAndNextMove()
{
    QStringList seen;
    for (const auto problem :
         {LetterProblem::Unreadable, LetterProblem::TooSmall, LetterProblem::TooLarge,
          LetterProblem::NotALetter, LetterProblem::DamagedPicture, LetterProblem::DamagedPdf,
          LetterProblem::EmptyPdf, LetterProblem::EncryptedPdf, LetterProblem::UnjoinablePdf}) {
        const ui::ErrorText text = ui::describe(problem, u"a%1.pdf"_s);
        QVERIFY2(text.what.contains(u"a%1.pdf"), qPrintable(text.what));
        QVERIFY(!text.advice.isEmpty());
        QVERIFY(!seen.contains(text.what));
        seen += text.what;
    }
}

void TestLetterText::countsBusinessDays_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("until");
    const QDate monday(2026, 11, 23);
    QTest::newRow("none") << monday << 0 << monday;
    QTest::newRow("in the week") << monday << 3 << monday.addDays(3);
    QTest::newRow("over the weekend") << monday << 5 << monday.addDays(7);
    QTest::newRow("from a Friday") << monday.addDays(4) << 1 << monday.addDays(7);
    QTest::newRow("from a Saturday") << monday.addDays(5) << 1 << monday.addDays(7);
    QTest::newRow("over the year") << QDate(2026, 12, 30) << 7 << QDate(2027, 1, 8);
}

void TestLetterText::countsBusinessDays()
{
    QFETCH(QDate, from);
    QFETCH(int, count);
    QFETCH(QDate, until);
    QCOMPARE(ui::addBusinessDays(from, count), until);
}

void TestLetterText::expectsTheReviewByLevel()
{
    const QDate monday(2026, 11, 23);
    const auto days = [&](std::optional<ValidationLevel> level) {
        const ui::ReviewDays review = ui::reviewDays(level, monday);
        return std::pair(review.least, review.most);
    };
    QCOMPARE(days(ValidationLevel::Ov), std::pair(3, 5));
    QCOMPARE(days(ValidationLevel::Ev), std::pair(5, 7));
    QCOMPARE(days(std::nullopt), std::pair(3, 7));
    QCOMPARE(ui::reviewDays(ValidationLevel::Ov, monday).until, QDate(2026, 11, 30));
}

namespace {

core::Certificate orderInReview(core::CertificateStatus status, const QString &stage = {})
{
    core::Certificate order;
    order.packageType = 9; // GeoTrust OV
    order.status = status;
    order.statusMessage = stage;
    return order;
}

} // namespace

void TestLetterText::tellsWhereTheReviewStands_data()
{
    using enum core::CertificateStatus;
    QTest::addColumn<core::Certificate>("order");
    QTest::addColumn<int>("current");
    QTest::newRow("no letter yet") << orderInReview(LetterMissing) << 0;
    QTest::newRow("no word of the stage") << orderInReview(UnderReview) << 1;
    QTest::newRow("first review") << orderInReview(UnderReview, u"PRE-REVIEWING"_s) << 1;
    QTest::newRow("legal review") << orderInReview(UnderReview, u"LEGAL-REVIEWING"_s) << 2;
    QTest::newRow("in small letters") << orderInReview(UnderReview, u"ca-reviewing"_s) << 2;
    QTest::newRow("domain") << orderInReview(UnderReview, u"PENDING-DCV"_s) << 3;
    QTest::newRow("record added") << orderInReview(DnsRecordAdded) << 3;
    QTest::newRow("passed") << orderInReview(UnderReview, u"WAIT-ISSUE"_s) << 4;
    QTest::newRow("issued") << orderInReview(Issued) << 5;
}

void TestLetterText::tellsWhereTheReviewStands()
{
    using State = ui::TimelineStep::State;
    QFETCH(core::Certificate, order);
    QFETCH(int, current);
    const auto steps = ui::reviewTimeline(order, {}, QDate(2026, 11, 23));
    QCOMPARE(steps.size(), 5);
    for (int i = 0; i < steps.size(); ++i)
        QCOMPARE(steps[i].state,
                 i < current        ? State::Done
                     : i == current ? State::Current
                                    : State::Next);
}

void TestLetterText::datesTheIssueByBusinessDays()
{
    const core::Certificate order = orderInReview(core::CertificateStatus::UnderReview);
    const QDate friday(2026, 11, 20);
    const auto issue = [&](QDate submitted, QDate today) {
        return ui::reviewTimeline(order, submitted, today).constLast().when;
    };
    const QString first = QLocale().toString(QDate(2026, 11, 25), QLocale::LongFormat);
    const QString last = QLocale().toString(QDate(2026, 11, 27), QLocale::LongFormat);
    QVERIFY2(issue(friday, friday).contains(first) && issue(friday, friday).contains(last),
             qPrintable(issue(friday, friday)));
    QCOMPARE(issue({}, friday),
             u"3 to 5 business days after the letter arrived: by %1 at the latest"_s.arg(last));
    const core::Certificate waiting = orderInReview(core::CertificateStatus::LetterMissing);
    QCOMPARE(ui::reviewTimeline(waiting, {}, friday).constLast().when,
             u"3 to 5 business days after the letter"_s);
    QVERIFY(issue(friday, QDate(2026, 11, 30)).startsWith(u"Later than the 3 to 5 business days"));
}

void TestLetterText::thereIsNoTimelineWithoutAReview()
{
    core::Certificate dv = orderInReview(core::CertificateStatus::UnderReview);
    dv.isDv = true;
    QVERIFY(ui::reviewTimeline(dv, {}, QDate(2026, 11, 23)).isEmpty());
    const auto rejected = orderInReview(core::CertificateStatus::ReviewFailed);
    QVERIFY(ui::reviewTimeline(rejected, {}, QDate(2026, 11, 23)).isEmpty());
}

CERTDESK_TEST(TestLetterText)
#include "tst_lettertext.moc"
