#include "sandbox/dns/dnsmessage.h"
#include "sandbox/dns/zoneserver.h"
#include "tests/sandbox/dns/zonerecord.h"
#include "tests/support/testmain.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QtEndian>
#include <QTest>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

const QString longText = QString(300, u'x') + QString(100, u'y');

Zone demoZone()
{
    Zone zone;
    zone.name = u"example.test"_s;
    zone.nameServers = {u"ns1.example.test"_s, u"ns2.example.test"_s};
    zone.records = {
        record(u"@"_s, RecordType::A, u"192.0.2.1"_s),
        record(u"@"_s, RecordType::Aaaa, u"2001:db8::1"_s),
        record(u""_s, RecordType::Mx, u"mail.example.test."_s),
        record(u"@"_s, RecordType::Caa, u"0 issue \"sandbox-ca.certdesk.test\""_s),
        record(u"www"_s, RecordType::Cname, u"host.example.test"_s),
        record(u"host"_s, RecordType::A, u"192.0.2.2"_s),
        record(u"away"_s, RecordType::Cname, u"somewhere.else.test"_s),
        record(u"loop1"_s, RecordType::Cname, u"loop2.example.test"_s),
        record(u"loop2"_s, RecordType::Cname, u"loop1.example.test"_s),
        record(u"gone"_s, RecordType::Cname, u"nothing.example.test"_s),
        record(u"_dnsauth"_s, RecordType::Txt, u"first"_s),
        record(u"_dnsauth"_s, RecordType::Txt, u"second \"quoted\""_s),
        record(u"long"_s, RecordType::Txt, longText),
        record(u"deep.down.here"_s, RecordType::A, u"192.0.2.3"_s),
        record(u"*.wild"_s, RecordType::Txt, u"any"_s),
        record(u"set.wild"_s, RecordType::A, u"192.0.2.4"_s),
    };
    for (int i = 0; i < 8; ++i)
        zone.records.append(record(u"large"_s, RecordType::Txt, QString(200, QChar(u'a' + i))));
    ZoneRecord elsewhere = record(u"region"_s, RecordType::A, u"192.0.2.5"_s);
    elsewhere.line = u"Europe"_s;
    ZoneRecord off = record(u"off"_s, RecordType::A, u"192.0.2.6"_s);
    off.enabled = false;
    zone.records << elsewhere << off;
    return zone;
}

Zone otherZone()
{
    Zone zone;
    zone.name = u"sub.example.test"_s;
    zone.records = {record(u"@"_s, RecordType::A, u"192.0.2.9"_s)};
    return zone;
}

} // namespace

class TestZoneServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void digGetsWhatIsThere_data();
    void digGetsWhatIsThere();
    void digGetsTheSameOverTcp_data() { digGetsWhatIsThere_data(); }
    void digGetsTheSameOverTcp();
    void digLearnsWhatIsNotThere_data();
    void digLearnsWhatIsNotThere();
    void sendsTheSoaWhereNothingIs();
    void echoesTheExtension();
    void cutsLargeAnswersOverUdp();
    void keepsTheCaseOfTheQuestion();
    void answersMalformedPacketsOrNot_data();
    void answersMalformedPacketsOrNot();
    void answersSeveralQuestionsOfOneConnection();
    void recordsComeIntoViewAtTheirTime();
    void servesTheZonesAsTheyAreNow();
    void saysWhenItsPortIsTaken();

private:
    QString dig(const QStringList &arguments);
    QByteArray exchange(const QByteArray &packet);

    QDateTime m_now = QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate);
    std::unique_ptr<ZoneServer> m_server;
};

QString TestZoneServer::dig(const QStringList &arguments)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"dig"_s,
                  QStringList{u"@127.0.0.1"_s, u"-p"_s, QString::number(m_server->port()),
                              u"+tries=1"_s, u"+time=3"_s, u"+nocookie"_s}
                      + arguments);
    if (finished.isEmpty() && !finished.wait(10'000))
        return u"dig did not finish: "_s + process.errorString();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QByteArray TestZoneServer::exchange(const QByteArray &packet)
{
    QUdpSocket socket;
    QSignalSpy answered(&socket, &QUdpSocket::readyRead);
    socket.bind(QHostAddress::LocalHost);
    socket.writeDatagram(packet, QHostAddress::LocalHost, m_server->port());
    // A good question behind it: its answer tells that there was none to the first.
    DnsMessage marker;
    marker.id = 0x7777;
    marker.questions = {{DnsName::fromText(u"example.test").value(), 1, 1}};
    socket.writeDatagram(writeMessage(marker), QHostAddress::LocalHost, m_server->port());
    if (!answered.wait(3000))
        return "nothing at all";
    const QByteArray first = socket.receiveDatagram().data();
    return first.startsWith("\x77\x77") ? QByteArray() : first;
}

void TestZoneServer::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"dig"_s).isEmpty(), "dig is not installed");
}

void TestZoneServer::init()
{
    m_server = std::make_unique<ZoneServer>([this] { return m_now; });
    m_server->setZones({demoZone(), otherZone()});
    QVERIFY(m_server->listen());
}

void TestZoneServer::cleanup()
{
    m_server.reset();
}

void TestZoneServer::digGetsWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("answer");
    const auto row = [](const char *title, const QString &name, const QString &type,
                        const QStringList &answer) {
        QTest::newRow(title) << name << type << answer;
    };
    const QString host = u"host.example.test."_s;
    row("A", u"example.test"_s, u"A"_s, {u"192.0.2.1"_s});
    row("AAAA", u"example.test"_s, u"AAAA"_s, {u"2001:db8::1"_s});
    row("MX", u"example.test"_s, u"MX"_s, {u"10 mail.example.test."_s});
    row("CAA", u"example.test"_s, u"CAA"_s, {u"0 issue \"sandbox-ca.certdesk.test\""_s});
    row("NS", u"example.test"_s, u"NS"_s, {u"ns1.example.test."_s, u"ns2.example.test."_s});
    row("SOA", u"example.test"_s, u"SOA"_s,
        {u"ns1.example.test. hostmaster.example.test. 1 3600 600 604800 5"_s});
    row("two TXT", u"_dnsauth.example.test"_s, u"TXT"_s,
        {u"\"first\""_s, u"\"second \\\"quoted\\\"\""_s});
    row("TXT in two strings", u"long.example.test"_s, u"TXT"_s,
        {u"\"%1\" \"%2\""_s.arg(longText.first(255), longText.sliced(255))});
    row("CNAME", u"www.example.test"_s, u"CNAME"_s, {host});
    row("A behind a CNAME", u"www.example.test"_s, u"A"_s, {host, u"192.0.2.2"_s});
    row("CNAME that leads away", u"away.example.test"_s, u"A"_s, {u"somewhere.else.test."_s});
    row("upper case", u"HOST.Example.TEST"_s, u"a"_s, {u"192.0.2.2"_s});
    row("wildcard", u"what.ever.wild.example.test"_s, u"TXT"_s, {u"\"any\""_s});
    row("name of a longer zone", u"sub.example.test"_s, u"A"_s, {u"192.0.2.9"_s});
}

void TestZoneServer::digGetsWhatIsThere()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QStringList, answer);
    QCOMPARE(dig({u"+short"_s, u"-t"_s, type, name}), answer.join(u'\n'));
}

void TestZoneServer::digGetsTheSameOverTcp()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QStringList, answer);
    QCOMPARE(dig({u"+tcp"_s, u"+short"_s, u"-t"_s, type, name}), answer.join(u'\n'));
}

void TestZoneServer::digLearnsWhatIsNotThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("status");
    QTest::newRow("no such name") << u"nope.example.test"_s << u"A"_s << u"NXDOMAIN"_s;
    QTest::newRow("no such type") << u"host.example.test"_s << u"TXT"_s << u"NOERROR"_s;
    QTest::newRow("only names below") << u"down.here.example.test"_s << u"A"_s << u"NOERROR"_s;
    QTest::newRow("alias to nothing") << u"gone.example.test"_s << u"A"_s << u"NXDOMAIN"_s;
    QTest::newRow("aliases in a ring") << u"loop1.example.test"_s << u"A"_s << u"NOERROR"_s;
    QTest::newRow("a name hides the wildcard")
        << u"set.wild.example.test"_s << u"TXT"_s << u"NOERROR"_s;
    QTest::newRow("wildcard without that type")
        << u"x.wild.example.test"_s << u"A"_s << u"NOERROR"_s;
    QTest::newRow("the wildcard's own parent")
        << u"wild.example.test"_s << u"TXT"_s << u"NOERROR"_s;
    QTest::newRow("other line") << u"region.example.test"_s << u"A"_s << u"NXDOMAIN"_s;
    QTest::newRow("switched off") << u"off.example.test"_s << u"A"_s << u"NXDOMAIN"_s;
    QTest::newRow("foreign zone") << u"example.org"_s << u"A"_s << u"REFUSED"_s;
    QTest::newRow("parent of a zone") << u"test"_s << u"NS"_s << u"REFUSED"_s;
    QTest::newRow("neighbour by spelling") << u"notexample.test"_s << u"A"_s << u"REFUSED"_s;
    QTest::newRow("root") << u"."_s << u"NS"_s << u"REFUSED"_s;
}

void TestZoneServer::digLearnsWhatIsNotThere()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, status);
    const QString answer = dig({u"-t"_s, type, name});
    QVERIFY2(answer.contains(u"status: %1,"_s.arg(status)), qPrintable(answer));
    QVERIFY2(!answer.contains(u"\tA\t"_s) && !answer.contains(u"\tTXT\t"_s), qPrintable(answer));
}

void TestZoneServer::sendsTheSoaWhereNothingIs()
{
    for (const QString &name : {u"nope.example.test"_s, u"host.example.test"_s}) {
        const QString answer = dig({u"+noall"_s, u"+authority"_s, u"-t"_s, u"MX"_s, name});
        QVERIFY2(answer.startsWith(u"example.test.\t\t5\tIN\tSOA\tns1.example.test."_s),
                 qPrintable(answer));
    }
}

void TestZoneServer::echoesTheExtension()
{
    const QString with = dig({u"+dnssec"_s, u"example.test"_s});
    QVERIFY2(with.contains(u"EDNS: version: 0, flags: do; udp: 1232"_s), qPrintable(with));
    QVERIFY2(with.contains(u"flags: qr aa rd;"_s), qPrintable(with));
    const QString without = dig({u"+noedns"_s, u"example.test"_s});
    QVERIFY2(!without.contains(u"EDNS:"_s), qPrintable(without));
    const QString future = dig({u"+edns=1"_s, u"+noednsneg"_s, u"example.test"_s});
    QVERIFY2(future.contains(u"status: BADVERS"_s), qPrintable(future));
}

void TestZoneServer::cutsLargeAnswersOverUdp()
{
    const QStringList question{u"-t"_s, u"TXT"_s, u"large.example.test"_s};
    for (const QString &size : {u"+noedns"_s, u"+bufsize=1232"_s}) {
        const QString cut = dig(QStringList{size, u"+ignore"_s} + question);
        QVERIFY2(cut.contains(u" tc "_s) && cut.contains(u"ANSWER: 0"_s), qPrintable(cut));
        const QString whole = dig(QStringList{size} + question);
        QVERIFY2(whole.contains(u"ANSWER: 8"_s) && whole.contains(u"(TCP)"_s), qPrintable(whole));
    }
    const QString roomy = dig(QStringList{u"+bufsize=4096"_s} + question);
    QVERIFY2(roomy.contains(u"ANSWER: 8"_s) && roomy.contains(u"(UDP)"_s), qPrintable(roomy));
}

void TestZoneServer::keepsTheCaseOfTheQuestion()
{
    const QString answer = dig({u"+noall"_s, u"+question"_s, u"+answer"_s, u"HoSt.eXample.TesT"_s});
    QCOMPARE(answer.count(u"HoSt.eXample.TesT."_s), 2);
}

void TestZoneServer::answersMalformedPacketsOrNot_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray noCounts(8, '\0');
    const QByteArray oneQuestion = QByteArray("\0\1", 2) + QByteArray(6, '\0');
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("eleven bytes") << QByteArray(11, '\0') << QByteArray();
    QTest::newRow("an answer") << QByteArray("\x12\x34\x80\0", 4) + noCounts << QByteArray();
    QTest::newRow("no question") << QByteArray("\x12\x34\1\0", 4) + noCounts
                                 << QByteArray("\x12\x34\x81\1", 4) + noCounts;
    QTest::newRow("question cut") << QByteArray("\x12\x34\0\0", 4) + oneQuestion + "\3ab"
                                  << QByteArray("\x12\x34\x80\1", 4) + noCounts;
    QTest::newRow("dynamic update")
        << QByteArray("\x12\x34\x28\0", 4) + noCounts << QByteArray("\x12\x34\xa8\4", 4) + noCounts;
}

void TestZoneServer::answersMalformedPacketsOrNot()
{
    QFETCH(QByteArray, packet);
    QFETCH(QByteArray, answer);
    QCOMPARE(exchange(packet).toHex(), answer.toHex());
}

void TestZoneServer::answersSeveralQuestionsOfOneConnection()
{
    DnsMessage query;
    query.questions = {{DnsName::fromText(u"host.example.test").value(), 1, 1}};
    QByteArray stream;
    for (quint16 id = 1; id <= 3; ++id) {
        query.id = id;
        const QByteArray packet = writeMessage(query);
        stream += '\0';
        stream += static_cast<char>(packet.size());
        stream += packet;
    }
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    // In two pieces that end in the middle of a length.
    const qsizetype cut = stream.size() / 3 + 1;
    QSignalSpy written(&socket, &QTcpSocket::bytesWritten);
    socket.write(stream.first(cut));
    QVERIFY(written.wait());
    socket.write(stream.sliced(cut));

    QByteArray received;
    QList<int> ids;
    const auto readAll = [&] {
        received += socket.readAll();
        while (received.size() > 2
               && received.size() >= 2 + qFromBigEndian<quint16>(received.constData())) {
            const auto size = qFromBigEndian<quint16>(received.constData());
            const auto reply = readMessage(received.mid(2, size));
            ids.append(reply && reply->answers.size() == 1 ? reply->id : -1);
            received.remove(0, 2 + size);
        }
        return ids.size();
    };
    QTRY_COMPARE(readAll(), 3);
    QCOMPARE(ids, (QList<int>{1, 2, 3}));
}

void TestZoneServer::recordsComeIntoViewAtTheirTime()
{
    ZoneRecord late = record(u"_dnsauth.late"_s, RecordType::Txt, u"here"_s);
    late.visibleFrom = m_now.addSecs(30);
    QVERIFY(m_server->addRecord(u"example.test"_s, late));

    const QStringList question{u"-t"_s, u"TXT"_s, u"_dnsauth.late.example.test"_s};
    QVERIFY(dig(question).contains(u"NXDOMAIN"_s));
    m_now = m_now.addSecs(29);
    QVERIFY(dig(question).contains(u"NXDOMAIN"_s));
    m_now = m_now.addSecs(1);
    QCOMPARE(dig(QStringList{u"+short"_s} + question), u"\"here\""_s);
}

void TestZoneServer::servesTheZonesAsTheyAreNow()
{
    const QStringList question{u"new.example.test"_s};
    const auto id =
        m_server->addRecord(u"example.test"_s, record(u"new"_s, RecordType::A, u"192.0.2.7"_s));
    QVERIFY(id);
    QCOMPARE(dig(QStringList{u"+short"_s} + question), u"192.0.2.7"_s);
    QVERIFY(m_server->removeRecord(u"example.test"_s, *id));
    QVERIFY(dig(question).contains(u"NXDOMAIN"_s));
    QVERIFY(m_server->removeZone(u"example.test"_s));
    QVERIFY(dig(question).contains(u"REFUSED"_s));
}

void TestZoneServer::saysWhenItsPortIsTaken()
{
    ZoneServer second([this] { return m_now; });
    const auto listening = second.listen(m_server->port());
    QVERIFY(!listening);
    QCOMPARE(listening.error().kind, core::Error::Kind::Unreachable);
}

CERTDESK_TEST(TestZoneServer)
#include "tst_zoneserver.moc"
