#include "core/crypto/certificaterequest.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTest>

#include <openssl/pem.h>

using namespace Qt::StringLiterals;
using core::CertificateRequest;
using core::Error;
using core::KeyAlgorithm;
using core::PrivateKey;
using core::Result;

namespace {

const PrivateKey &someKey()
{
    static const PrivateKey key = PrivateKey::generate(KeyAlgorithm::EcP256).value();
    return key;
}

QByteArray derOf(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf("-----\n") + 6;
    return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END") - begin));
}

/// A request signed with any key and any digest, also one that this program would not make.
QByteArray strangeRequest(EVP_PKEY *key, const EVP_MD *digest)
{
    const core::openssl::RequestPtr request(X509_REQ_new());
    X509_REQ_set_pubkey(request.get(), key);
    X509_REQ_sign(request.get(), key, digest);
    const core::openssl::BioPtr out(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_REQ(out.get(), request.get());
    const auto content = core::openssl::contentOf(out.get());
    return {content.data(), qsizetype(content.size())};
}

} // namespace

class TestCertificateRequest : public QObject
{
    Q_OBJECT

private slots:
    void madeForEveryKindOfKey_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QString>("description");
        QTest::newRow("EC P-256") << KeyAlgorithm::EcP256 << u"EC P-256"_s;
        QTest::newRow("RSA 2048") << KeyAlgorithm::Rsa2048 << u"RSA 2048"_s;
        QTest::newRow("RSA 4096") << KeyAlgorithm::Rsa4096 << u"RSA 4096"_s;
    }

    void madeForEveryKindOfKey()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QString, description);
        const auto key = PrivateKey::generate(algorithm);
        const QStringList names{u"example.com"_s, u"www.example.com"_s};

        const auto request = core::createRequest(*key, names);

        QVERIFY(request);
        QCOMPARE(request->commonName, u"example.com"_s);
        QCOMPARE(request->names, names);
        QCOMPARE(request->keyDescription, description);
        QCOMPARE(request->spkiSha256, *key->spkiSha256());
    }

    void readsBackFromPemDerAndIndentedText()
    {
        const auto request = core::createRequest(someKey(), {u"example.com"_s});
        QByteArray indented = request->pem;
        indented.replace("\n", "\r\n   ");

        QCOMPARE(core::readRequest(request->pem)->pem, request->pem);
        QCOMPARE(core::readRequest(derOf(request->pem))->pem, request->pem);
        QCOMPARE(core::readRequest("pasted from a mail:\r\n   " + indented)->pem, request->pem);
    }

    void namesAreWrittenAsTheToolsReadThem_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("commonName");
        const QString longName = QString(60, u'a') + u".example.com"_s;
        QTest::newRow("wildcard") << QStringList{u"*.example.com"_s, u"example.com"_s}
                                  << u"*.example.com"_s;
        QTest::newRow("punycode") << QStringList{u"xn--fiq228c.example"_s}
                                  << u"xn--fiq228c.example"_s;
        QTest::newRow("longer than a common name") << QStringList{longName} << QString();
        QTest::newRow("capitals") << QStringList{u"Example.COM"_s} << u"example.com"_s;
        QTest::newRow("twice the same")
            << QStringList{u"a.example"_s, u"A.example"_s} << u"a.example"_s;
    }

    void namesAreWrittenAsTheToolsReadThem()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QString, commonName);

        const auto request = core::createRequest(someKey(), names);
        QVERIFY(request);
        QCOMPARE(request->commonName, commonName);
        QProcess tool;
        tool.start(u"openssl"_s, {u"req"_s, u"-verify"_s, u"-noout"_s, u"-text"_s});
        tool.write(request->pem);
        tool.closeWriteChannel();
        QVERIFY(tool.waitForFinished());
        const QByteArray text = tool.readAllStandardOutput();

        QCOMPARE(tool.exitCode(), 0);
        for (const QString &name : names)
            QVERIFY2(text.contains(QByteArray("DNS:" + name.toLower().toLatin1())),
                     text.constData());
        QCOMPARE(text.contains("CN = "), !commonName.isEmpty());
        QVERIFY(text.contains("ecdsa-with-SHA256"));
    }

    void refusesNamesThatAreNoDnsNames_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringList();
        QTest::newRow("empty") << QStringList{QString()};
        QTest::newRow("not ASCII") << QStringList{u"例子.example"_s};
        QTest::newRow("injected extension") << QStringList{u"a.example,IP:10.0.0.1"_s};
        QTest::newRow("line break") << QStringList{u"a.example\n"_s};
        QTest::newRow("two stars") << QStringList{u"*.*.example"_s};
        QTest::newRow("empty label") << QStringList{u"a..example"_s};
        QTest::newRow("label of 64") << QStringList{QString(64, u'a') + u".example"_s};
        QTest::newRow("254 characters") << QStringList{QString(u"a."_s).repeated(126) + u"ab"_s};
    }

    void refusesNamesThatAreNoDnsNames()
    {
        QFETCH(const QStringList, names);

        const auto request = core::createRequest(someKey(), names);

        QVERIFY(!request);
        QCOMPARE(request.error().kind, Error::Kind::BadInput);
        QCOMPARE(request.error().code, u"csr/names"_s);
    }

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");

        QByteArray damaged = derOf(core::createRequest(someKey(), {u"a.example"_s})->pem);
        damaged.replace("a.example", "b.example");
        const core::openssl::KeyPtr weak(EVP_RSA_gen(1024));
        const core::openssl::KeyPtr ed25519(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
        const core::openssl::KeyPtr curve(EVP_EC_gen("secp256k1"));

        QTest::newRow("empty") << QByteArray() << u"csr/unreadable"_s;
        QTest::newRow("garbage") << QByteArray("hello") << u"csr/unreadable"_s;
        QTest::newRow("2 MB of noise") << QByteArray(2 << 20, '\x30') << u"csr/unreadable"_s;
        QTest::newRow("good, in 64 KB of text") << QByteArray(
            QByteArray(64 * 1024, '\n') + core::createRequest(someKey(), {u"a.example"_s})->pem)
                                                << u"csr/unreadable"_s;
        QTest::newRow("half") << damaged.first(damaged.size() / 2) << u"csr/unreadable"_s;
        QTest::newRow("bytes after it") << damaged + '\0' << u"csr/unreadable"_s;
        QTest::newRow("a key") << QByteArray(someKey().toPem()->bytes().data(),
                                             qsizetype(someKey().toPem()->bytes().size()))
                               << u"csr/unreadable"_s;
        QTest::newRow("other name under the signature") << damaged << u"csr/signature"_s;
        QTest::newRow("RSA 1024") << strangeRequest(weak.get(), EVP_sha256()) << u"csr/weak-key"_s;
        QTest::newRow("Ed25519") << strangeRequest(ed25519.get(), nullptr) << u"csr/weak-key"_s;
        QTest::newRow("secp256k1")
            << strangeRequest(curve.get(), EVP_sha256()) << u"csr/weak-key"_s;
    }

    void refusesWhatIsNoRequest()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);

        const auto request = core::readRequest(bytes);

        QVERIFY(!request);
        QCOMPARE(request.error().kind, Error::Kind::BadInput);
        QCOMPARE(request.error().code, code);
    }

    void tellsWhichNamesAreMissingAndWhichAreTooMany()
    {
        const auto request =
            core::createRequest(someKey(), {u"a.example"_s, u"b.example"_s, u"c.example"_s});

        const auto outcome =
            core::checkNames(*request, {u"A.example"_s, u"c.example"_s, u"d.example"_s});

        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::BadInput);
        QCOMPARE(outcome.error().code, u"csr/names"_s);
        QCOMPARE(outcome.error().detail, u"missing: d.example; surplus: b.example"_s);
        QVERIFY(core::checkNames(*request, {u"c.example"_s, u"B.example"_s, u"a.example"_s}));
    }
};

CERTDESK_TEST(TestCertificateRequest)
#include "tst_certificaterequest.moc"
