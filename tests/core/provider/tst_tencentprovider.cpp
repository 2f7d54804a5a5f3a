#include "core/provider/tencentprovider.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"
#include "tests/support/utctime.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

// Calls one action of every sort and says how it ended.
using Ask = std::function<std::optional<Kind>(TencentProvider &, QObject *)>;

template <typename T>
std::optional<Kind> ending(const Task<T> &task)
{
    if (!QTest::qWaitFor([&] { return task.isFinished(); }))
        qFatal("no answer");
    const Result<T> result = task.result();
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

Q_DECLARE_METATYPE(Ask)

class TestTencentProvider : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhatBadAnswersMean_data();
    void saysWhatBadAnswersMean();
    void readsWithoutAnything_data();
    void readsWithoutAnything();
    void buysOnce();
    void aPurchaseWithoutIdsIsUnknown();
    void anApplicationWithoutAnIdIsUnknown();
    void anOrderInProgressIsBusy();
    void readsASubmission();
    void aLetterThatWasNotTakenIsRejected();
    void downloadsTheArchive();
    void refusesABrokenArchive_data();
    void refusesABrokenArchive();
    void listsCompaniesAndManagers();

private:
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<TencentProvider> m_provider;
};

void TestTencentProvider::init()
{
    const QDateTime now = utc(u"2026-11-23T18:30:00Z"_s);
    ApiClient::Options options;
    options.retryDelays = {1ms};
    m_transport = std::make_unique<ScriptedTransport>();
    m_provider = std::make_unique<TencentProvider>(
        Account(), *m_transport, [now] { return now; }, options);
    m_provider->setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));
}

void TestTencentProvider::saysWhatBadAnswersMean_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("read");
    QTest::addColumn<Kind>("change");

    const auto refused = [](const char *code) -> QByteArray {
        return R"({"Response":{"Error":{"Code":")"_ba + code
            + R"(","Message":""},"RequestId":"r"}})";
    };
    QTest::newRow("HTML") << "<!DOCTYPE html><p>Log in"_ba << 200 << Kind::Malformed
                          << Kind::NoAnswer;
    QTest::newRow("half JSON") << R"({"Response":{"TotalCount":1,"Certi)"_ba << 200
                               << Kind::Malformed << Kind::NoAnswer;
    QTest::newRow("a megabyte of nulls")
        << QByteArray(1 << 20, '\0') << 200 << Kind::Malformed << Kind::NoAnswer;
    QTest::newRow("empty") << ""_ba << 200 << Kind::Malformed << Kind::NoAnswer;
    QTest::newRow("redirect") << ""_ba << 302 << Kind::Malformed << Kind::NoAnswer;
    QTest::newRow("server error") << "oops"_ba << 500 << Kind::Busy << Kind::NoAnswer;
    QTest::newRow("wrong SecretKey") << refused("AuthFailure.SignatureFailure") << 200
                                     << Kind::Unauthorized << Kind::Unauthorized;
    QTest::newRow("revoked key") << refused("AuthFailure.SecretIdNotFound") << 200
                                 << Kind::Unauthorized << Kind::Unauthorized;
    QTest::newRow("no permission") << refused("AuthFailure.UnauthorizedOperation") << 200
                                   << Kind::Unauthorized << Kind::Unauthorized;
    QTest::newRow("clock, and no Date")
        << refused("AuthFailure.SignatureExpire") << 200 << Kind::ClockWrong << Kind::ClockWrong;
    QTest::newRow("rate") << refused("RequestLimitExceeded") << 200 << Kind::Busy << Kind::Busy;
    QTest::newRow("backend") << refused("InternalError.BackendResponseError") << 200 << Kind::Busy
                             << Kind::NoAnswer;
    QTest::newRow("order unavailable")
        << refused("FailedOperation.CannotGetOrder") << 200 << Kind::Busy << Kind::NoAnswer;
    QTest::newRow("refused") << refused("FailedOperation.InvalidParam") << 200 << Kind::Rejected
                             << Kind::Rejected;
}

void TestTencentProvider::saysWhatBadAnswersMean()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(Kind, read);
    QFETCH(Kind, change);
    const CertificateId id(u"a"_s);
    const QList<Ask> reads{
        [](auto &p, auto *o) { return ending(p.describeCertificates({}, o)); },
        [id](auto &p, auto *o) { return ending(p.describeCertificate(id, o)); },
        [](auto &p, auto *o) { return ending(p.describeDeals(utc(u"2026-11-22T00:00:00Z"_s), o)); },
        [](auto &p, auto *o) { return ending(p.describeCompanies(o)); },
        [](auto &p, auto *o) { return ending(p.describeManagers(1, o)); },
        [id](auto &p, auto *o) { return ending(p.checkDomainVerification(id, o)); },
        [id](auto &p, auto *o) { return ending(p.downloadCertificate(id, o)); }};
    const QList<Ask> changes{
        [](auto &p, auto *o) { return ending(p.createCertificate({}, o)); },
        [](auto &p, auto *o) { return ending(p.payDeals({DealId(u"1"_s)}, o)); },
        [](auto &p, auto *o) { return ending(p.applyCertificate({}, o)); },
        [](auto &p, auto *o) { return ending(p.submitInformation({}, o)); },
        [id](auto &p, auto *o) { return ending(p.submitOrder(id, {}, o)); },
        [id](auto &p, auto *o) { return ending(p.uploadConfirmLetter(id, "x", o)); }};

    for (const Ask &ask : reads) {
        m_transport->replies.clear();
        m_transport->answerRaw(body, status);
        m_transport->answerRaw(body, status);
        QCOMPARE(ask(*m_provider, this), std::optional(read));
    }
    for (const Ask &ask : changes) {
        m_transport->requests.clear();
        m_transport->replies.clear();
        m_transport->answerRaw(body, status);
        m_transport->answerRaw(body, status);
        QCOMPARE(ask(*m_provider, this), std::optional(change));
        QCOMPARE(m_transport->requests.size(), 1);
    }
}

void TestTencentProvider::readsWithoutAnything_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<bool>("fine");

    QTest::newRow("list") << Ask([](auto &p, auto *o) {
        return ending(p.describeCertificates({}, o));
    }) << false;
    QTest::newRow("detail") << Ask([](auto &p, auto *o) {
        return ending(p.describeCertificate({}, o));
    }) << false;
    QTest::newRow("companies") << Ask([](auto &p, auto *o) {
        return ending(p.describeCompanies(o));
    }) << true;
    QTest::newRow("managers") << Ask([](auto &p, auto *o) {
        return ending(p.describeManagers(1, o));
    }) << true;
    QTest::newRow("check") << Ask([](auto &p, auto *o) {
        return ending(p.checkDomainVerification({}, o));
    }) << true;
    QTest::newRow("payment") << Ask([](auto &p, auto *o) { return ending(p.payDeals({}, o)); })
                             << true;
    QTest::newRow("information") << Ask([](auto &p, auto *o) {
        return ending(p.submitInformation({}, o));
    }) << true;
}

void TestTencentProvider::readsWithoutAnything()
{
    QFETCH(Ask, ask);
    QFETCH(bool, fine);
    m_transport->answer({});

    const auto ended = ask(*m_provider, this);

    QCOMPARE(ended, fine ? std::nullopt : std::optional(Kind::Malformed));
}

void TestTencentProvider::buysOnce()
{
    m_transport->answer({{u"CertificateIds"_s, QJsonArray{u"new1"_s}},
                         {u"DealIds"_s, QJsonArray{u"2026112300"_s}},
                         {u"ResourceIds"_s, QJsonValue()}});

    const auto task = m_provider->createCertificate({}, this);

    QTRY_VERIFY(task.isFinished());
    const Result<Purchase> purchase = task.result();
    QVERIFY(purchase);
    QCOMPARE(purchase->certificates, QList{CertificateId(u"new1"_s)});
    QCOMPARE(purchase->deals, QList{DealId(u"2026112300"_s)});
    QCOMPARE(purchase->requestId, u"request-1"_s);
    QCOMPARE(m_transport->requests.size(), 1);
}

void TestTencentProvider::aPurchaseWithoutIdsIsUnknown()
{
    m_transport->answer({{u"CertificateIds"_s, QJsonValue()}, {u"DealIds"_s, QJsonArray()}});

    const auto task = m_provider->createCertificate({}, this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::NoAnswer);
    QCOMPARE(task.result().error().requestId, u"request-1"_s);
}

void TestTencentProvider::anApplicationWithoutAnIdIsUnknown()
{
    m_transport->answer({{u"CertificateId"_s, u""_s}});

    const auto task = m_provider->applyCertificate({}, this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::NoAnswer);
}

void TestTencentProvider::anOrderInProgressIsBusy()
{
    m_transport->refuse(u"FailedOperation.CertificateOrderSubmitProcessing"_s);

    const auto task = m_provider->submitOrder(CertificateId(u"new1"_s), u"DNS"_s, this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Busy);
    QCOMPARE(m_transport->requests.size(), 1);
}

void TestTencentProvider::readsASubmission()
{
    m_transport->answer({{u"OrderId"_s, 123456}, {u"Status"_s, u"8"_s}, {u"IsAudited"_s, false}});

    const auto task = m_provider->submitOrder(CertificateId(u"new1"_s), u"DNS"_s, this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result()->orderId, u"123456"_s);
    QCOMPARE(task.result()->status, CertificateStatus::LetterMissing);
    QVERIFY(!task.result()->audited);
}

void TestTencentProvider::aLetterThatWasNotTakenIsRejected()
{
    m_transport->answer({{u"CertificateId"_s, u"new1"_s}, {u"IsSuccess"_s, true}});
    m_transport->answer({{u"CertificateId"_s, u"new1"_s}, {u"IsSuccess"_s, false}});

    const auto taken = m_provider->uploadConfirmLetter(CertificateId(u"new1"_s), "%PDF", this);
    const auto refused = m_provider->uploadConfirmLetter(CertificateId(u"new1"_s), "%PDF", this);

    QTRY_VERIFY(taken.isFinished() && refused.isFinished());
    QVERIFY(taken.result());
    QCOMPARE(refused.result().error().kind, Kind::Rejected);
    QCOMPARE(refused.result().error().code, u"letter/not-accepted"_s);
}

void TestTencentProvider::downloadsTheArchive()
{
    const QByteArray zip("PK\x03\x04\x00\xff", 6);
    m_transport->answer({{u"Content"_s, QString::fromLatin1(zip.toBase64())},
                         {u"ContentType"_s, u"application/zip"_s}});

    const auto task = m_provider->downloadCertificate(CertificateId(u"a"_s), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(*task.result(), zip);
}

void TestTencentProvider::refusesABrokenArchive_data()
{
    QTest::addColumn<QJsonValue>("content");
    QTest::newRow("empty") << QJsonValue(u""_s);
    QTest::newRow("null") << QJsonValue();
    QTest::newRow("not base64") << QJsonValue(u"<zip>"_s);
    QTest::newRow("a number") << QJsonValue(QJsonArray());
}

void TestTencentProvider::refusesABrokenArchive()
{
    QFETCH(QJsonValue, content);
    m_transport->answer({{u"Content"_s, content}});

    const auto task = m_provider->downloadCertificate(CertificateId(u"a"_s), this);

    QTRY_VERIFY(task.isFinished());
    QCOMPARE(task.result().error().kind, Kind::Malformed);
}

void TestTencentProvider::listsCompaniesAndManagers()
{
    m_transport->answer({{u"TotalCount"_s, 1},
                         {u"Companies"_s,
                          QJsonArray{QJsonObject{{u"CompanyId"_s, u"4711"_s},
                                                 {u"CompanyName"_s, u"示例有限公司"_s},
                                                 {u"CompanyCountry"_s, u"CN"_s},
                                                 {u"CompanyPhone"_s, u"--"_s}}}}});
    m_transport->answer({{u"TotalCount"_s, 1},
                         {u"Managers"_s,
                          QJsonArray{QJsonObject{{u"ManagerId"_s, 4712},
                                                 {u"Status"_s, u"ok"_s},
                                                 {u"ManagerFirstName"_s, u"Wei"_s},
                                                 {u"ManagerMail"_s, u"li@example.com"_s}}}}});

    const auto companies = m_provider->describeCompanies(this);
    const auto managers = m_provider->describeManagers(4711, this);

    QTRY_VERIFY(companies.isFinished() && managers.isFinished());
    QCOMPARE(companies.result()->size(), 1);
    QCOMPARE(companies.result()->first().id, 4711);
    QCOMPARE(companies.result()->first().name, u"示例有限公司"_s);
    QVERIFY(companies.result()->first().phone.isEmpty());
    QCOMPARE(managers.result()->first().id, 4712);
    QCOMPARE(managers.result()->first().status, u"ok"_s);
    QCOMPARE(managers.result()->first().email, u"li@example.com"_s);
}

CERTDESK_TEST(TestTencentProvider)
#include "tst_tencentprovider.moc"
