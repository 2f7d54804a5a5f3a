#include "tests/core/renewal/renewalfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;
using Fault = LedgerProvider::Fault;

namespace {

/// A journal on a disk that is full.
class FullJournal final : public RenewalJournal
{
public:
    Result<void> append(const Renewal &renewal) override
    {
        if (renewal.state == refusedState)
            return fail(Error::Kind::Storage, u"disk full"_s);
        return {};
    }
    Result<QList<Renewal>> latest(const AccountId &) override { return QList<Renewal>(); }

    RenewalState refusedState = RenewalState::Buying;
};

/// A journal that somebody changed.
class UnreadableJournal final : public RenewalJournal
{
public:
    Result<void> append(const Renewal &) override { return {}; }
    Result<QList<Renewal>> latest(const AccountId &) override
    {
        return fail(Error::Kind::Storage, {}, u"storage/journal"_s);
    }
};

} // namespace

/// Nothing is bought twice, and nothing without a key that is provably there.
class TestRenewalPurchase : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }
    void aSecondClickBuysNothing()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_service->purchase(id, consent);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }
    void startsNothingWithoutItsJournal()
    {
        UnreadableJournal journal;
        RenewalService service(account,
                               {*m_provider, m_vault, m_store->keys(), journal, systemTime});
        const auto id = service.prepare(plan(RenewalWay::BuyAgain));
        QVERIFY(!id);
        QCOMPARE(id.error().kind, Error::Kind::Storage);
    }
    void findsAPurchaseWhoseAnswerWasLost_data()
    {
        QTest::addColumn<bool>("hidesTags");
        QTest::newRow("by its tag") << false;
        QTest::newRow("by product and time") << true;
    }
    void findsAPurchaseWhoseAnswerWasLost()
    {
        QFETCH(bool, hidesTags);
        m_provider->hidesTags = hidesTags;
        m_provider->purchaseFault = Fault::LostAfter;
        const RenewalId id = prepared(RenewalWay::BuyAgain);

        m_service->purchase(id, consent);

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QCOMPARE(m_provider->charges, 1);
    }
    void neverRepeatsAPurchaseThatIsNotFound()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);

        QTRY_COMPARE(problemCode(id), u"renewal/not-found"_s);

        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
        m_service->purchase(id, consent);
        QCOMPARE(m_provider->purchaseCalls, 1);
        m_service->abandon(id); // the person decides
        QCOMPARE(state(id), RenewalState::Abandoned);
    }
    void goesOnAfterACrashDuringThePurchase()
    {
        m_provider->purchaseFault = Fault::LostAfter;
        m_provider->isOffline = false;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        Renewal crashed = *m_service->find(id);
        m_service.reset();
        crashed.state = RenewalState::Buying; // in the journal, and then the power went
        QVERIFY(m_store->renewals().append(crashed));
        m_provider->purchaseFault = Fault::None;
        const auto bought =
            m_provider->createCertificate({48, 1, 1, id, crashed.plan.certificate.id}, nullptr);
        QVERIFY(bought.result());

        restart();

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->charges, 1);
    }
    void ordersNothingWithoutAKeychain_data()
    {
        QTest::addColumn<MemorySecretStore::State>("keychain");
        QTest::addColumn<bool>("losesWrites");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("locked") << MemorySecretStore::State::Locked << false
                                << Error::Kind::KeychainLocked;
        QTest::newRow("absent") << MemorySecretStore::State::Absent << false
                                << Error::Kind::KeychainAbsent;
        QTest::newRow("loses what it took")
            << MemorySecretStore::State::Open << true << Error::Kind::KeychainFailed;
    }
    void ordersNothingWithoutAKeychain()
    {
        QFETCH(MemorySecretStore::State, keychain);
        QFETCH(bool, losesWrites);
        QFETCH(Error::Kind, kind);
        m_keychain.state = keychain;
        m_keychain.losesWrites = losesWrites;

        const auto id = m_service->prepare(plan(RenewalWay::BuyAgain));

        QVERIFY(id);
        QTRY_VERIFY(m_service->find(*id)->problem.has_value());
        QCOMPARE(m_service->find(*id)->problem->kind, kind);
        m_service->purchase(*id, consent);
        QTRY_VERIFY(!m_service->isBusy(*id));
        QCOMPARE(m_provider->purchaseCalls, 0);
    }
    void ordersNothingWhenTheKeyIsGoneAtTheLastMoment()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_keychain.entries.clear();
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), u"renewal/key-missing"_s);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }
    void looksBeforeItPays()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_provider->orders[CertificateId(u"old"_s)]->certificate.renewedBy =
            CertificateId(u"elsewhere"_s);
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), u"renewal/already-renewed"_s);
        QCOMPARE(m_service->find(id)->problem->detail, u"elsewhere"_s);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }
    void buysNothingWhenItCannotLook()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_provider->isOffline = true;
        m_service->purchase(id, consent);
        QTRY_VERIFY(m_service->find(id)->problem.has_value());
        QCOMPARE(m_service->find(id)->problem->kind, Error::Kind::Unreachable);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }
    void aRefusedPurchaseCanBeTriedAgain()
    {
        m_provider->purchaseFault = Fault::Refused;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_VERIFY(m_service->find(id)->problem.has_value());
        QCOMPARE(state(id), RenewalState::KeyReady);
        QTRY_VERIFY(!m_service->isBusy(id));

        m_provider->purchaseFault = Fault::None;
        m_service->purchase(id, consent);

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->charges, 1);
    }
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
    void sendsNothingThatTheJournalDoesNotHave()
    {
        FullJournal journal;
        RenewalService service(account,
                               {*m_provider, m_vault, m_store->keys(), journal, systemTime});
        service.setPollInterval(10ms);
        const auto id = service.prepare(plan(RenewalWay::BuyAgain));
        QTRY_COMPARE(service.find(*id)->state, RenewalState::KeyReady);
        QTRY_VERIFY(!service.isBusy(*id));

        service.purchase(*id, consent);

        QTRY_VERIFY(service.find(*id)->problem.has_value());
        QCOMPARE(service.find(*id)->problem->kind, Error::Kind::Storage);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }
};

QTEST_GUILESS_MAIN(TestRenewalPurchase)
#include "tst_renewalpurchase.moc"
