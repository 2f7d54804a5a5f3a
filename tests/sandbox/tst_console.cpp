#include "core/crypto/certificaterequest.h"
#include "sandbox/state/orderflow.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace sandbox;

class TestConsole : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_client = std::make_unique<SandboxClient>(m_authority); }
    void cleanup() { m_client.reset(); }

    void showsItsPages_data();
    void showsItsPages();
    void showsForeignTextAsText();
    void refusesFormsOfOtherSites();
    void approvesAndRejects();
    void closesAnOrderByItsTimeoutOnly_data();
    void closesAnOrderByItsTimeoutOnly();
    void refundsOnlyWhatWasPaid();
    void renewsWithALink();
    void editsDnsRecords();
    void movesTheClockForGood();
    void takesFaultsAsJson();
    void takesFaultsAsAForm();

private:
    int post(const QString &path, const QUrlQuery &fields = {}, const QByteArray &origin = {})
    {
        return m_client
            ->post(path, "application/x-www-form-urlencoded",
                   fields.toString(QUrl::FullyEncoded).toUtf8(), origin)
            .status;
    }
    CertificateRecord demo(const QString &domain)
    {
        CertificateFilter filter;
        filter.searchKey = domain;
        int total = 0;
        return m_client->provider()
            .certificates.list(filter, QDateTime::currentDateTimeUtc(), total)
            .value(0);
    }

    const SharedAuthority m_authority;
    std::unique_ptr<SandboxClient> m_client;
};

void TestConsole::showsItsPages_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("list") << u"/console"_s << 200 << QByteArray("shop.harbor-bakery.test");
    QTest::newRow("search") << u"/console?search=partners"_s << 200 << QByteArray("1 certificate.");
    QTest::newRow("orders") << u"/console/orders"_s << 200 << QByteArray("Balance");
    QTest::newRow("dns") << u"/console/dns"_s << 200 << QByteArray("harbor-bakery.test");
    QTest::newRow("clock") << u"/console/clock"_s << 200 << QByteArray("GMT+8");
    QTest::newRow("faults") << u"/console/faults"_s << 200 << QByteArray("cut-status-line");
    QTest::newRow("ledger") << u"/console/ledger"_s << 200 << QByteArray("\"requests\"");
    QTest::newRow("style") << u"/console/console.css"_s << 200 << QByteArray("color-scheme");
    QTest::newRow("no such page") << u"/console/nothing"_s << 404 << QByteArray();
    QTest::newRow("no such certificate") << u"/console/certificates/none"_s << 404 << QByteArray();
    QTest::newRow("outside") << u"/elsewhere"_s << 404 << QByteArray();
}

void TestConsole::showsItsPages()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, holds);
    const HttpAnswer answer = m_client->get(path);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.body.contains(holds));
}

void TestConsole::showsForeignTextAsText()
{
    CertificateRecord record = demo(u"shop.harbor-bakery.test"_s);
    record.alias = u"<script>alert('x')</script>"_s;
    m_client->provider().certificates.save(record);
    const HttpAnswer answer = m_client->get(u"/console/certificates/"_s + record.id);
    QVERIFY(answer.body.contains("&lt;script&gt;"));
    QVERIFY(!answer.body.contains("<script"));
    QVERIFY(answer.header("Content-Security-Policy").contains("default-src 'none'"));
}

void TestConsole::refusesFormsOfOtherSites()
{
    const QString path = u"/console/clock"_s;
    const QUrlQuery fields{{u"days"_s, u"1"_s}};
    QCOMPARE(post(path, fields, "http://evil.test"), 403);
    QCOMPARE(post(path, fields, "null"), 403);
    QCOMPARE(m_client->provider().clock.skipped().count(), 0);
    QCOMPARE(post(path, fields, m_client->address().api.toLatin1()), 303);
    QCOMPARE(m_client->provider().clock.skipped(), std::chrono::days(1));
}

void TestConsole::approvesAndRejects()
{
    const QString approved = demo(u"b2b.riverside-cycles.test"_s).id;
    QCOMPARE(post(u"/console/certificates/"_s + approved + u"/approve"_s), 303);
    QCOMPARE(m_client->provider().certificates.find(approved)->status, CertificateStatus::Issued);
    QCOMPARE(post(u"/console/certificates/"_s + approved + u"/approve"_s), 400);

    const QString rejected = demo(u"secure.lindqvist-dental.test"_s).id;
    QCOMPARE(
        post(u"/console/certificates/"_s + rejected + u"/reject"_s, {{u"text"_s, u"No seal."_s}}),
        303);
    QCOMPARE(m_client->provider().certificates.find(rejected)->statusMsg, u"No seal."_s);
}

void TestConsole::closesAnOrderByItsTimeoutOnly_data()
{
    QTest::addColumn<Rejection>("kind");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("order") << Rejection::OrderReview << false;
    QTest::newRow("security") << Rejection::DomainSecurity << false;
    QTest::newRow("timeout") << Rejection::ValidationTimeout << true;
    QTest::newRow("material") << Rejection::Material << false;
}

void TestConsole::closesAnOrderByItsTimeoutOnly()
{
    QFETCH(Rejection, kind);
    QFETCH(bool, isClosed);
    const QString id = demo(u"secure.lindqvist-dental.test"_s).id;
    QCOMPARE(
        post(u"/console/certificates/"_s + id + u"/reject"_s, {{u"reason"_s, rejectionText(kind)}}),
        303);
    const auto rejected = m_client->provider().certificates.find(id);
    QCOMPARE(rejected->statusMsg, rejectionText(kind));
    QCOMPARE(rejected->isClosed, isClosed);
}

void TestConsole::refundsOnlyWhatWasPaid()
{
    const CertificateRecord stopped = demo(u"test.lindqvist-dental.test"_s); // no order, no charge
    QCOMPARE(stopped.status, CertificateStatus::Cancelled);
    QCOMPARE(post(u"/console/certificates/"_s + stopped.id + u"/refund"_s), 400);
    QCOMPARE(demo(u"test.lindqvist-dental.test"_s).status, CertificateStatus::Cancelled);
}

void TestConsole::renewsWithALink()
{
    const CertificateRecord old = demo(u"shop.harbor-bakery.test"_s);
    const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    const QString csr = QString::fromLatin1(core::createRequest(*key, {old.domain()})->pem);
    const QString path = u"/console/certificates/"_s + old.id + u"/renew"_s;

    QCOMPARE(post(path, {{u"csr"_s, u"nonsense"_s}, {u"years"_s, u"1"_s}}), 400);
    QVERIFY(m_client->provider().ledger.toJson()["charges"_L1].toArray().isEmpty());
    // As a browser sends a text area: "+" as %2B.
    QUrlQuery fields{{u"years"_s, u"1"_s}};
    fields.addQueryItem(u"csr"_s, QString::fromLatin1(QUrl::toPercentEncoding(csr)));
    QCOMPARE(post(path, fields), 303);
    const QString renewal = demo(u"shop.harbor-bakery.test"_s).id;
    QVERIFY(renewal != old.id);
    QCOMPARE(m_client->provider().certificates.find(renewal)->originId, old.id);
    QCOMPARE(m_client->provider().certificates.find(old.id)->renewalId, renewal);
    QCOMPARE(m_client->provider().ledger.toJson()["charges"_L1].toArray().size(), 1);
}

void TestConsole::editsDnsRecords()
{
    const QUrlQuery record{{u"zone"_s, u"harbor-bakery.test"_s},
                           {u"name"_s, u"_dnsauth.shop"_s},
                           {u"type"_s, u"TXT"_s},
                           {u"value"_s, u"proof"_s},
                           {u"ttl"_s, u"600"_s}};
    QCOMPARE(post(u"/console/dns/add"_s, record), 303);
    QCOMPARE(post(u"/console/dns/add"_s, record), 400); // it is there
    const auto records = m_client->provider().zones.zone(u"harbor-bakery.test"_s)->records;
    QCOMPARE(records.last().value, u"proof"_s);
    QCOMPARE(
        post(u"/console/dns/remove"_s,
             {{u"zone"_s, u"harbor-bakery.test"_s}, {u"id"_s, QString::number(records.last().id)}}),
        303);
    QCOMPARE(m_client->provider().zones.zone(u"harbor-bakery.test"_s)->records.size(),
             records.size() - 1);
    QCOMPARE(post(u"/console/dns/zone"_s, {{u"zone"_s, u"mine.test"_s}}), 303);
    QVERIFY(m_client->provider().zones.zone(u"mine.test"_s).has_value());
}

void TestConsole::movesTheClockForGood()
{
    const QTemporaryDir directory;
    SandboxOptions options;
    options.directory = directory.path();
    m_client = std::make_unique<SandboxClient>(m_authority, options);
    QCOMPARE(post(u"/console/clock"_s, {{u"days"_s, u"30"_s}, {u"hours"_s, u"1"_s}}), 303);
    QCOMPARE(post(u"/console/clock"_s, {{u"days"_s, u"-1"_s}}), 400);
    m_client.reset();
    m_client = std::make_unique<SandboxClient>(m_authority, options);
    QCOMPARE(m_client->provider().clock.skipped(), std::chrono::hours(30 * 24 + 1));
}

void TestConsole::takesFaultsAsJson()
{
    const auto postJson = [this](const QByteArray &json) {
        return m_client->post(u"/console/faults"_s, "application/json", json).status;
    };
    QCOMPARE(postJson(R"({"kind":"close","action":"PayDeals","when":"after","count":3})"), 200);
    QCOMPARE(postJson(R"({"kind":"nonsense"})"), 400);
    QCOMPARE(m_client->sandbox().faults().waiting().size(), 1);
    QCOMPARE(m_client->sandbox().faults().waiting().first().acts, true);
    QCOMPARE(post(u"/console/faults/clear"_s), 303);
    QVERIFY(m_client->sandbox().faults().waiting().isEmpty());
}

// What is left out is as usual: once, a second, ten minutes.
void TestConsole::takesFaultsAsAForm()
{
    QCOMPARE(post(u"/console/faults"_s, QUrlQuery(u"kind=api-error&action=RevokeCertificate"_s)),
             303);
    QCOMPARE(post(u"/console/faults"_s, QUrlQuery(u"kind=latency&count=-1&milliseconds=7"_s)), 303);
    const QList<Fault> waiting = m_client->sandbox().faults().waiting();
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting.first().action, u"RevokeCertificate"_s);
    QCOMPARE(waiting.first().count, 1);
    QCOMPARE(waiting.first().milliseconds, 1000);
    QCOMPARE(waiting.first().seconds, 600);
    QCOMPARE(waiting.last().count, -1);
    QCOMPARE(waiting.last().milliseconds, 7);
}

CERTDESK_TEST(TestConsole)
#include "tst_console.moc"
