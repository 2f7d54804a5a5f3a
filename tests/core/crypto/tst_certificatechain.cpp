#include "core/crypto/certificatechain.h"
#include "core/crypto/privatekey.h"
#include "tests/support/testauthority.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::CertificateChain;
using core::Error;
using core::KeyAlgorithm;
using core::PrivateKey;
using core::Result;

class TestCertificateChain : public QObject
{
    Q_OBJECT

private slots:
    void ordersAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray root = m_root.pem();
        const QByteArray upper = m_upper.pem();
        const QByteArray lower = m_lower.pem();
        QTest::newRow("server's order") << m_leaf + lower + upper;
        QTest::newRow("with its root") << m_leaf + lower + upper + root;
        QTest::newRow("backwards") << root + upper + lower + m_leaf;
        QTest::newRow("mixed, with doubles") << upper + m_leaf + upper + root + lower + m_leaf;
        QTest::newRow("with text and a foreign root")
            << "subject: x\n" + lower + "\n\n" + m_leaf + TestAuthority(u"Foreign"_s).pem() + upper;
    }

    void ordersAnyOrder()
    {
        QFETCH(const QByteArray, pem);

        const auto chain = core::readChain(pem);

        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().detail));
        QCOMPARE(chain->leafPem, m_leaf);
        QCOMPARE(chain->intermediatesPem, (QList<QByteArray>{m_lower.pem(), m_upper.pem()}));
        QCOMPARE(chain->fullChainPem(), m_leaf + m_lower.pem() + m_upper.pem());
    }

    void tellsWhatTheLeafSays()
    {
        const auto leaf = core::readChain(m_leaf)->leaf;

        QCOMPARE(leaf.commonName, u"example.com"_s);
        QCOMPARE(leaf.issuer, u"Lower"_s);
        QCOMPARE(leaf.names, (QStringList{u"example.com"_s, u"*.shop.example.com"_s}));
        QCOMPARE(leaf.notBefore, m_from);
        QCOMPARE(leaf.notAfter, m_from.addDays(90));
        QCOMPARE(leaf.spkiSha256, *m_key.spkiSha256());
        QCOMPARE(leaf.sha256.size(), 32);
        QVERIFY(leaf.serial.startsWith("10"));
        QVERIFY(!leaf.isCa);
    }

    void refusesWhatIsNoChain_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const QByteArray other = m_lower.leaf(m_key, {u"other.example"_s});
        const TestAuthority impostor = m_root.below(u"Lower"_s);
        QByteArray cut = m_leaf + m_lower.pem();
        cut.chop(40);

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("2 MB of noise") << QByteArray(2 << 20, 'x');
        QTest::newRow("no leaf") << m_lower.pem() + m_upper.pem();
        QTest::newRow("two leaves") << m_leaf + other + m_lower.pem();
        QTest::newRow("cut") << cut;
        QTest::newRow("a gap") << m_leaf + m_upper.pem();
        QTest::newRow("issuer of the same name with another key") << m_leaf + impostor.pem();
        QTest::newRow("unrelated intermediate")
            << m_leaf + m_lower.pem() + m_root.below(u"Else"_s).pem();
        QTest::newRow("65 KB of certificates") << QByteArray(m_leaf).repeated(100);
    }

    void refusesWhatIsNoChain()
    {
        QFETCH(const QByteArray, pem);

        const auto chain = core::readChain(pem);

        QVERIFY(!chain);
        QCOMPARE(chain.error().kind, Error::Kind::Malformed);
    }

    void checksKeyNamesAndDates_data()
    {
        QTest::addColumn<QByteArray>("spki");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("code");
        const QByteArray ours = *m_key.spkiSha256();
        const QByteArray other = *PrivateKey::generate(KeyAlgorithm::EcP256)->spkiSha256();
        const QDateTime now = m_from.addDays(1);
        const QString key = u"certificate/key"_s;
        const QString names = u"certificate/names"_s;
        const QString expired = u"certificate/expired"_s;

        QTest::newRow("fits") << ours << QStringList{u"example.com"_s} << now << QString();
        QTest::newRow("capitals") << ours << QStringList{u"Example.COM"_s} << now << QString();
        QTest::newRow("below the wildcard")
            << ours << QStringList{u"a.shop.example.com"_s} << now << QString();
        QTest::newRow("the wildcard itself")
            << ours << QStringList{u"*.shop.example.com"_s} << now << QString();
        QTest::newRow("other key") << other << QStringList{u"example.com"_s} << now << key;
        QTest::newRow("no key") << QByteArray() << QStringList{u"example.com"_s} << now << key;
        QTest::newRow("other name")
            << ours << QStringList{u"example.com"_s, u"b.example"_s} << now << names;
        QTest::newRow("wildcard not had")
            << ours << QStringList{u"*.example.com"_s} << now << names;
        QTest::newRow("two labels below")
            << ours << QStringList{u"a.b.shop.example.com"_s} << now << names;
        QTest::newRow("the wildcard's own domain")
            << ours << QStringList{u"shop.example.com"_s} << now << names;
        QTest::newRow("a star for one of its labels")
            << ours << QStringList{u"*x.shop.example.com"_s} << now << names;
        QTest::newRow("first second") << ours << QStringList() << m_from << QString();
        QTest::newRow("last second") << ours << QStringList() << m_from.addDays(90) << QString();
        QTest::newRow("not yet") << ours << QStringList() << m_from.addSecs(-1) << expired;
        QTest::newRow("over") << ours << QStringList() << m_from.addDays(90).addSecs(1) << expired;
    }

    void checksKeyNamesAndDates()
    {
        QFETCH(const QByteArray, spki);
        QFETCH(const QStringList, names);
        QFETCH(const QDateTime, now);
        QFETCH(const QString, code);

        const auto outcome = core::checkLeaf(*core::readChain(m_leaf), spki, names, now);

        QCOMPARE(outcome ? QString() : outcome.error().code, code);
        QVERIFY(outcome || outcome.error().kind == Error::Kind::Rejected);
    }

private:
    const QDateTime m_from{QDate(2026, 3, 1), QTime(10, 20, 30), Qt::UTC};
    const PrivateKey m_key = PrivateKey::generate(KeyAlgorithm::Rsa2048).value();
    const TestAuthority m_root{u"Root"_s};
    const TestAuthority m_upper = m_root.below(u"Upper"_s);
    const TestAuthority m_lower = m_upper.below(u"Lower"_s);
    const QByteArray m_leaf =
        m_lower.leaf(m_key, {u"example.com"_s, u"*.shop.example.com"_s}, m_from, 90);
};

CERTDESK_TEST(TestCertificateChain)
#include "tst_certificatechain.moc"
