#include "core/crypto/certificaterequest.h"
#include "tests/core/renewal/badjournals.h"
#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;
using Fault = LedgerProvider::Fault;

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
    // Found by seed 456689: until the next start nobody knew of it.
    void knowsWhatIsInTheFileThoughItsDiskReportedAFailure()
    {
        DoubtfulJournal journal;
        RenewalService service(
            account, {*m_provider, m_vault, m_store->keys(), journal, systemTime, m_scheduler});
        service.setPollInterval(10ms);
        QVERIFY(service.resume());
        const auto id = service.prepare(plan(RenewalWay::BuyAgain));
        QVERIFY(id);
        QCOMPARE(service.prepare(plan(RenewalWay::BuyAgain)), id); // goes on with it
        QTRY_COMPARE(service.find(*id)->state, RenewalState::KeyReady);
        QCOMPARE(service.all().size(), 1);
    }
    void startsNothingWithoutItsJournal()
    {
        UnreadableJournal journal;
        RenewalService service(
            account, {*m_provider, m_vault, m_store->keys(), journal, systemTime, m_scheduler});
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
    void aSearchThatFoundNothingEndsAfterARestartToo()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), u"renewal/not-found"_s);
        restart();
        QTRY_VERIFY(!m_service->isBusy(id));
        QCOMPARE(problemCode(id), u"renewal/not-found"_s);

        m_service->abandon(id);

        QCOMPARE(state(id), RenewalState::Abandoned);
    }
    void goesOnAfterACrashDuringThePurchase()
    {
        m_provider->purchaseFault = Fault::LostAfter;
        m_provider->isOffline = false;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        Renewal crashed = *m_service->find(id);
        m_service.reset();
        ++crashed.event;
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
    void offersWhatWasBoughtElsewhere_data()
    {
        QTest::addColumn<bool>("isTagged");
        QTest::addColumn<bool>("isLinked");
        QTest::addColumn<FoundBy>("by");
        QTest::newRow("by another CertDesk") << true << false << FoundBy::RenewsTag;
        QTest::newRow("in the console") << false << true << FoundBy::RenewalLink;
        QTest::newRow("unused, of the same product") << false << false << FoundBy::Likeness;
    }
    void offersWhatWasBoughtElsewhere()
    {
        QFETCH(bool, isTagged);
        QFETCH(bool, isLinked);
        QFETCH(FoundBy, by);
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        const CertificateId old(u"old"_s);
        QVERIFY(m_provider->createCertificate({48, 1, 1, RenewalId(u"theirs"_s), old}, nullptr)
                    .result());
        if (!isTagged)
            m_provider->newest().tags.clear();
        if (isLinked)
            m_provider->newest().renewsCertificate = old;
        m_service->purchase(id, consent);
        QTRY_VERIFY(m_service->find(id)->problem.has_value());
        QCOMPARE(m_provider->purchaseCalls, 1); // theirs
        const QList<FoundPurchase> found = m_service->find(id)->found;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().certificate, m_provider->newestId());
        QCOMPARE(found.first().by, by);
        QCOMPARE(found.first().boughtAt, m_provider->newest().insertedAt);
        QTRY_VERIFY(!m_service->isBusy(id));

        m_service->adopt(id, CertificateId(u"something else"_s));
        QCOMPARE(state(id), RenewalState::KeyReady);
        m_service->adopt(id, m_provider->newestId());

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_service->find(id)->newCertificate, m_provider->newestId());
        QCOMPARE(m_provider->purchaseCalls, 1);
    }
    void buysInSpiteOfAHintOnlyOnceItWasShown()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        QVERIFY(m_provider->createCertificate({48, 1, 1, {}, CertificateId(u"old"_s)}, nullptr)
                    .result());
        m_provider->newest().tags.clear();
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), u"renewal/maybe-bought"_s);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QTRY_VERIFY(!m_service->isBusy(id));

        m_service->purchase(id, consent); // the person has seen it

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 2);
    }
    void letsAPersonDecideBetweenTwoThatWereBoughtAtOnce()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_provider->beforePurchase = [this] {
            m_provider->buyFor(RenewalId(u"theirs"_s)); // between our look and our purchase
        };
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), u"renewal/bought-twice"_s);
        QCOMPARE(m_provider->informationCalls, 0);
        QCOMPARE(m_service->find(id)->found.size(), 2);
        QTRY_VERIFY(!m_service->isBusy(id));

        m_service->adopt(id, CertificateId(m_service->find(id)->newCertificate));

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
    }
    void doesNotOverwriteTheRequestOfAnotherComputer()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_provider->submittedElsewhere =
            createRequest(*PrivateKey::generate(KeyAlgorithm::EcP256), {u"shop.example.com"_s})
                ->pem;

        m_service->purchase(id, consent);

        QTRY_COMPARE(problemCode(id), u"renewal/other-request"_s);
        QCOMPARE(state(id), RenewalState::Refused);
        QCOMPARE(m_provider->informationCalls, 0);
    }
    void buysAgainOnlyForSomebodyWhoSawTheSearch()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->setPollInterval(RenewalService::usualPollInterval);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::PurchaseUnknown);
        m_provider->purchaseFault = Fault::None;
        m_service->buyAgain(id, {consent, m_service->find(id)->search}); // too early
        m_service->setPollInterval(10ms);
        m_service->refresh(id);
        PurchaseSearch madeUp;
        madeUp.isComplete = true;
        QTRY_COMPARE(problemCode(id), u"renewal/not-found"_s);
        QTRY_VERIFY(!m_service->isBusy(id));
        m_service->buyAgain(id, {consent, madeUp});
        QVERIFY(!m_service->isBusy(id));
        QCOMPARE(m_provider->purchaseCalls, 1);

        m_service->buyAgain(id, {consent, m_service->find(id)->search});

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 2);
        QCOMPARE(m_provider->charges, 1);
    }
    void asksAgainAndAgainButDoesNotHurryTheSearch()
    {
        m_service->setPollInterval(RenewalService::usualPollInterval);
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        for (int looks = 1; looks <= 20; ++looks) { // an impatient person
            QTRY_COMPARE(state(id), RenewalState::PurchaseUnknown);
            QTRY_VERIFY(!m_service->isBusy(id));
            m_service->refresh(id);
        }
        QTRY_VERIFY(m_service->find(id)->search.looks > 10);
        QVERIFY(!m_service->find(id)->search.isComplete);
        m_service->abandon(id);
        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
    }
    void aSecondProcessOnTheSameJournalBuysNothingMore()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        RenewalService second(account, collaborators());
        second.setPollInterval(10ms);
        QVERIFY(second.resume());

        m_service->purchase(id, consent);
        second.purchase(id, consent);

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QTRY_COMPARE(second.find(id)->state, RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }
    void findsAConsolePurchaseByItsPublicKey()
    {
        const RenewalId id = prepared(RenewalWay::Console);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingConsole);
        m_provider->buyFor({});
        m_provider->newest().status = CertificateStatus::UnderReview;
        m_provider->orders[m_provider->newestId()]->csrPem = m_service->find(id)->csrPem;

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);

        QCOMPARE(m_service->find(id)->newCertificate, m_provider->newestId());
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
    void followsWhatAnotherProcessBegan()
    {
        RenewalService second(account, collaborators());
        second.setPollInterval(10ms);
        QVERIFY(second.resume()); // before there is anything
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);

        QCOMPARE(second.prepare(plan(RenewalWay::BuyAgain)), id);
        m_provider->issueNewest();

        QTRY_COMPARE(second.find(id)->state, RenewalState::Ready);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }
    void sendsNothingThatTheJournalDoesNotHave()
    {
        FullJournal journal;
        RenewalService service(
            account, {*m_provider, m_vault, m_store->keys(), journal, systemTime, m_scheduler});
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

CERTDESK_TEST(TestRenewalPurchase)
#include "tst_renewalpurchase.moc"
