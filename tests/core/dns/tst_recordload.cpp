#include "core/dns/recordcheck.h"
#include "tests/core/dns/rawdnsserver.h"
#include "tests/support/heartbeat.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTestEventLoop>
#include <QThread>

#include <array>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;

/// Name servers and resolvers on 127.0.0.1 to 127.0.0.8 with one port, in a thread of their own,
/// each answer 20 ms late. They serve site-0.test to site-99.test.
class LateDnsServers : public QObject
{
public:
    static constexpr int count = 8;

    LateDnsServers()
    {
        for (int i = 0; i < count; ++i) {
            auto *socket = new QUdpSocket(this);
            if (!socket->bind(QHostAddress(u"127.0.0.%1"_s.arg(i + 1)), m_port))
                qFatal("no socket: %s", qPrintable(socket->errorString()));
            m_port = socket->localPort();
            socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4 << 20);
            connect(socket, &QUdpSocket::readyRead, this, [this, socket] { answer(*socket); });
        }
        moveToThread(&m_thread);
        m_thread.start();
    }
    ~LateDnsServers() override
    {
        m_thread.quit();
        m_thread.wait();
    }

    quint16 port() const { return m_port; }
    std::atomic<int> questions = 0;

private:
    void answer(QUdpSocket &socket)
    {
        while (socket.hasPendingDatagrams()) {
            const QNetworkDatagram question = socket.receiveDatagram();
            ++questions;
            QTimer::singleShot(20ms, Qt::PreciseTimer, &socket, [&socket, question] {
                // Not makeReply(): it answers from 127.0.0.1, whichever address was asked.
                socket.writeDatagram(replyTo(question.data()), question.senderAddress(),
                                     static_cast<quint16>(question.senderPort()));
            });
        }
    }

    static QByteArray replyTo(const QByteArray &question)
    {
        const QByteArray section = RawDnsServer::questionSection(question);
        const auto type =
            static_cast<quint16>((static_cast<uchar>(section.at(section.size() - 4)) << 8)
                                 | static_cast<uchar>(section.at(section.size() - 3)));
        const bool isApex = static_cast<uchar>(section.at(0)) != 8; // "_dnsauth" has eight letters
        QList<QByteArray> records;
        if (type == 16 && !isApex)
            records += RawDnsServer::record(type, "\x07token-1");
        if (type == 6 && isApex)
            records += RawDnsServer::record(type,
                                            RawDnsServer::name("ns1.dns.test")
                                                + RawDnsServer::name("root.dns.test")
                                                + QByteArray(20, '\1'));
        if (type == 2 && isApex)
            for (const char *name : {"n1.dns.test", "n2.dns.test", "n3.dns.test", "n4.dns.test"})
                records += RawDnsServer::record(type, RawDnsServer::name(name));
        if (type == 1 && section.at(1) == 'n')
            records += RawDnsServer::record(
                type, QByteArray("\x7f\0\0", 3) + static_cast<char>(section.at(2) - '0' + 4));
        return RawDnsServer::reply(question, 0, records);
    }

    quint16 m_port = 0;
    QThread m_thread;
};

/// Many records at once, as when a company renews everything in one week. Judges how much is asked,
/// not how fast; the figures are for tests/bench/README.md.
class TestRecordLoad : public QObject
{
    Q_OBJECT

private slots:
    void asksForAHundredNamesInAFewRoundTrips();
};

void TestRecordLoad::asksForAHundredNamesInAFewRoundTrips()
{
    constexpr int names = 100;
    LateDnsServers servers;
    DnsWitnesses witnesses;
    witnesses.nameServerPort = servers.port();
    const auto at = [&](int i) {
        return DnsServer{QHostAddress(u"127.0.0.%1"_s.arg(i)), servers.port()};
    };
    witnesses.thisComputer = at(1);
    for (int i = 2; i <= 4; ++i)
        witnesses.publicResolvers +=
            {DnsWitness::Role::PublicResolver, u"resolver %1"_s.arg(i), at(i)};
    DnsResolver resolver;
    QObject owner;
    QTestEventLoop loop; // as a window's: QTRY_… pauses between its rounds

    const Heartbeat heart;
    QElapsedTimer time;
    time.start();
    int open = names * LateDnsServers::count;
    for (int i = 0; i < names; ++i) // the floor: the same questions at the same servers, no more
        for (int server = 1; server <= LateDnsServers::count; ++server)
            whenDone(
                resolver.query(u"_dnsauth.site-%1.test"_s.arg(i), DnsType::Txt, at(server), &owner),
                &owner, [&](const Result<DnsAnswer> &) {
                    if (--open == 0)
                        loop.exitLoop();
                });
    loop.enterLoop(60);
    QCOMPARE(open, 0);
    const qint64 floor = time.restart();
    servers.questions = 0;

    open = names;
    int visible = 0;
    qsizetype heard = 0;
    for (int i = 0; i < names; ++i) {
        const QString domain = u"site-%1.test"_s.arg(i);
        const ValidationRecord record{ValidationRecord::Kind::Txt, domain,       u"_dnsauth"_s,
                                      u"_dnsauth."_s + domain,     u"token-1"_s, {}};
        whenDone(checkRecord(resolver, {record, {}, false, {}}, witnesses, &owner), &owner,
                 [&](const Result<RecordFinding> &finding) {
                     visible += finding && finding->verdict == RecordFinding::Verdict::Visible;
                     if (finding)
                         heard +=
                             std::ranges::count(finding->sightings, DnsAnswer::Outcome::Found,
                                                [](const auto &s) { return s.answer.outcome; });
                     if (--open == 0)
                         loop.exitLoop();
                 });
    }
    loop.enterLoop(60);
    QCOMPARE(open, 0);
    const qint64 whole = time.elapsed();

    qInfo("100 names at 8 servers: %lld ms, floor %lld ms; longest stall %lld ms, %d questions",
          static_cast<long long>(whole), static_cast<long long>(floor),
          static_cast<long long>(heart.longestStall().count()), servers.questions.load());
    QCOMPARE(visible, names);
    QCOMPARE(heard, names * LateDnsServers::count);
    QVERIFY2(servers.questions < names * 40, qPrintable(QString::number(servers.questions)));
}

CERTDESK_TEST(TestRecordLoad)
#include "tst_recordload.moc"
