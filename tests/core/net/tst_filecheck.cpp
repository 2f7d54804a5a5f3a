#include "core/filecheck/filecheck.h"
#include "tests/core/net/wireserver.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

using namespace Qt::StringLiterals;
using namespace core;
using Outcome = FileSighting::Outcome;
using Slip = FileSighting::Slip;
using Verdict = FileFinding::Verdict;

namespace {

ValidationRecord proofFile(const QString &domain)
{
    return {ValidationRecord::Kind::File,     domain, {}, u"fileauth.txt"_s, u"token-1"_s,
            u"/.well-known/pki-validation/"_s};
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &body,
                      const QByteArray &headers = "Content-Type: text/plain\r\n")
{
    return "HTTP/1.1 " + status + "\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What a CA would fetch, from real servers on 127.0.0.1 and ::1, over http and https.
class TestFileCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void knowsTheHostsThatNeedTheFile_data();
    void knowsTheHostsThatNeedTheFile();
    void asksEveryAddressOverBothSchemesAsTheHost();
    void saysWhatIsThereInstead_data();
    void saysWhatIsThereInstead();
    void oneSchemeIsEnoughAtEachAddress();
    void seesAnAddressThatServesAnOldFile();
    void followsARedirectAndSaysSo();
    void saysWhereARedirectLeadsAway_data();
    void saysWhereARedirectLeadsAway();
    void givesUpOnASilentServer();
    void endsAFileWithoutEnd();
    void saysWhatHasNoAddress();

private:
    FileFinding check(const QString &domain = u"shop.example.com"_s)
    {
        const auto finding = resultOf(checkFile(*m_network, m_options, proofFile(domain), this));
        return finding ? *finding : FileFinding();
    }
    void answerAll(const QByteArray &answer)
    {
        for (WireServer *server : {m_http.get(), m_https.get(), m_http6.get(), m_https6.get()})
            if (server)
                server->answer = answer;
    }
    void listenOnIpv6();

    std::optional<TestIdentity> m_identity;
    std::unique_ptr<WireServer> m_http;
    std::unique_ptr<WireServer> m_https;
    std::unique_ptr<WireServer> m_http6;
    std::unique_ptr<WireServer> m_https6;
    std::unique_ptr<QNetworkAccessManager> m_network;
    FileFetchOptions m_options;
    QHash<QString, QList<QHostAddress>> m_addresses;
};

void TestFileCheck::initTestCase()
{
    TestCertificate selfSigned; // a CA does not mind
    selfSigned.commonName = "other.example.net";
    m_identity = testca::make(selfSigned);
}

void TestFileCheck::init()
{
    m_network = plainNetwork();
    m_http = std::make_unique<WireServer>();
    m_https = std::make_unique<WireServer>(m_identity);
    m_http6.reset();
    m_https6.reset();
    answerAll(httpAnswer("200 OK", "token-1"));
    m_addresses = {{u"shop.example.com"_s, {QHostAddress(QHostAddress::LocalHost)}}};
    m_options = {};
    m_options.httpPort = m_http->serverPort();
    m_options.httpsPort = m_https->serverPort();
    m_options.resolve = [this](const QString &host, QObject *) {
        return readyTask<QList<QHostAddress>>(m_addresses.value(host));
    };
}

void TestFileCheck::listenOnIpv6()
{
    m_http6 = std::make_unique<WireServer>();
    m_https6 = std::make_unique<WireServer>(m_identity);
    for (const auto &[server, port] : {std::pair{m_http6.get(), m_options.httpPort},
                                       std::pair{m_https6.get(), m_options.httpsPort}}) {
        server->close();
        QVERIFY(server->listen(QHostAddress::LocalHostIPv6, port));
        server->answer = httpAnswer("200 OK", "token-1");
    }
    m_addresses[u"shop.example.com"_s] += QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestFileCheck::knowsTheHostsThatNeedTheFile_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("main domain") << u"Example.com"_s
                                 << QStringList{u"example.com"_s, u"www.example.com"_s};
    QTest::newRow("below a registry of two labels")
        << u"example.com.cn"_s << QStringList{u"example.com.cn"_s, u"www.example.com.cn"_s};
    QTest::newRow("www") << u"www.example.com"_s
                         << QStringList{u"www.example.com"_s, u"example.com"_s};
    QTest::newRow("another name") << u"shop.example.com"_s << QStringList{u"shop.example.com"_s};
    QTest::newRow("wildcard") << u"*.example.com"_s << QStringList();
}

void TestFileCheck::knowsTheHostsThatNeedTheFile()
{
    QFETCH(QString, domain);
    QTEST(fileHosts(proofFile(domain)), "hosts");
}

void TestFileCheck::asksEveryAddressOverBothSchemesAsTheHost()
{
    listenOnIpv6();

    const FileFinding finding = check();

    QCOMPARE(finding.verdict, Verdict::Right);
    QCOMPARE(finding.sightings.size(), 4);
    for (const WireServer *server : {m_http.get(), m_https.get(), m_http6.get(), m_https6.get()}) {
        QCOMPARE(server->requests.size(), 1);
        const QByteArray &request = server->requests.constFirst();
        QVERIFY(request.startsWith("GET /.well-known/pki-validation/fileauth.txt HTTP/1.1"));
        QVERIFY(request.contains("Host: shop.example.com\r\n"));
        QVERIFY(!request.toLower().contains("cookie") && !request.contains("Authorization"));
    }
}

void TestFileCheck::saysWhatIsThereInstead_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Slip>("slip");
    const auto row = [](const char *name, const QByteArray &answer, Verdict verdict,
                        Outcome outcome, Slip slip = Slip::None) {
        QTest::newRow(name) << answer << verdict << outcome << slip;
    };
    const auto content = [&](const char *name, const QByteArray &body, Slip slip,
                             const QByteArray &headers = "Content-Type: text/plain\r\n") {
        row(name, httpAnswer("200 OK", body, headers), Verdict::OtherContent, Outcome::OtherContent,
            slip);
    };
    content("a byte order mark", "\xEF\xBB\xBFtoken-1", Slip::ByteOrderMark);
    content("a final newline", "token-1\r\n", Slip::EndOfLine);
    content("blanks", " token-1 ", Slip::Blanks);
    content("other letters", "TOKEN-1", Slip::None);
    content("nothing", "", Slip::None);
    content("an error page with status 200", "<!DOCTYPE html><title>Not found</title>",
            Slip::WebPage, "Content-Type: text/html\r\n");
    row("not found", httpAnswer("404 Not Found", "<html>"), Verdict::NotThere, Outcome::Status);
    row("forbidden", httpAnswer("403 Forbidden", ""), Verdict::NotThere, Outcome::Status);
    row("server error", httpAnswer("500 Oh", ""), Verdict::NotThere, Outcome::Status);
    row("no content", httpAnswer("204 No Content", ""), Verdict::NotThere, Outcome::Status);
}

void TestFileCheck::saysWhatIsThereInstead()
{
    QFETCH(QByteArray, answer);
    answerAll(answer);

    const FileFinding finding = check();

    QTEST(finding.verdict, "verdict");
    QTEST(finding.slip, "slip");
    QCOMPARE(finding.sightings.size(), 2);
    for (const FileSighting &sighting : finding.sightings)
        QTEST(sighting.outcome, "outcome");
}

void TestFileCheck::oneSchemeIsEnoughAtEachAddress()
{
    m_https->close();
    QCOMPARE(check().verdict, Verdict::Right);
    m_http->answer = httpAnswer("404 Not Found", "");
    const FileFinding finding = check();
    QCOMPARE(finding.verdict, Verdict::NotThere);
    QCOMPARE(finding.sightings[1].outcome, Outcome::Unreachable);
}

void TestFileCheck::seesAnAddressThatServesAnOldFile()
{
    listenOnIpv6();
    m_http6->answer = m_https6->answer = httpAnswer("200 OK", "token-0");

    const FileFinding finding = check();

    QCOMPARE(finding.verdict, Verdict::NotEverywhere);
    const auto old =
        std::ranges::find(finding.sightings, Outcome::OtherContent, &FileSighting::outcome);
    QCOMPARE(old->address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(old->seen, QByteArray("token-0"));
}

void TestFileCheck::followsARedirectAndSaysSo()
{
    m_http->answer =
        httpAnswer("301 Moved", "",
                   "Location: https://www.example.com/.well-known/pki-validation/fileauth.txt\r\n");
    m_addresses[u"www.example.com"_s] = {QHostAddress(QHostAddress::LocalHost)};

    const FileFinding finding = check();

    QCOMPARE(finding.verdict, Verdict::Redirected);
    QCOMPARE(finding.sightings[0].outcome, Outcome::Right);
    QCOMPARE(finding.sightings[0].redirects.size(), 1);
    QVERIFY(m_https->requests.last().contains("Host: www.example.com\r\n")
            || m_https->requests.first().contains("Host: www.example.com\r\n"));
}

void TestFileCheck::saysWhereARedirectLeadsAway_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("redirects");
    QTest::newRow("another domain")
        << QByteArray("302 Found") << QByteArray("https://login.example.net/") << 1;
    QTest::newRow("another port") << QByteArray("302 Found")
                                  << QByteArray("http://shop.example.com:8080/") << 1;
    QTest::newRow("round and round")
        << QByteArray("301 Moved") << QByteArray("/.well-known/pki-validation/fileauth.txt") << 3;
    QTest::newRow("a kind that CAs don't follow")
        << QByteArray("307 Temporary") << QByteArray("/elsewhere") << 1;
}

void TestFileCheck::saysWhereARedirectLeadsAway()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, target);
    QFETCH(int, redirects);
    answerAll(httpAnswer(status, "", "Location: " + target + "\r\n"));
    if (redirects == 1) // whoever follows finds the right file there
        m_http->laterAnswer = m_https->laterAnswer = httpAnswer("200 OK", "token-1");
    m_addresses[u"login.example.net"_s] = {QHostAddress(QHostAddress::LocalHost)};

    const FileFinding finding = check();

    QCOMPARE(finding.verdict, Verdict::NotThere);
    for (const FileSighting &sighting : finding.sightings)
        QCOMPARE(sighting.outcome, Outcome::LeadsAway);
    QCOMPARE(finding.sightings[0].redirects.size(), redirects);
    QVERIFY(finding.sightings[0].redirects.last().toString().endsWith(QString::fromLatin1(target)));
}

void TestFileCheck::givesUpOnASilentServer()
{
    m_http->end = m_https->end = WireServer::End::Silent;
    m_options.timeout = std::chrono::milliseconds(200);

    const FileFinding finding = check();

    QCOMPARE(finding.verdict, Verdict::Unreachable);
    QCOMPARE(finding.sightings[0].outcome, Outcome::TimedOut);
}

void TestFileCheck::endsAFileWithoutEnd()
{
    answerAll(httpAnswer("200 OK", QByteArray(300'000, 'x')));

    const FileFinding finding = check();

    QCOMPARE(finding.sightings[0].outcome, Outcome::TooLarge);
    QVERIFY(finding.sightings[0].seen.size() <= 400);
}

void TestFileCheck::saysWhatHasNoAddress()
{
    m_addresses[u"example.com"_s] = {QHostAddress(QHostAddress::LocalHost)};

    const FileFinding finding = check(u"example.com"_s);

    QCOMPARE(finding.verdict, Verdict::NotEverywhere); // www is missing
    QCOMPARE(finding.sightings.last().host, u"www.example.com"_s);
    QCOMPARE(finding.sightings.last().outcome, Outcome::NoAddress);
    QCOMPARE(check(u"none.example.com"_s).verdict, Verdict::NoAddress);
}

CERTDESK_TEST(TestFileCheck)
#include "tst_filecheck.moc"
