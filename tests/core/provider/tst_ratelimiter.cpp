#include "core/provider/ratelimiter.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void startsAtMostSoManyInAnyWindow();
    void startsInTheOrderTheyCame();
    void oneActionDoesNotHoldUpAnother();
    void forgetsWhoIsGone();
    void aStartMayAskForTheNext();
};

void TestRateLimiter::startsAtMostSoManyInAnyWindow()
{
    RateLimiter limiter({4, 200ms});
    QElapsedTimer time;
    time.start();
    QList<qint64> starts;

    for (int i = 0; i < 18; ++i)
        limiter.whenFree(u"Describe"_s, this, [&] { starts += time.elapsed(); });

    QCOMPARE(starts.size(), 4);
    QTRY_COMPARE(starts.size(), 18);
    for (qsizetype i = 4; i < starts.size(); ++i)
        QVERIFY2(starts[i] - starts[i - 4] >= 199, qPrintable(QString::number(i)));
}

void TestRateLimiter::startsInTheOrderTheyCame()
{
    RateLimiter limiter({2, 30ms});
    QList<int> order;

    for (int i = 0; i < 7; ++i)
        limiter.whenFree(u"Describe"_s, this, [&order, i] { order += i; });

    QTRY_COMPARE(order, QList<int>({0, 1, 2, 3, 4, 5, 6}));
}

void TestRateLimiter::oneActionDoesNotHoldUpAnother()
{
    RateLimiter limiter({1, 1h});
    int started = 0;

    limiter.whenFree(u"Describe"_s, this, [&] { ++started; });
    limiter.whenFree(u"Describe"_s, this, [&] { QFAIL("too early"); });
    limiter.whenFree(u"Download"_s, this, [&] { ++started; });

    QCOMPARE(started, 2);
}

void TestRateLimiter::forgetsWhoIsGone()
{
    RateLimiter limiter({1, 50ms});
    auto gone = std::make_unique<QObject>();
    bool last = false;

    limiter.whenFree(u"Describe"_s, this, [] {});
    limiter.whenFree(u"Describe"_s, gone.get(), [] { QFAIL("its owner is gone"); });
    limiter.whenFree(u"Describe"_s, this, [&] { last = true; });
    gone.reset();

    QTRY_VERIFY(last);
}

void TestRateLimiter::aStartMayAskForTheNext()
{
    RateLimiter limiter({2, 20ms});
    int started = 0;
    std::function<void()> next = [&] {
        if (++started < 6)
            limiter.whenFree(u"Describe"_s + QString::number(started % 2), this, next);
    };

    limiter.whenFree(u"Describe"_s, this, next);

    QTRY_COMPARE(started, 6);
}

CERTDESK_TEST(TestRateLimiter)
#include "tst_ratelimiter.moc"
