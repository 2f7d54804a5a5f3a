#include "tests/support/testmain.h"
#include "ui/letter/lettertext.h"

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

CERTDESK_TEST(TestLetterText)
#include "tst_lettertext.moc"
