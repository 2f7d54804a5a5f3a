#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;
using Fault = LedgerProvider::Fault;

/// An order that the account leaves unpaid is paid once, here or elsewhere.
class TestRenewalPayment : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }
    void paysAnUnpaidOrderOnce_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("answered") << Fault::None;
        QTest::newRow("answer lost") << Fault::LostAfter;
    }
    void paysAnUnpaidOrderOnce()
    {
        QFETCH(Fault, fault);
        m_provider->leavesUnpaid = true;
        m_provider->paymentFault = fault;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingPayment);
        QCOMPARE(m_service->find(id)->deal->totalCents, 12300);
        QTRY_VERIFY(!m_service->isBusy(id));

        m_service->pay(id);
        m_service->pay(id);

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->paymentCalls, 1);
    }
    void seesAtOnceThatAnOrderWasPaidElsewhere()
    {
        m_provider->leavesUnpaid = true;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingPayment);
        QTRY_VERIFY(!m_service->isBusy(id));
        m_service->setPollInterval(1h); // the next look by itself would be too late

        m_provider->dealStatus = DealStatus::Delivered;
        m_provider->paymentFault = Fault::Refused;
        m_service->pay(id);

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->paymentCalls, 1);
    }
};

CERTDESK_TEST(TestRenewalPayment)
#include "tst_renewalpayment.moc"
