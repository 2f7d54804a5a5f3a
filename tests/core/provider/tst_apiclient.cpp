#include "core/provider/apiclient.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

class TestApiClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void signsForTheAccountsSite_data();
    void signsForTheAccountsSite();
    void signsForTheSandboxsPort();
    void callsFailUntilTheKeyIsThere();
    void sendsATemporaryKeysTokenUnsigned();
    void correctsAClockThatIsTenMinutesOff_data();
    void correctsAClockThatIsTenMinutesOff();
    void keepsTheCorrection();
    void aClockThatStaysWrongIsAnError();
    void aClockCantBeCorrectedWithoutTheServersDate_data();
    void aClockCantBeCorrectedWithoutTheServersDate();
    void repeatsReads_data();
    void repeatsReads();
    void givesUpRepeating();
    void neverRepeatsAChange_data();
    void neverRepeatsAChange();
    void keepsTheRate();
    void theSecretKeyIsNowhereInTheRequest();

private:
    Task<QJsonObject> call(Effect effect = Effect::Read)
    {
        return m_client->call(Service::Ssl, u"DescribeCertificates"_s, {{u"Limit"_s, 1}}, effect,
                              this);
    }
    void makeClient(Account account, ApiClient::Options options = {});

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<ApiClient> m_client;
    QDateTime m_now;
};

void TestApiClient::init()
{
    m_transport = std::make_unique<ScriptedTransport>();
    m_now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    Account account;
    account.secretId = u"AKIDEXAMPLE"_s;
    account.site = Site::Mainland;
    ApiClient::Options options;
    options.retryDelays = {1ms, 2ms, 4ms};
    makeClient(account, options);
}

void TestApiClient::makeClient(Account account, ApiClient::Options options)
{
    m_client = std::make_unique<ApiClient>(
        std::move(account), *m_transport, [this] { return m_now; }, std::move(options));
    m_client->setSecretKey(std::make_shared<const Secret>(std::span("SECRETEXAMPLE", 13)));
}

void TestApiClient::signsForTheAccountsSite_data()
{
    QTest::addColumn<Site>("site");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("version");

    QTest::newRow("mainland ssl") << Site::Mainland << Service::Ssl << "ssl.tencentcloudapi.com"_ba
                                  << "2019-12-05"_ba;
    QTest::newRow("mainland billing")
        << Site::Mainland << Service::Billing << "billing.tencentcloudapi.com"_ba
        << "2018-07-09"_ba;
    QTest::newRow("international ssl")
        << Site::International << Service::Ssl << "ssl.intl.tencentcloudapi.com"_ba
        << "2019-12-05"_ba;
    QTest::newRow("international billing")
        << Site::International << Service::Billing << "billing.intl.tencentcloudapi.com"_ba
        << "2018-07-09"_ba;
}

void TestApiClient::signsForTheAccountsSite()
{
    QFETCH(Site, site);
    QFETCH(Service, service);
    QFETCH(QByteArray, host);
    Account account;
    account.secretId = u"AKIDEXAMPLE"_s;
    account.site = site;
    ApiClient::Options options;
    options.language = "zh-CN";
    makeClient(account, options);

    m_client->call(service, u"DescribeCertificates"_s, {{u"Limit"_s, 10}, {u"Offset"_s, 0}},
                   Effect::Read, this);

    QCOMPARE(m_transport->requests.size(), 1);
    QCOMPARE(m_transport->requests[0].url, QUrl(u"https://"_s + QString::fromLatin1(host) + u'/'));
    QCOMPARE(m_transport->header("Host"), host);
    QCOMPARE(m_transport->header("Content-Type"), "application/json; charset=utf-8"_ba);
    QCOMPARE(m_transport->header("X-TC-Action"), "DescribeCertificates"_ba);
    QTEST(m_transport->header("X-TC-Version"), "version");
    QCOMPARE(m_transport->header("X-TC-Timestamp"), "1700000000"_ba);
    QCOMPARE(m_transport->header("X-TC-Language"), "zh-CN"_ba);
    QCOMPARE(m_transport->requests[0].body, R"({"Limit":10,"Offset":0})"_ba);
    const QByteArray expected = site == Site::Mainland
        ? "f52b812c5ccbfbfeb78f20343686e585cbac89962de6077adf6ed062a19effe1"_ba
        : "bfc3deca0671f790739389f99460b5f150f59a7e1a49e25ca2dd932ad31aa0ce"_ba;
    if (service == Service::Ssl)
        QCOMPARE(m_transport->header("Authorization").right(64), expected);
}

void TestApiClient::signsForTheSandboxsPort()
{
    Account account;
    account.apiOverride = QUrl(u"http://127.0.0.1:8080/"_s);
    makeClient(account);

    call();

    QCOMPARE(m_transport->requests[0].url, account.apiOverride);
    QCOMPARE(m_transport->header("Host"), "127.0.0.1:8080"_ba);
}

void TestApiClient::sendsATemporaryKeysTokenUnsigned()
{
    call();
    const QByteArray authorization = m_transport->header("Authorization");
    QCOMPARE(m_transport->header("X-TC-Token"), QByteArray());
    m_client->setSecretKey(joinAccessSecret(std::span("SECRETEXAMPLE", 13), std::span("TOK", 3)));
    m_transport->requests.clear();
    call();
    QCOMPARE(m_transport->header("X-TC-Token"), "TOK"_ba);
    QCOMPARE(m_transport->header("Authorization"), authorization);
}

void TestApiClient::callsFailUntilTheKeyIsThere()
{
    m_client->setSecretKey(nullptr);

    const auto task = call();

    QVERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::KeychainLocked);
    QCOMPARE(task.result().error().code, u"account/no-secret-key"_s);
    QVERIFY(m_transport->requests.isEmpty());
}

void TestApiClient::correctsAClockThatIsTenMinutesOff_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("timestamp");

    for (const auto &[name, effect] :
         {std::pair("read", Effect::Read), {"change", Effect::Change}, {"spend", Effect::Spend}}) {
        QTest::addRow("slow, %s", name) << effect << "Tue, 14 Nov 2023 22:23:20 GMT"_ba
                                        << "1700000600"_ba;
        QTest::addRow("fast, %s", name) << effect << "Tue, 14 Nov 2023 22:03:20 GMT"_ba
                                        << "1699999400"_ba;
    }
}

void TestApiClient::correctsAClockThatIsTenMinutesOff()
{
    QFETCH(Effect, effect);
    QFETCH(QByteArray, date);
    m_transport->refuse(u"AuthFailure.SignatureExpire"_s, date);
    m_transport->answer({{u"TotalCount"_s, 0}});

    const auto task = call(effect);

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(m_transport->requests.size(), 2);
    QCOMPARE(m_transport->header("X-TC-Timestamp", 0), "1700000000"_ba);
    QTEST(m_transport->header("X-TC-Timestamp", 1), "timestamp");
    QVERIFY(m_transport->header("Authorization", 0) != m_transport->header("Authorization", 1));
}

void TestApiClient::keepsTheCorrection()
{
    m_transport->refuse(u"AuthFailure.SignatureExpire"_s, "Tue, 14 Nov 2023 22:23:20 GMT");
    m_transport->answer({});
    m_transport->answer({});
    const auto first = call();
    QTRY_VERIFY(first.isFinished());

    m_now = m_now.addSecs(5);
    const auto second = call();

    QTRY_VERIFY(second.isFinished());
    QCOMPARE(m_transport->requests.size(), 3);
    QCOMPARE(m_transport->header("X-TC-Timestamp", 2), "1700000605"_ba);
}

void TestApiClient::aClockThatStaysWrongIsAnError()
{
    for (int i = 0; i < 3; ++i)
        m_transport->refuse(u"AuthFailure.SignatureExpire"_s, "Tue, 14 Nov 2023 22:23:20 GMT");

    const auto task = call(Effect::Spend);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::ClockWrong);
    QCOMPARE(m_transport->requests.size(), 2);
}

void TestApiClient::aClockCantBeCorrectedWithoutTheServersDate_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("none") << ""_ba;
    QTest::newRow("words") << "soon"_ba;
    QTest::newRow("another form") << "2023-11-14T22:23:20Z"_ba;
}

void TestApiClient::aClockCantBeCorrectedWithoutTheServersDate()
{
    QFETCH(QByteArray, date);
    m_transport->refuse(u"AuthFailure.SignatureExpire"_s, date);

    const auto task = call();

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::ClockWrong);
    QCOMPARE(m_transport->requests.size(), 1);
}

void TestApiClient::repeatsReads_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"FailedOperation.NetworkError", "FailedOperation.CannotGetOrder",
                             "InternalError", "InternalError.BackendResponseEmpty",
                             "RequestLimitExceeded", "RequestLimitExceeded.IPLimitExceeded",
                             "LimitExceeded.RateLimitExceeded", "ServiceUnavailable"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestApiClient::repeatsReads()
{
    QFETCH(QString, code);
    m_transport->refuse(code);
    m_transport->answerRaw("<html>", 502);
    m_transport->answer({{u"TotalCount"_s, 7}});

    const auto task = call();

    QTRY_VERIFY(task.isFinished());
    QVERIFY(task.result());
    QCOMPARE(task.result()->value("TotalCount"_L1).toInt(), 7);
    QCOMPARE(m_transport->requests.size(), 3);
}

void TestApiClient::givesUpRepeating()
{
    for (int i = 0; i < 9; ++i)
        m_transport->refuse(u"InternalError"_s);

    const auto task = call();

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Busy);
    QCOMPARE(task.result().error().code, u"InternalError"_s);
    QCOMPARE(m_transport->requests.size(), 4);
    QVERIFY(m_transport->times[3] - m_transport->times[0] >= 7);
}

void TestApiClient::neverRepeatsAChange_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("internal error") << u"InternalError"_s << Kind::NoAnswer;
    QTest::newRow("order unavailable") << u"FailedOperation.CannotGetOrder"_s << Kind::NoAnswer;
    QTest::newRow("CA busy") << u"FailedOperation.NetworkError"_s << Kind::NoAnswer;
    QTest::newRow("unavailable") << u"ServiceUnavailable"_s << Kind::NoAnswer;
    QTest::newRow("rate") << u"RequestLimitExceeded"_s << Kind::Busy;
    QTest::newRow("wrong key") << u"AuthFailure.SignatureFailure"_s << Kind::Unauthorized;
    QTest::newRow("refused") << u"InvalidParameter"_s << Kind::Rejected;
}

void TestApiClient::neverRepeatsAChange()
{
    QFETCH(QString, code);
    for (const Effect effect : {Effect::Change, Effect::Spend}) {
        m_transport->requests.clear();
        m_transport->refuse(code);
        m_transport->answer({});

        const auto task = call(effect);
        QTRY_VERIFY(task.isFinished());
        QTEST(task.result().error().kind, "kind");
        QCOMPARE(m_transport->requests.size(), 1);
        m_transport->replies.clear();
    }
}

void TestApiClient::keepsTheRate()
{
    ApiClient::Options options;
    options.rate = {10, 300ms};
    makeClient({}, options);
    for (int i = 0; i < 25; ++i)
        m_transport->answer({});

    QList<Task<QJsonObject>> tasks;
    for (int i = 0; i < 25; ++i)
        tasks += call();

    QTRY_COMPARE(m_transport->requests.size(), 25);
    const auto &times = m_transport->times;
    for (qsizetype i = 10; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 10] >= 250); // noted a little after the grant
    for (const auto &task : tasks)
        QTRY_VERIFY(task.isFinished() && task.result());
}

void TestApiClient::theSecretKeyIsNowhereInTheRequest()
{
    call();

    QVERIFY(!m_transport->requests[0].body.contains("SECRETEXAMPLE"));
    for (const auto &[name, value] : m_transport->requests[0].headers)
        QVERIFY2(!value.contains("SECRETEXAMPLE"), name.constData());
}

CERTDESK_TEST(TestApiClient)
#include "tst_apiclient.moc"
