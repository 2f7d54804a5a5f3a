#include "core/model/expiryrule.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using Reason = ExpiryNotice::Reason;

namespace {

Certificate livingFor(int days)
{
    Certificate certificate;
    certificate.notBefore = QDateTime({2026, 9, 1}, {0, 0}, Qt::UTC);
    certificate.notAfter = certificate.notBefore.addDays(days).addSecs(-1);
    return certificate;
}

} // namespace

class TestExpiryRule : public QObject
{
    Q_OBJECT

private slots:
    void theSmallerCounts_data()
    {
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<ExpiryRule>("rule");
        QTest::addColumn<int>("days");
        QTest::addColumn<Reason>("reason");

        QTest::newRow("a year") << 365 << ExpiryRule() << 30 << Reason::Days;
        QTest::newRow("199 days") << 199 << ExpiryRule() << 30 << Reason::Days;
        QTest::newRow("100 days") << 100 << ExpiryRule() << 30 << Reason::Days;
        QTest::newRow("90 days") << 90 << ExpiryRule() << 30 << Reason::Days;
        QTest::newRow("47 days") << 47 << ExpiryRule() << 15 << Reason::Share;
        QTest::newRow("6 days") << 6 << ExpiryRule() << 2 << Reason::Share;
        QTest::newRow("2 days") << 2 << ExpiryRule() << 1 << Reason::Share;
        QTest::newRow("many days set") << 199 << ExpiryRule{90, 3} << 66 << Reason::Share;
        QTest::newRow("few days set") << 47 << ExpiryRule{7, 3} << 7 << Reason::Days;
        QTest::newRow("a half") << 47 << ExpiryRule{30, 2} << 23 << Reason::Share;
        QTest::newRow("no share") << 47 << ExpiryRule{30, 1} << 30 << Reason::Days;
        QTest::newRow("a damaged setting") << 47 << ExpiryRule{30, 0} << 30 << Reason::Days;
    }

    void theSmallerCounts()
    {
        QFETCH(int, lifetime);
        QFETCH(ExpiryRule, rule);
        const ExpiryNotice notice = expiryNotice(livingFor(lifetime), rule);
        QTEST(notice.days, "days");
        QTEST(notice.reason, "reason");
    }

    void ownDaysCountWhateverTheRuleSays()
    {
        const ExpiryNotice notice = expiryNotice(livingFor(47), {}, 40);
        QCOMPARE(notice.days, 40);
        QCOMPARE(notice.reason, Reason::Own);
    }

    void withoutALifetimeTheDaysCount()
    {
        Certificate certificate = livingFor(47);
        certificate.notBefore = {};
        QCOMPARE(expiryNotice(certificate, {}).days, 30);
        QCOMPARE(lifetimeDays(certificate), 0);
        QCOMPARE(lifetimeDays(livingFor(47)), 47);
    }
};

CERTDESK_TEST(TestExpiryRule)
#include "tst_expiryrule.moc"
