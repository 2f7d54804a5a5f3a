#include "core/dnspod/dnspodhosting.h"
#include "core/dnspod/recordremoval.h"
#include "core/dnspod/recordwrite.h"
#include "core/net/qthttptransport.h"
#include "core/store/profilestore.h"
#include "tests/sandbox/passingscheduler.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using core::RecordPlacement;
using core::RemovalOutcome;
using core::WriteOutcome;
using Kind = core::ValidationRecord::Kind;
using Verdict = core::RecordPlacement::Verdict;

namespace {

core::ValidationRecord txt(const QString &name, const QString &value = u"token-1"_s)
{
    return {Kind::Txt, u"harbor-bakery.test"_s, {}, name, value, {}};
}

} // namespace

// Records in the zones of the same account, over HTTP and against DNSPod's actions of the sandbox.
class TestDnspodHosting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void saysWhatIsAtTheHost_data();
    void saysWhatIsAtTheHost();
    void writesTheRecordReadsItBackAndDnsServesIt();
    void writesNothingThatIsThereAlready();
    void keepsTheOtherTxtRecord();
    void replacesWhatThePersonSawOnly();
    void writesOnceWhenTheAnswerIsLost_data();
    void writesOnceWhenTheAnswerIsLost();
    void saysThatNobodyKnowsWhenTheRequestIsLost();
    void saysThatTheKeyMayNot();
    void removesOnlyItsOwnRecord();
    void leavesARecordThatSomebodyChanged();
    void removesOnceWhenTheAnswerIsLost();
    void takesTheZoneWithTheLongestName(); // last: its zone stays

private:
    RecordPlacement lookUp(const core::ValidationRecord &record);
    core::Result<WriteOutcome> write(const RecordPlacement &agreed, bool replaces = false);
    quint64 publish(const QString &host, sandbox::RecordType type, const QString &value);
    QList<sandbox::ZoneRecord> recordsAt(const QString &host);
    void change(sandbox::ZoneRecord record);
    void lose(const QString &action, sandbox::Fault::Kind kind, bool acts);
    QList<core::AddedRecord> ours();

    const SharedAuthority m_authority;
    const core::CertificateId m_certificate{u"cert-1"_s};
    const QString m_zone = u"harbor-bakery.test"_s;
    QDateTime m_now;
    std::unique_ptr<PassingScheduler> m_scheduler;
    std::unique_ptr<SandboxClient> m_sandbox;
    std::unique_ptr<core::QtHttpTransport> m_transport;
    std::unique_ptr<core::ApiClient> m_client;
    std::unique_ptr<core::DnspodHosting> m_hosting;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::ProfileStore> m_store;
    QObject m_owner;
};

void TestDnspodHosting::initTestCase()
{
    m_now = QDateTime::currentDateTimeUtc();
    m_scheduler = std::make_unique<PassingScheduler>(m_now);
    sandbox::SandboxOptions options;
    // Goes on with every look, so that ten calls are not within one second.
    options.clock = [this] { return m_now = m_now.addMSecs(150); };
    m_sandbox = std::make_unique<SandboxClient>(m_authority, options);
    core::Account account;
    account.id = core::AccountId(u"a"_s);
    account.secretId = m_sandbox->address().key.secretId;
    account.apiOverride = QUrl(m_sandbox->address().api);
    m_transport = std::make_unique<core::QtHttpTransport>();
    core::ApiClient::Options quick;
    quick.retryDelays = {};
    quick.rate.count = 1000;
    m_client = std::make_unique<core::ApiClient>(account, *m_transport, options.clock, quick);
    const QByteArray &key = m_sandbox->address().key.secretKey;
    m_client->setSecretKey(std::make_shared<const core::Secret>(
        std::span{key.constData(), static_cast<std::size_t>(key.size())}));
    m_hosting = std::make_unique<core::DnspodHosting>(*m_client, account.site);
}

void TestDnspodHosting::init()
{
    m_sandbox->sandbox().faults().clear();
    sandbox::Zone zone;
    zone.name = m_zone;
    m_sandbox->provider().zones.setZone(zone);
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(*core::ProfileStore::open(m_folder->path()));
}

void TestDnspodHosting::cleanupTestCase()
{
    m_hosting.reset();
    m_client.reset();
    m_transport.reset();
    m_sandbox.reset();
    m_store.reset();
}

RecordPlacement TestDnspodHosting::lookUp(const core::ValidationRecord &record)
{
    const auto placement = resultOf(core::lookUpPlacement(*m_hosting, record, &m_owner));
    return placement ? *placement : RecordPlacement();
}

core::Result<WriteOutcome> TestDnspodHosting::write(const RecordPlacement &agreed, bool replaces)
{
    auto *write = new core::RecordWrite({*m_hosting, m_store->addedRecords(), *m_scheduler,
                                         [this] { return m_now; }, core::AccountId(u"a"_s)},
                                        m_certificate, agreed, replaces, &m_owner);
    const auto task = write->task();
    write->start();
    return resultOf(task);
}

quint64 TestDnspodHosting::publish(const QString &host, sandbox::RecordType type,
                                   const QString &value)
{
    sandbox::ZoneRecord record;
    record.name = host;
    record.type = type;
    record.value = value;
    record.updatedAt = m_now;
    return *m_sandbox->provider().zones.addRecord(m_zone, record);
}

QList<sandbox::ZoneRecord> TestDnspodHosting::recordsAt(const QString &host)
{
    QList<sandbox::ZoneRecord> found;
    for (const sandbox::Zone &zone : m_sandbox->provider().zones.zones())
        for (const sandbox::ZoneRecord &record : zone.records)
            if (zone.name == m_zone && record.name == host)
                found += record;
    return found;
}

void TestDnspodHosting::change(sandbox::ZoneRecord record)
{
    QVERIFY(m_sandbox->provider().zones.changeRecord(m_zone, record).has_value());
}

void TestDnspodHosting::lose(const QString &action, sandbox::Fault::Kind kind, bool acts)
{
    sandbox::Fault fault;
    fault.kind = kind;
    fault.action = action;
    fault.acts = acts;
    m_sandbox->sandbox().faults().add(fault);
}

QList<core::AddedRecord> TestDnspodHosting::ours()
{
    return *m_store->addedRecords().all(core::AccountId(u"a"_s), m_certificate);
}

void TestDnspodHosting::takesTheZoneWithTheLongestName()
{
    sandbox::Zone deeper;
    deeper.name = u"shop.harbor-bakery.test"_s;
    m_sandbox->provider().zones.setZone(deeper);

    const RecordPlacement inShop = lookUp(txt(u"_dnsauth.shop.harbor-bakery.test"_s));
    const RecordPlacement inWorkshop = lookUp(txt(u"_dnsauth.workshop.harbor-bakery.test"_s));

    QCOMPARE(inShop.zone.name, deeper.name);
    QCOMPARE(inShop.record.host, u"_dnsauth"_s);
    QCOMPARE(inWorkshop.zone.name, m_zone);
    QCOMPARE(inWorkshop.record.host, u"_dnsauth.workshop"_s);
    QCOMPARE(lookUp(txt(u"harbor-bakery.test"_s)).record.host, u"@"_s);
    QCOMPARE(lookUp(txt(u"_dnsauth.example.com"_s)).verdict, Verdict::NoZone);
}

void TestDnspodHosting::saysWhatIsAtTheHost_data()
{
    QTest::addColumn<bool>("wantsCname");
    QTest::addColumn<QString>("type"); // of what is there
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isEnabled");
    QTest::addColumn<Verdict>("expected");
    const auto row = [](const char *name, bool wantsCname, const QString &type,
                        const QString &value, Verdict expected, bool isEnabled = true) {
        QTest::newRow(name) << wantsCname << type << value << isEnabled << expected;
    };
    row("the same TXT", false, u"TXT"_s, u"token-1"_s, Verdict::AlreadyThere);
    row("the same TXT, off", false, u"TXT"_s, u"token-1"_s, Verdict::Conflict, false);
    row("TXT in other letters", false, u"TXT"_s, u"TOKEN-1"_s, Verdict::BesideOthers);
    row("TXT beside an address", false, u"A"_s, u"192.0.2.1"_s, Verdict::Free);
    row("TXT where a CNAME is", false, u"CNAME"_s, u"cdn.example.com"_s, Verdict::Conflict);
    row("the same CNAME", true, u"CNAME"_s, u"Token-1."_s, Verdict::AlreadyThere);
    row("another CNAME", true, u"CNAME"_s, u"cdn.example.com"_s, Verdict::Conflict);
    row("CNAME where a TXT is", true, u"TXT"_s, u"token-1"_s, Verdict::Conflict);
}

void TestDnspodHosting::saysWhatIsAtTheHost()
{
    QFETCH(bool, wantsCname);
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(bool, isEnabled);
    QFETCH(Verdict, expected);
    publish(u"_dnsauth"_s, *sandbox::findRecordType(type), value);
    sandbox::ZoneRecord there = recordsAt(u"_dnsauth"_s).constFirst();
    there.enabled = isEnabled;
    change(there);
    core::ValidationRecord record = txt(u"_dnsauth.harbor-bakery.test"_s);
    if (wantsCname)
        record.kind = Kind::Cname;

    const RecordPlacement placement = lookUp(record);

    QCOMPARE(placement.verdict, expected);
    QCOMPARE(placement.others.size(),
             expected == Verdict::BesideOthers || expected == Verdict::Conflict ? 1 : 0);
}

void TestDnspodHosting::writesTheRecordReadsItBackAndDnsServesIt()
{
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    QCOMPARE(agreed.verdict, Verdict::Free);

    const auto outcome = write(agreed);

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->kind, WriteOutcome::Kind::Added);
    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 1);
    const sandbox::ZoneRecord record = recordsAt(u"_dnsauth"_s).constFirst();
    QCOMPARE(record.value, u"token-1"_s);
    QCOMPARE(record.ttl, 600U);
    QCOMPARE(record.line, QString());
    QCOMPARE(ours().size(), 1);
    QCOMPARE(ours().constFirst().recordId, static_cast<qint64>(record.id));
    QCOMPARE(lookUp(txt(u"_dnsauth.harbor-bakery.test"_s)).verdict, Verdict::AlreadyThere);
}

void TestDnspodHosting::writesNothingThatIsThereAlready()
{
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    publish(u"_dnsauth"_s, sandbox::RecordType::Txt, u"token-1"_s);

    QCOMPARE(write(agreed)->kind, WriteOutcome::Kind::WasThere);

    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 1);
    QVERIFY(ours().isEmpty()); // somebody else's
}

void TestDnspodHosting::keepsTheOtherTxtRecord()
{
    publish(u"_dnsauth"_s, sandbox::RecordType::Txt, u"token-0"_s);
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    QCOMPARE(agreed.verdict, Verdict::BesideOthers);

    QCOMPARE(write(agreed)->kind, WriteOutcome::Kind::Added);

    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 2);
}

void TestDnspodHosting::replacesWhatThePersonSawOnly()
{
    publish(u"_dnsauth"_s, sandbox::RecordType::Cname, u"cdn.example.com"_s);
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    QCOMPARE(write(agreed)->kind, WriteOutcome::Kind::Changed); // not without being told to
    sandbox::ZoneRecord there = recordsAt(u"_dnsauth"_s).constFirst();
    there.value = u"new.example.com"_s;
    change(there);

    const auto refused = write(agreed, true);
    QCOMPARE(refused->kind, WriteOutcome::Kind::Changed);
    QCOMPARE(refused->placement.others.constFirst().value, u"new.example.com"_s);
    QCOMPARE(recordsAt(u"_dnsauth"_s), QList{there});

    QCOMPARE(write(refused->placement, true)->kind, WriteOutcome::Kind::Added);
    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 1);
    QCOMPARE(recordsAt(u"_dnsauth"_s).constFirst().value, u"token-1"_s);
}

void TestDnspodHosting::writesOnceWhenTheAnswerIsLost_data()
{
    QTest::addColumn<sandbox::Fault::Kind>("kind");
    QTest::newRow("closed") << sandbox::Fault::Kind::Close;
    QTest::newRow("a web page") << sandbox::Fault::Kind::Html;
}

void TestDnspodHosting::writesOnceWhenTheAnswerIsLost()
{
    QFETCH(sandbox::Fault::Kind, kind);
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    lose(u"CreateRecord"_s, kind, true);

    QCOMPARE(write(agreed)->kind, WriteOutcome::Kind::Added);

    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 1);
    QCOMPARE(ours().size(), 1);
}

void TestDnspodHosting::saysThatNobodyKnowsWhenTheRequestIsLost()
{
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    lose(u"CreateRecord"_s, sandbox::Fault::Kind::Close, false);

    QCOMPARE(write(agreed)->kind, WriteOutcome::Kind::Unknown);

    QVERIFY(recordsAt(u"_dnsauth"_s).isEmpty()); // and no second try
    QVERIFY(ours().isEmpty());
}

void TestDnspodHosting::saysThatTheKeyMayNot()
{
    const RecordPlacement agreed = lookUp(txt(u"_dnsauth.harbor-bakery.test"_s));
    sandbox::Fault fault;
    fault.kind = sandbox::Fault::Kind::ApiError;
    fault.code = u"UnauthorizedOperation"_s;
    fault.count = 2;
    m_sandbox->sandbox().faults().add(fault);

    QCOMPARE(write(agreed).error().kind, core::Error::Kind::Unauthorized);
    const auto zones = resultOf(m_hosting->zones(&m_owner));
    QCOMPARE(zones.error().kind, core::Error::Kind::Unauthorized);
}

void TestDnspodHosting::removesOnlyItsOwnRecord()
{
    publish(u"_dnsauth"_s, sandbox::RecordType::Txt, u"token-0"_s);
    QVERIFY(write(lookUp(txt(u"_dnsauth.harbor-bakery.test"_s))).has_value());
    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 2);

    const auto removed = resultOf(
        core::removeAdded(*m_hosting, m_store->addedRecords(), ours().constFirst(), &m_owner));

    QCOMPARE(*removed, RemovalOutcome::Removed);
    QCOMPARE(recordsAt(u"_dnsauth"_s).size(), 1);
    QCOMPARE(recordsAt(u"_dnsauth"_s).constFirst().value, u"token-0"_s);
    QVERIFY(ours().isEmpty());
}

void TestDnspodHosting::leavesARecordThatSomebodyChanged()
{
    QVERIFY(write(lookUp(txt(u"_dnsauth.harbor-bakery.test"_s))).has_value());
    sandbox::ZoneRecord there = recordsAt(u"_dnsauth"_s).constFirst();
    there.value = u"theirs"_s;
    change(there);

    const auto removed = resultOf(
        core::removeAdded(*m_hosting, m_store->addedRecords(), ours().constFirst(), &m_owner));

    QCOMPARE(*removed, RemovalOutcome::Changed);
    QCOMPARE(recordsAt(u"_dnsauth"_s), QList{there});
}

void TestDnspodHosting::removesOnceWhenTheAnswerIsLost()
{
    QVERIFY(write(lookUp(txt(u"_dnsauth.harbor-bakery.test"_s))).has_value());
    const core::AddedRecord own = ours().constFirst();
    lose(u"DeleteRecord"_s, sandbox::Fault::Kind::Close, false);
    const auto lost =
        resultOf(core::removeAdded(*m_hosting, m_store->addedRecords(), own, &m_owner));
    QCOMPARE(lost.error().kind, core::Error::Kind::NoAnswer); // it is there, so that is known
    QCOMPARE(ours(), QList{own});

    lose(u"DeleteRecord"_s, sandbox::Fault::Kind::Close, true);
    const auto removed =
        resultOf(core::removeAdded(*m_hosting, m_store->addedRecords(), own, &m_owner));
    QCOMPARE(*removed, RemovalOutcome::Removed);
    QVERIFY(ours().isEmpty());
}

CERTDESK_TEST(TestDnspodHosting)
#include "tst_dnspodhosting.moc"
