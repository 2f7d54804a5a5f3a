#include "core/provider/apiclient.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using Kind = Error::Kind;

/// A call and its connection: which one it gets, what its loss means, who may end it.
class TestApiCall : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        Account account;
        account.secretId = u"AKIDEXAMPLE"_s;
        m_client = std::make_unique<ApiClient>(std::move(account), *m_transport, systemTime,
                                               ApiClient::Options{});
        m_client->setSecretKey(std::make_shared<const Secret>(std::span("SECRETEXAMPLE", 13)));
    }

    void opensAConnectionOfItsOwnForAChange()
    {
        std::ignore = call(Effect::Read);
        std::ignore = call(Effect::Change);
        std::ignore = call(Effect::Spend);

        QCOMPARE(m_transport->requests.size(), 3);
        QVERIFY(!m_transport->requests[0].freshConnection);
        QVERIFY(m_transport->requests[1].freshConnection);
        QVERIFY(m_transport->requests[2].freshConnection);
    }

    void passesTransportFailuresOn_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("unreachable") << Kind::Unreachable;
        QTest::newRow("no answer") << Kind::NoAnswer;
        QTest::newRow("cancelled") << Kind::Cancelled;
    }
    void passesTransportFailuresOn()
    {
        QFETCH(Kind, kind);
        for (const Effect effect : {Effect::Read, Effect::Change, Effect::Spend}) {
            if (effect == Effect::Read && kind == Kind::NoAnswer)
                continue; // the next two tests
            m_transport->requests.clear();
            m_transport->breakOff(kind);

            const auto task = call(effect);

            QTRY_VERIFY(task.isFinished());
            QCOMPARE(task.result().error().kind, kind);
            QCOMPARE(m_transport->requests.size(), 1);
        }
    }

    // A connection that was kept open is often closed while the next question is on its way.
    void asksALostQuestionOnceMoreOnANewConnection()
    {
        m_transport->breakOff(Kind::NoAnswer);
        m_transport->answer({});

        const auto task = call(Effect::Read);

        QTRY_VERIFY(task.isFinished());
        QVERIFY(task.result());
        QCOMPARE(m_transport->requests.size(), 2);
        QVERIFY(!m_transport->requests[0].freshConnection);
        QVERIFY(m_transport->requests[1].freshConnection);
    }

    // "It is not known whether it took effect: don't order again" is not for a question.
    void aLostQuestionChangedNothing()
    {
        m_transport->breakOff(Kind::NoAnswer);
        m_transport->breakOff(Kind::NoAnswer);

        const auto task = call(Effect::Read);

        QTRY_VERIFY(task.isFinished());
        QCOMPARE(task.result().error().kind, Kind::Unreachable);
        QCOMPARE(m_transport->requests.size(), 2);
    }

    void destroyingTheOwnerCancels()
    {
        auto owner = std::make_unique<QObject>();
        const auto task =
            m_client->call(Service::Ssl, u"CreateCertificate"_s, {}, Effect::Spend, owner.get());
        QCOMPARE(m_transport->requests.size(), 1);

        owner.reset();

        QVERIFY(task.isFinished());
        QCOMPARE(task.result().error().kind, Kind::Cancelled);
    }

    void destroyingTheClientCancels()
    {
        const auto task = call(Effect::Read);

        m_client.reset();

        QVERIFY(task.isFinished());
        QCOMPARE(task.result().error().kind, Kind::Cancelled);
    }

private:
    Task<QJsonObject> call(Effect effect)
    {
        return m_client->call(Service::Ssl, u"DescribeCertificates"_s, {{u"Limit"_s, 1}}, effect,
                              this);
    }

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<ApiClient> m_client;
};

CERTDESK_TEST(TestApiCall)
#include "tst_apicall.moc"
