#include "core/filecheck/filecheck.h"
#include "core/upload/issuerdownload.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Answers each path with a body, over HTTP.
class IssuerServer : public QTcpServer
{
public:
    IssuerServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests << request;
                const QByteArray path = request.split(' ').value(1);
                const QByteArray body = bodies.value(path);
                const QByteArray status = bodies.contains(path) ? "200 OK" : "404 Not Found";
                socket->write("HTTP/1.1 " + status
                              + "\r\nContent-Length: " + QByteArray::number(body.size())
                              + "\r\nConnection: close\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
        });
    }
    QString url(const QString &path) const
    {
        return u"http://localhost:%1%2"_s.arg(serverPort()).arg(path);
    }

    QHash<QByteArray, QByteArray> bodies;
    QByteArrayList requests;
};

} // namespace

class TestIssuerDownload : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<IssuerServer>();
        m_root = std::make_unique<TestAuthority>(u"Root"_s);
        m_root->issuerUrl = m_server->url(u"/root"_s);
        m_upper = std::make_unique<TestAuthority>(m_root->below(u"Upper"_s));
        m_upper->issuerUrl = m_server->url(u"/upper"_s);
        m_lower = std::make_unique<TestAuthority>(m_upper->below(u"Lower"_s));
        m_lower->issuerUrl = m_server->url(u"/lower"_s);
        m_server->bodies = {{"/root", der(m_root->pem())},
                            {"/upper", m_upper->pem()},
                            {"/lower", der(m_lower->pem())}};
        const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
        m_leaf = m_lower->leaf(*key, {u"example.com"_s});
    }

    void fetchesTheWholeWayUp()
    {
        const auto found = fetch();
        QVERIFY2(found, found ? "" : qPrintable(found.error().code));
        QCOMPARE(*found, (QList<QByteArray>{m_lower->pem(), m_upper->pem(), m_root->pem()}));
        // What is sent tells nothing but what is wanted.
        for (const QByteArray &request : m_server->requests)
            QVERIFY(!request.contains("Cookie") && !request.contains("Authorization"));
    }

    void countsOnlyWhatSignedTheCertificate()
    {
        m_server->bodies["/lower"] = m_root->below(u"Lower"_s).pem(); // another of that name
        const auto found = fetch();
        QVERIFY(!found);
        QCOMPARE(found.error().code, u"issuer/unfit"_s);
    }

    void keepsWhatItFoundBeforeSomethingFailed()
    {
        m_server->bodies["/upper"] = "<html>moved</html>";
        QCOMPARE(*fetch(), QList<QByteArray>{m_lower->pem()});
    }

    void takesNothingLarge()
    {
        m_server->bodies["/lower"] = m_lower->pem() + QByteArray(70'000, '\n');
        QCOMPARE(fetch().error().code, u"issuer/unfit"_s);
    }

    void saysWhereNothingIsToBeHad()
    {
        m_server->bodies.remove("/lower");
        const auto found = fetch();
        QCOMPARE(found.error().kind, core::Error::Kind::Unreachable);
        QCOMPARE(found.error().code, u"issuer/unreachable"_s);
        QVERIFY(found.error().detail.contains(u"/lower"));
        m_leaf = m_root->pem(); // says nothing of an issuer
        QCOMPARE(fetch().error().code, u"issuer/none"_s);
    }

    // The host is a stranger's word: nothing in here is asked on it.
    void asksNobodyInsideThisComputer()
    {
        m_isAllowed = core::isPublicAddress;
        QCOMPARE(fetch().error().code, u"issuer/private"_s);
        QCOMPARE(m_server->requests.size(), 0);
        m_isAllowed = [](const QHostAddress &) { return true; };
    }

    void knowsPrivateAddresses()
    {
        for (const QString &address :
             {u"127.0.0.1"_s, u"127.8.8.8"_s, u"0.0.0.0"_s, u"10.1.2.3"_s, u"172.20.0.1"_s,
              u"192.168.1.1"_s, u"169.254.169.254"_s, u"100.64.0.1"_s, u"224.0.0.1"_s,
              u"255.255.255.255"_s, u"::1"_s, u"::"_s, u"fe80::1"_s, u"fd00::1"_s,
              u"::ffff:127.0.0.1"_s, u"::ffff:10.0.0.1"_s, u"64:ff9b::7f00:1"_s, u"ff02::1"_s})
            QVERIFY2(!core::isPublicAddress(QHostAddress(address)), qPrintable(address));
        for (const QString &address : {u"8.8.8.8"_s, u"172.15.0.1"_s, u"2606:4700::1111"_s})
            QVERIFY2(core::isPublicAddress(QHostAddress(address)), qPrintable(address));
    }

private:
    static QByteArray der(const QByteArray &pem)
    {
        const qsizetype begin = pem.indexOf('\n') + 1;
        return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END") - begin));
    }

    core::Result<QList<QByteArray>> fetch()
    {
        QObject owner;
        const auto task = core::fetchIssuers(*m_network, {m_isAllowed}, m_leaf, &owner);
        if (!QTest::qWaitFor([&] { return task.isFinished(); }, 10'000))
            return core::fail(core::Error::Kind::Cancelled);
        return task.result();
    }

    std::unique_ptr<IssuerServer> m_server;
    std::unique_ptr<TestAuthority> m_root, m_upper, m_lower;
    std::unique_ptr<QNetworkAccessManager> m_network = core::plainNetwork();
    std::function<bool(const QHostAddress &)> m_isAllowed = [](const QHostAddress &) {
        return true;
    };
    QByteArray m_leaf;
};

CERTDESK_TEST(TestIssuerDownload)
#include "tst_issuerdownload.moc"
