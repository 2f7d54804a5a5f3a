#include "core/operations/resourceupdate.h"
#include "core/provider/apiclient.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Lets time pass instead of waiting.
class HastyScheduler final : public Scheduler
{
public:
    std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    void after(std::chrono::milliseconds delay, QObject *owner, std::function<void()> work) override
    {
        m_elapsed += delay;
        QTimer::singleShot(0, owner, std::move(work));
    }

private:
    std::chrono::milliseconds m_elapsed{};
};

QJsonObject startAnswer(qint64 record, int status)
{
    return {{u"DeployRecordId"_s, record}, {u"DeployStatus"_s, status}};
}

QJsonObject recordsAnswer(const QList<qint64> &ids)
{
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(QJsonObject{{u"Id"_s, id},
                                {u"CertId"_s, u"new1"_s},
                                {u"OldCertId"_s, u"old1"_s},
                                {u"ResourceTypes"_s, QJsonArray{u"clb"_s}},
                                {u"Status"_s, id == 9 ? 3 : 2},
                                {u"CreateTime"_s, u"2026-11-2%1 10:00:00"_s.arg(id % 10)}});
    return {{u"TotalCount"_s, list.size()}, {u"DeployRecordList"_s, list}};
}

QJsonArray details(const QString &type, int from, int count)
{
    QJsonArray list;
    for (int id = from; id < from + count; ++id)
        list.append(QJsonObject{{u"Id"_s, id}, {u"Status"_s, u"1"_s}, {u"Region"_s, QJsonValue()}});
    return {QJsonObject{{u"ResourceType"_s, type}, {u"List"_s, list}}};
}

} // namespace

class TestResourceUpdate : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<Stage>(); }
    void asksUntilTheRecordIsThere();
    void namesTypesAndRegions();
    void saysThatAnotherOneWasRunning();
    void findsTheRecordOfALostAnswer();
    void staysUnknownWhereNothingIsNew();
    void givesUpASearchThatDoesNotEnd();
    void readsEveryPageOfItems();
    void understandsWhatAnItemSays();
    void sendsRetryAndRollbackOnce();
    void knowsWhichKindsASiteReaches();

private:
    struct Stage
    {
        Stage() { client.setSecretKey(std::make_shared<const Secret>("key"_ba)); }

        template <typename T>
        Result<T> wait(const Task<T> &task)
        {
            if (!QTest::qWaitFor([&] { return task.isFinished(); }))
                return fail(Error::Kind::Cancelled, u"never"_s);
            return task.result();
        }
        QByteArrayList actions() const
        {
            QByteArrayList list;
            for (qsizetype i = 0; i < transport.requests.size(); ++i)
                list += transport.header("X-TC-Action", i);
            return list;
        }

        ScriptedTransport transport;
        ApiClient client{Account(), transport, systemTime, {}};
        HastyScheduler scheduler;
        ResourceUpdates updates{client, scheduler, std::chrono::seconds(30)};
        QObject owner;
        UpdateRequest request{
            CertificateId(u"old1"_s),
            CertificateId(u"new1"_s),
            {{u"clb"_s, u"ap-shanghai"_s, 1}, {u"cdn"_s, {}, 2}, {u"clb"_s, u"ap-guangzhou"_s, 3}},
            true};
    };

    std::unique_ptr<Stage> m_stage;
};

void TestResourceUpdate::asksUntilTheRecordIsThere()
{
    m_stage->transport.answer(recordsAnswer({}));
    m_stage->transport.answer(startAnswer(0, 0));
    m_stage->transport.answer(startAnswer(0, 0));
    m_stage->transport.answer(startAnswer(17, 1));
    const auto started = m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner));
    QVERIFY(started);
    QCOMPARE(started->record, 17);
    QVERIFY(!started->wasRunning);
    QCOMPARE(m_stage->actions().count("UpdateCertificateInstance"), 3);
    // The same question each time: the provider finds its search by it.
    QCOMPARE(m_stage->transport.arguments(1), m_stage->transport.arguments(3));
}

void TestResourceUpdate::namesTypesAndRegions()
{
    m_stage->transport.answer(recordsAnswer({}));
    m_stage->transport.answer(startAnswer(17, 1));
    QVERIFY(m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner)));
    const QJsonObject sent = m_stage->transport.arguments(1);
    QCOMPARE(sent["OldCertificateId"_L1].toString(), u"old1"_s);
    QCOMPARE(sent["CertificateId"_L1].toString(), u"new1"_s);
    QCOMPARE(sent["ResourceTypes"_L1].toArray(), (QJsonArray{u"cdn"_s, u"clb"_s}));
    QCOMPARE(
        sent["ResourceTypesRegions"_L1].toArray(),
        (QJsonArray{QJsonObject{{u"ResourceType"_s, u"clb"_s},
                                {u"Regions"_s, QJsonArray{u"ap-guangzhou"_s, u"ap-shanghai"_s}}}}));
    QCOMPARE(sent["ExpiringNotificationSwitch"_L1].toInt(), 1);
}

void TestResourceUpdate::saysThatAnotherOneWasRunning()
{
    m_stage->transport.answer(recordsAnswer({}));
    m_stage->transport.answer(startAnswer(9, 0));
    const auto started = m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner));
    QVERIFY(started && started->wasRunning);
    QCOMPARE(started->record, 9);
}

void TestResourceUpdate::findsTheRecordOfALostAnswer()
{
    m_stage->transport.answer(recordsAnswer({3}));
    m_stage->transport.breakOff(Error::Kind::NoAnswer);
    m_stage->transport.answer(recordsAnswer({9, 3}));
    const auto started = m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner));
    QVERIFY(started);
    QCOMPARE(started->record, 9);
    QCOMPARE(m_stage->actions().count("UpdateCertificateInstance"), 1);
}

void TestResourceUpdate::staysUnknownWhereNothingIsNew()
{
    m_stage->transport.answer(recordsAnswer({3}));
    m_stage->transport.breakOff(Error::Kind::NoAnswer);
    m_stage->transport.answer(recordsAnswer({3}));
    const auto started = m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner));
    QCOMPARE(started.error().kind, Error::Kind::NoAnswer);
    QCOMPARE(m_stage->actions().count("UpdateCertificateInstance"), 1);
}

void TestResourceUpdate::givesUpASearchThatDoesNotEnd()
{
    m_stage->transport.answer(recordsAnswer({}));
    for (int i = 0; i < 20; ++i)
        m_stage->transport.answer(startAnswer(0, 0));
    const auto started = m_stage->wait(m_stage->updates.start(m_stage->request, &m_stage->owner));
    QCOMPARE(started.error().code, u"resources/slow"_s);
    QVERIFY(m_stage->transport.replies.size() > 5); // patience has an end
}

void TestResourceUpdate::readsEveryPageOfItems()
{
    m_stage->transport.answer(
        {{u"TotalCount"_s, 230}, {u"RecordDetailList"_s, details(u"clb"_s, 1, 200)}});
    m_stage->transport.answer(
        {{u"TotalCount"_s, 230}, {u"RecordDetailList"_s, details(u"cdn"_s, 201, 30)}});
    const auto items = m_stage->wait(m_stage->updates.items(9, &m_stage->owner));
    QVERIFY(items);
    QCOMPARE(items->size(), 230);
    QCOMPARE(items->last().type, u"cdn"_s);
    QCOMPARE(m_stage->transport.arguments(1)["Offset"_L1], QJsonValue(u"200"_s)); // strings here
    QCOMPARE(m_stage->transport.arguments(0)["DeployRecordId"_L1], QJsonValue(u"9"_s));
}

void TestResourceUpdate::understandsWhatAnItemSays()
{
    const QJsonObject row{{u"Id"_s, 5},
                          {u"ResourceType"_s, u"clb"_s},
                          {u"Region"_s, u"ap-guangzhou"_s},
                          {u"Status"_s, 2},
                          {u"ErrorMsg"_s, u"No <b>quota</b>."_s},
                          {u"Domains"_s, QJsonArray{u"a.example"_s}},
                          {u"InstanceName"_s, u"entry"_s},
                          {u"InstanceId"_s, u"lb-1"_s},
                          {u"ListenerId"_s, QJsonValue()}};
    QJsonObject odd = row;
    odd[u"Status"_s] = 77;
    m_stage->transport.answer({{u"TotalCount"_s, 2},
                               {u"RecordDetailList"_s,
                                QJsonArray{QJsonObject{{u"ResourceType"_s, u"clb"_s},
                                                       {u"List"_s, QJsonArray{row, odd}}}}}});
    const auto items = m_stage->wait(m_stage->updates.items(9, &m_stage->owner));
    QCOMPARE(items->size(), 2);
    const UpdateItem expected{5,
                              u"clb"_s,
                              u"ap-guangzhou"_s,
                              u"a.example · entry · lb-1"_s,
                              UpdateStatus::Failed,
                              u"No <b>quota</b>."_s};
    QCOMPARE(items->first(), expected);
    QVERIFY(isUnderWay(items->last().status)); // nothing is offered on what is not understood

    m_stage->transport.answer({{u"RecordDetailList"_s, u"nonsense"_s}});
    QCOMPARE(m_stage->wait(m_stage->updates.items(9, &m_stage->owner)).error().kind,
             Error::Kind::Malformed);
}

void TestResourceUpdate::sendsRetryAndRollbackOnce()
{
    m_stage->transport.breakOff(Error::Kind::NoAnswer);
    QVERIFY(!m_stage->wait(m_stage->updates.retry(9, &m_stage->owner)));
    m_stage->transport.breakOff(Error::Kind::NoAnswer);
    QVERIFY(!m_stage->wait(m_stage->updates.rollBack(9, &m_stage->owner)));
    QCOMPARE(m_stage->actions(),
             (QByteArrayList{"UpdateCertificateRecordRetry", "UpdateCertificateRecordRollback"}));
    QCOMPARE(m_stage->transport.arguments(0), (QJsonObject{{u"DeployRecordId"_s, 9}}));
    QCOMPARE(m_stage->transport.arguments(1), (QJsonObject{{u"DeployRecordId"_s, 9}}));
}

void TestResourceUpdate::knowsWhichKindsASiteReaches()
{
    for (const Site site : {Site::Mainland, Site::International}) {
        for (const QString &type :
             {u"clb"_s, u"cdn"_s, u"waf"_s, u"live"_s, u"ddos"_s, u"teo"_s, u"apigateway"_s,
              u"vod"_s, u"tke"_s, u"tcb"_s, u"tse"_s, u"cos"_s})
            QVERIFY2(canUpdateResource(type, site), qPrintable(type));
        QVERIFY(!canUpdateResource(u"lighthouse"_s, site));
        QCOMPARE(canUpdateResource(u"gaap"_s, site), site == Site::Mainland);
    }
}

CERTDESK_TEST(TestResourceUpdate)
#include "tst_resourceupdate.moc"
