#include "core/provider/requestsigner.h"
#include "sandbox/wire/signaturecheck.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

// facts.md 6.1. The vectors are the provider's; CertDesk's own signer plays no part here.
class TestSignatureCheck : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheVectorsOfTheFactSheet_data();
    void acceptsTheVectorsOfTheFactSheet();
    void refusesWhatWasChanged_data();
    void refusesWhatWasChanged();
    void refusesAClockThatIsOff_data();
    void refusesAClockThatIsOff();
    void acceptsAHostSignedWithoutItsPort();
    void asksATemporaryKeyForItsToken();
};

namespace {

constexpr qint64 moment = 1'700'000'000;
const AccessKey exampleKey{u"AKIDEXAMPLE"_s, "SECRETEXAMPLE"};

HttpRequest exampleRequest(const QByteArray &host, const QByteArray &signedHeaders,
                           const QByteArray &signature)
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"/"_s;
    request.body = R"({"Limit":10,"Offset":0})";
    request.headers = {
        {"content-type", "application/json; charset=utf-8"},
        {"host", host},
        {"x-tc-action", "DescribeCertificates"},
        {"x-tc-timestamp", QByteArray::number(moment)},
        {"authorization",
         "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/ssl/tc3_request, SignedHeaders="
             + signedHeaders + ", Signature=" + signature}};
    return request;
}

HttpRequest goodRequest()
{
    return exampleRequest("ssl.tencentcloudapi.com", "content-type;host",
                          "e029a6b3571ca7e5e36742a305b07291c14c321d6dd832047ad5d3f339f63af6");
}

QString verdict(const HttpRequest &request, qint64 now = moment, const AccessKey &key = exampleKey)
{
    const auto checked =
        checkSignature(request, u"ssl"_s, key, QDateTime::fromSecsSinceEpoch(now, Qt::UTC));
    return checked ? u"ok"_s : checked.error().code;
}

} // namespace

void TestSignatureCheck::acceptsTheVectorsOfTheFactSheet_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("signature");

    const QByteArray two = "content-type;host";
    const QByteArray three = "content-type;host;x-tc-action";
    const QByteArray intl = "ssl.intl.tencentcloudapi.com";
    const QByteArray mainland = "ssl.tencentcloudapi.com";
    QTest::newRow("intl")
        << intl << two
        << QByteArray("68dc9404261f958d8493db244ef99f646ceaabff322690d6655fd8dd1fb9fb66");
    QTest::newRow("intl with action")
        << intl << three
        << QByteArray("bfc3deca0671f790739389f99460b5f150f59a7e1a49e25ca2dd932ad31aa0ce");
    QTest::newRow("mainland")
        << mainland << two
        << QByteArray("e029a6b3571ca7e5e36742a305b07291c14c321d6dd832047ad5d3f339f63af6");
    QTest::newRow("mainland with action")
        << mainland << three
        << QByteArray("f52b812c5ccbfbfeb78f20343686e585cbac89962de6077adf6ed062a19effe1");
}

void TestSignatureCheck::acceptsTheVectorsOfTheFactSheet()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, signature);
    QCOMPARE(verdict(exampleRequest(host, headers, signature)), u"ok"_s);
}

void TestSignatureCheck::refusesWhatWasChanged_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("another content type")
        << u"content-type"_s << QByteArray("application/json") << u"AuthFailure.SignatureFailure"_s;
    QTest::newRow("another host") << u"host"_s << QByteArray("ssl.intl.tencentcloudapi.com")
                                  << u"AuthFailure.SignatureFailure"_s;
    QTest::newRow("another moment")
        << u"x-tc-timestamp"_s << QByteArray("1700000001") << u"AuthFailure.SignatureFailure"_s;
    QTest::newRow("no authorization")
        << u"authorization"_s << QByteArray() << u"AuthFailure.InvalidAuthorization"_s;
    QTest::newRow("another method")
        << u"authorization"_s << QByteArray("Bearer x") << u"AuthFailure.InvalidAuthorization"_s;
    QTest::newRow("host not signed")
        << u"authorization"_s
        << QByteArray("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-14/ssl/tc3_request, "
                      "SignedHeaders=content-type, Signature=")
            + QByteArray(64, 'a')
        << u"AuthFailure.InvalidAuthorization"_s;
    QTest::newRow("somebody else")
        << u"authorization"_s
        << QByteArray("TC3-HMAC-SHA256 Credential=AKIDOTHER/2023-11-14/ssl/tc3_request, "
                      "SignedHeaders=content-type;host, Signature=")
            + QByteArray(64, 'a')
        << u"AuthFailure.SecretIdNotFound"_s;
    QTest::newRow("another day")
        << u"authorization"_s
        << QByteArray("TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2023-11-15/ssl/tc3_request, "
                      "SignedHeaders=content-type;host, Signature=")
            + QByteArray(64, 'a')
        << u"AuthFailure.SignatureFailure"_s;
}

void TestSignatureCheck::refusesWhatWasChanged()
{
    QFETCH(QString, header);
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    HttpRequest request = goodRequest();
    QCOMPARE(verdict(request), u"ok"_s);
    request.headers.insert(header.toLatin1(), value);
    QCOMPARE(verdict(request), expected);
    request = goodRequest();
    request.body += ' ';
    QCOMPARE(verdict(request), u"AuthFailure.SignatureFailure"_s);
    QCOMPARE(verdict(goodRequest(), moment, {u"AKIDEXAMPLE"_s, "OTHER"}),
             u"AuthFailure.SignatureFailure"_s);
}

void TestSignatureCheck::refusesAClockThatIsOff_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("expected");
    QTest::newRow("5 min late") << qint64(300) << u"ok"_s;
    QTest::newRow("5 min early") << qint64(-300) << u"ok"_s;
    QTest::newRow("5 min 1 s late") << qint64(301) << u"AuthFailure.SignatureExpire"_s;
    QTest::newRow("5 min 1 s early") << qint64(-301) << u"AuthFailure.SignatureExpire"_s;
}

void TestSignatureCheck::refusesAClockThatIsOff()
{
    QFETCH(qint64, offset);
    QFETCH(QString, expected);
    QCOMPARE(verdict(goodRequest(), moment + offset), expected);
}

void TestSignatureCheck::acceptsAHostSignedWithoutItsPort()
{
    core::SigningInput input;
    input.secretId = "AKIDEXAMPLE";
    input.host = "127.0.0.1";
    input.service = "127"; // what the SDKs make of an address
    input.contentType = "application/json";
    input.body = "{}";
    input.timestamp = moment;
    const QByteArray secret = exampleKey.secretKey;
    HttpRequest request;
    request.method = "POST";
    request.body = input.body;
    request.headers = {
        {"content-type", "application/json"},
        {"host", "127.0.0.1:8080"},
        {"x-tc-timestamp", QByteArray::number(moment)},
        {"authorization",
         core::authorization(input,
                             core::Secret({secret.constData(), std::size_t(secret.size())}))}};
    QCOMPARE(verdict(request), u"ok"_s);
    request.headers.insert("host", "127.0.0.2:8080");
    QCOMPARE(verdict(request), u"AuthFailure.SignatureFailure"_s);
}

void TestSignatureCheck::asksATemporaryKeyForItsToken()
{
    const AccessKey temporary{exampleKey.secretId, exampleKey.secretKey, "TOKENEXAMPLE"};
    HttpRequest request = goodRequest();
    QCOMPARE(verdict(request, moment, temporary), u"AuthFailure.TokenFailure"_s);
    request.headers.insert("x-tc-token", "TOKENEXAMPLE"); // outside the signature
    QCOMPARE(verdict(request, moment, temporary), u"ok"_s);
    QCOMPARE(verdict(request), u"AuthFailure.TokenFailure"_s); // of a key that has none
    request.headers.insert("x-tc-token", "TOKENEXPIRED");
    QCOMPARE(verdict(request, moment, temporary), u"AuthFailure.TokenFailure"_s);
}

CERTDESK_TEST(TestSignatureCheck)
#include "tst_signaturecheck.moc"
