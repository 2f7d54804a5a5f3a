#include "core/dns/recordcheck.h"
#include "tests/core/dns/rawdnsserver.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using Kind = ValidationRecord::Kind;
using Verdict = RecordFinding::Verdict;
using Slip = RecordFinding::Slip;

namespace {

constexpr quint16 cnameType = 5;
constexpr quint16 txtType = 16;

struct Published
{
    QByteArray name;
    quint16 type;
    QByteArray value;
};
using Zone = QList<Published>;

QByteArray data(const Published &record)
{
    if (record.type == cnameType)
        return RawDnsServer::name(record.value);
    return static_cast<char>(record.value.size()) + record.value;
}

// Answers as a resolver would: NXDOMAIN for a name without records, the alias for any type.
RawDnsServer::Answer answerFrom(const Zone &zone)
{
    return [zone](const QByteArray &question) {
        const QByteArray asked = RawDnsServer::questionSection(question);
        const QByteArray name = asked.chopped(4);
        const auto type = qFromBigEndian<quint16>(asked.last(4).constData());
        QList<QByteArray> records;
        bool isName = false;
        for (const Published &record : zone) {
            if (RawDnsServer::name(record.name).toLower() != name.toLower())
                continue;
            isName = true;
            if (record.type == type || record.type == cnameType)
                records += RawDnsServer::record(record.type, data(record));
        }
        return RawDnsServer::reply(question, isName ? 0 : 3, records);
    };
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

Q_DECLARE_METATYPE(Zone)
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
    std::optional<RecordFinding> check(const RawDnsServer &server, const ValidationRecord &record)
    {
        DnsResolver resolver(600ms);
        QObject owner;
        std::optional<RecordFinding> finding;
        const DnsServer at{QHostAddress(QHostAddress::LocalHost), server.port()};
        whenDone(checkRecord(resolver, record, at, &owner), &owner,
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
    QTest::addColumn<Zone>("zone");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("slip");
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QString>("foundAt");

    const auto row = [](const char *name, const ValidationRecord &record, const Zone &zone,
                        Verdict verdict, const QStringList &seen = {}, const QString &foundAt = {},
                        Slip slip = Slip::None) {
        QTest::newRow(name) << record << zone << static_cast<int>(verdict) << static_cast<int>(slip)
                            << seen << foundAt;
    };
    const QByteArray txtName = "_dnsauth.example.com";
    const QByteArray cnameName = "_ab12.blog.example.com";

    row("TXT as asked", txt(), {{txtName, txtType, "token-1"}}, Verdict::Visible, {u"token-1"_s});
    row("TXT among others", txt(), {{txtName, txtType, "old"}, {txtName, txtType, "token-1"}},
        Verdict::Visible, {u"old"_s, u"token-1"_s});
    row("CNAME in other case", cname(), {{cnameName, cnameType, "X.CA-Proof.net"}},
        Verdict::Visible, {u"X.CA-Proof.net"_s});
    row("nothing there", txt(), {}, Verdict::NotThere);
    row("an old value", txt(), {{txtName, txtType, "token-0"}}, Verdict::WrongValue,
        {u"token-0"_s});
    row("quotes in the value", txt(), {{txtName, txtType, "\"token-1\""}}, Verdict::WrongValue,
        {u"\"token-1\""_s}, {}, Slip::QuotesOrBlanks);
    row("a blank behind the value", txt(), {{txtName, txtType, "token-1 "}}, Verdict::WrongValue,
        {u"token-1 "_s}, {}, Slip::QuotesOrBlanks);
    row("TXT in other case", txt(), {{txtName, txtType, "Token-1"}}, Verdict::WrongValue,
        {u"Token-1"_s}, {}, Slip::LetterCase);
    row("CNAME to elsewhere", cname(), {{cnameName, cnameType, "www.example.com"}},
        Verdict::WrongValue, {u"www.example.com"_s});
    row("CNAME without its final dot", cname(),
        {{cnameName, cnameType, "x.ca-proof.net.example.com"}}, Verdict::WrongValue,
        {u"x.ca-proof.net.example.com"_s}, {}, Slip::ZoneAppended);
    row("domain twice", txt(), {{"_dnsauth.example.com.example.com", txtType, "token-1"}},
        Verdict::DoubledDomain, {u"token-1"_s}, u"_dnsauth.example.com.example.com"_s);
    row("the parent zone's domain twice", cname(),
        {{"_ab12.blog.example.com.example.com", cnameType, "x.ca-proof.net"}},
        Verdict::DoubledDomain, {u"x.ca-proof.net"_s}, u"_ab12.blog.example.com.example.com"_s);
    row("domain twice, but some other value", txt(),
        {{"_dnsauth.example.com.example.com", txtType, "wildcard"}}, Verdict::NotThere);
    row("no underscore", txt(), {{"dnsauth.example.com", txtType, "token-1"}},
        Verdict::MissingUnderscore, {u"token-1"_s}, u"dnsauth.example.com"_s);
    row("CNAME where TXT is asked", txt(), {{txtName, cnameType, "token-1"}}, Verdict::WrongType,
        {u"token-1"_s});
    row("some CNAME in the way of a TXT", txt(), {{txtName, cnameType, "www.example.net"}},
        Verdict::WrongType, {u"www.example.net"_s});
    row("TXT where CNAME is asked", cname(), {{cnameName, txtType, "x.ca-proof.net"}},
        Verdict::WrongType, {u"x.ca-proof.net"_s});
    row("some TXT where CNAME is asked", cname(), {{cnameName, txtType, "v=spf1 -all"}},
        Verdict::NotThere);
}

void TestRecordCheck::namesTheMistake()
{
    QFETCH(ValidationRecord, record);
    QFETCH(Zone, zone);
    QFETCH(int, verdict);
    QFETCH(int, slip);
    QFETCH(QStringList, seen);
    QFETCH(QString, foundAt);
    RawDnsServer server(answerFrom(zone));

    const auto finding = check(server, record);

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
    QCOMPARE(check(server, txt())->verdict, Verdict::NoReply);
}

void TestRecordCheck::saysWhenTheServerFails()
{
    RawDnsServer failing(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 2, {}); });
    RawDnsServer refusing(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 5, {}); });
    QCOMPARE(check(failing, txt())->verdict, Verdict::ServerFailure);
    QCOMPARE(check(refusing, txt())->verdict, Verdict::ServerFailure);
}

void TestRecordCheck::deliversNothingOnceTheOwnerIsGone()
{
    RawDnsServer server([](const QByteArray &) { return QByteArray(); });
    DnsResolver resolver;
    auto owner = std::make_unique<QObject>();
    const Task<RecordFinding> task = checkRecord(
        resolver, txt(), {QHostAddress(QHostAddress::LocalHost), server.port()}, owner.get());
    QTRY_COMPARE(server.udpQuestions, 1);

    owner.reset();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestRecordCheck)
#include "tst_recordcheck.moc"
