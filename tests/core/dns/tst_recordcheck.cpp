#include "core/dns/recordcheck.h"
#include "sandbox/dns/zoneserver.h"
#include "tests/core/dns/rawdnsserver.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using Kind = ValidationRecord::Kind;
using Verdict = RecordFinding::Verdict;
using Slip = RecordFinding::Slip;

namespace {

using sandbox::RecordType;

struct Published
{
    QString name;
    RecordType type;
    QString value;
};
using Records = QList<Published>;

sandbox::Zone zoneWith(const Records &records)
{
    sandbox::Zone zone;
    zone.name = u"example.com"_s;
    for (const Published &published : records) {
        sandbox::ZoneRecord record;
        record.name = published.name;
        record.type = published.type;
        record.value = published.value;
        zone.records += record;
    }
    return zone;
}

ValidationRecord txt(const QString &value = u"token-1"_s)
{
    return {Kind::Txt, u"example.com"_s, u"_dnsauth"_s, u"_dnsauth.example.com"_s, value, {}};
}

ValidationRecord cname()
{
    return {Kind::Cname,         u"blog.example.com"_s,
            u"_ab12"_s,          u"_ab12.blog.example.com"_s,
            u"x.ca-proof.net"_s, {}};
}

} // namespace

Q_DECLARE_METATYPE(Records)
Q_DECLARE_METATYPE(core::ValidationRecord)

class TestRecordCheck : public QObject
{
    Q_OBJECT

private slots:
    void namesTheMistake_data();
    void namesTheMistake();
    void saysWhenNobodyAnswers();
    void saysWhenTheServerFails();
    void deliversNothingOnceTheOwnerIsGone();

private:
    std::optional<RecordFinding> check(quint16 port, const ValidationRecord &record)
    {
        DnsResolver resolver(600ms);
        QObject owner;
        std::optional<RecordFinding> finding;
        const DnsServer at{QHostAddress(QHostAddress::LocalHost), port};
        whenDone(checkRecord(resolver, {record, {}, false, {}}, {at, {}, 53}, &owner), &owner,
                 [&](const Result<RecordFinding> &result) {
                     if (result)
                         finding = *result;
                 });
        [&] { QTRY_VERIFY(finding.has_value()); }();
        return finding;
    }
};

void TestRecordCheck::namesTheMistake_data()
{
    QTest::addColumn<ValidationRecord>("record");
    QTest::addColumn<Records>("records");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("slip");
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QString>("foundAt");

    const auto row = [](const char *name, const ValidationRecord &record, const Records &records,
                        Verdict verdict, const QStringList &seen = {}, const QString &foundAt = {},
                        Slip slip = Slip::None) {
        QTest::newRow(name) << record << records << static_cast<int>(verdict)
                            << static_cast<int>(slip) << seen << foundAt;
    };
    const QString txtName = u"_dnsauth"_s;
    const QString cnameName = u"_ab12.blog"_s;

    row("TXT as asked", txt(), {{txtName, RecordType::Txt, u"token-1"_s}}, Verdict::Visible,
        {u"token-1"_s});
    row("TXT among others", txt(),
        {{txtName, RecordType::Txt, u"old"_s}, {txtName, RecordType::Txt, u"token-1"_s}},
        Verdict::Visible, {u"old"_s, u"token-1"_s});
    row("CNAME in other case", cname(), {{cnameName, RecordType::Cname, u"X.CA-Proof.net"_s}},
        Verdict::Visible, {u"X.CA-Proof.net"_s});
    row("nothing there", txt(), {}, Verdict::NotThere);
    row("an old value", txt(), {{txtName, RecordType::Txt, u"token-0"_s}}, Verdict::WrongValue,
        {u"token-0"_s});
    row("quotes in the value", txt(), {{txtName, RecordType::Txt, u"\"token-1\""_s}},
        Verdict::WrongValue, {u"\"token-1\""_s}, {}, Slip::QuotesOrBlanks);
    row("a blank behind the value", txt(), {{txtName, RecordType::Txt, u"token-1 "_s}},
        Verdict::WrongValue, {u"token-1 "_s}, {}, Slip::QuotesOrBlanks);
    row("TXT in other case", txt(), {{txtName, RecordType::Txt, u"Token-1"_s}}, Verdict::WrongValue,
        {u"Token-1"_s}, {}, Slip::LetterCase);
    row("CNAME to elsewhere", cname(), {{cnameName, RecordType::Cname, u"www.example.com"_s}},
        Verdict::WrongValue, {u"www.example.com"_s});
    row("CNAME without its final dot", cname(),
        {{cnameName, RecordType::Cname, u"x.ca-proof.net.example.com"_s}}, Verdict::WrongValue,
        {u"x.ca-proof.net.example.com"_s}, {}, Slip::ZoneAppended);
    row("domain twice", txt(), {{u"_dnsauth.example.com"_s, RecordType::Txt, u"token-1"_s}},
        Verdict::DoubledDomain, {u"token-1"_s}, u"_dnsauth.example.com.example.com"_s);
    row("the parent zone's domain twice", cname(),
        {{u"_ab12.blog.example.com"_s, RecordType::Cname, u"x.ca-proof.net"_s}},
        Verdict::DoubledDomain, {u"x.ca-proof.net"_s}, u"_ab12.blog.example.com.example.com"_s);
    row("domain twice, but some other value", txt(),
        {{u"_dnsauth.example.com"_s, RecordType::Txt, u"wildcard"_s}}, Verdict::NotThere);
    row("no underscore", txt(), {{u"dnsauth"_s, RecordType::Txt, u"token-1"_s}},
        Verdict::MissingUnderscore, {u"token-1"_s}, u"dnsauth.example.com"_s);
    row("CNAME where TXT is asked", txt(), {{txtName, RecordType::Cname, u"token-1"_s}},
        Verdict::WrongType, {u"token-1"_s});
    row("some CNAME in the way of a TXT", txt(),
        {{txtName, RecordType::Cname, u"www.example.net"_s}}, Verdict::WrongType,
        {u"www.example.net"_s});
    row("TXT where CNAME is asked", cname(), {{cnameName, RecordType::Txt, u"x.ca-proof.net"_s}},
        Verdict::WrongType, {u"x.ca-proof.net"_s});
    row("some TXT where CNAME is asked", cname(), {{cnameName, RecordType::Txt, u"v=spf1 -all"_s}},
        Verdict::NotThere);
}

void TestRecordCheck::namesTheMistake()
{
    QFETCH(ValidationRecord, record);
    QFETCH(Records, records);
    QFETCH(int, verdict);
    QFETCH(int, slip);
    QFETCH(QStringList, seen);
    QFETCH(QString, foundAt);
    sandbox::ZoneServer server(systemTime);
    QVERIFY(server.listen());
    server.setZone(zoneWith(records));

    const auto finding = check(server.port(), record);

    QVERIFY(finding);
    QCOMPARE(finding->verdict, static_cast<Verdict>(verdict));
    QCOMPARE(finding->slip, static_cast<Slip>(slip));
    QCOMPARE(finding->seen, seen);
    QCOMPARE(finding->foundAt, foundAt);
    QVERIFY(finding->record == record);
}

void TestRecordCheck::saysWhenNobodyAnswers()
{
    RawDnsServer server([](const QByteArray &) { return QByteArray(); });
    QCOMPARE(check(server.port(), txt())->verdict, Verdict::NoReply);
}

void TestRecordCheck::saysWhenTheServerFails()
{
    RawDnsServer failing(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 2, {}); });
    RawDnsServer refusing(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 5, {}); });
    QCOMPARE(check(failing.port(), txt())->verdict, Verdict::ServerFailure);
    QCOMPARE(check(refusing.port(), txt())->verdict, Verdict::ServerFailure);
}

void TestRecordCheck::deliversNothingOnceTheOwnerIsGone()
{
    RawDnsServer server([](const QByteArray &) { return QByteArray(); });
    DnsResolver resolver;
    auto owner = std::make_unique<QObject>();
    const Task<RecordFinding> task =
        checkRecord(resolver, {txt(), {}, false, {}},
                    {{QHostAddress(QHostAddress::LocalHost), server.port()}, {}, 53}, owner.get());
    QTRY_VERIFY(server.udpQuestions > 0);

    owner.reset();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Error::Kind::Cancelled);
}

CERTDESK_TEST(TestRecordCheck)
#include "tst_recordcheck.moc"
