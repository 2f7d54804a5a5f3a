#include "core/dns/dnsresolver.h"
#include "tests/core/dns/rawdnsserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using Outcome = DnsAnswer::Outcome;

Q_DECLARE_METATYPE(RawDnsServer::Answer)

namespace {

// QByteArrayLiteral keeps the zeros that a plain literal would end at.
#define BYTES(text) QByteArrayLiteral(text)

DnsServer at(quint16 port)
{
    return {QHostAddress(QHostAddress::LocalHost), port};
}

DnsServer at(const RawDnsServer &server)
{
    return at(server.port());
}

RawDnsServer::Answer records(const QList<QByteArray> &all)
{
    return [all](const QByteArray &question) { return RawDnsServer::reply(question, 0, all); };
}

RawDnsServer::Answer code(int number)
{
    return
        [number](const QByteArray &question) { return RawDnsServer::reply(question, number, {}); };
}

} // namespace

class TestDnsResolver : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryTypeOfRecord_data();
    void readsEveryTypeOfRecord();
    void saysWhatKindOfNo_data();
    void saysWhatKindOfNo();
    void asksForLargeAnswersAndNamesAsTheyAreOnTheWire();
    void asksAgainAfterALostDatagram();
    void asksOverTcpWhenTheAnswerWasCut();
    void asksOverTcpWhenUdpStaysSilent();
    void takesTheLargestAnswerThereIs();
    void takesTheLongestNameThereIs();
    void keepsItsDeadline_data();
    void keepsItsDeadline();
    void anAliasOfTheTargetIsNotTheNamesAlias();
    void deliversNothingOnceTheOwnerIsGone();
    void survivesAnOwnerThatGoesInTheCallback();

private:
    std::optional<DnsAnswer> ask(DnsType type, const DnsServer &server,
                                 const QString &name = u"_dnsauth.example.com"_s,
                                 std::chrono::milliseconds timeout = 600ms)
    {
        DnsResolver resolver(timeout);
        QObject owner;
        std::optional<DnsAnswer> answer;
        whenDone(resolver.query(name, type, server, &owner), &owner,
                 [&](const Result<DnsAnswer> &result) {
                     if (result)
                         answer = *result;
                 });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer;
    }
};

void TestDnsResolver::readsEveryTypeOfRecord_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<QByteArray>>("records");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<int>("ttl");

    const auto record = [](quint16 type, const QByteArray &data, quint32 ttl = 600) {
        return RawDnsServer::record(type, data, ttl);
    };
    const auto row = [](const char *name, DnsType type) -> QTestData & {
        return QTest::newRow(name) << static_cast<int>(type);
    };
    using Records = QList<QByteArray>;
    const QByteArray cname = record(5, RawDnsServer::name("a.trust-provider.com"));

    row("A", DnsType::A) << Records{record(1, BYTES("\x7f\x00\x00\x02"))}
                         << QStringList{u"127.0.0.2"_s} << 600;
    row("AAAA", DnsType::Aaaa) << Records{record(
        28, BYTES("\x20\x01\x0d\xb8") + QByteArray(11, 0) + BYTES("\x01"))}
                               << QStringList{u"2001:db8::1"_s} << 600;
    row("NS", DnsType::Ns) << Records{record(2, RawDnsServer::name("ns1.example.com")),
                                      record(2, RawDnsServer::name("ns2.example.com"), 60)}
                           << QStringList{u"ns1.example.com"_s, u"ns2.example.com"_s} << 60;
    row("CNAME", DnsType::Cname) << Records{cname} << QStringList{u"a.trust-provider.com"_s} << 600;
    row("CNAME by pointer", DnsType::Cname)
        << Records{record(5, BYTES("\x03www\xc0\x15"))} << QStringList{u"www.example.com"_s} << 600;
    row("TXT in two strings", DnsType::Txt) << Records{record(16,
                                                              BYTES("\x03"
                                                                    "abc\x02"
                                                                    "de"))}
                                            << QStringList{u"abcde"_s} << 600;
    row("two TXT", DnsType::Txt) << Records{record(16,
                                                   BYTES("\x01"
                                                         "1"),
                                                   300),
                                            record(16,
                                                   BYTES("\x01"
                                                         "2"),
                                                   900)}
                                 << QStringList{u"1"_s, u"2"_s} << 300;
    row("TXT in UTF-8", DnsType::Txt) << Records{record(16, BYTES("\x06\xe5\x87\xbd\xe5\xad\x97"))}
                                      << QStringList{u"函字"_s} << 600;
    row("empty TXT", DnsType::Txt)
        << Records{record(16, BYTES("\x00"))} << QStringList{QString()} << 600;
    row("TXT behind an alias", DnsType::Txt)
        << Records{cname,
                   RawDnsServer::record(16, BYTES("\x02ok"), 30,
                                        RawDnsServer::name("a.trust-provider.com"))}
        << QStringList{u"ok"_s} << 30;
    row("SOA", DnsType::Soa) << Records{record(
        6,
        RawDnsServer::name("ns1.example.com") + RawDnsServer::name("host.example.com")
            + RawDnsServer::number<quint32>(7) + RawDnsServer::number<quint32>(3600)
            + RawDnsServer::number<quint32>(600) + RawDnsServer::number<quint32>(86400)
            + RawDnsServer::number<quint32>(
                300))} << QStringList{u"ns1.example.com host.example.com 7 3600 600 86400 300"_s}
                             << 600;
    row("CAA", DnsType::Caa) << Records{record(257, BYTES("\x00\x05issuesectigo.com"))}
                             << QStringList{u"0 issue \"sectigo.com\""_s} << 600;
}

void TestDnsResolver::readsEveryTypeOfRecord()
{
    QFETCH(int, type);
    QFETCH(QList<QByteArray>, records);
    QFETCH(QStringList, values);
    QFETCH(int, ttl);
    RawDnsServer server(::records(records));

    const auto answer = ask(static_cast<DnsType>(type), at(server));

    QVERIFY(answer);
    QCOMPARE(answer->outcome, Outcome::Found);
    QCOMPARE(answer->values, values);
    QCOMPARE(answer->ttl, ttl);
}

void TestDnsResolver::saysWhatKindOfNo_data()
{
    QTest::addColumn<RawDnsServer::Answer>("answer");
    QTest::addColumn<int>("outcome");

    const auto row = [](const char *name, RawDnsServer::Answer answer, Outcome outcome) {
        QTest::newRow(name) << std::move(answer) << static_cast<int>(outcome);
    };
    row("name there, no TXT", code(0), Outcome::NoData);
    row(
        "an alias to nowhere",
        [](const QByteArray &question) {
            return RawDnsServer::reply(
                question, 3, {RawDnsServer::record(5, RawDnsServer::name("gone.example"))});
        },
        Outcome::NoSuchName);
    row("NXDOMAIN", code(3), Outcome::NoSuchName);
    row("SERVFAIL", code(2), Outcome::ServerFailure);
    row("NOTIMP", code(4), Outcome::ServerFailure);
    row("REFUSED", code(5), Outcome::Refused);
    row(
        "a record longer than the message",
        [](const QByteArray &question) {
            QByteArray message = RawDnsServer::reply(question, 0,
                                                     {RawDnsServer::record(16,
                                                                           BYTES("\x03"
                                                                                 "abc"))});
            message.chop(2);
            return message;
        },
        Outcome::ServerFailure);
    row(
        "more records promised than sent",
        [](const QByteArray &question) {
            QByteArray message = RawDnsServer::reply(question, 0, {});
            message[7] = 3;
            return message;
        },
        Outcome::ServerFailure);
    row("a name that points to itself",
        records({RawDnsServer::record(16,
                                      BYTES("\x01"
                                            "a"),
                                      1, BYTES("\xc0\x1e"))}),
        Outcome::ServerFailure);
    row("a TXT string longer than its record",
        records({RawDnsServer::record(16,
                                      BYTES("\x7f"
                                            "a"))}),
        Outcome::ServerFailure);
    row(
        "silence", [](const QByteArray &) { return QByteArray(); }, Outcome::NoReply);
    row(
        "another question's answer",
        [](const QByteArray &question) {
            QByteArray message = RawDnsServer::reply(question, 0, {});
            message[1] = static_cast<char>(message[1] ^ 1);
            return message;
        },
        Outcome::NoReply);
    row(
        "four bytes", [](const QByteArray &question) { return question.left(4); },
        Outcome::NoReply);
}

void TestDnsResolver::saysWhatKindOfNo()
{
    QFETCH(RawDnsServer::Answer, answer);
    QFETCH(int, outcome);
    RawDnsServer server(answer);

    const auto seen = ask(DnsType::Txt, at(server));

    QVERIFY(seen);
    QCOMPARE(seen->outcome, static_cast<Outcome>(outcome));
    QVERIFY(seen->values.isEmpty());
}

void TestDnsResolver::asksForLargeAnswersAndNamesAsTheyAreOnTheWire()
{
    RawDnsServer server(code(3));

    ask(DnsType::Txt, at(server), u"_dnsauth.例子.com."_s);

    QCOMPARE(RawDnsServer::questionSection(server.lastQuestion),
             RawDnsServer::name("_dnsauth.xn--fsqu00a.com") + BYTES("\x00\x10\x00\x01"));
    // EDNS: one additional record, an OPT that takes 1232 bytes.
    QVERIFY(server.lastQuestion.contains(BYTES("\x00\x00\x29\x04\xd0")));
    QCOMPARE(ask(DnsType::Txt, at(server), u"a..b"_s)->outcome, Outcome::NoSuchName);
}

void TestDnsResolver::asksAgainAfterALostDatagram()
{
    int lost = 0;
    RawDnsServer server([&](const QByteArray &question) {
        return lost++ == 0
            ? QByteArray()
            : RawDnsServer::reply(question, 0, {RawDnsServer::record(16, BYTES("\x02ok"))});
    });

    const auto answer = ask(DnsType::Txt, at(server));

    QCOMPARE(answer->values, QStringList{u"ok"_s});
    QCOMPARE(server.udpQuestions, 2);
}

void TestDnsResolver::asksOverTcpWhenTheAnswerWasCut()
{
    const QByteArray longText = BYTES("\xff") + QByteArray(255, 'x');
    QByteArray data;
    for (int i = 0; i < 8; ++i)
        data += longText;
    RawDnsServer server(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 0, {}, 0x0200); },
        records({RawDnsServer::record(16, data)}));

    const auto answer = ask(DnsType::Txt, at(server));

    QCOMPARE(answer->outcome, Outcome::Found);
    QCOMPARE(answer->values, QStringList{QString(8 * 255, u'x')});
    QCOMPARE(server.tcpQuestions, 1);
}

void TestDnsResolver::asksOverTcpWhenUdpStaysSilent()
{
    RawDnsServer server([](const QByteArray &) { return QByteArray(); },
                        records({RawDnsServer::record(16, BYTES("\x02ok"))}));

    QCOMPARE(ask(DnsType::Txt, at(server))->values, QStringList{u"ok"_s});
    QCOMPARE(server.udpQuestions, 2);
}

void TestDnsResolver::takesTheLargestAnswerThereIs()
{
    QByteArray data;
    while (data.size() + 256 <= 65'000)
        data += BYTES("\xff") + QByteArray(255, 'x');
    RawDnsServer server(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 0, {}, 0x0200); },
        records({RawDnsServer::record(16, data)}));

    const auto answer = ask(DnsType::Txt, at(server), u"_dnsauth.example.com"_s, 3s);

    QCOMPARE(answer->outcome, Outcome::Found);
    QCOMPARE(answer->values, QStringList{QString(data.size() / 256 * 255, u'x')});
}

void TestDnsResolver::takesTheLongestNameThereIs()
{
    const QString label(63, u'a');
    const QString longest = label + u'.' + label + u'.' + label + u'.' + QString(61, u'b');
    RawDnsServer server(records({RawDnsServer::record(16, BYTES("\x02ok"))}));

    QCOMPARE(ask(DnsType::Txt, at(server), longest)->values, QStringList{u"ok"_s});
    // One byte more than fits: such a name can't exist.
    QCOMPARE(ask(DnsType::Txt, at(server), longest + u'b')->outcome, Outcome::NoSuchName);
}

void TestDnsResolver::keepsItsDeadline_data()
{
    QTest::addColumn<RawDnsServer::Answer>("overUdp");

    QTest::newRow("silent over UDP")
        << RawDnsServer::Answer([](const QByteArray &) { return QByteArray(); });
    QTest::newRow("cut over UDP, silent over TCP") << RawDnsServer::Answer(
        [](const QByteArray &question) { return RawDnsServer::reply(question, 0, {}, 0x0200); });
}

void TestDnsResolver::keepsItsDeadline()
{
    QFETCH(RawDnsServer::Answer, overUdp);
    RawDnsServer server(overUdp);
    QElapsedTimer clock;
    clock.start();

    const auto answer = ask(DnsType::Txt, at(server), u"example.com"_s, 300ms);

    QCOMPARE(answer->outcome, Outcome::NoReply);
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TestDnsResolver::anAliasOfTheTargetIsNotTheNamesAlias()
{
    const QByteArray target = RawDnsServer::name("b.example.net");
    RawDnsServer server(
        records({RawDnsServer::record(5, target),
                 RawDnsServer::record(5, RawDnsServer::name("c.example.org"), 600, target)}));

    QCOMPARE(ask(DnsType::Cname, at(server))->values, QStringList{u"b.example.net"_s});
}

void TestDnsResolver::deliversNothingOnceTheOwnerIsGone()
{
    RawDnsServer server([](const QByteArray &) { return QByteArray(); });
    DnsResolver resolver;
    bool called = false;
    auto owner = std::make_unique<QObject>();
    Task<DnsAnswer> task = resolver.query(u"example.com"_s, DnsType::Txt, at(server), owner.get());
    whenDone(task, owner.get(), [&](const Result<DnsAnswer> &) { called = true; });
    QTRY_COMPARE(server.udpQuestions, 1);

    owner.reset();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Error::Kind::Cancelled);
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

void TestDnsResolver::survivesAnOwnerThatGoesInTheCallback()
{
    RawDnsServer server(code(3));
    DnsResolver resolver;
    auto *owner = new QObject;
    bool called = false;

    auto task = resolver.query(u"example.com"_s, DnsType::Txt, at(server), owner)
                    .then([&](const Result<DnsAnswer> &) {
                        delete std::exchange(owner, nullptr);
                        called = true;
                    });

    QTRY_VERIFY(called);
    QVERIFY(task.isFinished());
}

CERTDESK_TEST(TestDnsResolver)
#include "tst_dnsresolver.moc"
