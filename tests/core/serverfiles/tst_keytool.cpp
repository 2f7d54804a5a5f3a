#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::KeyAlgorithm;
using core::Secret;

/// Tomcat reads PKCS#12 files with Java's own code, which knows ASCII passwords only.
class TestKeytool : public QObject
{
    Q_OBJECT

private slots:
    void listsTheEntry_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("legacy");
        QTest::newRow("RSA") << KeyAlgorithm::Rsa2048 << u"correct horse"_s << false;
        QTest::newRow("EC") << KeyAlgorithm::EcP256 << u"correct horse"_s << false;
        QTest::newRow("old systems") << KeyAlgorithm::Rsa2048 << u"correct horse"_s << true;
    }

    void listsTheEntry()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QString, password);
        QFETCH(const bool, legacy);
        const TestMaterial from(algorithm);
        const QTemporaryDir folder;
        const auto path =
            core::writePkcs12(folder.filePath(u"file.p12"_s), Secret(password.toUtf8()), from.chain,
                              from.key, legacy);
        QVERIFY(path);

        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PFX_PASSWORD"_s, password);
        const QByteArray text =
            outputOf(QStringLiteral(CERTDESK_KEYTOOL),
                     {u"-J-Duser.language=en"_s, u"-list"_s, u"-v"_s, u"-keystore"_s, *path,
                      u"-storepass:env"_s, u"PFX_PASSWORD"_s},
                     environment);

        QVERIFY2(text.contains("Alias name: example.com"), text.constData());
        QVERIFY2(text.contains("Entry type: PrivateKeyEntry"), text.constData());
        QVERIFY2(text.contains("Certificate chain length: 2"), text.constData());
    }
};

CERTDESK_TEST(TestKeytool)
#include "tst_keytool.moc"
