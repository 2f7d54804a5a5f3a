#include "core/upload/javakeystore.h"
#include "tests/core/upload/uploadfiles.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::KeyAlgorithm;
using Lock = core::ForeignFile::Lock;

namespace {

/// The material in a PKCS#12 file, imported by Java's own program into another kind of store.
struct Keystores : UploadFiles
{
    explicit Keystores(KeyAlgorithm algorithm)
        : UploadFiles(algorithm)
    {
        openssl(u"pkcs12 -export -inkey key.pem -in leaf.pem -certfile issuer.pem -name site "
                "-passout pass:changeit"_s,
                u"made.p12"_s);
    }
    QByteArray import(const QString &type, const QString &name, const QString &more = {}) const
    {
        return run(QStringLiteral(CERTDESK_KEYTOOL),
                   u"-importkeystore -noprompt -srckeystore made.p12 -srcstoretype PKCS12 "
                   "-srcstorepass changeit -deststoretype %1 -deststorepass changeit "
                   "-destkeystore %2"_s.arg(type, name)
                       + more)
            ? read(name)
            : QByteArray();
    }
};

} // namespace

/// Keystores as keytool writes them.
class TestJavaKeystore : public QObject
{
    Q_OBJECT

private slots:
    void readsKeytoolsKeystores_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QString>("type");
        QTest::newRow("JKS, RSA") << KeyAlgorithm::Rsa2048 << u"JKS"_s;
        QTest::newRow("JKS, EC") << KeyAlgorithm::EcP256 << u"JKS"_s;
        QTest::newRow("PKCS#12 that is called JKS") << KeyAlgorithm::Rsa2048 << u"PKCS12"_s;
    }

    void readsKeytoolsKeystores()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QString, type);
        const Keystores from(algorithm);
        const QByteArray content = from.import(type, u"keystore.jks"_s);
        QVERIFY(!content.isEmpty());
        QCOMPARE(core::isJavaKeystore(content), type == u"JKS");

        QCOMPARE(openFile(content)->lock, Lock::NeedsPassword);
        const auto wrong = openFile(content, "changeIt");
        QCOMPARE(wrong->lock, Lock::WrongPassword);
        QVERIFY(wrong->keys.empty());
        const auto opened = openFile(content, "changeit");
        QVERIFY(opened);
        QCOMPARE(opened->lock, Lock::Open);
        QCOMPARE(opened->keys.size(), std::size_t(1));
        QCOMPARE(opened->keys.front()->spkiSha256(), from.material.key.spkiSha256());
        QCOMPARE(opened->certificatesPem.join(), from.material.chain.fullChainPem());
    }

    void opensAKeyThatHasItsOwnPassword()
    {
        const Keystores from(KeyAlgorithm::EcP256);
        const QByteArray content =
            from.import(u"JKS"_s, u"own.jks"_s,
                        u" -srcalias site -srckeypass changeit -destkeypass anotherone"_s);
        QVERIFY(!content.isEmpty());
        QCOMPARE(openFile(content, "changeit")->lock, Lock::WrongPassword);
        QCOMPARE(openFile(content, "anotherone")->keys.size(), std::size_t(1));
    }

    void readsATrustStoreWithoutAPassword()
    {
        const Keystores from(KeyAlgorithm::EcP256);
        QVERIFY(from.run(QStringLiteral(CERTDESK_KEYTOOL),
                         u"-importcert -noprompt -alias ca -file issuer.pem -storetype JKS "
                         "-storepass changeit -keystore trust.jks"_s));
        const auto opened = openFile(from.read(u"trust.jks"_s));
        QVERIFY(opened);
        QCOMPARE(opened->lock, Lock::Open);
        QCOMPARE(opened->certificatesPem, QList<QByteArray>{from.material.issuer.pem()});
    }

    void refusesJceks()
    {
        const Keystores from(KeyAlgorithm::EcP256);
        const QByteArray content = from.import(u"JCEKS"_s, u"keystore.jceks"_s);
        QVERIFY(!content.isEmpty());
        QCOMPARE(openFile(content, "changeit").error().code, u"upload/jceks"_s);
    }

    // Of a keystore that is cut or altered anywhere, no other key ever comes out.
    void survivesEveryCutAndFlip()
    {
        const Keystores from(KeyAlgorithm::EcP256);
        const QByteArray good = from.import(u"JKS"_s, u"keystore.jks"_s);
        const auto spki = from.material.key.spkiSha256();
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x55);
            for (const QByteArray &each : {good.first(at), bad}) {
                const auto opened = openFile(each, "changeit");
                for (std::size_t i = 0; opened && i < opened->keys.size(); ++i)
                    QCOMPARE(opened->keys[i]->spkiSha256(), spki);
            }
        }
    }
};

CERTDESK_TEST(TestJavaKeystore)
#include "tst_javakeystore.moc"
