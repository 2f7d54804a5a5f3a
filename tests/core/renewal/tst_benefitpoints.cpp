#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Fault = LedgerProvider::Fault;

/// Renewals that benefit points pay for: spent once, whatever happens to the answer.
class TestBenefitPoints : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }

    void theOrderHasOurRequestAndThePackage()
    {
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);

        const PointsOrder &sent = m_provider->lastPointsOrder;
        QCOMPARE(sent.csrPem, m_service->find(id)->csrPem);
        QCOMPARE(sent.package, u"points"_s);
        QCOMPARE(sent.product, 1013949);
        QCOMPARE(sent.renews, CertificateId(u"old"_s));
        QCOMPARE(sent.intent, id);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QCOMPARE(m_provider->informationCalls, 0); // it went with the order
        QCOMPARE(m_service->find(id)->pointsBefore, 20);
        QCOMPARE(m_provider->package->left, 19);

        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
        QVERIFY(!m_service->find(id)->key.isEmpty());
    }

    void nothingIsSpentWithoutConsent()
    {
        const RenewalId id = begun();
        m_service->purchase(id, {false, std::nullopt});
        QCOMPARE(state(id), RenewalState::KeyReady);
        QVERIFY(!m_service->isBusy(id));
        QCOMPARE(m_provider->purchaseCalls, 0);
    }

    void aPackageThatCantPayIsSentNothing_data()
    {
        QTest::addColumn<std::optional<BenefitPackage>>("package");
        QTest::addColumn<QString>("code");
        const QDateTime past = QDateTime::currentDateTimeUtc().addDays(-1);
        QTest::newRow("gone") << std::optional<BenefitPackage>() << u"renewal/package-gone"_s;
        QTest::newRow("empty") << std::optional(
            BenefitPackage{u"points"_s, {}, u"usable"_s, 20, 0, {}})
                               << u"renewal/package-empty"_s;
        QTest::newRow("expired") << std::optional(
            BenefitPackage{u"points"_s, {}, u"usable"_s, 20, 9, past})
                                 << u"renewal/package-expired"_s;
    }

    void aPackageThatCantPayIsSentNothing()
    {
        QFETCH(std::optional<BenefitPackage>, package);
        QFETCH(QString, code);
        const RenewalId id = begun();
        m_provider->package = package; // somebody was faster
        m_service->purchase(id, consent);
        QTRY_COMPARE(problemCode(id), code);
        QCOMPARE(state(id), RenewalState::KeyReady);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }

    // The looks before an order take a while, and the CSR goes with it.
    void aKeyThatIsLostMeanwhileIsNotOrderedFor()
    {
        const RenewalId id = begun();
        m_provider->beforePackage = [this] { m_keychain = {}; };
        m_service->purchase(id, consent);
        QTRY_VERIFY(m_service->find(id)->problem && !m_service->isBusy(id));
        QCOMPARE(state(id), RenewalState::KeyReady);
        QCOMPARE(m_provider->purchaseCalls, 0);
    }

    void aRefusalSpendsNothingAndIsNotRepeated()
    {
        m_provider->purchaseFault = Fault::Refused;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_COMPARE(m_provider->purchaseCalls, 1);
        QTRY_COMPARE(state(id), RenewalState::KeyReady);
        QVERIFY(m_service->find(id)->problem);
        // Not in several looks either.
        QVERIFY(!QTest::qWaitFor([this] { return m_provider->purchaseCalls > 1; }, 50));
    }

    void aLostAnswerIsFoundByItsTag() { findsItAgain(); }

    // The provider links it to the certificate, and it has our key.
    void withoutTagsItIsFoundByItsKey()
    {
        m_provider->hidesTags = true;
        findsItAgain();
    }

    void afterARestartItIsFoundAndNotSpentAgain()
    {
        m_provider->purchaseFault = Fault::LostAfter;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_COMPARE(m_provider->purchaseCalls, 1);
        restart();
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QCOMPARE(m_provider->package->left, 19);
        QCOMPARE(m_service->find(id)->plan.package, u"points"_s);
    }

    // Somebody renewed in the console meanwhile: linked, but for another key.
    void anothersRenewalIsNotTakenForOurs()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::PurchaseUnknown);
        m_provider->buyFor({});
        m_provider->newest().renewsCertificate = CertificateId(u"old"_s);
        QTRY_COMPARE(problemCode(id), u"renewal/already-bought"_s);
        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
        QCOMPARE(m_service->find(id)->found.size(), 1);
        // After a while it may be given up; bought again it is not, with theirs in sight.
        QTRY_VERIFY(m_service->find(id)->search.isComplete);
        QVERIFY(!mayBuyAgain(*m_service->find(id)));
        QTRY_VERIFY(!m_service->isBusy(id));
        m_service->buyAgain(id, {consent, m_service->find(id)->search});
        QCOMPARE(m_provider->purchaseCalls, 1);
        m_service->abandon(id);
        QCOMPARE(state(id), RenewalState::Abandoned);
    }

    void whatIsNotFoundIsLeftToThePerson()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_VERIFY(m_service->find(id)->search.isComplete);
        QCOMPARE(state(id), RenewalState::PurchaseUnknown);
        QCOMPARE(problemCode(id), u"renewal/not-found"_s);
        QCOMPARE(m_service->find(id)->search.pointsLeft, 20);
        QCOMPARE(m_provider->purchaseCalls, 1);

        m_provider->purchaseFault = Fault::None;
        m_service->buyAgain(id, {{false, std::nullopt}, m_service->find(id)->search});
        QCOMPARE(m_provider->purchaseCalls, 1); // not without consent
        m_service->buyAgain(id, {consent, m_service->find(id)->search});
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 2);
    }

    // Points are gone, and no list shows what they bought: that is said, and the search goes on.
    void pointsThatAreGoneAreTold()
    {
        m_provider->purchaseFault = Fault::LostBefore;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::PurchaseUnknown);
        m_provider->package->left = 19;
        QTRY_COMPARE(problemCode(id), u"renewal/points-spent"_s);
        QTRY_COMPARE(m_service->find(id)->search.pointsLeft, 19);
        restart();
        QCOMPARE(m_service->find(id)->pointsBefore, 20);
        QCOMPARE(m_provider->purchaseCalls, 1);
    }

    void otherPackagesAreAnotherPlan()
    {
        const RenewalId id = begun();
        RenewalPlan changed = plan(RenewalWay::Points);
        changed.package = u"another"_s;
        const auto second = m_service->prepare(changed);
        QVERIFY(second);
        QVERIFY(*second != id);
        QCOMPARE(state(id), RenewalState::Abandoned);
    }

    // Should the provider keep the order and ask for its data, as for one that was bought.
    void anOrderThatLacksItsDataGetsIt()
    {
        const RenewalId id = begun();
        m_provider->takesPointsOnly = true;
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QCOMPARE(m_provider->informationCalls, 1);
        QCOMPARE(m_provider->orders[m_provider->newestId()]->csrPem, m_service->find(id)->csrPem);
    }

private:
    RenewalId begun()
    {
        RenewalPlan wanted = plan(RenewalWay::Points);
        wanted.package = u"points"_s;
        const auto id = m_service->prepare(wanted);
        if (!id || !QTest::qWaitFor([&] {
                return state(*id) == RenewalState::KeyReady && !m_service->isBusy(*id);
            }))
            qFatal("could not be prepared");
        return *id;
    }

    void findsItAgain()
    {
        m_provider->purchaseFault = Fault::LostAfter;
        const RenewalId id = begun();
        m_service->purchase(id, consent);
        QTRY_COMPARE(state(id), RenewalState::AwaitingValidation);
        QCOMPARE(m_provider->purchaseCalls, 1);
        QCOMPARE(m_provider->package->left, 19);
        QCOMPARE(m_service->find(id)->newCertificate, m_provider->newestId());
    }
};

CERTDESK_TEST(TestBenefitPoints)
#include "tst_benefitpoints.moc"
