#include "sandbox/dns/domainproof.h"
#include "sandbox/dns/zoneserver.h"
#include "tests/sandbox/dns/zonerecord.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;
using core::ValidationRecord;
using Kind = core::ValidationRecord::Kind;

namespace {

Zone proofZone()
{
    Zone zone;
    zone.name = u"example.test"_s;
    zone.records = {
        record(u"_dnsauth"_s, RecordType::Txt, u"other"_s),
        record(u"_dnsauth"_s, RecordType::Txt, u"Token"_s),
        record(u"_long"_s, RecordType::Txt, QString(300, u'x')),
        record(u"_wrong"_s, RecordType::Txt, u"token"_s),
        record(u"_hash"_s, RecordType::Cname, u"Value.trust-provider.test."_s),
        record(u"_alias"_s, RecordType::Cname, u"_dnsauth.example.test"_s),
        record(u"ours"_s, RecordType::Caa, u"0 issue \"sandbox-ca.certdesk.test; account=1\""_s),
        record(u"ours"_s, RecordType::Caa, u"0 issuewild \";\""_s),
        record(u"theirs"_s, RecordType::Caa, u"0 issue \"ca.other.test\""_s),
        record(u"both"_s, RecordType::Caa, u"0 issue \"ca.other.test\""_s),
        record(u"both"_s, RecordType::Caa, u"0 issue \"SANDBOX-ca.certdesk.test\""_s),
        record(u"nobody"_s, RecordType::Caa, u"0 issue \";\""_s),
        record(u"mail"_s, RecordType::Caa, u"0 iodef \"mailto:a@example.test\""_s),
        record(u"strange"_s, RecordType::Caa, u"128 future \"x\""_s),
        record(u"leaf.mail"_s, RecordType::A, u"192.0.2.1"_s),
    };
    return zone;
}

template <typename T>
std::optional<T> await(const core::Task<T> &task)
{
    [&] { QTRY_VERIFY(task.isFinished()); }();
    if (task.resultCount() == 0 || !task.result())
        return {};
    return *task.result();
}

} // namespace

class TestDomainProof : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksTheRecordUp_data();
    void looksTheRecordUp();
    void blamesTheNameServerThatIsSilent();
    void heedsCaa_data();
    void heedsCaa();
    void doesNotIssueWhereCaaIsUnknown();
    void isCancelledWithItsOwner();

private:
    core::DnsServer here() const
    {
        return {QHostAddress(QHostAddress::LocalHost), m_server.port()};
    }

    ZoneServer m_server{core::systemTime};
    core::DnsResolver m_resolver{std::chrono::milliseconds(500)};
};

void TestDomainProof::initTestCase()
{
    m_server.setZones({proofZone()});
    QVERIFY(m_server.listen());
}

void TestDomainProof::looksTheRecordUp_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<LocalCheck>("check");
    QTest::addColumn<QStringList>("seen");
    const auto row = [](const char *title, Kind kind, const QString &name, const QString &value,
                        LocalCheck check, const QStringList &seen) {
        QTest::newRow(title) << kind << name << value << check << seen;
    };
    const QString longText(300, u'x');
    const QString cname = u"Value.trust-provider.test"_s;
    row("one of two TXT", Kind::Txt, u"_dnsauth"_s, u"Token"_s, LocalCheck::Passed,
        {u"other"_s, u"Token"_s});
    row("TXT over 255 bytes", Kind::Txt, u"_long"_s, longText, LocalCheck::Passed, {longText});
    row("TXT in other case", Kind::Txt, u"_wrong"_s, u"Token"_s, LocalCheck::TxtMismatch,
        {u"token"_s});
    row("TXT behind an alias", Kind::Txt, u"_alias"_s, u"Token"_s, LocalCheck::Passed,
        {u"other"_s, u"Token"_s});
    row("no such name for TXT", Kind::Txt, u"_none"_s, u"Token"_s, LocalCheck::TxtNotFound, {});
    row("no TXT at the name", Kind::Txt, u"ours"_s, u"Token"_s, LocalCheck::TxtNotFound, {});
    row("CNAME", Kind::Cname, u"_hash"_s, u"value.TRUST-provider.test"_s, LocalCheck::Passed,
        {cname});
    row("CNAME elsewhere", Kind::Cname, u"_hash"_s, u"v2.trust-provider.test"_s,
        LocalCheck::CnameMismatch, {cname});
    row("no such name for CNAME", Kind::Cname, u"_none"_s, cname, LocalCheck::CnameNotFound, {});
    row("TXT where CNAME is asked", Kind::Cname, u"_wrong"_s, cname, LocalCheck::CnameNotFound, {});
}

void TestDomainProof::looksTheRecordUp()
{
    QFETCH(Kind, kind);
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(LocalCheck, check);
    QFETCH(QStringList, seen);
    const ValidationRecord asked{kind, u"example.test"_s, name, name + u".example.test"_s, value,
                                 {}};
    const auto proof = await(proveDomain(m_resolver, asked, here(), this));
    QVERIFY(proof);
    QCOMPARE(proof->localCheck, check);
    QCOMPARE(proof->reason.isEmpty(), proof->passed());
    QCOMPARE(proof->seenValues, seen);
}

void TestDomainProof::blamesTheNameServerThatIsSilent()
{
    ValidationRecord asked{Kind::Txt, u"example.org"_s, {}, u"_a.example.org"_s, u"v"_s, {}};
    const auto refused = await(proveDomain(m_resolver, asked, here(), this));
    QVERIFY(refused);
    QCOMPARE(refused->localCheck, LocalCheck::TxtNoNameServer);

    asked.kind = Kind::Cname;
    const core::DnsServer nobody{QHostAddress(QHostAddress::LocalHost), 9};
    const auto silent = await(proveDomain(m_resolver, asked, nobody, this));
    QVERIFY(silent);
    QCOMPARE(silent->localCheck, LocalCheck::CnameNoNameServer);
}

void TestDomainProof::heedsCaa_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("foundAt");
    const auto row = [](const char *title, const QString &name, bool allowed,
                        const QString &foundAt) {
        QTest::newRow(title) << name + u"example.test"_s << allowed
                             << (foundAt.isEmpty() ? foundAt : foundAt + u".example.test"_s);
    };
    row("none", u""_s, true, {});
    row("ours, with parameters", u"ours."_s, true, u"ours"_s);
    row("ours, but no wildcard", u"*.ours."_s, false, u"ours"_s);
    row("ours, from above", u"a.b.ours."_s, true, u"ours"_s);
    row("somebody else's", u"theirs."_s, false, u"theirs"_s);
    row("wildcard by issue", u"*.theirs."_s, false, u"theirs"_s);
    row("one of two", u"both."_s, true, u"both"_s);
    row("nobody may", u"nobody."_s, false, u"nobody"_s);
    row("only where to complain", u"mail."_s, true, u"mail"_s);
    row("nothing at the name itself", u"leaf.mail."_s, true, u"mail"_s);
    row("critical and unknown", u"strange."_s, false, u"strange"_s);
}

void TestDomainProof::heedsCaa()
{
    QFETCH(QString, name);
    QFETCH(bool, allowed);
    QFETCH(QString, foundAt);
    const auto permission = await(checkCaa(m_resolver, name, here(), this));
    QVERIFY(permission);
    QCOMPARE(permission->allowed, allowed);
    QCOMPARE(permission->foundAt, foundAt);
    QCOMPARE(permission->reason.isEmpty(), allowed);
}

void TestDomainProof::doesNotIssueWhereCaaIsUnknown()
{
    const core::DnsServer nobody{QHostAddress(QHostAddress::LocalHost), 9};
    const auto permission = await(checkCaa(m_resolver, u"example.test"_s, nobody, this));
    QVERIFY(permission);
    QVERIFY(!permission->allowed);
}

void TestDomainProof::isCancelledWithItsOwner()
{
    auto owner = std::make_unique<QObject>();
    const auto task = checkCaa(m_resolver, u"a.example.test"_s, here(), owner.get());
    owner.reset();
    QTRY_VERIFY(task.isFinished());
    QVERIFY(!task.result());
    QCOMPARE(task.result().error().kind, core::Error::Kind::Cancelled);
}

CERTDESK_TEST(TestDomainProof)
#include "tst_domainproof.moc"
