#include "core/model/benefitpoints.h"
#include "core/model/product.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// What a benefit package can pay for.
class TestBenefitPackage : public QObject
{
    Q_OBJECT

private slots:
    void paysOnlyWhatItCan_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<qint64>("left");
        QTest::addColumn<int>("days"); // until it expires
        QTest::addColumn<PackageFault>("fault");
        QTest::newRow("usable") << u"usable"_s << qint64(1) << 1 << PackageFault::None;
        QTest::newRow("over") << u"usable"_s << qint64(9) << 0 << PackageFault::Expired;
        QTest::newRow("said to be over") << u"expired"_s << qint64(9) << 9 << PackageFault::Expired;
        QTest::newRow("empty") << u"usable"_s << qint64(0) << 9 << PackageFault::Empty;
        QTest::newRow("used") << u"used"_s << qint64(9) << 9 << PackageFault::Empty;
        QTest::newRow("refunded") << u"refund"_s << qint64(9) << 9 << PackageFault::Unusable;
        QTest::newRow("of the future") << u"frozen"_s << qint64(9) << 9 << PackageFault::Unusable;
    }

    void paysOnlyWhatItCan()
    {
        QFETCH(QString, status);
        QFETCH(qint64, left);
        QFETCH(int, days);
        QFETCH(PackageFault, fault);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(faultOf(BenefitPackage{u"p"_s, {}, status, 20, left, now.addDays(days)}, now),
                 fault);
    }

    void oneThatIsNotThereIsMissing()
    {
        QCOMPARE(faultOf(std::nullopt, QDateTime::currentDateTimeUtc()), PackageFault::Missing);
    }

    void oneWithoutAnEndDoesNotExpire()
    {
        const BenefitPackage package{u"p"_s, {}, u"usable"_s, 20, 3, {}};
        QCOMPARE(faultOf(package, QDateTime::currentDateTimeUtc()), PackageFault::None);
    }

    // Two products under one number would mean that the wrong one is bought.
    void everyProductHasANumberOfItsOwn()
    {
        QSet<qint64> numbers;
        int known = 0;
        for (int id = 0; id < 200; ++id) {
            if (const auto number = pointsProduct(id)) {
                QVERIFY(findProduct(id));
                numbers.insert(*number);
                ++known;
            }
        }
        QCOMPARE(known, 47);
        QCOMPARE(numbers.size(), known);
    }

    void freeAndSm2ProductsHaveNone()
    {
        QVERIFY(!pointsProduct(83));
        QVERIFY(!pointsProduct(33));
        QCOMPARE(pointsProduct(12), 1018586);
    }
};

CERTDESK_TEST(TestBenefitPackage)
#include "tst_benefitpackage.moc"
