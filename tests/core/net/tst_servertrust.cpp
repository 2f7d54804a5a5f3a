#include "wireserver.h"

#include "core/net/qthttptransport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using End = WireServer::End;
using Kind = Error::Kind;

/// A server that can't prove who it is gets no byte of a request.
class TestServerTrust : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsNothingToAnUntrustedServer_data();
    void sendsNothingToAnUntrustedServer();
    void sendsToATrustedServer_data();
    void sendsToATrustedServer();
    void sendsNothingOverOldTls();
    void aServerThatNeverShakesHandsIsUnreachable();

private:
    QtHttpTransport::Options options(std::chrono::milliseconds silence = 10s) const;
    static HttpRequest request(const QUrl &url) { return {url, {}, R"({"Limit":1})"}; }

    TestIdentity m_ca;
    TestIdentity m_server;
};

void TestServerTrust::initTestCase()
{
    m_ca = testca::make({"Test CA", {}, true});
    m_server = testca::make({"server", "DNS:localhost,IP:127.0.0.1"}, &m_ca);
}

QtHttpTransport::Options TestServerTrust::options(std::chrono::milliseconds silence) const
{
    QtHttpTransport::Options options;
    options.silence = silence;
    options.tls.setCaCertificates({m_ca.certificate});
    return options;
}

void TestServerTrust::aServerThatNeverShakesHandsIsUnreachable()
{
    WireServer server; // speaks no TLS, so that the handshake waits for ever
    server.end = End::Silent;
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    QtHttpTransport transport(options(300ms));

    const auto task = transport.post(request(url), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
    QCOMPARE(task.result().error().code, u"net/timeout"_s);
}

void TestServerTrust::sendsNothingToAnUntrustedServer_data()
{
    QTest::addColumn<TestIdentity>("identity");

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray right = "DNS:localhost,IP:127.0.0.1";
    const TestIdentity otherCa = testca::make({"Test CA", {}, true});

    QTest::newRow("another host") << testca::make({"other", "DNS:ssl.example.com"}, &m_ca);
    QTest::newRow("another address") << testca::make({"other", "IP:127.0.0.2"}, &m_ca);
    QTest::newRow("expired") << testca::make(
        {"old", right, false, now.addDays(-9), now.addDays(-1)}, &m_ca);
    QTest::newRow("not valid yet")
        << testca::make({"new", right, false, now.addDays(1), now.addDays(9)}, &m_ca);
    QTest::newRow("self-signed") << testca::make({"self", right});
    QTest::newRow("another CA of the same name") << testca::make({"forged", right}, &otherCa);
    QTest::newRow("common name only") << testca::make({"localhost", {}}, &m_ca);
    QTest::newRow("common name beside other names")
        << testca::make({"localhost", "DNS:ssl.example.com"}, &m_ca);
    QTest::newRow("wildcard over everything") << testca::make({"any", "DNS:*"}, &m_ca);
    QTest::newRow("part of a label") << testca::make({"part", "DNS:local*"}, &m_ca);
}

void TestServerTrust::sendsNothingToAnUntrustedServer()
{
    QFETCH(TestIdentity, identity);
    WireServer server(identity);
    QtHttpTransport transport(options());

    for (int i = 0; i < 2; ++i) { // the second time on whatever the first one left open
        const auto task = transport.post(request(server.url(u"localhost"_s)), this);
        QTRY_VERIFY(task.isFinished());
        QVERIFY(!task.result());
        QCOMPARE(task.result().error().kind, Kind::Unreachable);
        QCOMPARE(task.result().error().code, u"net/tls"_s);
    }
    QCOMPARE(server.heads, 0);
}

void TestServerTrust::sendsNothingOverOldTls()
{
    WireServer server(m_server);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    server.protocol = QSsl::TlsV1_1;
    QT_WARNING_POP
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
    QCOMPARE(server.heads, 0);
}

void TestServerTrust::sendsToATrustedServer_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << "DNS:localhost"_ba << u"localhost"_s;
    QTest::newRow("one name of many") << "DNS:a.example,DNS:localhost"_ba << u"localhost"_s;
    QTest::newRow("in capitals") << "DNS:LOCALHOST"_ba << u"localhost"_s;
    QTest::newRow("address") << "IP:127.0.0.1"_ba << u"127.0.0.1"_s;
}

void TestServerTrust::sendsToATrustedServer()
{
    QFETCH(QByteArray, names);
    QFETCH(QString, host);
    WireServer server(testca::make({"server", names}, &m_ca));
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url(host)), this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(server.heads, 1);
}

CERTDESK_TEST(TestServerTrust)
#include "tst_servertrust.moc"
