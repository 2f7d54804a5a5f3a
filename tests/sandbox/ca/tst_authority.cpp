#include "core/crypto/certificatechain.h"
#include "core/crypto/certificaterequest.h"
#include "core/crypto/privatekey.h"
#include "sandbox/ca/authority.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace sandbox;
using core::KeyAlgorithm;
using core::ValidationLevel;

namespace {

QByteArray csrFor(const QStringList &names, KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
{
    const auto key = core::PrivateKey::generate(algorithm);
    const auto request = core::createRequest(key.value(), names);
    return request.value().pem;
}

// What createRequest() refuses to make.
QByteArray weakCsr()
{
    const core::openssl::KeyPtr key(EVP_RSA_gen(1024));
    const core::openssl::RequestPtr request(X509_REQ_new());
    X509_REQ_set_pubkey(request.get(), key.get());
    X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("www.example.test"), -1, -1,
                               0);
    X509_REQ_sign(request.get(), key.get(), EVP_sha256());
    const core::openssl::BioPtr out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_REQ(out.get(), request.get());
    const auto content = core::openssl::contentOf(out.get());
    return {content.data(), qsizetype(content.size())};
}

// Changes one byte of the signature, at the end of the DER.
QByteArray brokenCsr()
{
    const QByteArray pem = csrFor({u"www.example.test"_s});
    const qsizetype begin = pem.indexOf('\n') + 1;
    QByteArray der = QByteArray::fromBase64(pem.mid(begin, pem.indexOf("-----END") - begin));
    der.back() = static_cast<char>(der.back() ^ 1);
    return der;
}

IssueRequest orderFor(const QStringList &names)
{
    IssueRequest request;
    request.names = names;
    request.notBefore = QDateTime::currentDateTimeUtc().addSecs(-60);
    request.notAfter = request.notBefore.addDays(199);
    return request;
}

Organisation organisation()
{
    return {u"深圳示例科技有限公司"_s, u"CN"_s, u"Guangdong"_s, u"Shenzhen"_s, {}};
}

} // namespace

class TestAuthority : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensslAcceptsTheChain_data();
    void opensslAcceptsTheChain();
    void certificatesLookLikeThoseOfARealAuthority_data();
    void certificatesLookLikeThoseOfARealAuthority();
    void ourOwnReaderAgrees();
    void keepsToTheKeyOfTheRequest();
    void makesAKeyIfThereIsNoRequest();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesBadOrders_data();
    void refusesBadOrders();
    void demoDataMayBeOldAndLong();
    void serialsDiffer();
    void issuesFromSeveralThreads();

private:
    QString openssl(const QStringList &arguments);
    QString write(const QString &name, const QByteArray &content);
    QString describe(const QByteArray &pem);

    QTemporaryDir m_folder;
    std::optional<Authority> m_authority;
};

QString TestAuthority::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"openssl"_s, arguments);
    if (finished.isEmpty() && !finished.wait(10'000))
        return u"openssl did not finish: "_s + process.errorString();
    return QString::fromUtf8(process.readAll());
}

QString TestAuthority::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

QString TestAuthority::describe(const QByteArray &pem)
{
    return openssl({u"x509"_s, u"-in"_s, write(u"described.pem"_s, pem), u"-noout"_s, u"-text"_s,
                    u"-nameopt"_s, u"utf8,sep_comma_plus_space"_s});
}

void TestAuthority::initTestCase()
{
    auto authority = Authority::open(
        m_folder.filePath(u"ca"_s),
        {QUrl(u"http://127.0.0.1:8/ca/issuer.crt"_s), QUrl(u"http://127.0.0.1:8/ca/a,b.crl"_s)});
    QVERIFY2(authority, qPrintable(authority ? QString() : authority.error().detail));
    m_authority.emplace(std::move(*authority));
}

void TestAuthority::opensslAcceptsTheChain_data()
{
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<ValidationLevel>("level");
    QTest::newRow("ECC, DV") << KeyAlgorithm::EcP256 << ValidationLevel::Dv;
    QTest::newRow("ECC, OV") << KeyAlgorithm::EcP256 << ValidationLevel::Ov;
    QTest::newRow("RSA, DV") << KeyAlgorithm::Rsa2048 << ValidationLevel::Dv;
    QTest::newRow("RSA, EV") << KeyAlgorithm::Rsa2048 << ValidationLevel::Ev;
}

void TestAuthority::opensslAcceptsTheChain()
{
    QFETCH(KeyAlgorithm, algorithm);
    QFETCH(ValidationLevel, level);
    const QStringList names{u"www.example.test"_s, u"*.shop.example.test"_s};
    IssueRequest request = orderFor(names);
    request.level = level;
    request.organisation = organisation();
    request.csrPem = csrFor(names, algorithm);
    const auto issued = m_authority->issue(request);
    QVERIFY2(issued, qPrintable(issued ? QString() : issued.error().detail));
    QCOMPARE(issued->chainPem, issued->leafPem + issued->intermediatePem);
    QVERIFY(issued->keyPem.isEmpty());

    const QString leaf = write(u"leaf.pem"_s, issued->leafPem);
    const QStringList chain{u"-untrusted"_s, write(u"intermediate.pem"_s, issued->intermediatePem)};
    const QStringList strict{u"verify"_s,    u"-x509_strict"_s,     u"-purpose"_s,
                             u"sslserver"_s, u"-verify_hostname"_s, u"a.shop.example.test"_s,
                             u"-no-CApath"_s};
    const QStringList root{u"-CAfile"_s, write(u"root.pem"_s, issued->rootPem)};
    QCOMPARE(openssl(strict + root + chain + QStringList{leaf}), leaf + u": OK\n"_s);
    const QStringList roots{u"-CAfile"_s, m_folder.filePath(u"ca/roots.pem"_s)};
    QCOMPARE(openssl(strict + roots + chain + QStringList{leaf}), leaf + u": OK\n"_s);
    // And it is the intermediate that links the two.
    QVERIFY(openssl(strict + roots + QStringList{leaf}).contains(u"verification failed"_s));
}

void TestAuthority::certificatesLookLikeThoseOfARealAuthority_data()
{
    QTest::addColumn<ValidationLevel>("level");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("policy");
    QTest::newRow("DV") << ValidationLevel::Dv << u"Subject: CN=www.example.test\n"_s
                        << u"2.23.140.1.2.1"_s;
    QTest::newRow("OV") << ValidationLevel::Ov
                        << u"Subject: C=CN, ST=Guangdong, L=Shenzhen, O=深圳示例科技有限公司, "
                           "CN=www.example.test\n"_s
                        << u"2.23.140.1.2.2"_s;
    QTest::newRow("EV") << ValidationLevel::Ev
                        << u"businessCategory=Private Organization, jurisdictionC=CN, "
                           "serialNumber=SANDBOX-"_s
                        << u"2.23.140.1.1"_s;
}

void TestAuthority::certificatesLookLikeThoseOfARealAuthority()
{
    QFETCH(ValidationLevel, level);
    QFETCH(QString, subject);
    QFETCH(QString, policy);
    IssueRequest request = orderFor({u"www.example.test"_s, u"example.test"_s});
    request.level = level;
    request.organisation = organisation();
    request.csrPem = csrFor({u"www.example.test"_s});
    const auto issued = m_authority->issue(request);
    QVERIFY(issued);
    const QString text = describe(issued->leafPem);
    const QStringList expected{
        subject,
        u"Policy: "_s + policy + u'\n',
        u"CN=CertDesk Sandbox Intermediate ECC"_s,
        u"CA:FALSE"_s,
        u"X509v3 Key Usage: critical\n                Digital Signature\n"_s,
        u"X509v3 Extended Key Usage: \n                TLS Web Server Authentication\n"_s,
        u"DNS:www.example.test, DNS:example.test\n"_s,
        u"CA Issuers - URI:http://127.0.0.1:8/ca/issuer.crt"_s,
        u"URI:http://127.0.0.1:8/ca/a%2Cb.crl"_s,
        u"X509v3 Subject Key Identifier"_s,
        u"X509v3 Authority Key Identifier"_s,
        u"ecdsa-with-SHA256"_s,
    };
    for (const QString &part : expected)
        QVERIFY2(text.contains(part), qPrintable(part + u"\nis not in\n"_s + text));
}

void TestAuthority::ourOwnReaderAgrees()
{
    const QStringList names{u"www.example.test"_s, u"example.test"_s};
    IssueRequest request = orderFor(names);
    request.csrPem = csrFor(names, KeyAlgorithm::Rsa2048);
    const auto issued = m_authority->issue(request);
    QVERIFY(issued);
    const auto chain = core::readChain(issued->chainPem);
    QVERIFY2(chain, qPrintable(chain ? QString() : chain.error().detail));
    QCOMPARE(chain->leaf.names, names);
    QCOMPARE(chain->leaf.notBefore, issued->notBefore);
    QCOMPARE(chain->leaf.notAfter, issued->notAfter);
    QCOMPARE(chain->leaf.sha256, issued->sha256);
    QCOMPARE(chain->leaf.serial, issued->serial);
    QCOMPARE(chain->leaf.issuer, u"CertDesk Sandbox Intermediate RSA"_s);
    QCOMPARE(chain->intermediatesPem.size(), 1);
}

void TestAuthority::keepsToTheKeyOfTheRequest()
{
    IssueRequest request = orderFor({u"www.example.test"_s});
    request.csrPem = csrFor(request.names);
    const auto issued = m_authority->issue(request);
    QVERIFY(issued);
    const auto asked = core::readRequest(request.csrPem);
    const auto chain = core::readChain(issued->chainPem);
    QVERIFY(asked && chain);
    QCOMPARE(chain->leaf.spkiSha256, asked->spkiSha256);
}

void TestAuthority::makesAKeyIfThereIsNoRequest()
{
    for (const KeyAlgorithm algorithm : {KeyAlgorithm::EcP256, KeyAlgorithm::Rsa2048}) {
        IssueRequest request = orderFor({u"www.example.test"_s});
        request.keyAlgorithm = algorithm;
        const auto issued = m_authority->issue(request);
        QVERIFY(issued);
        const auto key = core::PrivateKey::fromPem(issued->keyPem);
        const auto chain = core::readChain(issued->chainPem);
        QVERIFY(key && chain);
        QCOMPARE(chain->leaf.spkiSha256, key->spkiSha256().value());
    }
}

void TestAuthority::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("csr");
    QTest::addColumn<QString>("code");
    const QStringList both{u"www.example.test"_s, u"example.test"_s};
    QTest::newRow("good") << csrFor({u"www.example.test"_s}) << QString();
    QTest::newRow("in upper case") << csrFor({u"WWW.example.TEST"_s}) << QString();
    QTest::newRow("with all names") << csrFor(both) << QString();
    QTest::newRow("another name") << csrFor({u"www.other.test"_s}) << u"csr/names"_s;
    QTest::newRow("one name too many")
        << csrFor(both + QStringList{u"a.example.test"_s}) << u"csr/names"_s;
    QTest::newRow("wildcard for a name") << csrFor({u"*.example.test"_s}) << u"csr/names"_s;
    QTest::newRow("broken signature") << brokenCsr() << u"csr/signature"_s;
    QTest::newRow("RSA 1024") << weakCsr() << u"csr/weak-key"_s;
    QTest::newRow("not a CSR") << QByteArray("hello") << u"csr/unreadable"_s;
    QTest::newRow("cut") << csrFor(both).first(200) << u"csr/unreadable"_s;
}

void TestAuthority::refusesBadRequests()
{
    QFETCH(QByteArray, csr);
    QFETCH(QString, code);
    IssueRequest request = orderFor({u"www.example.test"_s, u"example.test"_s});
    request.csrPem = csr;
    const auto issued = m_authority->issue(request);
    QCOMPARE(issued ? QString() : issued.error().code, code);
}

void TestAuthority::refusesBadOrders_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("organisation");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, const QStringList &names, int days, const QString &name,
                        const QString &country, const QString &code) {
        QTest::newRow(title) << names << days << name << country << code;
    };
    const QStringList good{u"www.example.test"_s};
    const QString company = u"Example Ltd"_s;
    row("good", good, 199, company, u"GB"_s, {});
    row("200 days", good, 200, company, u"GB"_s, u"validity/invalid"_s);
    row("reversed", good, -1, company, u"GB"_s, u"validity/invalid"_s);
    row("beyond the root", good, 365 * 30, company, u"GB"_s, u"validity/invalid"_s);
    row("no name", {}, 90, company, u"GB"_s, u"names/invalid"_s);
    row("lone label", {u"localhost"_s}, 90, company, u"GB"_s, u"names/invalid"_s);
    row("underscore", {u"a_b.example.test"_s}, 90, company, u"GB"_s, u"names/invalid"_s);
    row("wildcard inside", {u"a.*.example.test"_s}, 90, company, u"GB"_s, u"names/invalid"_s);
    row("smuggled extension", {u"a.test,IP:127.0.0.1"_s}, 90, company, u"GB"_s, u"names/invalid"_s);
    row("common name of 65", {QString(60, u'a') + u".test"_s}, 90, company, u"GB"_s,
        u"names/invalid"_s);
    row("no organisation", good, 90, u" "_s, u"GB"_s, u"organisation/invalid"_s);
    row("organisation of 65", good, 90, QString(65, u'x'), u"GB"_s, u"organisation/invalid"_s);
    row("country in words", good, 90, company, u"China"_s, u"organisation/invalid"_s);
}

void TestAuthority::refusesBadOrders()
{
    QFETCH(QStringList, names);
    QFETCH(int, days);
    QFETCH(QString, organisation);
    QFETCH(QString, country);
    QFETCH(QString, code);
    IssueRequest request = orderFor(names);
    request.level = ValidationLevel::Ov;
    request.notAfter = request.notBefore.addDays(days);
    request.organisation = Organisation{organisation, country, {}, {}, {}};
    request.keyAlgorithm = KeyAlgorithm::EcP256;
    const auto issued = m_authority->issue(request);
    QCOMPARE(issued ? QString() : issued.error().code, code);
}

void TestAuthority::demoDataMayBeOldAndLong()
{
    IssueRequest request = orderFor({u"old.example.test"_s});
    request.isDemo = true;
    request.keyAlgorithm = KeyAlgorithm::EcP256;
    request.notBefore = request.notBefore.addYears(-3);
    request.notAfter = request.notBefore.addDays(397);
    const auto issued = m_authority->issue(request);
    QVERIFY(issued);
    const QString leaf = write(u"old.pem"_s, issued->leafPem);
    const QString verdict =
        openssl({u"verify"_s, u"-x509_strict"_s, u"-attime"_s,
                 QString::number(request.notBefore.addDays(1).toSecsSinceEpoch()), u"-CAfile"_s,
                 write(u"root.pem"_s, issued->rootPem), u"-untrusted"_s,
                 write(u"intermediate.pem"_s, issued->intermediatePem), leaf});
    QCOMPARE(verdict, leaf + u": OK\n"_s);
}

void TestAuthority::serialsDiffer()
{
    IssueRequest request = orderFor({u"www.example.test"_s});
    request.csrPem = csrFor(request.names);
    QSet<QByteArray> serials;
    for (int i = 0; i < 20; ++i) {
        const auto issued = m_authority->issue(request);
        QVERIFY(issued);
        QVERIFY(issued->serial.size() > 2 * 8);
        serials.insert(issued->serial);
    }
    QCOMPARE(serials.size(), 20);
}

void TestAuthority::issuesFromSeveralThreads()
{
    IssueRequest request = orderFor({u"www.example.test"_s});
    request.csrPem = csrFor(request.names);
    std::atomic<int> issued = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int round = 0; round < 10; ++round)
                issued += m_authority->issue(request) ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(20'000));
    QCOMPARE(issued.load(), 40);
}

CERTDESK_TEST(TestAuthority)
#include "tst_authority.moc"
