#include "core/store/profilestore.h"
#include "core/watch/proofwatch.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using News = ProofNews::Kind;

/// Time that passes when the test says so.
class ManualScheduler final : public Scheduler
{
public:
    std::chrono::milliseconds elapsed() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *owner, std::function<void()> work) override
    {
        m_due.append({m_now + delay, owner, std::move(work)});
    }

    /// Does all that falls due, in its order; the event loop delivers in between.
    void pass(std::chrono::milliseconds time)
    {
        const auto end = m_now + time;
        for (;;) {
            const auto next = std::ranges::min_element(m_due, {}, &Due::at);
            if (next == m_due.end() || next->at > end)
                break;
            const Due due = *next;
            m_due.erase(next);
            m_now = due.at;
            if (due.owner)
                due.work();
            for (int hop = 0; hop < 10; ++hop) // ready answers come in by posted events
                QCoreApplication::processEvents();
        }
        m_now = end;
    }

private:
    struct Due
    {
        std::chrono::milliseconds at;
        QPointer<QObject> owner;
        std::function<void()> work;
    };
    std::chrono::milliseconds m_now{0};
    QList<Due> m_due;
};

/// The proofs of several certificates, looked at while no window is open.
class TestProofWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void tellsEachPieceOfNewsOnce();
    void looksAtGrowingIntervals();
    void asksTheProviderOnlyOnceDnsShowsTheRecord();
    void leavesTheProviderInPeaceForFiveMinutes();
    void asksTheProviderAloneAboutFiles();
    void goesOnAfterARestartAndTellsNothingTwice();
    void endsWhenThePersonSaysSo();
    void tellsWhyTheOrderWasClosed();
    void goesOnWhenNobodyAnswers();
    void watchesManyAtOnce();

private:
    std::unique_ptr<ProofWatch> makeWatch();
    void add(const QString &id);
    void restart();
    void becomeVisible() { m_verdict = RecordFinding::Verdict::Visible; }
    QList<News> told() const
    {
        QList<News> kinds;
        for (const ProofNews &news : m_news)
            kinds += news.kind;
        return kinds;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<ManualScheduler> m_scheduler;
    std::unique_ptr<ProofWatch> m_watch;
    QHash<CertificateId, CertificateDetail> m_details;
    QHash<CertificateId, QDateTime> m_askedAt;
    RecordFinding::Verdict m_verdict = RecordFinding::Verdict::NotThere;
    DomainVerification m_verification;
    bool m_isOffline = false;
    int m_looks = 0;
    int m_providerAsked = 0;
    QList<ProofNews> m_news;
    const CertificateId m_id{u"one"_s};
};

void TestProofWatch::init()
{
    m_watch.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_details.clear();
    m_askedAt.clear();
    m_verdict = RecordFinding::Verdict::NotThere;
    m_verification = {};
    m_isOffline = false;
    m_looks = m_providerAsked = 0;
    m_news.clear();
    add(m_id.value());
    m_scheduler = std::make_unique<ManualScheduler>();
    restart();
}

void TestProofWatch::add(const QString &id)
{
    CertificateDetail detail;
    detail.certificate.id = CertificateId(id);
    detail.certificate.domain = id + u".example.com"_s;
    detail.records = {{ValidationRecord::Kind::Txt,
                       u"example.com"_s,
                       u"_dnsauth"_s,
                       u"_dnsauth.example.com"_s,
                       u"token-1"_s,
                       {}}};
    m_details[CertificateId(id)] = detail;
}

std::unique_ptr<ProofWatch> TestProofWatch::makeWatch()
{
    ProofWatch::Calls calls;
    calls.fetchDetail = [this](const CertificateId &id, QObject *) {
        ++m_looks;
        if (m_isOffline)
            return failedTask<CertificateDetail>({Error::Kind::Unreachable, {}, {}, {}, {}});
        return readyTask<CertificateDetail>(m_details[id]);
    };
    calls.checkRecord = [this](const RecordQuestion &question, QObject *) {
        RecordFinding finding;
        finding.record = question.record;
        finding.verdict = m_verdict;
        return readyTask<RecordFinding>(finding);
    };
    const auto now = [this] {
        return QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC).addMSecs(m_scheduler->elapsed().count());
    };
    calls.askProvider = [this, now](const CertificateId &id, QObject *) {
        ++m_providerAsked;
        m_askedAt[id] = now();
        return readyTask<QList<DomainVerification>>(QList{m_verification});
    };
    calls.providerAskedAt = [this](const CertificateId &id) { return m_askedAt.value(id); };
    auto watch = std::make_unique<ProofWatch>(AccountId(u"a"_s), calls, m_store->watches(),
                                              *m_scheduler, now);
    connect(watch.get(), &ProofWatch::news, this,
            [this](const ProofNews &news) { m_news += news; });
    return watch;
}

void TestProofWatch::restart()
{
    m_watch.reset();
    m_store.reset();
    m_store = std::move(*ProfileStore::open(m_folder->path()));
    m_watch = makeWatch();
    QVERIFY(m_watch->resume().has_value());
}

void TestProofWatch::tellsEachPieceOfNewsOnce()
{
    QVERIFY(m_watch->start(m_id, u"one.example.com"_s).has_value());
    m_scheduler->pass(10min);
    QCOMPARE(told(), QList<News>());

    becomeVisible();
    m_scheduler->pass(40min);
    QCOMPARE(told(), QList{News::Visible});

    m_verification.caCheck = 2;
    m_scheduler->pass(40min);
    QCOMPARE(told(), (QList{News::Visible, News::Passed}));
    QCOMPARE(m_news.constLast().domain, u"one.example.com"_s);

    m_details[m_id].certificate.status = CertificateStatus::Issued;
    m_scheduler->pass(2min); // more often once it is to follow in minutes
    QTRY_COMPARE(told(), (QList{News::Visible, News::Passed, News::Issued}));
    QVERIFY(!m_watch->isWatching(m_id));
    const int looks = m_looks;
    m_scheduler->pass(120min);
    QCOMPARE(m_looks, looks);
}

void TestProofWatch::looksAtGrowingIntervals()
{
    QVERIFY(m_watch->start(m_id, {}).has_value());
    const auto looksWithin = [this](std::chrono::milliseconds time) {
        const int before = m_looks;
        m_scheduler->pass(time);
        return m_looks - before;
    };
    QCOMPARE(looksWithin(2min), 3); // after 15, 45 and 105 seconds
    m_scheduler->pass(60min);
    QCOMPARE(looksWithin(120min), 4);

    QVERIFY(m_watch->start(m_id, {}).has_value()); // "I have added it", once more
    QCOMPARE(looksWithin(2min), 3);
}

void TestProofWatch::asksTheProviderOnlyOnceDnsShowsTheRecord()
{
    QVERIFY(m_watch->start(m_id, {}).has_value());
    m_scheduler->pass(60min);
    QCOMPARE(m_providerAsked, 0);

    becomeVisible();
    m_scheduler->pass(31min);
    QCOMPARE(m_providerAsked, 1);
}

void TestProofWatch::leavesTheProviderInPeaceForFiveMinutes()
{
    becomeVisible();
    QVERIFY(m_watch->start(m_id, {}).has_value());
    m_scheduler->pass(4min); // four looks
    QCOMPARE(m_looks, 4);
    QCOMPARE(m_providerAsked, 1);

    m_scheduler->pass(5min);
    QCOMPARE(m_providerAsked, 2);
}

void TestProofWatch::asksTheProviderAloneAboutFiles()
{
    m_details[m_id].records[0].kind = ValidationRecord::Kind::File;
    m_verification.caCheck = 2;
    QVERIFY(m_watch->start(m_id, {}).has_value());

    m_scheduler->pass(1min);

    QCOMPARE(told(), QList{News::Passed});
}

void TestProofWatch::goesOnAfterARestartAndTellsNothingTwice()
{
    becomeVisible();
    QVERIFY(m_watch->start(m_id, u"one.example.com"_s).has_value());
    m_scheduler->pass(1min);
    QCOMPARE(told(), QList{News::Visible});

    restart();
    QVERIFY(m_watch->isWatching(m_id));
    m_scheduler->pass(1min);
    QCOMPARE(told(), QList{News::Visible});

    m_details[m_id].certificate.status = CertificateStatus::Issued;
    m_scheduler->pass(10min);
    QTRY_COMPARE(told(), (QList{News::Visible, News::Issued}));
    QCOMPARE(m_news.constLast().domain, u"one.example.com"_s);
    restart();
    QVERIFY(!m_watch->isWatching(m_id));
}

void TestProofWatch::endsWhenThePersonSaysSo()
{
    QVERIFY(m_watch->start(m_id, {}).has_value());
    m_scheduler->pass(20s);
    m_watch->stop(m_id);
    const int looks = m_looks;

    m_scheduler->pass(60min);
    QCOMPARE(m_looks, looks);
    restart();
    QVERIFY(!m_watch->isWatching(m_id));
}

void TestProofWatch::tellsWhyTheOrderWasClosed()
{
    QVERIFY(m_watch->start(m_id, {}).has_value());
    m_details[m_id].certificate.status = CertificateStatus::ReviewFailed;
    m_details[m_id].certificate.statusMessage = u"domain validation timed out"_s;

    m_scheduler->pass(1min);

    QTRY_COMPARE(told(), QList{News::Closed});
    QCOMPARE(m_news.constFirst().message, u"domain validation timed out"_s);
    QVERIFY(!m_watch->isWatching(m_id));
}

void TestProofWatch::goesOnWhenNobodyAnswers()
{
    m_isOffline = true;
    QVERIFY(m_watch->start(m_id, {}).has_value());
    m_scheduler->pass(10min);
    m_isOffline = false;
    becomeVisible();

    m_scheduler->pass(31min);

    QCOMPARE(told(), QList{News::Visible});
}

void TestProofWatch::watchesManyAtOnce()
{
    for (int i = 0; i < 50; ++i) {
        const QString id = u"many-%1"_s.arg(i);
        add(id);
        QVERIFY(m_watch->start(CertificateId(id), id).has_value());
    }
    becomeVisible();

    m_scheduler->pass(20s);

    QTRY_COMPARE(m_news.size(), 50);
    m_details[CertificateId(u"many-7"_s)].certificate.status = CertificateStatus::Issued;
    m_scheduler->pass(2min);
    QTRY_COMPARE(m_news.size(), 51);
    QCOMPARE(m_news.constLast().certificate, CertificateId(u"many-7"_s));
    QVERIFY(m_watch->isWatching(CertificateId(u"many-8"_s)));
}

CERTDESK_TEST(TestProofWatch)
#include "tst_proofwatch.moc"
