#include "core/provider/apianswer.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(core::HttpResponse)

class TestApiAnswer : public QObject
{
    Q_OBJECT

private slots:
    void opensTheEnvelope();
    void keepsTheProvidersWords();
    void judgesWhatIsNoAnswer_data();
    void judgesWhatIsNoAnswer();
    void judgesTheProvidersCodes_data();
    void judgesTheProvidersCodes();
    void takesDeepAnswersUpToALimit();
    void bracketsInTextAreNoDepth();
};

namespace {

HttpResponse ok(const QByteArray &body)
{
    return {200, body, {}};
}

QByteArray nested(int depth)
{
    return R"({"Response":{"RequestId":"r","x":)" + QByteArray(depth - 2, '[')
        + QByteArray(depth - 2, ']') + "}}";
}

} // namespace

void TestApiAnswer::opensTheEnvelope()
{
    const HttpResponse answer = ok(R"({"Response":{"TotalCount":3,"RequestId":"r"},"New":1})");

    for (const Effect effect : {Effect::Read, Effect::Change, Effect::Spend}) {
        const auto response = readAnswer(answer, effect);
        QVERIFY(response);
        QCOMPARE(response->value("TotalCount"_L1).toInt(), 3);
    }
}

void TestApiAnswer::keepsTheProvidersWords()
{
    const auto response = readAnswer(
        ok(R"({"Response":{"Error":{"Code":"FailedOperation.InvalidParam","Message":"Bad <b>"},)"
           R"("RequestId":"r-7"}})"),
        Effect::Spend);

    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Rejected);
    QCOMPARE(response.error().code, u"FailedOperation.InvalidParam"_s);
    QCOMPARE(response.error().message, u"Bad <b>"_s);
    QCOMPARE(response.error().requestId, u"r-7"_s);
}

void TestApiAnswer::judgesWhatIsNoAnswer_data()
{
    QTest::addColumn<HttpResponse>("answer");
    QTest::addColumn<int>("forARead"); // a change is always NoAnswer

    const int malformed = static_cast<int>(Kind::Malformed);
    const int busy = static_cast<int>(Kind::Busy);
    const int fine = -1;
    const QByteArray success = R"({"Response":{"RequestId":"r"}})";
    QTest::newRow("HTML") << ok("<html><body>Log in to the Wi-Fi</body></html>") << malformed;
    QTest::newRow("half JSON") << ok(R"({"Response":{"RequestId":"r",)") << malformed;
    QTest::newRow("a megabyte of nulls") << ok(QByteArray(1024 * 1024, '\0')) << malformed;
    QTest::newRow("a megabyte of null")
        << ok("[" + "null,"_ba.repeated(200000) + "null]") << malformed;
    QTest::newRow("empty") << ok({}) << malformed;
    QTest::newRow("a list") << ok("[]") << malformed;
    QTest::newRow("no Response") << ok(R"({"RequestId":"r"})") << malformed;
    QTest::newRow("Response is null") << ok(R"({"Response":null})") << malformed;
    QTest::newRow("Response is text") << ok(R"({"Response":"ok"})") << malformed;
    QTest::newRow("error without a code")
        << ok(R"({"Response":{"Error":{"Message":"?"},"RequestId":"r"}})") << malformed;
    QTest::newRow("error is null")
        << ok(R"({"Response":{"Error":null,"RequestId":"r"}})") << malformed;
    QTest::newRow("nested too deep") << ok(nested(65)) << malformed;
    QTest::newRow("over 8 MB") << ok(success + QByteArray(8 * 1024 * 1024, ' ')) << malformed;
    QTest::newRow("no RequestId") << ok(R"({"Response":{}})") << fine;
    QTest::newRow("redirect") << HttpResponse{302, {}, {}} << malformed;
    QTest::newRow("redirect with a success in it") << HttpResponse{307, success, {}} << malformed;
    QTest::newRow("no content") << HttpResponse{204, {}, {}} << malformed;
    QTest::newRow("forbidden") << HttpResponse{403, success, {}} << malformed;
    QTest::newRow("too many requests") << HttpResponse{429, {}, {}} << busy;
    QTest::newRow("server error") << HttpResponse{500, {}, {}} << busy;
    QTest::newRow("server error with a success in it") << HttpResponse{500, success, {}} << busy;
    QTest::newRow("bad gateway") << HttpResponse{502, "<html>", {}} << busy;
    QTest::newRow("gateway timeout") << HttpResponse{504, {}, {}} << busy;
}

void TestApiAnswer::judgesWhatIsNoAnswer()
{
    QFETCH(HttpResponse, answer);
    QFETCH(int, forARead);

    const auto read = readAnswer(answer, Effect::Read);
    QCOMPARE(read ? -1 : static_cast<int>(read.error().kind), forARead);
    for (const Effect effect : {Effect::Change, Effect::Spend}) {
        const auto change = readAnswer(answer, effect);
        QVERIFY(!change);
        QCOMPARE(change.error().kind, Kind::NoAnswer);
    }
}

void TestApiAnswer::judgesTheProvidersCodes_data()
{
    QTest::addColumn<Kind>("read");
    QTest::addColumn<Kind>("change");
    QTest::addColumn<Kind>("spend");

    const auto always = [](const char *code, Kind kind) {
        QTest::newRow(code) << kind << kind << kind;
    };
    always("AuthFailure.SignatureFailure", Kind::Unauthorized);
    always("AuthFailure.SecretIdNotFound", Kind::Unauthorized);
    always("AuthFailure.UnauthorizedOperation", Kind::Unauthorized);
    always("AuthFailure", Kind::Unauthorized);
    always("UnauthorizedOperation", Kind::Unauthorized);
    always("FailedOperation.AuthError", Kind::Unauthorized);
    always("AuthFailure.SignatureExpire", Kind::ClockWrong);
    always("RequestLimitExceeded", Kind::Busy);
    always("RequestLimitExceeded.UinLimitExceeded", Kind::Busy);
    always("LimitExceeded.RateLimitExceeded", Kind::Busy);
    always("FailedOperation.CertificateOrderSubmitProcessing", Kind::Busy);
    always("InvalidParameter", Kind::Rejected);
    always("InvalidParameter.DomainInvalid", Kind::Rejected);
    always("InvalidParameterValue.CertificateDomainMaxLengthInvalid", Kind::Rejected);
    always("MissingParameter", Kind::Rejected);
    always("UnknownParameter", Kind::Rejected);
    always("UnsupportedOperation", Kind::Rejected);
    always("ResourceNotFound.Manager", Kind::Rejected);
    always("FailedOperation.InvalidParam", Kind::Rejected);
    always("FailedOperation.UploadConfirmCertificateNotSupport", Kind::Rejected);
    always("FailedOperation.BalanceInsufficient", Kind::Rejected);
    always("InvalidAction", Kind::Rejected);

    for (const char *code : {"FailedOperation.NetworkError", "FailedOperation.CannotGetOrder",
                             "InternalError", "InternalError.BackendResponseError",
                             "InternalError.BackendResponseEmpty", "ServiceUnavailable"})
        QTest::newRow(code) << Kind::Busy << Kind::NoAnswer << Kind::NoAnswer;
    for (const char *code : {"FailedOperation.SystemError", "FailedOperation.PaySuccDeliverFailed",
                             "LimitExceeded", "ResourceInUse", "InternalErrors", "Unheard.Of"})
        QTest::newRow(code) << Kind::Rejected << Kind::NoAnswer << Kind::NoAnswer;
    for (const char *code : {"FailedOperation", "FailedOperation.TradeError"})
        QTest::newRow(code) << Kind::Rejected << Kind::Rejected << Kind::NoAnswer;
}

void TestApiAnswer::judgesTheProvidersCodes()
{
    const QString code = QString::fromLatin1(QTest::currentDataTag());

    QTEST(kindOf(code, Effect::Read), "read");
    QTEST(kindOf(code, Effect::Change), "change");
    QTEST(kindOf(code, Effect::Spend), "spend");
}

void TestApiAnswer::takesDeepAnswersUpToALimit()
{
    QVERIFY(readAnswer(ok(nested(64)), Effect::Read));
    QVERIFY(!readAnswer(ok(nested(65)), Effect::Read));
    QVERIFY(!readAnswer(ok(nested(1000000)), Effect::Read));
}

void TestApiAnswer::bracketsInTextAreNoDepth()
{
    const QByteArray text = "\\\"\\\\" + QByteArray(100, '[');
    const auto response =
        readAnswer(ok(R"({"Response":{"RequestId":"r","x":")" + text + R"("}})"), Effect::Read);

    QVERIFY(response);
    QCOMPARE(response->value("x"_L1).toString().size(), 102);
}

CERTDESK_TEST(TestApiAnswer)
#include "tst_apianswer.moc"
