#include "core/crypto/privatekey.h"
#include "core/crypto/sealedbox.h"
#include "tests/support/secretbytes.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <string_view>

using namespace Qt::StringLiterals;
using core::KeyAlgorithm;
using core::PrivateKey;
using core::Secret;

namespace {

std::string_view textOf(const Secret &secret)
{
    return {secret.bytes().data(), secret.bytes().size()};
}

} // namespace

class TestPrivateKey : public QObject
{
    Q_OBJECT

private slots:
    void aSealedBoxOpensWithItsKeyAndContextOnly()
    {
        const core::Secret key = core::makeSealingKey().value();
        const core::Secret other = core::makeSealingKey().value();
        const core::Secret content("the content"_ba);
        const QByteArray box = core::seal(key, "context", content).value();

        QCOMPARE(box.size(), 12 + 11 + 16);
        QVERIFY(!box.contains("content"));
        QCOMPARE(bytesOf(*core::unseal(key, "context", box)), "the content");
        QVERIFY(!core::unseal(other, "context", box));
        QVERIFY(!core::unseal(key, "Context", box));
        QVERIFY(!core::unseal(key, "context", box.chopped(1)));
        QVERIFY(!core::unseal(key, "context", QByteArray()));
        for (qsizetype at = 0; at < box.size(); ++at) {
            QByteArray changed = box;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY(!core::unseal(key, "context", changed));
        }
        QVERIFY(*core::seal(key, "context", content) != box); // never the same nonce
        QVERIFY(!core::seal(core::Secret("short"_ba), "context", content));
        QCOMPARE(bytesOf(*core::unseal(key, {}, *core::seal(key, {}, core::Secret()))),
                 QByteArray());
    }

    // A configuration that leaves OpenSSL without a single algorithm: everything below fails if
    // it is read.
    void initTestCase()
    {
        QFile config(m_folder.filePath(u"openssl.cnf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("openssl_conf = init\n[init]\nproviders = list\n[list]\nnull = null\n"
                     "[null]\nactivate = 1\n");
        config.close();
        QVERIFY(qputenv("OPENSSL_CONF", QFile::encodeName(config.fileName())));
    }

    void makesKeysOfEveryKind_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("bits");
        QTest::newRow("EC P-256") << KeyAlgorithm::EcP256 << QByteArray("EC") << 256;
        QTest::newRow("RSA 2048") << KeyAlgorithm::Rsa2048 << QByteArray("RSA") << 2048;
        QTest::newRow("RSA 4096") << KeyAlgorithm::Rsa4096 << QByteArray("RSA") << 4096;
    }

    void makesKeysOfEveryKind()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QByteArray, type);
        QFETCH(const int, bits);

        const auto key = PrivateKey::generate(algorithm);

        QVERIFY(key);
        QVERIFY(EVP_PKEY_is_a(key->handle(), type.constData()));
        QCOMPARE(EVP_PKEY_get_bits(key->handle()), bits);
        const auto der = key->toDer();
        QVERIFY(der);
        QVERIFY(der->bytes().size() <= 2500); // what every keychain can hold (security.md F12)
        QCOMPARE(PrivateKey::fromDer(*der)->spkiSha256(), key->spkiSha256());
        const auto pem = key->toPem();
        QVERIFY(pem);
        QVERIFY(textOf(*pem).starts_with("-----BEGIN PRIVATE KEY-----"));
        QCOMPARE(PrivateKey::fromPem(*pem)->spkiSha256(), key->spkiSha256());
        QCOMPARE(key->spkiSha256()->size(), 32);
    }

    void twoKeysDiffer()
    {
        QVERIFY(PrivateKey::generate(KeyAlgorithm::EcP256)->spkiSha256()
                != PrivateKey::generate(KeyAlgorithm::EcP256)->spkiSha256());
    }

    void readsTheOlderPemForms_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("firstLine");
        QTest::newRow("SEC1") << KeyAlgorithm::EcP256
                              << QByteArray("-----BEGIN EC PRIVATE KEY-----");
        QTest::newRow("PKCS#1") << KeyAlgorithm::Rsa2048
                                << QByteArray("-----BEGIN RSA PRIVATE KEY-----");
    }

    void readsTheOlderPemForms()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QByteArray, firstLine);
        const auto key = PrivateKey::generate(algorithm);
        const core::openssl::BioPtr out(BIO_new(BIO_s_mem()));
        PEM_write_bio_PrivateKey_traditional(out.get(), key->handle(), nullptr, nullptr, 0, nullptr,
                                             nullptr);
        const Secret pem(core::openssl::contentOf(out.get()));
        QVERIFY(textOf(pem).starts_with(firstLine.constData()));

        QCOMPARE(PrivateKey::fromPem(pem)->spkiSha256(), key->spkiSha256());
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("2 MB of noise") << QByteArray(2 * 1024 * 1024, '\x5a');
        QTest::newRow("half a PEM") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIGH");
        QTest::newRow("zeros in PEM") << QByteArray(
            "-----BEGIN PRIVATE KEY-----\nAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----\n");
    }

    void refusesWhatIsNoKey()
    {
        QFETCH(const QByteArray, bytes);
        const Secret secret(bytes);

        const auto fromPem = PrivateKey::fromPem(secret);
        QVERIFY(!fromPem);
        QCOMPARE(fromPem.error().kind, core::Error::Kind::Crypto);
        const auto fromDer = PrivateKey::fromDer(secret);
        QVERIFY(!fromDer);
        QCOMPARE(fromDer.error().kind, core::Error::Kind::Crypto);
    }

    void refusesBytesAfterTheKey()
    {
        const auto der = PrivateKey::generate(KeyAlgorithm::EcP256)->toDer();
        QByteArray longer(der->bytes().data(), qsizetype(der->bytes().size()));
        longer += '\0';

        QVERIFY(!PrivateKey::fromDer(Secret(longer)));
    }

    void refusesHalvesThatDoNotBelongTogether()
    {
        const auto der = PrivateKey::generate(KeyAlgorithm::EcP256)->toDer();
        const auto other = PrivateKey::generate(KeyAlgorithm::EcP256)->toDer();
        QByteArray mixed(der->bytes().data(), qsizetype(der->bytes().size()));
        const QByteArray tail(other->bytes().data(), qsizetype(other->bytes().size()));
        mixed.replace(mixed.size() - 64, 64, tail.last(64)); // the public point ends the structure

        const auto key = PrivateKey::fromDer(Secret(mixed));

        QVERIFY(!key);
        QCOMPARE(key.error().kind, core::Error::Kind::Crypto);
    }

    void refusesAnEncryptedKeyWithoutAsking()
    {
        const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
        const core::openssl::BioPtr out(BIO_new(BIO_s_mem()));
        PEM_write_bio_PKCS8PrivateKey(out.get(), key->handle(), EVP_aes_128_cbc(), "word", 4,
                                      nullptr, nullptr);

        QVERIFY(!PrivateKey::fromPem(Secret(core::openssl::contentOf(out.get()))));
    }

    void refusesOtherKindsOfKey()
    {
        const core::openssl::KeyPtr ed25519(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
        const PrivateKey key(core::openssl::KeyPtr(EVP_PKEY_dup(ed25519.get())));

        QVERIFY(!PrivateKey::fromDer(*key.toDer()));
    }

private:
    QTemporaryDir m_folder;
};

CERTDESK_TEST(TestPrivateKey)
#include "tst_privatekey.moc"
