#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"
#include "ui/renewal/problemtext.h"

#include <QTest>

namespace {

core::Error problem(core::Error::Kind kind, const QString &code = {}, const QString &detail = {})
{
    core::Error error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    return error;
}

} // namespace

/// Prepared, confirmed, bought once: what the dialog does with the renewal.
class TestQuickRenewalViewModel : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void aPaidCertificateIsPreparedThenBoughtOnceAfterConsent()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        QCOMPARE(viewModel->page(), Page::Check);
        QCOMPARE(m_renewals->prepared.size(), 1);
        QCOMPARE(m_renewals->prepared[0].companyId, 1);
        QCOMPARE(m_renewals->prepared[0].managerId, 7);
        QVERIFY(!viewModel->canPurchase());

        m_renewals->move(id, RenewalState::KeyReady);
        QVERIFY(!viewModel->canPurchase()); // not confirmed yet
        viewModel->confirmSpend(true);
        QVERIFY(viewModel->canPurchase());
        viewModel->purchase();
        viewModel->purchase();

        QCOMPARE(m_renewals->purchases.size(), 1);
        QVERIFY(m_renewals->purchases[0].consent.spendsMoney);
        QVERIFY(!m_renewals->purchases[0].consent.knownCents);
        QCOMPARE(viewModel->page(), Page::Ordered);
    }

    void aSecondClickWhileTheServiceIsSlowBuysNothing()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->confirmSpend(true);
        // The service takes the order but has not moved yet.
        QObject::connect(viewModel.get(), &QuickRenewalViewModel::pageChanged, viewModel.get(),
                         [&] { viewModel->purchase(); });
        viewModel->purchase();
        QCOMPARE(m_renewals->purchases.size(), 1);
    }

    void aFreeCertificateNeedsNoConsent()
    {
        const auto viewModel = open(freeDv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);

        QVERIFY(!viewModel->spendsMoney());
        QVERIFY(viewModel->canPurchase());
        viewModel->purchase();

        QVERIFY(!m_renewals->purchases.at(0).consent.spendsMoney);
        QCOMPARE(m_renewals->prepared.at(0).keySource, KeySource::Provider);
        QCOMPARE(m_renewals->prepared.at(0).contactEmail, u"ada7@example.com"_s);
    }

    void whatHindersThePreparationIsShownAndTriedAgain()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->fail(id, problem(core::Error::Kind::KeychainLocked));

        QCOMPARE(viewModel->problem()->kind, core::Error::Kind::KeychainLocked);
        QVERIFY(!viewModel->canPurchase());
        viewModel->retry();

        QCOMPARE(m_renewals->refreshed, QList{id});
        QVERIFY(m_renewals->purchases.isEmpty());
    }

    void aPreparationThatCouldNotBeginCanBeginAgain()
    {
        m_renewals->prepareError = problem(core::Error::Kind::Storage);
        const auto viewModel = open(geoTrustOv);
        walkToCheck(*viewModel);
        QCOMPARE(viewModel->problem()->kind, core::Error::Kind::Storage);

        viewModel->retry();

        QVERIFY(!viewModel->problem());
        QVERIFY(viewModel->renewal());
    }

    void aChangedChoiceIsPreparedAnewAndNeverBoughtAsItWas()
    {
        const auto viewModel = open(geoTrustOv);
        const auto first = walkToCheck(*viewModel);
        m_renewals->move(first, RenewalState::KeyReady);
        viewModel->confirmSpend(true);

        viewModel->goTo(Page::Key);
        viewModel->setAlgorithm(core::KeyAlgorithm::Rsa4096);
        QVERIFY(!viewModel->isPrepared());
        const auto second = walkToCheck(*viewModel);

        QCOMPARE(m_renewals->abandoned, QList{first});
        QVERIFY(second != first);
        QCOMPARE(m_renewals->get(second).plan.algorithm, core::KeyAlgorithm::Rsa4096);
        QVERIFY(!viewModel->isSpendConfirmed());
    }

    void anUnchangedChoiceKeepsItsKey()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->goBack();
        walkToCheck(*viewModel);

        QVERIFY(m_renewals->abandoned.isEmpty());
        QCOMPARE(m_renewals->prepared.size(), 1);
        QVERIFY(viewModel->isPrepared());
    }

    void aCertificateThatIsRenewedAlreadySaysByWhich()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->fail(
            id, problem(core::Error::Kind::Rejected, u"renewal/already-renewed"_s, u"new9"_s));

        QVERIFY(ui::isRenewedAlready(*viewModel->problem()));
        QVERIFY(ui::problemText(*viewModel->problem()).contains(u"new9"_s));
        QVERIFY(!viewModel->canPurchase());
    }

    void aLostKeyIsReplacedByANewOne()
    {
        const auto viewModel = open(geoTrustOv);
        const auto first = walkToCheck(*viewModel);
        m_renewals->move(first, RenewalState::KeyReady);
        m_renewals->fail(first,
                         problem(core::Error::Kind::KeychainFailed, u"renewal/key-missing"_s));

        viewModel->retry();

        QCOMPARE(m_renewals->abandoned, QList{first});
        QVERIFY(viewModel->renewal()->id != first);
        QVERIFY(m_renewals->purchases.isEmpty());
    }

    void whileTheServiceLooksOnceMoreThereIsNoWayBack()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->confirmSpend(true);
        viewModel->purchase();
        m_renewals->get(id).state = RenewalState::KeyReady;
        m_renewals->setBusy(id, true);

        viewModel->goTo(Page::Check);

        QCOMPARE(viewModel->page(), Page::Ordered);
        QCOMPARE(ui::describeProgress(*viewModel->renewal(), true).primary,
                 ui::RenewalAction::Close);
    }

    void aPurchaseThatNeverLeftIsConfirmedAnew()
    {
        const auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->confirmSpend(true);
        viewModel->purchase();
        m_renewals->move(id, RenewalState::KeyReady);
        m_renewals->fail(id, problem(core::Error::Kind::Unreachable));
        QCOMPARE(viewModel->page(), Page::Ordered);

        viewModel->goTo(Page::Check);

        QVERIFY(!viewModel->isSpendConfirmed());
        QVERIFY(!viewModel->canPurchase());
        viewModel->retry();
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->confirmSpend(true);
        QVERIFY(viewModel->canPurchase());
    }

    void closingWhilePreparingIsSafe()
    {
        auto viewModel = open(geoTrustOv);
        const auto id = walkToCheck(*viewModel);
        viewModel.reset();
        m_renewals->move(id, RenewalState::KeyReady);

        const auto again = open(geoTrustOv);

        QCOMPARE(again->page(), Page::Check);
        QCOMPARE(again->renewal()->id, id);
        QVERIFY(again->isPrepared());
        QVERIFY(m_renewals->purchases.isEmpty());
    }

    void anUnfinishedRenewalOpensWhereItStands_data()
    {
        QTest::addColumn<RenewalState>("state");
        QTest::addColumn<Page>("page");
        QTest::newRow("planned") << RenewalState::Planned << Page::Check;
        QTest::newRow("key ready") << RenewalState::KeyReady << Page::Check;
        QTest::newRow("unknown") << RenewalState::PurchaseUnknown << Page::Ordered;
        QTest::newRow("unpaid") << RenewalState::AwaitingPayment << Page::Ordered;
        QTest::newRow("letter") << RenewalState::AwaitingLetter << Page::Ordered;
        QTest::newRow("refused") << RenewalState::Refused << Page::Ordered;
        QTest::newRow("ready") << RenewalState::Ready << Page::Ordered;
        QTest::newRow("given up") << RenewalState::Abandoned << Page::Confirm;
    }

    void anUnfinishedRenewalOpensWhereItStands()
    {
        QFETCH(RenewalState, state);
        QFETCH(Page, page);
        core::Renewal renewal;
        renewal.plan.certificate = certificateOf(geoTrustOv);
        renewal.plan.algorithm = core::KeyAlgorithm::Rsa2048;
        renewal.state = state;
        m_renewals->add(renewal);

        const auto viewModel = open(geoTrustOv);

        QCOMPARE(viewModel->page(), page);
        if (page != Page::Confirm)
            QCOMPARE(viewModel->algorithm(), core::KeyAlgorithm::Rsa2048);
    }

    void aCertificateThatWasMadeHereIsRenewedAnew()
    {
        core::Renewal renewal;
        renewal.plan.certificate = certificateOf(geoTrustOv);
        renewal.plan.certificate.id = core::CertificateId(u"older0"_s);
        renewal.newCertificate = core::CertificateId(u"old1"_s);
        renewal.state = RenewalState::Ready;
        m_renewals->add(renewal);

        QCOMPARE(open(geoTrustOv)->page(), Page::Confirm);
    }

    void payingIsForAnUnpaidOrderAlone()
    {
        core::Renewal renewal;
        renewal.plan.certificate = certificateOf(geoTrustOv);
        renewal.state = RenewalState::AwaitingPayment;
        const auto id = m_renewals->add(renewal);
        const auto viewModel = open(geoTrustOv);

        viewModel->pay();
        m_renewals->move(id, RenewalState::Paying);
        viewModel->pay();

        QCOMPARE(m_renewals->payments, QList{id});
    }

    void afterGivingUpItStartsAgainWithTheSameChoices()
    {
        const auto viewModel = open(geoTrustOv);
        viewModel->setAlgorithm(core::KeyAlgorithm::Rsa4096);
        viewModel->setWay(RenewalWay::Console);
        const auto id = walkToCheck(*viewModel);
        m_renewals->move(id, RenewalState::KeyReady);
        viewModel->purchase();
        m_renewals->move(id, RenewalState::AwaitingConsole);

        viewModel->giveUp();
        viewModel->startOver();

        QCOMPARE(viewModel->page(), Page::Confirm);
        QCOMPARE(viewModel->algorithm(), core::KeyAlgorithm::Rsa4096);
        QVERIFY(!viewModel->renewal());
    }
};

CERTDESK_TEST(TestQuickRenewalViewModel)
#include "tst_quickrenewalviewmodel.moc"
