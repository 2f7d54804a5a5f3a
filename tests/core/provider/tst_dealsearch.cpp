#include "core/provider/tencentprovider.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"
#include "tests/support/utctime.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

} // namespace

class TestDealSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsDealsNewestFirst();
    void collectsDealsOverPagesAndSpans();
    void aDealListThatBreaksOffIsNoList();
    void refusesAListThatItCantRead_data();
    void refusesAListThatItCantRead();
    void destroyingTheOwnerEndsADealSearch();

private:
    static QJsonObject deal(const QString &id, const QString &time, int status = 4)
    {
        return {{u"OrderId"_s, id},
                {u"Status"_s, status},
                {u"CreateTime"_s, time},
                {u"RealTotalCost"_s, u"80900"_s},
                {u"Currency"_s, u"USD"_s},
                {u"SubProductName"_s, u"SSL"_s},
                {u"BigDealId"_s, QJsonValue()},
                {u"ResourceId"_s, QJsonArray{u"new1"_s}}};
    }

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<TencentProvider> m_provider;
};

void TestDealSearch::init()
{
    const QDateTime now = utc(u"2026-11-23T18:30:00Z"_s);
    ApiClient::Options options;
    options.retryDelays = {1ms};
    m_transport = std::make_unique<ScriptedTransport>();
    m_provider = std::make_unique<TencentProvider>(
        Account(), *m_transport, [now] { return now; }, options);
    m_provider->setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));
}

void TestDealSearch::listsDealsNewestFirst()
{
    m_transport->answer({{u"TotalCount"_s, 3},
                         {u"Deals"_s,
                          QJsonArray{deal(u"1"_s, u"2026-11-23 10:00:00"_s),
                                     deal(u"2"_s, u"2026-11-23 12:00:00"_s, 1),
                                     deal(u"3"_s, u"2026-11-23 11:00:00"_s, 77)}}});

    const auto task = m_provider->describeDeals(utc(u"2026-11-23T00:00:00Z"_s), this);

    QTRY_VERIFY(task.isFinished());
    const QList<Deal> deals = task.result().value();
    QCOMPARE(deals.size(), 3);
    QCOMPARE(deals[0].id.value(), u"2"_s);
    QCOMPARE(deals[0].status, DealStatus::Unpaid);
    QCOMPARE(deals[0].totalCents, 80900);
    QCOMPARE(deals[0].currency, u"USD"_s);
    QCOMPARE(deals[0].createdAt, utc(u"2026-11-23T04:00:00Z"_s));
    QCOMPARE(deals[0].resourceIds, QStringList{u"new1"_s});
    QCOMPARE(deals[1].id.value(), u"3"_s);
    QCOMPARE(static_cast<int>(deals[1].status), 77);
    QCOMPARE(deals[2].id.value(), u"1"_s);
}

void TestDealSearch::collectsDealsOverPagesAndSpans()
{
    const auto page = [&](int total, const QString &id, const QString &time) {
        m_transport->answer({{u"TotalCount"_s, total}, {u"Deals"_s, QJsonArray{deal(id, time)}}});
    };
    page(2, u"1"_s, u"2026-08-10 10:00:00"_s);
    page(2, u"2"_s, u"2026-08-11 10:00:00"_s);
    page(1, u"3"_s, u"2026-11-23 10:00:00"_s);

    const auto task = m_provider->describeDeals(utc(u"2026-08-10T00:00:00Z"_s), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result()->size(), 3);
    QCOMPARE(task.result()->first().id.value(), u"3"_s);
    QCOMPARE(m_transport->requests.size(), 3);
    QCOMPARE(m_transport->arguments(1)["Offset"_L1].toInt(), 1);
    QCOMPARE(m_transport->arguments(2)["Offset"_L1].toInt(), 0);
    QCOMPARE(m_transport->arguments(0)["EndTime"_L1], m_transport->arguments(2)["StartTime"_L1]);
    QCOMPARE(m_transport->arguments(2)["EndTime"_L1].toString(), u"2026-11-25 02:30:00"_s);
}

void TestDealSearch::aDealListThatBreaksOffIsNoList()
{
    m_transport->answer(
        {{u"TotalCount"_s, 2}, {u"Deals"_s, QJsonArray{deal(u"1"_s, u"2026-11-23 10:00:00"_s)}}});
    m_transport->breakOff(Kind::Unreachable);

    const auto task = m_provider->describeDeals(utc(u"2026-11-23T00:00:00Z"_s), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
}

void TestDealSearch::destroyingTheOwnerEndsADealSearch()
{
    auto owner = std::make_unique<QObject>();
    const auto task = m_provider->describeDeals(utc(u"2026-11-23T00:00:00Z"_s), owner.get());
    QCOMPARE(m_transport->requests.size(), 1);

    owner.reset();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Cancelled);
}

void TestDealSearch::refusesAListThatItCantRead_data()
{
    QTest::addColumn<QJsonObject>("page");
    QTest::newRow("no total") << QJsonObject{{u"Deals"_s, QJsonArray()}};
    QTest::newRow("deals left out") << QJsonObject{{u"TotalCount"_s, 2}};
    QTest::newRow("deals are text") << QJsonObject{{u"TotalCount"_s, 0}, {u"Deals"_s, u"none"_s}};
    QTest::newRow("a deal without its number")
        << QJsonObject{{u"TotalCount"_s, 1}, {u"Deals"_s, QJsonArray{QJsonObject()}}};
}

void TestDealSearch::refusesAListThatItCantRead()
{
    QFETCH(QJsonObject, page);
    m_transport->answer(page);

    const auto task = m_provider->describeDeals(utc(u"2026-11-23T00:00:00Z"_s), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Malformed);
}

CERTDESK_TEST(TestDealSearch)
#include "tst_dealsearch.moc"
