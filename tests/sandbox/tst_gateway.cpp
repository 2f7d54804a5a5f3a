#include "sandbox/actions/actions.h"
#include "sandbox/state/clockwork.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sandbox;

class TestGateway : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_client = std::make_unique<SandboxClient>(m_authority); }
    void cleanup() { m_client.reset(); }

    void answersInTheProvidersEnvelope();
    void refusesWhatTheGatewayRefuses_data();
    void refusesWhatTheGatewayRefuses();
    void clampsTheLimit();
    void limitsTenCallsASecond();
    void playsAFaultBeforeOrAfterActing_data();
    void playsAFaultBeforeOrAfterActing();
    void movesItsClockForAFault();
    void livesABadDayAgainWithItsSeed();
    void isAsBadAsItSays();
    void saysTheSameInDisguise();
    void refusesAnActionThatItWasNotTaught();
    void letsOneSandboxUseADirectory();
    void keepsItsKeysAndSite();

private:
    const SharedAuthority m_authority;
    std::unique_ptr<SandboxClient> m_client;
};

namespace {

QString codeOf(const HttpAnswer &answer)
{
    return SandboxClient::errorCode(answer.response());
}

int dealCount(Provider &provider)
{
    int total = 0;
    provider.deals.list({}, total);
    return total;
}

} // namespace

void TestGateway::answersInTheProvidersEnvelope()
{
    const HttpAnswer answer = m_client->send(m_client->draft("sts", "GetCallerIdentity", {}));
    QCOMPARE(answer.status, 200);
    QVERIFY(!QUuid::fromString(answer.response()["RequestId"_L1].toString()).isNull());
    QCOMPARE(answer.response()["AccountId"_L1].toString(), accountUin);
    QVERIFY(answer.date().isValid());
    QVERIFY(std::abs(answer.date().secsTo(QDateTime::currentDateTimeUtc())) < 5);
    const HttpAnswer refused = m_client->send(m_client->draft("sts", "Nothing", {}));
    QCOMPARE(refused.status, 200);
}

void TestGateway::refusesWhatTheGatewayRefuses_data()
{
    using Change = void (*)(SandboxClient::Draft &);
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Change change, const QString &expected) {
        QTest::newRow(name) << change << expected;
    };
    row("nothing wrong", [](SandboxClient::Draft &) {}, {});
    row(
        "wrong key", [](SandboxClient::Draft &d) { d.secretKey = "wrong"; },
        u"AuthFailure.SignatureFailure"_s);
    row(
        "unknown id", [](SandboxClient::Draft &d) { d.secretId = "AKIDnobody"; },
        u"AuthFailure.SecretIdNotFound"_s);
    row(
        "ten minutes late", [](SandboxClient::Draft &d) { d.timestamp -= 600; },
        u"AuthFailure.SignatureExpire"_s);
    row(
        "no such version", [](SandboxClient::Draft &d) { d.version = "2018-01-01"; },
        u"NoSuchVersion"_s);
    row(
        "no such action", [](SandboxClient::Draft &d) { d.action = "DescribeEverything"; },
        u"InvalidAction"_s);
    row(
        "an action of another service", [](SandboxClient::Draft &d) { d.action = "PayDeals"; },
        u"InvalidAction"_s);
    row(
        "an action of the other site",
        [](SandboxClient::Draft &d) { d.action = "DescribePackages"; }, u"InvalidAction"_s);
    row(
        "not JSON", [](SandboxClient::Draft &d) { d.body = "{"; }, u"InvalidRequest"_s);
    row(
        "not an object", [](SandboxClient::Draft &d) { d.body = "[]"; }, u"InvalidRequest"_s);
    row(
        "unknown parameter", [](SandboxClient::Draft &d) { d.body = R"({"Nonsense":1})"; },
        u"UnknownParameter"_s);
    row(
        "wrong type", [](SandboxClient::Draft &d) { d.body = R"({"Limit":"1"})"; },
        u"InvalidParameter"_s);
    row(
        "missing parameter",
        [](SandboxClient::Draft &d) { d.action = "DescribeCertificateDetail"; },
        u"MissingParameter"_s);
}

void TestGateway::refusesWhatTheGatewayRefuses()
{
    using Change = void (*)(SandboxClient::Draft &);
    QFETCH(Change, change);
    QFETCH(QString, expected);
    SandboxClient::Draft draft = m_client->draft("ssl", "DescribeCertificates", {});
    change(draft);
    QCOMPARE(codeOf(m_client->send(draft)), expected);
}

void TestGateway::clampsTheLimit()
{
    const QJsonObject all = m_client->call("ssl", "DescribeCertificates", {{u"Limit"_s, 5000}});
    QCOMPARE(all["Certificates"_L1].toArray().size(), all["TotalCount"_L1].toInt());
    const QJsonObject few = m_client->call("ssl", "DescribeCertificates");
    QCOMPARE(few["Certificates"_L1].toArray().size(), 10);
}

void TestGateway::limitsTenCallsASecond()
{
    RateLimiter limiter;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < 10; ++i)
        QVERIFY(limiter.admit(u"a"_s, now.addMSecs(i)));
    QVERIFY(!limiter.admit(u"a"_s, now.addMSecs(999)));
    QVERIFY(limiter.admit(u"b"_s, now.addMSecs(999)));
    QVERIFY(limiter.admit(u"a"_s, now.addMSecs(1000)));
    QVERIFY(limiter.admit(u"a"_s, now.addSecs(-3600))); // the clock was set back
}

void TestGateway::playsAFaultBeforeOrAfterActing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("acts");
    QTest::addColumn<bool>("isAnswered"); // with a JSON document
    QTest::addColumn<QString>("code");
    for (const bool acts : {false, true}) {
        const auto row = [acts](const QString &kind, bool isAnswered, const QString &code = {}) {
            QTest::addRow("%s %s", qPrintable(kind), acts ? "after" : "before")
                << kind << acts << isAnswered << code;
        };
        row(u"close"_s, false);
        row(u"reset"_s, false);
        row(u"cut-status-line"_s, false);
        row(u"cut-body"_s, false);
        row(u"server-error"_s, false);
        row(u"html"_s, false);
        row(u"garbage"_s, false);
        row(u"api-error"_s, true, u"InternalError"_s);
    }
    QTest::newRow("rate limit") << u"rate-limit"_s << false << true << u"RequestLimitExceeded"_s;
    QTest::newRow("latency") << u"latency"_s << true << true << QString();
}

void TestGateway::playsAFaultBeforeOrAfterActing()
{
    QFETCH(QString, kind);
    QFETCH(bool, acts);
    QFETCH(bool, isAnswered);
    QFETCH(QString, code);
    const auto fault = Faults::parse({{u"kind"_s, kind},
                                      {u"action"_s, u"CreateCertificate"_s},
                                      {u"milliseconds"_s, 20},
                                      {u"when"_s, acts ? u"after"_s : u"before"_s}});
    QVERIFY(fault.has_value());
    m_client->sandbox().faults().add(*fault);
    QVERIFY(m_client->call("sts", "GetCallerIdentity").contains("AccountId"_L1));

    const QJsonObject order{{u"ProductId"_s, 48}, {u"DomainNum"_s, 1}, {u"TimeSpan"_s, 1}};
    SandboxClient::Draft draft = m_client->draft("ssl", "CreateCertificate", order);
    const HttpAnswer answer = m_client->send(draft);
    QCOMPARE(answer.isJson(), isAnswered);
    QCOMPARE(codeOf(answer), code);
    QCOMPARE(dealCount(m_client->provider()), acts ? 1 : 0);
    QVERIFY(m_client->sandbox().faults().waiting().isEmpty());
}

void TestGateway::movesItsClockForAFault()
{
    m_client->sandbox().faults().add(*Faults::parse({{u"kind"_s, u"skew"_s}, {u"seconds"_s, 600}}));
    const HttpAnswer answer = m_client->send(m_client->draft("sts", "GetCallerIdentity", {}));
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(answer.date()) > 590);
    QCOMPARE(codeOf(answer), u"AuthFailure.SignatureExpire"_s);
    QCOMPARE(SandboxClient::errorCode(m_client->call("sts", "GetCallerIdentity")), QString());
}

// Whatever other calls come in between.
void TestGateway::livesABadDayAgainWithItsSeed()
{
    const auto describe = [](const Nastiness::Encounter &encounter) {
        const QString fault = encounter.fault
            ? Faults::kindName(encounter.fault->kind) + encounter.fault->code
            : QString();
        return u"%1 %2 %3"_s.arg(fault).arg(encounter.delay.count()).arg(encounter.dice);
    };
    Nastiness once(7, 2000ms);
    Nastiness again(7, 2000ms);
    Nastiness other(8, 2000ms);
    int different = 0;
    for (int i = 0; i < 200; ++i) {
        const QString first = describe(once.meet(u"CreateCertificate"_s));
        again.meet(u"DescribeCertificates"_s);
        QCOMPARE(describe(again.meet(u"CreateCertificate"_s)), first);
        different += describe(other.meet(u"CreateCertificate"_s)) == first ? 0 : 1;
    }
    QVERIFY(different > 190);
}

void TestGateway::isAsBadAsItSays()
{
    constexpr int calls = 10'000;
    Nastiness day(1, 2000ms);
    int refused = 0;
    int cutBefore = 0;
    int cutAfter = 0;
    qint64 delays = 0;
    for (int i = 0; i < calls; ++i) {
        const Nastiness::Encounter encounter = day.meet(u"CreateCertificate"_s);
        delays += encounter.delay.count();
        QVERIFY(encounter.delay <= 2000ms);
        if (!encounter.fault)
            continue;
        if (encounter.fault->kind != Fault::Kind::ApiError) {
            ++(encounter.fault->acts ? cutAfter : cutBefore);
            continue;
        }
        ++refused;
        QVERIFY(!encounter.fault->acts);
        QVERIFY(
            encounter.fault->code.contains("LimitExceeded"_L1)); // it buys: nothing else is safe
    }
    QVERIFY(qAbs(refused - 500) < 100);
    QVERIFY(qAbs(cutBefore - 50) < 30);
    QVERIFY(qAbs(cutAfter - 50) < 30);
    QVERIFY(qAbs(delays / calls - 1000) < 50);
}

void TestGateway::saysTheSameInDisguise()
{
    const QJsonObject document{
        {u"Response"_s,
         QJsonObject{{u"Certificates"_s,
                      QJsonArray{QJsonObject{{u"Alias"_s, u"\"é\n"_s}, {u"Tags"_s, QJsonArray()}},
                                 QJsonValue(), true, 12345678901LL}},
                     {u"RequestId"_s, u"x"_s},
                     {u"TotalCount"_s, 34}}}};
    QSet<QByteArray> forms;
    int oddFields = 0;
    for (quint64 dice = 0; dice < 200; ++dice) {
        const QByteArray form = Nastiness::disguise(document, dice);
        forms.insert(form);
        if (form.contains("Unheard"))
            ++oddFields;
        else
            QCOMPARE(QJsonDocument::fromJson(form).object(), document);
    }
    QVERIFY(oddFields > 10 && oddFields < 150);
    QVERIFY(forms.size() > 30);
}

void TestGateway::refusesAnActionThatItWasNotTaught()
{
    Clockwork clockwork(m_client->provider());
    Actions actions(m_client->provider(), clockwork);
    Call call;
    call.service = u"ssl"_s;
    call.action = u"DescribeTomorrow"_s; // as if the contract had it
    QString refused;
    actions.run(call, [&refused](const Answer &answer) { refused = answer.error().code; });
    QCOMPARE(refused, u"InvalidAction"_s);
}

void TestGateway::letsOneSandboxUseADirectory()
{
    const QTemporaryDir directory;
    SandboxOptions options;
    options.directory = directory.path();
    Sandbox first(options);
    QVERIFY(first.start().has_value());
    Sandbox second(options);
    const auto started = second.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, u"sandbox/in-use"_s);
}

void TestGateway::keepsItsKeysAndSite()
{
    const QTemporaryDir directory;
    SandboxOptions options;
    options.directory = directory.path();
    options.site = Site::Mainland;
    AccessKey key;
    {
        Sandbox first(options);
        key = first.start().value().key;
    }
    options.site = Site::International;
    Sandbox again(options);
    const auto address = again.start();
    QCOMPARE(address->key.secretId, key.secretId);
    QCOMPARE(address->key.secretKey, key.secretKey);
    QCOMPARE(again.provider().site, Site::Mainland);
}

CERTDESK_TEST(TestGateway)
#include "tst_gateway.moc"
