#include "tests/core/provider/argumentsfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

/// Whose key a reissue asks for (facts.md 5.7).
class TestReissueArguments : public QObject, private ArgumentsFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void forOurRequest()
    {
        const QJsonObject asked = sent({CertificateId(u"old1"_s), "the CSR"});
        QCOMPARE(asked["CertificateId"_L1].toString(), u"old1"_s);
        QCOMPARE(asked["CsrType"_L1].toString(), u"Upload"_s);
        QCOMPARE(asked["CsrContent"_L1].toString(), u"the CSR"_s);
        QCOMPARE(asked["ValidType"_L1].toString(), u"DNS"_s);
    }

    void forTheKeyThatItHas()
    {
        const QJsonObject asked = sent({CertificateId(u"old1"_s), {}, Reissue::Key::Original});
        QCOMPARE(asked["CsrType"_L1].toString(), u"Original"_s);
        QVERIFY(!asked.contains("CsrContent"_L1));
    }

    void forAKeyOfTheProviders_data()
    {
        QTest::addColumn<KeyAlgorithm>("algorithm");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("ECC") << KeyAlgorithm::EcP256 << u"ECC"_s << u"prime256v1"_s;
        QTest::newRow("RSA 2048") << KeyAlgorithm::Rsa2048 << u"RSA"_s << u"2048"_s;
        QTest::newRow("RSA 4096") << KeyAlgorithm::Rsa4096 << u"RSA"_s << u"4096"_s;
    }

    void forAKeyOfTheProviders()
    {
        QFETCH(KeyAlgorithm, algorithm);
        const QJsonObject asked =
            sent({CertificateId(u"old1"_s), {}, Reissue::Key::Providers, algorithm});
        QCOMPARE(asked["CsrType"_L1].toString(), u"Online"_s);
        QTEST(asked["CertCSREncryptAlgo"_L1].toString(), "name");
        QTEST(asked["CertCSRKeyParameter"_L1].toString(), "parameter");
    }

private:
    QJsonObject sent(const Reissue &reissue)
    {
        m_provider->replaceCertificate(reissue, this);
        return m_transport->arguments(0);
    }
};

CERTDESK_TEST(TestReissueArguments)
#include "tst_reissuearguments.moc"
