#include "sandbox/ca/authority.h"
#include "tests/journey/nastyjourney.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int usualSeeds = 50;
constexpr std::size_t atOnce = 8; // most of a journey is waiting
constexpr int nastyPatience = 1'000'000; // ms; each journey has its own

} // namespace

/// CERTDESK_NASTY_SEEDS says how many seeds (50), CERTDESK_NASTY_FIRST with which one to begin (1).
class TestNastyJourneys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(sandbox::Authority::open(m_authority.path()));
        const QString scan = m_authority.filePath(u"letter.png"_s);
        QCOMPARE(SandboxVisitor::printSignAndScan({}, scan), QString());
        QFile file(scan);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_letter = file.readAll();
        QVERIFY(file.remove());
    }

    void buysOnceAndLosesNoKeyUnderEverySeed()
    {
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("CERTDESK_NASTY_SEEDS", &isGiven);
        m_left = isGiven ? given : usualSeeds;
        const int first = qEnvironmentVariableIntValue("CERTDESK_NASTY_FIRST", &isGiven);
        m_next = static_cast<quint32>(isGiven ? first : 1);
        const int all = m_left;

        startMore();
        QTRY_VERIFY_WITH_TIMEOUT(m_left == 0 && m_running.empty(), nastyPatience);

        QCOMPARE(m_failures.join(u'\n'), QString());
        qInfo("%d seeds, %d calls refused", all, m_refusals);
        QVERIFY(all < 5 || m_refusals > all / 2); // the days were bad
    }

private:
    void startMore()
    {
        while (m_left > 0 && m_running.size() < atOnce) {
            --m_left;
            auto journey = std::make_unique<NastyJourney>(m_next++, m_authority.path(), m_letter);
            connect(
                journey.get(), &NastyJourney::finished, this,
                [this, one = journey.get()](const QString &failure) { take(*one, failure); },
                Qt::QueuedConnection); // it goes away in take()
            journey->start();
            m_running.push_back(std::move(journey));
        }
    }

    void take(NastyJourney &journey, const QString &failure)
    {
        if (!failure.isEmpty())
            m_failures.append(u"seed %1: %2"_s.arg(journey.seed()).arg(failure));
        m_refusals += journey.refusals();
        std::erase_if(m_running, [&](const auto &each) { return each.get() == &journey; });
        startMore();
    }

    QTemporaryDir m_authority;
    QByteArray m_letter;
    std::vector<std::unique_ptr<NastyJourney>> m_running;
    int m_left = 0;
    quint32 m_next = 1;
    int m_refusals = 0;
    QStringList m_failures;
};

CERTDESK_TEST(TestNastyJourneys)
#include "journey_nasty.moc"
