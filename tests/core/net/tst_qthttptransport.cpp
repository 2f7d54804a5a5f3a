#include "wireserver.h"

#include "core/net/qthttptransport.h"
#include "tests/support/testmain.h"

#include <QMetaEnum>
#include <QTest>
#include <QTimer>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using End = WireServer::End;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(core::Error::Kind)

class TestQtHttpTransport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deliversTheAnswerWithItsDate();
    void sendsTheHeadersByteForByte();
    void tellsHowMuchOfTheBodyIsSent();
    void putsOnePostOnTheWire_data();
    void putsOnePostOnTheWire();
    void putsOnePostOnAWarmConnection_data() { putsOnePostOnTheWire_data(); }
    void putsOnePostOnAWarmConnection();
    void deliversErrorStatusesAsAnswers_data();
    void deliversErrorStatusesAsAnswers();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void aDeadServerIsUnreachable();
    void anUnknownHostIsUnreachable();
    void sendsPlainHttpToThisComputerOnly();
    void endsAnAnswerThatTricklesForEver();
    void refusesAnAnswerThatIsTooLarge();
    void aFreshRequestOpensAConnectionOfItsOwn();
    void destroyingTheOwnerCancels();
    void destroyingTheTransportCancels();

private:
    QtHttpTransport::Options options(std::chrono::milliseconds silence = 10s) const;
    HttpRequest request(const QUrl &url) const;
    std::optional<TestIdentity> identity(bool tls) const;

    TestIdentity m_ca;
    TestIdentity m_server;
};

void TestQtHttpTransport::initTestCase()
{
    m_ca = testca::make({"Test CA", {}, true});
    m_server = testca::make({"server", "DNS:localhost,IP:127.0.0.1"}, &m_ca);
}

QtHttpTransport::Options TestQtHttpTransport::options(std::chrono::milliseconds silence) const
{
    QtHttpTransport::Options options;
    options.silence = silence;
    options.tls.setCaCertificates({m_ca.certificate});
    return options;
}

HttpRequest TestQtHttpTransport::request(const QUrl &url) const
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Content-Type", "application/json; charset=utf-8"},
                       {"Authorization", "TC3-HMAC-SHA256 Credential=x"},
                       {"X-TC-Action", "DescribeCertificates"}};
    request.body = R"({"Limit":1})";
    return request;
}

std::optional<TestIdentity> TestQtHttpTransport::identity(bool tls) const
{
    return tls ? std::optional(m_server) : std::nullopt;
}

void TestQtHttpTransport::deliversTheAnswerWithItsDate()
{
    WireServer server;
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(task.result()->status, 200);
    QCOMPARE(task.result()->body, "{}"_ba);
    QCOMPARE(task.result()->date, "Mon, 23 Nov 2026 10:00:00 GMT"_ba);
}

void TestQtHttpTransport::sendsTheHeadersByteForByte()
{
    WireServer server(m_server);
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(server.requests.size(), 1);
    const QByteArray sent = server.requests.first();
    QVERIFY(sent.startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(sent.contains("\r\nContent-Type: application/json; charset=utf-8\r\n"));
    QVERIFY(sent.contains("\r\nContent-Length: 11\r\n"));
    QCOMPARE(sent.toLower().count("content-type:"), 1);
    const QByteArray host = "\r\nHost: 127.0.0.1:" + QByteArray::number(server.serverPort());
    QVERIFY(sent.contains(host));
    QVERIFY(sent.endsWith("\r\n\r\n{\"Limit\":1}"));
}

void TestQtHttpTransport::tellsHowMuchOfTheBodyIsSent()
{
    WireServer server;
    QtHttpTransport transport(options());
    HttpRequest large = request(server.url());
    large.body = QByteArray(1'900'000, 'x');
    QList<qint64> steps;
    qint64 total = 0;
    large.progress = [&](qint64 sent, qint64 of) {
        steps += sent;
        total = of;
    };

    const auto task = transport.post(large, this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QVERIFY(steps.size() > 2);
    QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
    QCOMPARE(steps.constLast(), 1'900'000);
    QCOMPARE(total, 1'900'000);
}

void TestQtHttpTransport::putsOnePostOnTheWire_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("fresh");
    QTest::addColumn<End>("end");

    const auto ends = QMetaEnum::fromType<End>();
    for (int i = 0; i < ends.keyCount(); ++i) {
        const auto end = static_cast<End>(ends.value(i));
        if (end == End::Answer || end == End::Trickle)
            continue;
        QTest::addRow("http, %s", ends.key(i)) << false << false << end;
        QTest::addRow("https, %s", ends.key(i)) << true << false << end;
        QTest::addRow("https of its own, %s", ends.key(i)) << true << true << end;
    }
}

void TestQtHttpTransport::putsOnePostOnTheWire()
{
    QFETCH(bool, tls);
    QFETCH(bool, fresh);
    QFETCH(End, end);
    WireServer server(identity(tls));
    server.end = end;
    QtHttpTransport transport(options(end == End::Silent ? 1500ms : 10s));
    HttpRequest post = request(server.url());
    post.freshConnection = fresh;

    const auto task = transport.post(post, this);
    QTRY_VERIFY_WITH_TIMEOUT(task.isFinished(), 15000);

    QVERIFY(!task.result());
    const bool readIt = end != End::CloseBeforeReading && end != End::ResetBeforeReading;
    if (readIt) {
        QCOMPARE(task.result().error().kind, Kind::NoAnswer);
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(server.heads, 1);
    } else {
        QVERIFY(server.heads <= 1);
        QVERIFY(task.result().error().kind == Kind::NoAnswer || server.heads == 0);
    }

    // The next call is answered, so nothing was still on its way to be counted.
    server.end = End::Answer;
    const int before = server.heads;
    const auto next = transport.post(post, this);
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.result());
    QCOMPARE(server.heads, before + 1);
}

void TestQtHttpTransport::putsOnePostOnAWarmConnection()
{
    QFETCH(bool, tls);
    QFETCH(bool, fresh);
    QFETCH(End, end);
    WireServer server(identity(tls));
    QtHttpTransport transport(options(end == End::Silent ? 1500ms : 10s));
    const auto first = transport.post(request(server.url()), this);
    QTRY_VERIFY(first.isFinished());
    QVERIFY(first.result());

    server.end = end;
    HttpRequest post = request(server.url());
    post.freshConnection = fresh;
    const auto task = transport.post(post, this);
    server.hangUp(); // with the request already on its way
    QTRY_VERIFY_WITH_TIMEOUT(task.isFinished(), 15000);

    QVERIFY(!task.result());
    QVERIFY(server.heads <= 2);
    QVERIFY(task.result().error().kind == Kind::NoAnswer || server.heads == 1);
}

void TestQtHttpTransport::deliversErrorStatusesAsAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {400, 401, 403, 404, 405, 409, 410, 413, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestQtHttpTransport::deliversErrorStatusesAsAnswers()
{
    QFETCH(int, status);
    WireServer server;
    server.answer = "HTTP/1.1 " + QByteArray::number(status)
        + " No\r\nContent-Length: 7\r\nWWW-Authenticate: Basic realm=\"x\"\r\n\r\n<html/>";
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(task.result()->status, status);
    QCOMPARE(task.result()->body, "<html/>"_ba);
    QCOMPARE(server.heads, 1);
}

void TestQtHttpTransport::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("301") << "301 Moved"_ba;
    QTest::newRow("302") << "302 Found"_ba;
    QTest::newRow("303") << "303 See Other"_ba;
    QTest::newRow("307") << "307 Temporary Redirect"_ba;
    QTest::newRow("308") << "308 Permanent Redirect"_ba;
}

void TestQtHttpTransport::followsNoRedirect()
{
    QFETCH(QByteArray, status);
    WireServer elsewhere;
    WireServer server;
    server.answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nLocation: "
        + elsewhere.url(u"localhost"_s).toEncoded() + "\r\n\r\n";
    QtHttpTransport transport(options());

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(task.result()->status, status.left(3).toInt());
    QCOMPARE(server.heads, 1);
    const auto after = transport.post(request(elsewhere.url()), this);
    QTRY_VERIFY(after.isFinished());
    QCOMPARE(elsewhere.heads, 1); // this one, and nothing that came from the redirect
}

void TestQtHttpTransport::aDeadServerIsUnreachable()
{
    WireServer server;
    const QUrl url = server.url();
    server.close();
    QtHttpTransport transport(options());

    const auto task = transport.post(request(url), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
    QCOMPARE(task.result().error().code, u"net/refused"_s);
}

void TestQtHttpTransport::anUnknownHostIsUnreachable()
{
    QtHttpTransport transport(options());

    const auto task = transport.post(request(QUrl(u"https://certdesk.invalid/"_s)), this);

    QTRY_VERIFY_WITH_TIMEOUT(task.isFinished(), 20000);
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
}

void TestQtHttpTransport::sendsPlainHttpToThisComputerOnly()
{
    QtHttpTransport transport(options());

    const auto task = transport.post(request(QUrl(u"http://ssl.example.com/"_s)), this);

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Unreachable);
    QCOMPARE(task.result().error().code, u"net/plain-http"_s);
}

void TestQtHttpTransport::endsAnAnswerThatTricklesForEver()
{
    WireServer server;
    server.end = End::Trickle;
    QtHttpTransport::Options impatient = options();
    impatient.total = 1500ms;
    QtHttpTransport transport(impatient);

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::NoAnswer);
    QCOMPARE(task.result().error().code, u"net/timeout"_s);
}

void TestQtHttpTransport::refusesAnAnswerThatIsTooLarge()
{
    WireServer server;
    server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + QByteArray(200000, 'x');
    QtHttpTransport::Options small = options();
    small.maxAnswer = 100000;
    QtHttpTransport transport(small);

    const auto task = transport.post(request(server.url()), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::NoAnswer);
    QCOMPARE(task.result().error().code, u"net/too-large"_s);
}

void TestQtHttpTransport::aFreshRequestOpensAConnectionOfItsOwn()
{
    WireServer server(m_server);
    QtHttpTransport transport(options());
    HttpRequest fresh = request(server.url());
    fresh.freshConnection = true;

    for (const HttpRequest &next : {request(server.url()), request(server.url()), fresh, fresh}) {
        const auto task = transport.post(next, this);
        QTRY_VERIFY(task.isFinished());
        QVERIFY(task.result());
    }

    QCOMPARE(server.connections, 3);
}

void TestQtHttpTransport::destroyingTheOwnerCancels()
{
    WireServer server;
    server.end = End::Silent;
    QtHttpTransport transport(options());
    auto owner = std::make_unique<QObject>();

    const auto task = transport.post(request(server.url()), owner.get());
    QTRY_COMPARE(server.requests.size(), 1);
    owner.reset();

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Cancelled);
}

void TestQtHttpTransport::destroyingTheTransportCancels()
{
    WireServer server;
    server.end = End::Silent;
    auto transport = std::make_unique<QtHttpTransport>(options());
    HttpRequest fresh = request(server.url());
    fresh.freshConnection = true;

    const auto task = transport->post(request(server.url()), this);
    const auto freshTask = transport->post(fresh, this);
    QTRY_COMPARE(server.requests.size(), 2);
    transport.reset();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Cancelled);
    QVERIFY(freshTask.isFinished());
    QCOMPARE(freshTask.result().error().kind, Kind::Cancelled);
}

CERTDESK_TEST(TestQtHttpTransport)
#include "tst_qthttptransport.moc"
