#include "core/crypto/certificaterequest.h"
#include "tests/support/scriptedrenewals.h"
#include "tests/support/testmain.h"
#include "tests/ui/renewal/sampleday.h"
#include "ui/renewal/problemtext.h"
#include "ui/renewal/quickrenewalviewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::KeySource;
using core::RenewalState;
using core::RenewalWay;
using ui::QuickRenewalViewModel;
using Page = QuickRenewalViewModel::Page;

namespace {

constexpr int geoTrustEvMulti = 61;
constexpr int trustAsiaDvWildcard = 12;
constexpr int freeDv = 83;
constexpr int unknownProduct = 9999;

core::Certificate certificateOf(int product)
{
    core::Certificate certificate;
    certificate.id = core::CertificateId(u"old1"_s);
    certificate.domain = u"shop.example.com"_s;
    certificate.furtherNames = {u"www.example.com"_s};
    certificate.packageType = product;
    certificate.productName = u"Some product"_s;
    certificate.isDv = product != geoTrustOv && product != geoTrustEvMulti;
    certificate.notAfter = now().addDays(12);
    return certificate;
}

core::Account account()
{
    core::Account account;
    account.id = core::AccountId(u"a1"_s);
    account.name = u"Example Ltd"_s;
    return account;
}

core::Company company(qint64 id)
{
    core::Company company;
    company.id = id;
    company.name = u"Company %1"_s.arg(id);
    return company;
}

core::Manager manager(qint64 id, const QString &status = u"ok"_s)
{
    core::Manager manager;
    manager.id = id;
    manager.firstName = u"Ada"_s;
    manager.status = status;
    manager.email = u"ada%1@example.com"_s.arg(id);
    return manager;
}

core::Error problem(core::Error::Kind kind, const QString &code = {}, const QString &detail = {})
{
    core::Error error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    return error;
}

QByteArray csrFor(const QStringList &names)
{
    const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    return core::createRequest(*key, names)->pem;
}

} // namespace

class TestQuickRenewalViewModel : public QObject
{
    Q_OBJECT

private:
    tests::ScriptedRenewals *m_renewals = nullptr;
    core::Result<QList<core::Company>> m_companies;
    core::Result<QList<core::Manager>> m_managers;

    /// Ready tasks deliver through the event loop.
    static void settle(const QuickRenewalViewModel &viewModel)
    {
        QTRY_VERIFY(viewModel.contacts().loading() != ui::RenewalContacts::Loading::Running);
    }

    std::unique_ptr<QuickRenewalViewModel> open(int product)
    {
        QuickRenewalViewModel::Seams seams;
        seams.companies = [this](QObject *) { return core::readyTask(m_companies); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        auto viewModel = std::make_unique<QuickRenewalViewModel>(certificateOf(product), account(),
                                                                 *m_renewals, seams, now);
        settle(*viewModel);
        return viewModel;
    }

    core::RenewalId walkToCheck(QuickRenewalViewModel &viewModel)
    {
        while (viewModel.page() != Page::Check && viewModel.canGoOn())
            viewModel.goOn();
        return viewModel.renewal() ? viewModel.renewal()->id : core::RenewalId();
    }

private slots:
    void init()
    {
        m_renewals = new tests::ScriptedRenewals;
        m_companies = QList{company(1)};
        m_managers = QList{manager(7)};
    }

    void cleanup() { delete std::exchange(m_renewals, nullptr); }

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

    void theWaysAreThoseOfTheProduct_data()
    {
        QTest::addColumn<int>("product");
        QTest::addColumn<QList<RenewalWay>>("open");
        QTest::addColumn<KeySource>("keySource");
        QTest::newRow("paid OV") << geoTrustOv << QList{RenewalWay::BuyAgain, RenewalWay::Console}
                                 << KeySource::Create;
        QTest::newRow("paid DV") << trustAsiaDvWildcard
                                 << QList{RenewalWay::BuyAgain, RenewalWay::Console}
                                 << KeySource::Create;
        QTest::newRow("free") << freeDv << QList{RenewalWay::Free} << KeySource::Provider;
        QTest::newRow("unknown") << unknownProduct << QList{RenewalWay::Console}
                                 << KeySource::Create;
    }

    void theWaysAreThoseOfTheProduct()
    {
        QFETCH(int, product);
        QFETCH(QList<RenewalWay>, open);
        QFETCH(KeySource, keySource);

        const auto viewModel = this->open(product);

        QList<RenewalWay> found;
        for (const ui::WayChoice &choice : viewModel->ways()) {
            QVERIFY(!choice.title.isEmpty());
            QVERIFY(!choice.consequence.isEmpty());
            if (choice.isOpen())
                found << choice.way;
        }
        QCOMPARE(found, open);
        QVERIFY(open.contains(viewModel->way()));
        QCOMPARE(viewModel->keySource(), keySource);
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

    void severalOrganisationsAreNotGuessed()
    {
        m_companies = QList{company(1), company(2)};
        const auto viewModel = open(geoTrustOv);
        QVERIFY(!viewModel->canGoOn());

        viewModel->contacts().chooseCompany(2);
        settle(*viewModel);

        QVERIFY(viewModel->canGoOn());
        QCOMPARE(viewModel->plan().companyId, 2);
        QCOMPARE(viewModel->plan().managerId, 7);
    }

    void anAdministratorWhoIsNotApprovedIsNotChosen()
    {
        m_managers = QList{manager(7, u"audit"_s)};
        const auto viewModel = open(geoTrustOv);

        QVERIFY(!viewModel->plan().managerId);
        QVERIFY(!viewModel->ways().at(0).isOpen()); // buying again
        QVERIFY(viewModel->ways().at(1).isOpen()); // the console
    }

    void withoutAnOrganisationTheConsoleIsTheWay()
    {
        m_companies = QList<core::Company>{};
        const auto viewModel = open(geoTrustOv);
        viewModel->goOn();
        viewModel->goOn();
        QCOMPARE(viewModel->page(), Page::Period);
        QVERIFY(!viewModel->canGoOn());

        viewModel->setWay(RenewalWay::Console);
        QVERIFY(viewModel->canGoOn());
        viewModel->goOn();

        QCOMPARE(m_renewals->prepared.at(0).way, RenewalWay::Console);
    }

    void contactsThatFailedAreLoadedAgain()
    {
        m_companies = core::fail(core::Error::Kind::Unreachable);
        const auto viewModel = open(geoTrustOv);
        QCOMPARE(viewModel->contacts().loading(), ui::RenewalContacts::Loading::Failed);

        m_companies = QList{company(1)};
        viewModel->contacts().load();
        settle(*viewModel);

        QVERIFY(!viewModel->contacts().error());
        QCOMPARE(viewModel->contacts().missing(), QString());
    }

    void aDvCertificateNeedsAnAddress()
    {
        m_companies = QList<core::Company>{};
        const auto viewModel = open(trustAsiaDvWildcard);
        QVERIFY(!viewModel->canGoOn());

        viewModel->contacts().setEmail(u"admin@example"_s);
        QVERIFY(!viewModel->canGoOn());
        viewModel->contacts().setEmail(u" admin@example.com "_s);

        QVERIFY(viewModel->canGoOn());
        QCOMPARE(viewModel->plan().contactEmail, u"admin@example.com"_s);
    }

    void aPastedCsrIsCheckedAtOnce_data()
    {
        const QStringList names{u"shop.example.com"_s, u"www.example.com"_s};
        QTest::addColumn<QByteArray>("csr");
        QTest::addColumn<QString>("says");

        QTest::newRow("nothing") << QByteArray(" \n") << QString();
        QTest::newRow("right") << csrFor(names) << QString();
        QTest::newRow("a name is missing") << csrFor({names[0]}) << u"lacks www.example.com"_s;
        QTest::newRow("another name")
            << csrFor(names + QStringList{u"evil.example.org"_s}) << u"evil.example.org"_s;
        QTest::newRow("no CSR") << QByteArray("hello") << u"not a certificate signing request"_s;
        QTest::newRow("a private key")
            << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n") << u"private key"_s;
        QTest::newRow("huge") << QByteArray(70'000, 'A') << u"too large"_s;
    }

    void aPastedCsrIsCheckedAtOnce()
    {
        QFETCH(QByteArray, csr);
        QFETCH(QString, says);
        const auto viewModel = open(geoTrustEvMulti);
        viewModel->goOn();
        viewModel->setKeySource(KeySource::Paste);
        viewModel->setCsr(csr);

        QVERIFY2(viewModel->csr().problem.contains(says), qPrintable(viewModel->csr().problem));
        QCOMPARE(viewModel->csr().problem.isEmpty(), says.isEmpty());
        QCOMPARE(viewModel->canGoOn(), csr.contains("REQUEST") && says.isEmpty());
        QVERIFY(!viewModel->plan().pastedCsr.contains("PRIVATE"));
    }

    void aProductForOneNameIsOrderedForOneName()
    {
        const auto viewModel = open(geoTrustOv);
        viewModel->goOn();
        viewModel->setKeySource(KeySource::Paste);
        viewModel->setCsr(csrFor({u"shop.example.com"_s}));
        QVERIFY(viewModel->canGoOn());
    }

    void aCsrWithABrokenSignatureIsRefused()
    {
        QByteArray csr = csrFor({u"shop.example.com"_s, u"www.example.com"_s});
        const QByteArray body = csr.mid(csr.indexOf('\n') + 1);
        QByteArray der = QByteArray::fromBase64(body.left(body.indexOf('-')));
        der[der.size() - 1] = static_cast<char>(der.back() ^ 1);

        const ui::CsrInput input = ui::checkCsr(der, {u"shop.example.com"_s, u"www.example.com"_s});

        QVERIFY(!input.isUsable());
        QVERIFY2(input.problem.contains(u"signature"_s), qPrintable(input.problem));
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

    void closingWhileContactsLoadIsSafe()
    {
        QPromise<core::Result<QList<core::Company>>> promise;
        promise.start();
        QuickRenewalViewModel::Seams seams;
        seams.companies = [&](QObject *) { return promise.future(); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        auto viewModel = std::make_unique<QuickRenewalViewModel>(
            certificateOf(geoTrustOv), account(), *m_renewals, seams, now);
        viewModel.reset();
        promise.addResult(QList{company(1)});
        promise.finish();
        QCoreApplication::sendPostedEvents();
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
