#include "core/provider/requestsigner.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

Secret secret(const QByteArray &text)
{
    return Secret(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

QByteArray hex(const Secret &key)
{
    return QByteArray(key.bytes().data(), static_cast<qsizetype>(key.bytes().size())).toHex();
}

// The example that the provider's documentation signs.
SigningInput documentedExample()
{
    SigningInput input;
    input.secretId = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
    input.host = "cvm.tencentcloudapi.com";
    input.service = "cvm";
    input.contentType = "application/json; charset=utf-8";
    input.body = "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], "
                 "\"Name\": \"instance-name\"}]}";
    input.timestamp = 1551113065;
    return input;
}

SigningInput sslExample(const QByteArray &host, const QByteArray &action)
{
    SigningInput input;
    input.secretId = "AKIDEXAMPLE";
    input.host = host;
    input.service = "ssl";
    input.action = action;
    input.contentType = "application/json; charset=utf-8";
    input.body = "{\"Limit\":10,\"Offset\":0}";
    input.timestamp = 1700000000;
    return input;
}

} // namespace

Q_DECLARE_METATYPE(core::SigningInput)

class TestRequestSigner : public QObject
{
    Q_OBJECT

private slots:
    // A day ahead of UTC for eight hours: the scope's date must not be the local one.
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void signsLikeTheProvider_data();
    void signsLikeTheProvider();
    void hashesTheCanonicalRequest_data();
    void hashesTheCanonicalRequest();
    void derivesTheSigningKeys_data();
    void derivesTheSigningKeys();
    void namesTheCredentialAndTheSignedHeaders();
};

void TestRequestSigner::signsLikeTheProvider_data()
{
    QTest::addColumn<SigningInput>("input");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("expected");

    SigningInput input = documentedExample();
    QTest::newRow("older documentation")
        << input << "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_ba
        << "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168"_ba;
    input.action = "DescribeInstances";
    QTest::newRow("current documentation")
        << input << QByteArray(32, '*')
        << "10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f"_ba;

    const QByteArray own = "SECRETEXAMPLE";
    const QByteArray international = "ssl.intl.tencentcloudapi.com";
    const QByteArray mainland = "ssl.tencentcloudapi.com";
    QTest::newRow("international")
        << sslExample(international, {}) << own
        << "68dc9404261f958d8493db244ef99f646ceaabff322690d6655fd8dd1fb9fb66"_ba;
    QTest::newRow("international with action")
        << sslExample(international, "DescribeCertificates") << own
        << "bfc3deca0671f790739389f99460b5f150f59a7e1a49e25ca2dd932ad31aa0ce"_ba;
    QTest::newRow("mainland") << sslExample(
        mainland,
        {}) << own << "e029a6b3571ca7e5e36742a305b07291c14c321d6dd832047ad5d3f339f63af6"_ba;
    QTest::newRow("mainland with action")
        << sslExample(mainland, "DescribeCertificates") << own
        << "f52b812c5ccbfbfeb78f20343686e585cbac89962de6077adf6ed062a19effe1"_ba;
    input = sslExample(mainland, {});
    input.body = "{}";
    input.timestamp = 1704067199;
    QTest::newRow("last second of a UTC year")
        << input << own << "3aa6f8037b370678cd419cdea025f4d5341cbed921140315697352b16d1ad654"_ba;
}

void TestRequestSigner::signsLikeTheProvider()
{
    QFETCH(SigningInput, input);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, expected);

    QCOMPARE(signature(input, secret(key)), expected);
}

void TestRequestSigner::hashesTheCanonicalRequest_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("without the action")
        << QByteArray() << "5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031"_ba;
    QTest::newRow("with the action")
        << "DescribeInstances"_ba
        << "7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84"_ba;
}

void TestRequestSigner::hashesTheCanonicalRequest()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, expected);
    SigningInput input = documentedExample();
    input.action = action;

    QCOMPARE(canonicalRequestHash(input), expected);
}

void TestRequestSigner::derivesTheSigningKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("signing");

    QTest::newRow("older documentation")
        << "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_ba
        << "d1308c81fe71cfd4e06437bbc067b2b8a3d2d8c0e375d547f15c41d5214b395a"_ba
        << "3c7cb7c7795393edc14fd2e0e6434a518564b4504b88e94f5d11bf59ba3e7050"_ba
        << "ac658d5dde49e9bfdd14e04e062f66b05d9f637d44b8a8d845327d4a77f666b1"_ba;
    QTest::newRow("current documentation")
        << QByteArray(32, '*')
        << "da98fb70dcf6b112dc21038d1eeeb3a95c74b4dcb12c1131f864f6066bd02be0"_ba
        << "8d70cbefb03939f929db64d32dc2ba89b1095620119fe3e050e2b18c5bd2752f"_ba
        << "b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af"_ba;
}

void TestRequestSigner::derivesTheSigningKeys()
{
    QFETCH(QByteArray, key);
    const SigningKeys keys = deriveSigningKeys(secret(key), "2019-02-25", "cvm");

    QTEST(hex(keys.date), "date");
    QTEST(hex(keys.service), "service");
    QTEST(hex(keys.signing), "signing");
}

void TestRequestSigner::namesTheCredentialAndTheSignedHeaders()
{
    SigningInput input = sslExample("ssl.tencentcloudapi.com", {});
    input.body = "{}";
    input.timestamp = 1704067199;

    QCOMPARE(authorization(input, secret("SECRETEXAMPLE")),
             "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-12-31/ssl/tc3_request, "
             "SignedHeaders=content-type;host, "
             "Signature=3aa6f8037b370678cd419cdea025f4d5341cbed921140315697352b16d1ad654"_ba);
}

CERTDESK_TEST(TestRequestSigner)
#include "tst_requestsigner.moc"
