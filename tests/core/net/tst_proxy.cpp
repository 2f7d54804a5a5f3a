#include "littleproxy.h"
#include "wireserver.h"

#include "core/base/settings.h"
#include "core/filecheck/filecheck.h"
#include "core/net/qthttptransport.h"
#include "tests/support/testmain.h"

#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

/// The proxy that was chosen is used for everything but this computer itself.
class TestProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reachesTheProviderThroughIt_data();
    void reachesTheProviderThroughIt();
    void aWrongPasswordIsTheProxysRefusal();
    void thisComputerIsReachedDirectly();
    void aChangeCountsFromTheNextRequestOn();
    void validationFilesGoThroughAnOwnProxyOnly();
    void isRememberedWithoutItsPassword();

private:
    static ProxyChoice choiceOf(ProxyChoice::Kind kind, const LittleProxy &proxy)
    {
        ProxyChoice choice;
        choice.kind = kind;
        choice.host = u"127.0.0.1"_s;
        choice.port = proxy.serverPort();
        return choice;
    }
    QtHttpTransport::Options options(const SharedProxy &proxy) const
    {
        QtHttpTransport::Options options;
        options.tls.setCaCertificates({m_ca.certificate});
        options.proxy = proxy;
        return options;
    }
    static HttpRequest request(const QUrl &url) { return {url, {}, R"({"Limit":1})"}; }

    const QUrl m_provider{u"https://ssl.nowhere.invalid/"_s};
    TestIdentity m_ca;
    TestIdentity m_identity;
};

void TestProxy::initTestCase()
{
    m_ca = testca::make({"Test CA", {}, true});
    m_identity =
        testca::make({"server", "DNS:ssl.nowhere.invalid,DNS:localhost,IP:127.0.0.1"}, &m_ca);
}

void TestProxy::reachesTheProviderThroughIt_data()
{
    QTest::addColumn<LittleProxy::Kind>("kind");
    QTest::addColumn<bool>("asksForPassword");
    QTest::newRow("HTTP") << LittleProxy::Kind::Http << false;
    QTest::newRow("HTTP with password") << LittleProxy::Kind::Http << true;
    QTest::newRow("SOCKS5") << LittleProxy::Kind::Socks5 << false;
    QTest::newRow("SOCKS5 with password") << LittleProxy::Kind::Socks5 << true;
}

void TestProxy::reachesTheProviderThroughIt()
{
    QFETCH(LittleProxy::Kind, kind);
    QFETCH(bool, asksForPassword);
    WireServer server(m_identity);
    const LittleProxy proxy(kind, server.serverPort(),
                            asksForPassword ? "anna:se cret"_ba : QByteArray());
    ProxyChoice choice = choiceOf(kind == LittleProxy::Kind::Http ? ProxyChoice::Kind::Http
                                                                  : ProxyChoice::Kind::Socks5,
                                  proxy);
    if (asksForPassword) {
        choice.user = u"anna"_s;
        choice.password = std::make_shared<const Secret>(std::span("se cret", 7));
    }
    QtHttpTransport transport(options(std::make_shared<ProxyChoice>(choice)));

    for (const bool isFresh : {false, true}) { // a read, and a change on a connection of its own
        HttpRequest asked = request(m_provider);
        asked.freshConnection = isFresh;
        const auto task = transport.post(asked, this);
        QTRY_VERIFY(task.isFinished());
        QVERIFY2(task.result(), qPrintable(task.result() ? QString() : task.result().error().code));
    }
    QCOMPARE(server.requests.size(), 2);
    QCOMPARE(proxy.asked, QStringList(2, u"ssl.nowhere.invalid:443"_s));
}

void TestProxy::aWrongPasswordIsTheProxysRefusal()
{
    WireServer server(m_identity);
    const LittleProxy proxy(LittleProxy::Kind::Http, server.serverPort(), "anna:right");
    ProxyChoice choice = choiceOf(ProxyChoice::Kind::Http, proxy);
    choice.user = u"anna"_s;
    choice.password = std::make_shared<const Secret>(std::span("wrong", 5));
    QtHttpTransport transport(options(std::make_shared<ProxyChoice>(choice)));

    const auto task = transport.post(request(m_provider), this);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(!task.result());
    QCOMPARE(task.result().error().kind, Error::Kind::Unreachable);
    QCOMPARE(task.result().error().code, u"net/proxy"_s);
    QCOMPARE(server.heads, 0);
}

void TestProxy::thisComputerIsReachedDirectly()
{
    WireServer secure(m_identity);
    WireServer sandbox; // plain, as the sandbox
    const LittleProxy proxy(LittleProxy::Kind::Http, secure.serverPort());
    QtHttpTransport transport(
        options(std::make_shared<ProxyChoice>(choiceOf(ProxyChoice::Kind::Http, proxy))));

    for (const QUrl &url : {secure.url(u"localhost"_s), sandbox.url()}) {
        const auto task = transport.post(request(url), this);
        QTRY_VERIFY(task.isFinished());
        QVERIFY(task.result());
    }
    QCOMPARE(proxy.connections, 0);
}

void TestProxy::aChangeCountsFromTheNextRequestOn()
{
    WireServer server(m_identity);
    const LittleProxy proxy(LittleProxy::Kind::Socks5, server.serverPort());
    const auto choice = std::make_shared<ProxyChoice>();
    choice->kind = ProxyChoice::Kind::None;
    QtHttpTransport transport(options(choice));
    auto task = transport.post(request(m_provider), this);
    QTRY_VERIFY(task.isFinished());
    QVERIFY(!task.result()); // nobody has this name

    *choice = choiceOf(ProxyChoice::Kind::Socks5, proxy);
    task = transport.post(request(m_provider), this);
    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(proxy.connections, 1);
}

void TestProxy::validationFilesGoThroughAnOwnProxyOnly()
{
    WireServer server;
    const LittleProxy proxy(LittleProxy::Kind::Socks5, server.serverPort());
    const auto choice = std::make_shared<ProxyChoice>(choiceOf(ProxyChoice::Kind::Socks5, proxy));
    const auto network = plainNetwork(choice);
    QNetworkReply *reply = network->get(QNetworkRequest(QUrl(u"http://file.invalid/x"_s)));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(proxy.asked, QStringList(u"file.invalid:80"_s));

    choice->kind = ProxyChoice::Kind::System;
    reply = network->get(QNetworkRequest(QUrl(u"http://other.invalid/x"_s)));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QCOMPARE(proxy.asked.size(), 1);
}

void TestProxy::isRememberedWithoutItsPassword()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    ProxyChoice choice{ProxyChoice::Kind::Socks5, u"proxy.example.com"_s, 1080, u"anna"_s,
                       std::make_shared<const Secret>(std::span("canary", 6))};
    {
        QSettings store(path, QSettings::IniFormat);
        Settings settings(store);
        QCOMPARE(proxyChoice(settings).kind, ProxyChoice::Kind::System);
        saveProxyChoice(settings, choice);
        const ProxyChoice found = proxyChoice(settings);
        QCOMPARE(found.kind, choice.kind);
        QCOMPARE(found.host, choice.host);
        QCOMPARE(found.port, choice.port);
        QCOMPARE(found.user, choice.user);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
}

CERTDESK_TEST(TestProxy)
#include "tst_proxy.moc"
