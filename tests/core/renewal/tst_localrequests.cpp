#include "core/crypto/certificaterequest.h"
#include "core/renewal/localrequests.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using Key = LocalRequest::Key;

/// The CSRs that the journal of renewals has.
class TestLocalRequests : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheRequestOfEachRenewalThatHasOne();
    void saysWhereTheKeyIs();
    void keepsWhatItCantRead();

private:
    Renewal renewal() const
    {
        Renewal renewal;
        renewal.plan.certificate.domain = u"shop.example.com"_s;
        renewal.csrPem = m_csr.pem;
        renewal.newCertificate = CertificateId(u"new1"_s);
        return renewal;
    }

    CertificateRequest m_csr;
};

void TestLocalRequests::initTestCase()
{
    const auto key = PrivateKey::generate(KeyAlgorithm::EcP256);
    QVERIFY(key);
    const auto csr = createRequest(*key, {u"shop.example.com"_s, u"www.example.com"_s});
    QVERIFY(csr);
    m_csr = *csr;
}

void TestLocalRequests::readsTheRequestOfEachRenewalThatHasOne()
{
    Renewal without = renewal();
    without.csrPem.clear(); // a free certificate: the provider makes the key
    const auto requests = localRequests({renewal(), without}, QSet<QByteArray>());
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().names, (QStringList{u"shop.example.com"_s, u"www.example.com"_s}));
    QCOMPARE(requests.first().keyDescription, u"EC P-256"_s);
    QCOMPARE(requests.first().csrPem, m_csr.pem);
    QCOMPARE(requests.first().certificate, CertificateId(u"new1"_s));
}

void TestLocalRequests::saysWhereTheKeyIs()
{
    const auto keyOf = [this](const std::optional<QSet<QByteArray>> &keysHere) {
        return localRequests({renewal()}, keysHere).first().key;
    };
    QCOMPARE(keyOf(QSet{m_csr.spkiSha256}), Key::Here);
    QCOMPARE(keyOf(QSet{QByteArray("another's")}), Key::NotHere);
    QCOMPARE(keyOf(std::nullopt), Key::Unknown);
}

void TestLocalRequests::keepsWhatItCantRead()
{
    Renewal damaged = renewal();
    damaged.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n";
    const auto requests = localRequests({damaged}, QSet<QByteArray>());
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().names, QStringList{u"shop.example.com"_s});
    QCOMPARE(requests.first().keyDescription, QString());
    QCOMPARE(requests.first().key, Key::Unknown);
}

CERTDESK_TEST(TestLocalRequests)
#include "tst_localrequests.moc"
