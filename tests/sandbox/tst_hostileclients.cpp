#include "tests/sandbox/killablesandbox.h"
#include "tests/sandbox/rawwire.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sandbox;

namespace {

const QJsonObject oneOrder{{u"ProductId"_s, 48}, {u"DomainNum"_s, 1}, {u"TimeSpan"_s, 1}};

QString codeOf(const WireAnswer &answer)
{
    return SandboxClient::errorCode(HttpAnswer::parse(answer.bytes).response());
}

qsizetype promisedLength(const HttpAnswer &answer)
{
    return answer.header("Content-Length").toLongLong();
}

} // namespace

/// What a client may do wrong, and what a network may do to it. Nothing of it ends the sandbox or
/// leaves half a change.
class TestHostileClients : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_now = QDateTime::currentDateTimeUtc();
        SandboxOptions options;
        options.clock = [this] { return m_now; };
        m_client = std::make_unique<SandboxClient>(m_authority, options);
    }
    void cleanup() { m_client.reset(); }

    void playsEachFaultOnTheWire_data();
    void playsEachFaultOnTheWire();
    void meetsOnlyTheActionAndAsOftenAsAsked();
    void survivesWhatIsNoRequest_data();
    void survivesWhatIsNoRequest();
    void refusesABodyOfElevenMegabytes();
    void refusesWhatWasChangedAfterSigning_data();
    void refusesWhatWasChangedAfterSigning();
    void carriesAReplayOutAgainUntilItIsTooOld();
    void countsEveryChargeOfClientsAtOnce();
    void comesBackWholeAfterEveryKill();

private:
    WireAnswer exchange(const QByteArray &bytes) const
    {
        return exchangeRawMeanwhile(port(), bytes);
    }
    quint16 port() const { return static_cast<quint16>(QUrl(m_client->address().api).port()); }
    QByteArray signedCall(const QByteArray &service, const QByteArray &action,
                          const QJsonObject &parameters = {})
    {
        return SandboxClient::wireForm(m_client->draft(service, action, parameters),
                                       m_client->host());
    }
    qsizetype charges() { return ledger("charges"_L1).size(); }
    QJsonArray ledger(QLatin1StringView what)
    {
        return m_client->provider().ledger.toJson()[what].toArray();
    }
    void addFault(const QJsonObject &fault)
    {
        const QByteArray json = QJsonDocument(fault).toJson();
        QCOMPARE(m_client->post(u"/console/faults"_s, "application/json", json).status, 200);
    }

    const SharedAuthority m_authority;
    QDateTime m_now;
    std::unique_ptr<SandboxClient> m_client;
};

using Check = bool (*)(const WireAnswer &);

void TestHostileClients::playsEachFaultOnTheWire_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<bool>("acts");
    QTest::addColumn<Check>("check");
    const auto rows = [](const QString &kind, Check check) {
        for (const bool acts : {false, true}) {
            const QString when = acts ? u"after"_s : u"before"_s;
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(when))
                << QJsonObject{{u"kind"_s, kind}, {u"when"_s, when}} << acts << check;
        }
    };
    rows(u"close"_s, [](const WireAnswer &a) { return a.bytes.isEmpty() && !a.wasReset; });
    rows(u"reset"_s, [](const WireAnswer &a) { return a.bytes.isEmpty() && a.wasReset; });
    rows(u"cut-status-line"_s, [](const WireAnswer &a) { return a.bytes == "HTTP/1."; });
    rows(u"cut-body"_s, [](const WireAnswer &a) {
        const HttpAnswer answer = HttpAnswer::parse(a.bytes);
        return answer.status == 200 && !answer.body.isEmpty()
            && answer.body.size() < promisedLength(answer);
    });
    rows(u"server-error"_s, [](const WireAnswer &a) {
        return HttpAnswer::parse(a.bytes).status == 502 && a.bytes.contains("<html>");
    });
    rows(u"html"_s, [](const WireAnswer &a) {
        return HttpAnswer::parse(a.bytes).status == 200 && a.bytes.contains("<html>");
    });
    rows(u"garbage"_s, [](const WireAnswer &a) {
        const HttpAnswer answer = HttpAnswer::parse(a.bytes);
        return answer.status == 200 && answer.body.size() == promisedLength(answer)
            && answer.body.startsWith("{\"Response\"") && !answer.isJson();
    });
    rows(u"api-error"_s, [](const WireAnswer &a) { return codeOf(a) == "InternalError"_L1; });
    QTest::newRow("rate-limit") << QJsonObject{{u"kind"_s, u"rate-limit"_s}} << false
                                << Check([](const WireAnswer &a) {
                                       return codeOf(a) == "RequestLimitExceeded"_L1;
                                   });
    QTest::newRow("latency") << QJsonObject{{u"kind"_s, u"latency"_s}, {u"milliseconds"_s, 300}}
                             << true << Check([](const WireAnswer &a) {
                                    return codeOf(a).isEmpty()
                                        && HttpAnswer::parse(a.bytes).isJson();
                                });
    QTest::newRow("skew") << QJsonObject{{u"kind"_s, u"skew"_s}, {u"seconds"_s, -900}} << false
                          << Check([](const WireAnswer &a) {
                                 return codeOf(a) == "AuthFailure.SignatureExpire"_L1
                                     && QDateTime::currentDateTimeUtc().secsTo(
                                            HttpAnswer::parse(a.bytes).date())
                                     < -890;
                             });
}

void TestHostileClients::playsEachFaultOnTheWire()
{
    QFETCH(QJsonObject, fault);
    QFETCH(bool, acts);
    QFETCH(Check, check);
    addFault(fault);
    QElapsedTimer time;
    time.start();
    const WireAnswer answer = exchange(signedCall("ssl", "CreateCertificate", oneOrder));
    QVERIFY2(check(answer), answer.bytes.left(500).constData());
    QVERIFY(fault["milliseconds"_L1].toInt() <= time.elapsed());
    QCOMPARE(charges(), acts ? 1 : 0);
}

void TestHostileClients::meetsOnlyTheActionAndAsOftenAsAsked()
{
    addFault({{u"kind"_s, u"close"_s}, {u"action"_s, u"DescribeCertificates"_s}, {u"count"_s, 2}});
    addFault({{u"kind"_s, u"html"_s}, {u"action"_s, u"DescribeManagers"_s}, {u"count"_s, -1}});
    const QByteArray list = signedCall("ssl", "DescribeCertificates");
    const QByteArray managers = signedCall("ssl", "DescribeManagers", {{u"CompanyId"_s, 1}});
    QVERIFY(codeOf(exchange(signedCall("sts", "GetCallerIdentity"))).isEmpty());
    for (const bool isMet : {true, true, false}) {
        QCOMPARE(exchange(list).bytes.isEmpty(), isMet);
        QVERIFY(exchange(managers).bytes.contains("<html>"));
    }
    QCOMPARE(m_client->post(u"/console/faults/clear"_s, "text/plain", {}).status, 303);
    QVERIFY(!exchange(managers).bytes.contains("<html>"));
}

void TestHostileClients::survivesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray post = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("line ends") << QByteArray("\r\n\r\n\r\n");
    QTest::newRow("a TLS greeting") << QByteArray::fromHex("16030100050100000103");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("half a line") << QByteArray("POST / HT");
    QTest::newRow("half a head") << post;
    QTest::newRow("another protocol") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("an endless line") << QByteArray(300'000, 'A');
    QTest::newRow("a path of 8,000") << "GET /" + QByteArray(8000, 'a') + " HTTP/1.1\r\n\r\n";
    QTest::newRow("a path upwards")
        << QByteArray("GET /console/../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("a path half encoded")
        << QByteArray("GET /console/%zz%%%1?%=%&&==& HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("a path that is not UTF-8")
        << QByteArray("GET /console/%ff%fe%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTest::newRow("a head of 1 MB") << post + "X: " + QByteArray(1'000'000, 'x') + "\r\n\r\n";
    QTest::newRow("100,000 headers") << post + QByteArray("A: b\r\n").repeated(100'000) + "\r\n";
    QTest::newRow("a length below zero") << post + "Content-Length: -1\r\n\r\n{}";
    QTest::newRow("a length that is none") << post + "Content-Length: many\r\n\r\n{}";
    QTest::newRow("a length beyond all") << post + "Content-Length: 99999999999999999999\r\n\r\n{}";
    QTest::newRow("less than it says") << post + "Content-Length: 1000\r\n\r\n{}";
    QTest::newRow("two lengths") << post + "Content-Length: 2\r\nContent-Length: 7\r\n\r\n{}";
    QTest::newRow("chunks that are none")
        << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n";
    QTest::newRow("a chunk beyond all")
        << post + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nhello";
    QTest::newRow("a form without its border")
        << post + "Content-Type: multipart/form-data\r\nContent-Length: 4\r\n\r\n--\r\n";
    QTest::newRow("a range") << QByteArray("GET /console HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                           "Range: bytes=99999999999-1,-0,5-\r\n\r\n");
    QTest::newRow("a body that is not gzip")
        << post + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope";
    QTest::newRow("faults that are no JSON")
        << QByteArray("POST /console/faults HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                      "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n[");
}

void TestHostileClients::survivesWhatIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    const WireAnswer answer = exchange(bytes);
    const bool isWell = answer.bytes.startsWith("HTTP/1.1 200") && !bytes.contains("Range");
    QVERIFY2(!isWell || codeOf(answer) == "MissingParameter"_L1,
             answer.bytes.left(300).constData());
    QVERIFY(codeOf(exchange(signedCall("sts", "GetCallerIdentity"))).isEmpty());
}

void TestHostileClients::refusesABodyOfElevenMegabytes()
{
    const QJsonObject letter{{u"CertificateId"_s, u"x"_s},
                             {u"ConfirmLetter"_s, QString(11 * 1024 * 1024, u'A')}};
    const WireAnswer answer = exchange(signedCall("ssl", "UploadConfirmLetter", letter));
    QCOMPARE(codeOf(answer), u"RequestSizeLimitExceeded"_s);
    QCOMPARE(ledger("requests"_L1).last()["code"_L1].toString(), u"RequestSizeLimitExceeded"_s);

    const WireAnswer more = exchange("POST / HTTP/1.1\r\nContent-Length: 40000000\r\n\r\n"
                                     + QByteArray(40'000'000, 'A'));
    QVERIFY(more.bytes.isEmpty() || more.bytes.startsWith("HTTP/1.1 413"));
    QVERIFY(codeOf(exchange(signedCall("sts", "GetCallerIdentity"))).isEmpty());
}

void TestHostileClients::refusesWhatWasChangedAfterSigning_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("body") << QByteArray("\"TimeSpan\":1") << QByteArray("\"TimeSpan\":3");
    QTest::newRow("host") << QByteArray("Host: 127.0.0.1") << QByteArray("Host: 127.0.0.2");
    QTest::newRow("content type") << QByteArray("charset=utf-8") << QByteArray("charset=utf-9");
    QTest::newRow("signature") << QByteArray("Signature=") << QByteArray("Signature=0");
    QTest::newRow("scope") << QByteArray("/ssl/tc3_request") << QByteArray("/cvm/tc3_request");
    QTest::newRow("signed headers") << QByteArray("SignedHeaders=content-type;host")
                                    << QByteArray("SignedHeaders=content-type");
    QTest::newRow("no signature at all") << QByteArray("Authorization: ") << QByteArray("X-Was: ");
}

void TestHostileClients::refusesWhatWasChangedAfterSigning()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray bytes = signedCall("ssl", "CreateCertificate", oneOrder);
    QVERIFY(bytes.contains(from));
    const QString code = codeOf(exchange(bytes.replace(from, to)));
    QVERIFY2(code.startsWith("AuthFailure"_L1) || code == "MissingParameter"_L1, qPrintable(code));
    QCOMPARE(charges(), 0);
    QCOMPARE(ledger("requests"_L1).last()["code"_L1].toString(), code);
}

// TC3-HMAC-SHA256 has no number used once (facts.md 6.1): who can read a request can send it again
// while its time is good. It costs money twice, and the ledger shows both.
void TestHostileClients::carriesAReplayOutAgainUntilItIsTooOld()
{
    const QByteArray bytes = signedCall("ssl", "CreateCertificate", oneOrder);
    QVERIFY(codeOf(exchange(bytes)).isEmpty());
    QVERIFY(codeOf(exchange(bytes)).isEmpty());
    QCOMPARE(charges(), 2);
    const QJsonArray requests = ledger("requests"_L1);
    QCOMPARE(requests[0]["bodySha256"_L1], requests[1]["bodySha256"_L1]);
    QVERIFY(requests[0]["requestId"_L1] != requests[1]["requestId"_L1]);

    m_now = m_now.addSecs(301);
    QCOMPARE(codeOf(exchange(bytes)), u"AuthFailure.SignatureExpire"_s);
    QCOMPARE(charges(), 2);
}

void TestHostileClients::countsEveryChargeOfClientsAtOnce()
{
    const QByteArray bytes = signedCall("ssl", "CreateCertificate", oneOrder);
    std::vector<std::future<int>> clients;
    for (int i = 0; i < 4; ++i)
        clients.push_back(std::async(std::launch::async, [port = port(), &bytes] {
            int bought = 0;
            for (int call = 0; call < 5; ++call)
                bought += codeOf(exchangeRaw(port, bytes)).isEmpty() ? 1 : 0;
            return bought;
        }));
    const auto isDone = [](const std::future<int> &client) {
        return client.wait_for(0s) == std::future_status::ready;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(clients.begin(), clients.end(), isDone), 60'000);
    int bought = 0;
    for (std::future<int> &client : clients)
        bought += client.get();
    QCOMPARE(bought, 10); // the frozen clock lets ten a second through
    QCOMPARE(charges(), bought);
    QCOMPARE(ledger("requests"_L1).size(), 20);
}

void TestHostileClients::comesBackWholeAfterEveryKill()
{
    m_client.reset();
    const QTemporaryDir directory;
    m_authority.copyTo(directory.filePath(u"ca"_s));
    qsizetype all = 0;
    for (int answers = 1; answers <= 6; ++answers) {
        KillableSandbox program(directory.path());
        QVERIFY(program.isUp());
        QStringList confirmed = program.buyAndKillAfter(answers);
        all += confirmed.size();

        SandboxOptions options;
        options.directory = directory.path();
        Sandbox again(options);
        QVERIFY(again.start());
        QCOMPARE(findDamage(again.provider(), confirmed), QString());
    }
    QVERIFY(all >= 6);
}

CERTDESK_TEST(TestHostileClients)
#include "tst_hostileclients.moc"
