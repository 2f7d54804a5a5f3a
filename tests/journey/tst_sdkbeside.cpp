#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// CertDesk and the provider's official SDK on one account at the same time: each sees what the
/// other does, nothing of either is lost, and nothing is bought twice.
class TestSdkBeside : public QObject
{
    Q_OBJECT

private slots:
    void stayConsistent();

private:
    static constexpr int longWait = 120'000; // ms: the two share ten calls a second

    void startSdk();
    bool setAlias(const CertificateId &id, const QString &alias);
    QHash<CertificateId, Certificate> listOfSdk();

    std::unique_ptr<DeskStage> m_stage;
    QProcess m_sdk;
    int m_turns = 0;
};

void TestSdkBeside::startSdk()
{
    const Account &account = m_stage->journey.session().account();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SANDBOX_API"_s, account.apiOverride.toString());
    environment.insert(u"SANDBOX_SECRET_ID"_s, account.secretId);
    environment.insert(u"SANDBOX_SECRET_KEY"_s, m_stage->journey.demoKey());
    m_sdk.setProcessEnvironment(environment);
    m_sdk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sdk.start(u"node"_s, {CERTDESK_SOURCE_DIR u"/tests/sandbox/sdk/beside.mjs"_s});
    QVERIFY(m_sdk.waitForStarted());
}

bool TestSdkBeside::setAlias(const CertificateId &id, const QString &alias)
{
    for (;;) {
        const auto changed = m_stage->journey.session().changes().setAlias(id, alias, this);
        if (!QTest::qWaitFor([&] { return changed.isFinished(); }, longWait))
            return false;
        const auto result = changed.result();
        // The other one had the provider's ten calls of this second: nothing has happened.
        if (result || result.error().kind != Error::Kind::Busy)
            return result.has_value();
    }
}

QHash<CertificateId, Certificate> TestSdkBeside::listOfSdk()
{
    m_sdk.write("list\n");
    QJsonArray rows;
    const bool isThere = QTest::qWaitFor(
        [&] {
            while (m_sdk.canReadLine()) {
                const auto line = QJsonDocument::fromJson(m_sdk.readLine()).object();
                m_turns = std::max(m_turns, line["turn"_L1].toInt());
                if (line.contains("list"_L1))
                    rows = line["list"_L1].toArray();
            }
            return !rows.isEmpty() || m_sdk.state() == QProcess::NotRunning;
        },
        longWait);
    QHash<CertificateId, Certificate> list;
    if (!isThere)
        return list;
    for (const QJsonValue row : std::as_const(rows)) {
        Certificate certificate;
        certificate.id = CertificateId(row["id"_L1].toString());
        certificate.alias = row["alias"_L1].toString();
        certificate.domain = row["domain"_L1].toString();
        certificate.status = static_cast<CertificateStatus>(row["status"_L1].toInt());
        list.insert(certificate.id, certificate);
    }
    return list;
}

void TestSdkBeside::stayConsistent()
{
    // Days don't pass: what differs is what somebody did.
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"1"_s});
    m_stage->open();
    app::AccountSession &session = m_stage->journey.session();
    const PackedCertificates start = session.certificates().certificates();
    for (int n = 0; n < 6; ++n)
        QVERIFY(setAlias(start.idAt(n), n % 2 == 0 ? u"theirs"_s : u"ours"_s));
    startSdk();

    // CertDesk renews, changes and refreshes all the while.
    const Certificate old = m_stage->journey.expiring(u"shop.harbor-bakery.test"_s);
    RenewalPlan plan = Journey::planFor(old);
    const auto renewal = session.renewals().prepare(plan);
    QVERIFY(renewal);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->journey.renewal(*renewal).state, RenewalState::KeyReady,
                              longWait);
    session.renewals().purchase(*renewal, {});
    for (int turn = 1; turn <= 5; ++turn) {
        QVERIFY(setAlias(start.idAt(1), u"ours %1"_s.arg(turn)));
        session.certificates().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!session.certificates().isRefreshing(), longWait);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->journey.renewal(*renewal).state,
                              RenewalState::AwaitingValidation, longWait);

    const auto theirs = listOfSdk();
    QVERIFY2(!theirs.isEmpty(), "the SDK ended early");
    QVERIFY2(m_turns >= 4, qPrintable(QString::number(m_turns)));
    QTRY_VERIFY_WITH_TIMEOUT(!session.certificates().isRefreshing(), longWait);
    session.certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!session.certificates().isRefreshing(), longWait);
    QVERIFY(!session.certificates().problem());

    const PackedCertificates ours = session.certificates().certificates();
    QCOMPARE(ours.size(), theirs.size());
    for (const Certificate &certificate : ours) {
        const Certificate seen = theirs.value(certificate.id);
        QCOMPARE(certificate.alias, seen.alias);
        QCOMPARE(certificate.domain, seen.domain);
        QCOMPARE(certificate.status, seen.status);
    }
    QCOMPARE(theirs.value(start.idAt(1)).alias, u"ours 5"_s);
    const auto bought = std::ranges::count_if(ours, [&](const Certificate &certificate) {
        return certificate.domain == old.domain && certificate.id != old.id;
    });
    QCOMPARE(bought, 1);
}

CERTDESK_TEST(TestSdkBeside)
#include "tst_sdkbeside.moc"
