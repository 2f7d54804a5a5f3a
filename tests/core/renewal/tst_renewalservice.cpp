#include "core/crypto/certificatechain.h"
#include "core/renewal/renewaljournal.h"
#include "core/renewal/renewalservice.h"
#include "core/store/profilestore.h"
#include "core/vault/keyvault.h"
#include "tests/support/ledgerprovider.h"
#include "tests/support/memorysecretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace core;
using Fault = LedgerProvider::Fault;

namespace {

const AccountId account(u"account"_s);
const PurchaseConsent consent{true, std::nullopt};

Certificate oldCertificate(int packageType)
{
    Certificate old;
    old.id = CertificateId(u"old"_s);
    old.domain = u"shop.example.com"_s;
    old.packageType = packageType;
    old.status = CertificateStatus::Issued;
    old.isDv = packageType != 9;
    old.notAfter = QDateTime::currentDateTimeUtc().addDays(12);
    return old;
}

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

class TestRenewalService : public QObject
{
    Q_OBJECT

private slots:
    void init() { begin(48); }

    void renewsADvCertificateToTheEnd()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_service->find(id)->records.size(), 1);
        QSignalSpy issued(m_service.get(), &Renewals::issued);
        m_provider->issueNewest();

        QTRY_COMPARE(state(id), RenewalState::Ready);

        QCOMPARE(m_provider->charges, 1);
        QCOMPARE(issued.size(), 1);
        const Renewal &renewal = *m_service->find(id);
        QVERIFY(readChain(renewal.chainPem));
        const auto keys = m_store->keys().all(account);
        QCOMPARE(keys->size(), 1);
        QCOMPARE(keys->first().certificate, m_provider->newestId());
        QCOMPARE(readChain(renewal.chainPem)->leaf.spkiSha256, keys->first().spkiSha256);
    }

    void waitsForTheLetterOfAnOvCertificate()
    {
        begin(9);
        m_provider->needsLetter = true;
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingLetter);

        const auto upload = m_service->uploadLetter(id, "letter", this);
        QTRY_VERIFY(upload.isFinished());

        QTRY_COMPARE(state(id), RenewalState::InReview);
    }

    void takesTheProvidersKeyOfAFreeCertificate()
    {
        begin(83);
        const RenewalId id = prepared(RenewalWay::Free, KeySource::Provider);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->issueNewest();

        QTRY_COMPARE(state(id), RenewalState::Ready);

        QCOMPARE(m_store->keys().all(account)->size(), 1);
        QVERIFY(!m_service->find(id)->key.isEmpty());
        QCOMPARE(m_provider->charges, 0);
    }

    void aSecondClickBuysNothing()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_service->purchase(id, consent);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }

    void aSecondRenewalOfTheSameCertificateIsTheFirst()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_service->prepare(plan(RenewalWay::BuyAgain)), id);
        QCOMPARE(m_service->all().size(), 1);
    }

    void knowsWhatIsUnfinishedBeforeItIsConnected()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_service = std::make_unique<RenewalService>(account, collaborators());

        const auto again = m_service->prepare(plan(RenewalWay::BuyAgain)); // not resumed yet

        QCOMPARE(again, id);
        QCOMPARE(m_service->all().size(), 1);
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

    void doesNotBelieveACertificateOfAnotherKey()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->signsAnotherKey = true;
        m_provider->issueNewest();
        QTRY_COMPARE(problemCode(id), u"certificate/key"_s);
        QCOMPARE(state(id), RenewalState::Issued);
    }

    void findsThePurchaseThatWasMadeInTheConsole()
    {
        const RenewalId id = prepared(RenewalWay::Console);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingConsole);
        QCOMPARE(m_provider->purchaseCalls, 0);

        FreeApplication inTheBrowser;
        inTheBrowser.renews = CertificateId(u"old"_s);
        QVERIFY(m_provider->applyCertificate(inTheBrowser, nullptr).result());

        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
    }

    void aRejectedReviewIsToldInTheReviewersWords()
    {
        const RenewalId id = prepared(RenewalWay::BuyAgain);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        m_provider->newest().status = CertificateStatus::ReviewFailed;
        m_provider->newest().statusMessage = u"The phone number is not registered."_s;
        QTRY_COMPARE(state(id), RenewalState::Refused);
        QTRY_COMPARE(m_service->find(id)->problem->message,
                     u"The phone number is not registered."_s);
    }

    void otherChoicesBeforeThePurchaseStartOver()
    {
        const RenewalId first = prepared(RenewalWay::BuyAgain);
        RenewalPlan other = plan(RenewalWay::BuyAgain);
        other.algorithm = KeyAlgorithm::Rsa2048;
        const auto second = m_service->prepare(other);
        QVERIFY(second && *second != first);
        QCOMPARE(state(first), RenewalState::Abandoned);
        QTRY_COMPARE(state(*second), RenewalState::KeyReady);
        QCOMPARE(m_store->keys().all(account)->size(), 2); // a key is never thrown away
    }

private:
    void begin(int packageType)
    {
        m_service.reset();
        m_store.reset();
        m_keychain = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_provider = std::make_unique<LedgerProvider>(oldCertificate(packageType), m_authority);
        m_store = *ProfileStore::open(m_folder->path());
        restart();
    }

    void restart()
    {
        m_service = std::make_unique<RenewalService>(account, collaborators());
        m_service->setPollInterval(10ms);
        QVERIFY(m_service->resume());
    }

    RenewalService::Collaborators collaborators()
    {
        return {*m_provider, m_vault, m_store->keys(), m_store->renewals(), systemTime};
    }

    RenewalPlan plan(RenewalWay way, KeySource source = KeySource::Create) const
    {
        RenewalPlan result;
        result.certificate = m_provider->orders[CertificateId(u"old"_s)]->certificate;
        result.way = way;
        result.keySource = source;
        result.contactEmail = u"admin@example.com"_s;
        return result;
    }

    RenewalId prepared(RenewalWay way, KeySource source = KeySource::Create)
    {
        const auto id = m_service->prepare(plan(way, source));
        if (!id || !QTest::qWaitFor([&] {
                return state(*id) == RenewalState::KeyReady && !m_service->isBusy(*id);
            }))
            qFatal("could not be prepared");
        return *id;
    }

    RenewalState state(const RenewalId &id) const { return m_service->find(id)->state; }
    QString problemCode(const RenewalId &id) const
    {
        const auto &problem = m_service->find(id)->problem;
        return problem ? problem->code : QString();
    }

    QTemporaryDir m_authorityFolder;
    sandbox::Authority m_authority{*sandbox::Authority::open(m_authorityFolder.path())};
    MemorySecretStore m_keychain;
    KeyVault m_vault{m_keychain};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<LedgerProvider> m_provider;
    std::unique_ptr<RenewalService> m_service;
};

QTEST_GUILESS_MAIN(TestRenewalService)
#include "tst_renewalservice.moc"
