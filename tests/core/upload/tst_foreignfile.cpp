#include "tests/core/upload/uploadfiles.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::ForeignFile;
using core::KeyAlgorithm;
using Lock = core::ForeignFile::Lock;

namespace {

const UploadFiles &files(KeyAlgorithm algorithm)
{
    static const UploadFiles rsa(KeyAlgorithm::Rsa2048);
    static const UploadFiles ec(KeyAlgorithm::EcP256);
    return algorithm == KeyAlgorithm::EcP256 ? ec : rsa;
}

} // namespace

/// Files as openssl writes them.
class TestForeignFile : public QObject
{
    Q_OBJECT

private slots:
    void readsKeys_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("password");
        const auto rsa = KeyAlgorithm::Rsa2048;
        const auto ec = KeyAlgorithm::EcP256;
        const QByteArray none;
        const QByteArray word = "word";
        QTest::newRow("PKCS#8") << rsa << u"pkey -in key.pem"_s << none;
        QTest::newRow("PKCS#1") << rsa << u"rsa -in key.pem -traditional"_s << none;
        QTest::newRow("SEC1") << ec << u"ec -in key.pem"_s << none;
        QTest::newRow("PKCS#8 DER")
            << ec << u"pkcs8 -topk8 -nocrypt -in key.pem -outform DER"_s << none;
        QTest::newRow("PKCS#1 DER")
            << rsa << u"rsa -in key.pem -traditional -outform DER"_s << none;
        QTest::newRow("PKCS#8, locked")
            << rsa << u"pkcs8 -topk8 -in key.pem -v2 aes-256-cbc -passout pass:word"_s << word;
        QTest::newRow("PKCS#8 DER, locked")
            << ec << u"pkcs8 -topk8 -in key.pem -outform DER -passout pass:word"_s << word;
        QTest::newRow("PKCS#1, locked")
            << rsa << u"rsa -in key.pem -traditional -aes128 -passout pass:word"_s << word;
        QTest::newRow("SEC1, locked")
            << ec << u"ec -in key.pem -aes256 -passout pass:word"_s << word;
    }

    void readsKeys()
    {
        QFETCH(const KeyAlgorithm, algorithm);
        QFETCH(const QString, command);
        QFETCH(const QByteArray, password);
        const UploadFiles &from = files(algorithm);
        const QByteArray content = from.openssl(command, u"made.key"_s);
        QVERIFY(!content.isEmpty());

        if (!password.isEmpty()) {
            const auto waiting = openFile(content);
            QVERIFY(waiting);
            QCOMPARE(waiting->lock, Lock::NeedsPassword);
            QVERIFY(waiting->keys.empty());
            const auto wrong = openFile(content, "other");
            QVERIFY(wrong);
            QCOMPARE(wrong->lock, Lock::WrongPassword);
            QVERIFY(wrong->keys.empty());
        }
        const auto opened = openFile(content, password);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
        QCOMPARE(opened->lock, Lock::Open);
        QCOMPARE(opened->keys.size(), std::size_t(1));
        QCOMPARE(opened->keys.front()->spkiSha256(), from.material.key.spkiSha256());
        QVERIFY(opened->certificatesPem.isEmpty());
    }

    void readsCertificates_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("count");
        QTest::newRow("PEM") << u"x509 -in leaf.pem"_s << 1;
        QTest::newRow("PEM with text") << u"x509 -in leaf.pem -text"_s << 1;
        QTest::newRow("trusted") << u"x509 -in leaf.pem -addtrust serverAuth"_s << 1;
        QTest::newRow("DER") << u"x509 -in leaf.pem -outform DER"_s << 1;
        QTest::newRow("PKCS#7") << u"crl2pkcs7 -nocrl -certfile chain.pem"_s << 2;
        QTest::newRow("PKCS#7 DER") << u"crl2pkcs7 -nocrl -certfile chain.pem -outform DER"_s << 2;
        QTest::newRow("PKCS#12 without a key")
            << u"pkcs12 -export -nokeys -in chain.pem -passout pass:"_s << 2;
    }

    void readsCertificates()
    {
        QFETCH(const QString, command);
        QFETCH(const int, count);
        const UploadFiles &from = files(KeyAlgorithm::EcP256);
        const QByteArray content = from.openssl(command, u"made.crt"_s);
        QVERIFY(!content.isEmpty());

        const auto opened = openFile(content);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
        QCOMPARE(opened->certificatesPem.size(), count);
        QVERIFY(opened->certificatesPem.contains(from.material.chain.leafPem));
        QCOMPARE(opened->lock, Lock::Open);
    }

    void readsContainersWithTheirPassword_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("with a password") << u" -passout pass:word"_s << "word"_ba;
        QTest::newRow("with an empty one") << u" -passout pass:"_s << QByteArray();
        QTest::newRow("of old systems") << u" -legacy -passout pass:word"_s << "word"_ba;
        QTest::newRow("without a checksum") << u" -nomac -passout pass:word"_s << "word"_ba;
    }

    void readsContainersWithTheirPassword()
    {
        QFETCH(const QString, options);
        QFETCH(const QByteArray, password);
        const UploadFiles &from = files(KeyAlgorithm::Rsa2048);
        const QByteArray content = from.openssl(
            u"pkcs12 -export -inkey key.pem -in leaf.pem -certfile issuer.pem"_s + options,
            u"made.pfx"_s);
        QVERIFY(!content.isEmpty());

        if (!password.isEmpty()) {
            QCOMPARE(openFile(content)->lock, Lock::NeedsPassword);
            QCOMPARE(openFile(content, "other")->lock, Lock::WrongPassword);
        }
        const auto opened = openFile(content, password);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
        QCOMPARE(opened->keys.size(), std::size_t(1));
        QCOMPARE(opened->certificatesPem.size(), 2);
        QCOMPARE(opened->keys.front()->spkiSha256(), from.material.key.spkiSha256());
    }

    // Certificates are there before anybody types the password of the key beside them.
    void readsWhatIsOpenBesideALockedKey()
    {
        const UploadFiles &from = files(KeyAlgorithm::Rsa2048);
        const QByteArray locked =
            from.openssl(u"pkcs8 -topk8 -in key.pem -passout pass:word"_s, u"made.key"_s);
        const QByteArray both = "\xEF\xBB\xBF" + from.read(u"chain.pem"_s).replace('\n', "\r\n")
            + "Bag Attributes\r\n  friendlyName: x\r\n" + locked;
        const auto opened = openFile(both);
        QVERIFY(opened);
        QCOMPARE(opened->certificatesPem.size(), 2);
        QCOMPARE(opened->lock, Lock::NeedsPassword);
        QCOMPARE(openFile(both, "word")->keys.size(), std::size_t(1));
    }

    void namesWhatItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const UploadFiles &from = files(KeyAlgorithm::EcP256);
        const QByteArray key = from.read(u"key.pem"_s);
        const QByteArray leaf = from.read(u"leaf.pem"_s);
        const QByteArray request =
            from.openssl(u"req -new -key key.pem -subj /CN=example.com"_s, u"made.csr"_s);
        const QByteArray ed = from.openssl(u"genpkey -algorithm ED25519"_s, u"ed.key"_s);
        QVERIFY(!request.isEmpty() && !ed.isEmpty());
        QTest::newRow("nothing") << QByteArray() << u"upload/unreadable"_s;
        QTest::newRow("text") << "Dear customer"_ba << u"upload/unreadable"_s;
        QTest::newRow("a CSR") << request << u"upload/request"_s;
        QTest::newRow("half a certificate")
            << leaf.first(leaf.size() / 2) << u"upload/unreadable"_s;
        QTest::newRow("a damaged certificate")
            << QByteArray(leaf).replace(100, 8, "AAAAAAAA") << u"upload/unreadable"_s;
        QTest::newRow("a damaged key")
            << QByteArray(key).replace(60, 8, "AAAAAAAA") << u"upload/key"_s;
        QTest::newRow("a key of another kind") << ed << u"upload/key"_s;
        QTest::newRow("too large") << QByteArray((1 << 20) + 1, 'x') << u"upload/too-large"_s;
        QTest::newRow("JCEKS") << "\xCE\xCE\xCE\xCE\x00\x00\x00\x02"_ba << u"upload/jceks"_s;
    }

    void namesWhatItCannotUse()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, code);
        const auto opened = openFile(content, "word");
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::Error::Kind::BadInput);
        QCOMPARE(opened.error().code, code);
    }

    // A key that asks for 2^31 rounds would keep the processor busy for an hour.
    void refusesWhatAsksForTooMuchWork()
    {
        const UploadFiles &from = files(KeyAlgorithm::EcP256);
        const QByteArray content = from.openssl(
            u"pkcs8 -topk8 -in key.pem -outform DER -iter 2100000 -passout pass:word"_s,
            u"slow.key"_s);
        QVERIFY(!content.isEmpty());
        const auto opened = openFile(content, "word");
        QVERIFY(!opened || opened->keys.empty());
    }

    void survivesEveryCutAndFlip()
    {
        const UploadFiles &from = files(KeyAlgorithm::EcP256);
        const QByteArray good = from.openssl(
            u"pkcs12 -export -inkey key.pem -in leaf.pem -passout pass:word"_s, u"made.pfx"_s);
        const QByteArray pem = from.read(u"chain.pem"_s) + from.read(u"key.pem"_s);
        for (qsizetype at = 0; at < pem.size(); at += 7) {
            (void)openFile(pem.first(at), "word");
            QByteArray bad = pem;
            bad[at] = static_cast<char>(bad[at] ^ 0x11);
            (void)openFile(bad, "word");
        }
        for (qsizetype at = 0; at < good.size(); at += 97)
            (void)openFile(good.first(at), "word");
    }
};

CERTDESK_TEST(TestForeignFile)
#include "tst_foreignfile.moc"
