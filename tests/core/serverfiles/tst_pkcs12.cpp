#include "tests/support/filecontent.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;
using core::Secret;

namespace {

const TestMaterial &material(KeyAlgorithm algorithm)
{
    static const TestMaterial rsa(KeyAlgorithm::Rsa2048);
    static const TestMaterial ec(KeyAlgorithm::EcP256, u"*.example.com"_s);
    return algorithm == KeyAlgorithm::EcP256 ? ec : rsa;
}

/// `openssl pkcs12` on a file; the password goes through the environment.
QByteArray opensslReads(const QString &path, const QByteArray &password, const QStringList &options)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PFX_PASSWORD"_s, QString::fromUtf8(password));
    return outputOf(u"openssl"_s,
                    QStringList{u"pkcs12"_s, u"-in"_s, path, u"-passin"_s, u"env:PFX_PASSWORD"_s}
                        + options,
                    environment);
}

} // namespace

class TestPkcs12 : public QObject
{
    Q_OBJECT

private slots:
    void opensslOpensWhatIsWritten_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("legacy");
        const QByteArray chinese = QStringLiteral("密码 Grüße").toUtf8();
        const QByteArray emoji = QStringLiteral("key 🔑 here").toUtf8();
        QTest::newRow("RSA") << KeyAlgorithm::Rsa2048 << "correct horse"_ba << false;
        QTest::newRow("EC") << KeyAlgorithm::EcP256 << "correct horse"_ba << false;
        QTest::newRow("Chinese password") << KeyAlgorithm::EcP256 << chinese << false;
        QTest::newRow("emoji password") << KeyAlgorithm::EcP256 << emoji << false;
        QTest::newRow("one character") << KeyAlgorithm::EcP256 << "x"_ba << false;
        QTest::newRow("200 characters") << KeyAlgorithm::EcP256 << QByteArray(200, 'p') << false;
        QTest::newRow("RSA, old systems") << KeyAlgorithm::Rsa2048 << "correct horse"_ba << true;
        QTest::newRow("EC, old systems") << KeyAlgorithm::EcP256 << "correct horse"_ba << true;
        QTest::newRow("Chinese, old systems") << KeyAlgorithm::Rsa2048 << chinese << true;
        QTest::newRow("emoji, old systems") << KeyAlgorithm::Rsa2048 << emoji << true;
    }

    void opensslOpensWhatIsWritten()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QByteArray, password);
        QFETCH(const bool, legacy);
        const TestMaterial &from = material(algorithm);
        const QTemporaryDir folder;

        const auto path = core::writePkcs12(folder.filePath(u"file.pfx"_s), Secret(password),
                                            from.chain, from.key, legacy);

        QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
        const QByteArray key = opensslReads(*path, password, {u"-nocerts"_s, u"-noenc"_s});
        const auto readKey =
            core::PrivateKey::fromPem(Secret(key.sliced(qMax(0, key.indexOf("-----BEGIN")))));
        QVERIFY(readKey);
        QCOMPARE(readKey->spkiSha256(), from.key.spkiSha256());
        const QByteArray certificates = opensslReads(*path, password, {u"-nokeys"_s});
        QCOMPARE(core::readChain(certificates)->fullChainPem(), from.chain.fullChainPem());
        const QByteArray alias = from.chain.leaf.names.first().toUtf8();
        QVERIFY(certificates.contains(QByteArray("friendlyName: " + alias)));
        QVERIFY(opensslReads(*path, password + "x", {u"-nokeys"_s}).isEmpty());
    }

    void theProtectionIsWhatTheServerCanRead_data()
    {
        QTest::addColumn<bool>("legacy");
        QTest::addColumn<QByteArrayList>("traits");
        QTest::newRow("today") << false
                               << QByteArrayList{"MAC: sha256, Iteration 100000",
                                                 "PBES2, PBKDF2, AES-256-CBC, Iteration 100000, "
                                                 "PRF hmacWithSHA256"};
        QTest::newRow("old systems")
            << true
            << QByteArrayList{"MAC: sha1, Iteration 2048",
                              "pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048"};
    }

    void theProtectionIsWhatTheServerCanRead()
    {
        QFETCH(const bool, legacy);
        QFETCH(const QByteArrayList, traits);
        const TestMaterial &from = material(KeyAlgorithm::Rsa2048);
        const QTemporaryDir folder;
        const auto path = core::writePkcs12(folder.filePath(u"file.pfx"_s), Secret("word"_ba),
                                            from.chain, from.key, legacy);

        QProcess tool;
        tool.setProcessChannelMode(QProcess::MergedChannels);
        tool.start(
            u"openssl"_s,
            {u"pkcs12"_s, u"-in"_s, *path, u"-passin"_s, u"pass:word"_s, u"-info"_s, u"-noout"_s});
        QVERIFY(tool.waitForFinished());
        const QByteArray text = tool.readAll();

        for (const QByteArray &trait : traits)
            QVERIFY2(text.contains(trait), text.constData());
    }

    void readsWhatItWrote()
    {
        const TestMaterial &from = material(KeyAlgorithm::Rsa2048);
        const QTemporaryDir folder;
        const auto path = core::writePkcs12(folder.filePath(u"file.pfx"_s), Secret("word"_ba),
                                            from.chain, from.key);
        const QByteArray bytes = contentOf(*path);

        const auto opened = core::readPkcs12(bytes, Secret("word"_ba));
        QVERIFY(opened);
        QCOMPARE(opened->key.spkiSha256(), from.key.spkiSha256());
        QCOMPARE(opened->chain.fullChainPem(), from.chain.fullChainPem());

        for (const QByteArray &wrong : {"Word"_ba, "word "_ba, QByteArray()}) {
            const auto refused = core::readPkcs12(bytes, Secret(wrong));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::BadInput);
            QCOMPARE(refused.error().code, u"pfx/password"_s);
        }
    }

    void readsWhatOpensslWrote_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("default") << QStringList{};
        QTest::newRow("no checksum") << QStringList{u"-nomac"_s};
        QTest::newRow("key not encrypted") << QStringList{u"-keypbe"_s, u"NONE"_s};
        QTest::newRow("old") << QStringList{u"-keypbe"_s,       u"PBE-SHA1-3DES"_s, u"-certpbe"_s,
                                            u"PBE-SHA1-3DES"_s, u"-macalg"_s,       u"sha1"_s};
    }

    void readsWhatOpensslWrote()
    {
        QFETCH(const QStringList, options);
        const TestMaterial &from = material(KeyAlgorithm::EcP256);
        const QTemporaryDir folder;
        const auto pair = core::writePemPair(folder.path(), u"a.example"_s, from.chain, from.key);
        const QByteArray bytes =
            outputOf(u"openssl"_s,
                     QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, pair->at(0), u"-inkey"_s,
                                 pair->at(1), u"-passout"_s, u"pass:word"_s}
                         + options);
        QVERIFY(!bytes.isEmpty());

        const auto opened = core::readPkcs12(bytes, Secret("word"_ba));
        QVERIFY(opened);
        QCOMPARE(opened->key.spkiSha256(), from.key.spkiSha256());

        const auto refused = core::readPkcs12(bytes, Secret("other"_ba));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"pfx/password"_s);
    }

    void refusesWhatIsNoContainer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const TestMaterial &from = material(KeyAlgorithm::EcP256);
        const QTemporaryDir folder;
        const auto pair = core::writePemPair(folder.path(), u"a.example"_s, from.chain, from.key);
        const auto exported = [&](const QStringList &options) {
            return outputOf(u"openssl"_s,
                            QStringList{u"pkcs12"_s, u"-export"_s, u"-passout"_s, u"pass:word"_s}
                                + options);
        };
        const QByteArray good = exported({u"-in"_s, pair->at(0), u"-inkey"_s, pair->at(1)});
        const QByteArray keyless = exported({u"-in"_s, pair->at(0), u"-nokeys"_s});
        const QByteArray bare =
            exported({u"-in"_s, pair->at(1), u"-inkey"_s, pair->at(1), u"-nocerts"_s});
        QVERIFY(!good.isEmpty() && !keyless.isEmpty() && !bare.isEmpty());

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("2 MB of noise") << QByteArray(2 << 20, '\x30');
        QTest::newRow("half") << good.first(good.size() / 2);
        QTest::newRow("no key") << keyless;
        QTest::newRow("no certificate") << bare;
    }

    void refusesWhatIsNoContainer()
    {
        QFETCH(const QByteArray, bytes);

        const auto opened = core::readPkcs12(bytes, Secret("word"_ba));

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::BadInput);
        QCOMPARE(opened.error().code, u"pfx/unreadable"_s);
    }

    void refusesAFileThatAsksForAnHourOfWork_data()
    {
        QTest::addColumn<bool>("hasMac");
        QTest::newRow("in its checksum") << true;
        QTest::newRow("in its encryption") << false;
    }

    void refusesAFileThatAsksForAnHourOfWork()
    {
        QFETCH(const bool, hasMac);
        const TestMaterial &from = material(KeyAlgorithm::EcP256);
        const QTemporaryDir folder;
        const auto pair = core::writePemPair(folder.path(), u"a.example"_s, from.chain, from.key);
        // Making so many rounds would cost the test the hour: they are written few, then changed.
        QStringList options{u"pkcs12"_s, u"-export"_s, u"-in"_s,      pair->at(0),
                            u"-inkey"_s, pair->at(1),  u"-passout"_s, u"pass:word"_s,
                            u"-iter"_s,  u"1193046"_s}; // 0x123456
        if (!hasMac)
            options << u"-nomac"_s;
        QByteArray bytes = outputOf(u"openssl"_s, options);
        QVERIFY(bytes.contains(QByteArray::fromHex("0203123456")));
        bytes.replace(QByteArray::fromHex("0203123456"), QByteArray::fromHex("02037fffff"));

        QElapsedTimer timer;
        timer.start();
        const auto opened = core::readPkcs12(bytes, Secret("word"_ba));

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"pfx/unreadable"_s);
        QVERIFY(timer.elapsed() < 1000);
    }

    void neverReadsPastDamage()
    {
        const TestMaterial &from = material(KeyAlgorithm::EcP256);
        const QTemporaryDir folder;
        const auto pair = core::writePemPair(folder.path(), u"a.example"_s, from.chain, from.key);
        const QByteArray good =
            outputOf(u"openssl"_s,
                     {u"pkcs12"_s, u"-export"_s, u"-in"_s, pair->at(0), u"-inkey"_s, pair->at(1),
                      u"-iter"_s, u"1"_s, u"-nomac"_s, u"-passout"_s, u"pass:word"_s});
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x11);
            const auto opened = core::readPkcs12(bad, Secret("word"_ba));
            // A change in text that is not authenticated may go unnoticed; the key may not change.
            QVERIFY(!opened || opened->key.spkiSha256() == from.key.spkiSha256());
        }
    }

    void refusesPasswordsThatNobodyCouldType_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("NUL in it") << QByteArray("a\0b", 3);
    }

    void refusesPasswordsThatNobodyCouldType()
    {
        QFETCH(const QByteArray, password);
        const TestMaterial &from = material(KeyAlgorithm::EcP256);
        const QTemporaryDir folder;

        const auto path = core::writePkcs12(folder.filePath(u"file.pfx"_s), Secret(password),
                                            from.chain, from.key);

        QVERIFY(!path);
        QCOMPARE(path.error().kind, Error::Kind::BadInput);
        QCOMPARE(path.error().code, u"pfx/password"_s);
        QVERIFY(!QFile::exists(folder.filePath(u"file.pfx"_s)));
    }
};

CERTDESK_TEST(TestPkcs12)
#include "tst_pkcs12.moc"
