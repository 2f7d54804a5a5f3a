#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"
#include "ui/renewal/keypage.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using ui::OrderTask;

/// The windows of Quick Renewal, used for an order's data and for a reissue.
class TestOrderTasks : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void leaveThePageAboutThePeriodOut()
    {
        for (const OrderTask task : {OrderTask::SubmitData, OrderTask::Reissue}) {
            const auto viewModel = open(trustAsiaDvWildcard, task);
            QVERIFY(!viewModel->pages().contains(Page::Period));
            QCOMPARE(viewModel->pages().size(), ui::stepTitles(task).size());
        }
        QCOMPARE(open(trustAsiaDvWildcard)->pages().size(),
                 ui::stepTitles(OrderTask::Renew).size());
    }

    void theRowsOfTheFirstPageStandTogether()
    {
        ui::QuickRenewalDialog dialog(openOrder(48, 1));
        dialog.resize(720, 600); // most of which the page does not need
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QCoreApplication::sendPostedEvents();
        const auto *advice = dialog.findChild<QLabel *>(u"namesAdvice"_s);
        const auto *type = dialog.findChild<QLabel *>(u"type"_s);
        const int line = advice->fontMetrics().lineSpacing();
        QVERIFY(advice->height() <= 2 * line);
        QVERIFY(type->y() - advice->geometry().bottom() < line);
    }

    void anOrderNeedsItsNames()
    {
        const auto viewModel = openOrder(48, 1);
        QVERIFY(!viewModel->canGoOn());
        QVERIFY(!viewModel->blocker().isEmpty());
        viewModel->setNames(u"one.example.com two.example.com"_s);
        QVERIFY(!viewModel->canGoOn());
        viewModel->setNames(u"ONE.example.com\n"_s);
        QVERIFY2(viewModel->canGoOn(), qPrintable(viewModel->blocker()));

        const core::RenewalPlan plan = viewModel->plan();
        QCOMPARE(plan.way, RenewalWay::Order);
        QCOMPARE(plan.certificate.domain, u"one.example.com"_s);
        QCOMPARE(plan.contactEmail, u"ada7@example.com"_s);
    }

    void anOrderSendsNothingWithoutItsContact()
    {
        m_companies = QList<core::Company>();
        const auto viewModel = openOrder(geoTrustOv, 1);
        viewModel->setNames(u"one.example.com"_s);
        QVERIFY(!viewModel->canGoOn());
        QCOMPARE(viewModel->blocker(), viewModel->contacts().missing());
    }

    void otherNamesArePreparedAnew()
    {
        const auto viewModel = openOrder(48, 1);
        viewModel->setNames(u"one.example.com"_s);
        const core::RenewalId first = walkToCheck(*viewModel);
        m_renewals->move(first, RenewalState::KeyReady);
        QVERIFY(viewModel->canPurchase()); // without ticking anything: it costs nothing

        viewModel->goTo(Page::Confirm);
        viewModel->setNames(u"two.example.com"_s);
        walkToCheck(*viewModel);
        QCOMPARE(m_renewals->abandoned, QList{first});
        QCOMPARE(m_renewals->prepared.last().certificate.domain, u"two.example.com"_s);
    }

    void submittingSaysThatNothingIsSpent()
    {
        const auto viewModel = openOrder(48, 1);
        viewModel->setNames(u"one.example.com"_s);
        m_renewals->move(walkToCheck(*viewModel), RenewalState::KeyReady);
        viewModel->purchase();
        QCOMPARE(m_renewals->purchases.size(), 1);
        QVERIFY(!m_renewals->purchases.first().consent.spendsMoney);
        QCOMPARE(viewModel->page(), Page::Ordered);
    }

    void aBegunOrderComesBackWithItsNames()
    {
        core::Renewal begun;
        begun.plan.certificate = order(48, 1);
        begun.plan.certificate.domain = u"one.example.com"_s;
        begun.plan.way = RenewalWay::Order;
        begun.state = RenewalState::KeyReady;
        m_renewals->add(begun);
        const auto viewModel = openOrder(48, 1);
        QCOMPARE(viewModel->page(), Page::Check);
        QCOMPARE(viewModel->names().names, QStringList{u"one.example.com"_s});
    }

    void aReissueNeedsNoContact()
    {
        m_companies = core::Failure(core::Error{});
        const auto viewModel = open(geoTrustOv, OrderTask::Reissue);
        QCOMPARE(viewModel->contacts().loading(), ui::RenewalContacts::Loading::NotStarted);
        QVERIFY(viewModel->canGoOn());
        const core::RenewalPlan plan = viewModel->plan();
        QCOMPARE(plan.way, RenewalWay::Reissue);
        QVERIFY(!plan.companyId);
        QVERIFY(plan.contactEmail.isEmpty());
    }

    void aFreeOneIsReissuedWithRsa2048()
    {
        const auto viewModel = open(freeDv, OrderTask::Reissue);
        QCOMPARE(viewModel->keySource(), KeySource::Create);
        QCOMPARE(viewModel->algorithm(), core::KeyAlgorithm::Rsa2048);
        QCOMPARE(ui::algorithmsFor(OrderTask::Reissue, viewModel->certificate()).size(), 1);
    }

    void aReissueOffersTheOldKeyAndTheProviders()
    {
        const auto viewModel = open(geoTrustOv, OrderTask::Reissue);
        ui::KeyPage page(*viewModel);
        page.refresh();
        auto *original = page.findChild<QRadioButton *>(u"originalKey"_s);
        auto *provider = page.findChild<QRadioButton *>(u"providerMakesKey"_s);
        QVERIFY(original && provider);
        QVERIFY(page.findChild<QWidget *>(u"originalAdvice"_s)->isHidden());
        original->click();
        page.refresh();
        QVERIFY(!page.findChild<QWidget *>(u"originalAdvice"_s)->isHidden());
        QVERIFY(page.findChild<QWidget *>(u"keyAlgorithm"_s)->isHidden());
        QCOMPARE(viewModel->plan().keySource, KeySource::Original);
        provider->click();
        page.findChild<QRadioButton *>(u"providerAlgorithm_Rsa4096"_s)->click();
        page.refresh();
        QCOMPARE(viewModel->plan().keySource, KeySource::Provider);
        QCOMPARE(viewModel->plan().algorithm, core::KeyAlgorithm::Rsa4096);
        QVERIFY(viewModel->plan().pastedCsr.isEmpty());
    }

    // A renewal is for a new key, and the provider makes none for what is paid.
    void otherTasksOfferTheirOwnKeysOnly()
    {
        const auto viewModel = open(geoTrustOv, OrderTask::SubmitData);
        const ui::KeyPage page(*viewModel);
        QVERIFY(!page.findChild<QRadioButton *>(u"originalKey"_s));
        QVERIFY(!page.findChild<QRadioButton *>(u"providerMakesKey"_s));
        QVERIFY(page.findChild<QRadioButton *>(u"pasteCsr"_s));
    }

    void anApplicationTakesANameAndAnAddress()
    {
        const auto viewModel = openApplication();
        QCOMPARE(viewModel->pages(), (QList{Page::Confirm, Page::Check, Page::Ordered}));
        QVERIFY(!viewModel->canGoOn());
        viewModel->setNames(u"blog.example.com"_s);
        QVERIFY2(viewModel->canGoOn(), qPrintable(viewModel->blocker()));
        viewModel->goOn();
        QCOMPARE(viewModel->page(), Page::Check);
        const core::RenewalPlan plan = m_renewals->prepared.constLast();
        QCOMPARE(plan.way, RenewalWay::Apply);
        QCOMPARE(plan.keySource, KeySource::Provider);
        QCOMPARE(plan.certificate, core::newApplication(u"blog.example.com"_s));
        QCOMPARE(plan.contactEmail, u"ada7@example.com"_s);
    }

    void aWildcardCantBeAppliedFor()
    {
        const auto viewModel = openApplication();
        viewModel->setNames(u"*.example.com"_s);
        QVERIFY(!viewModel->canGoOn());
        QVERIFY(viewModel->blocker().contains("*.example.com"_L1));
    }

    void aFinishedReissueIsNoRenewal()
    {
        core::Renewal past;
        past.plan.certificate = certificateOf(geoTrustOv);
        past.plan.way = RenewalWay::Reissue;
        past.state = RenewalState::Ready;
        m_renewals->add(past);
        const auto viewModel = open(geoTrustOv);
        QCOMPARE(viewModel->task(), OrderTask::Renew);
        QCOMPARE(viewModel->page(), Page::Confirm);
    }

    void whatIsBegunGoesOnWhateverWasAsked()
    {
        core::Renewal begun;
        begun.plan.certificate = certificateOf(geoTrustOv);
        begun.plan.way = RenewalWay::Reissue;
        begun.state = RenewalState::InReview;
        m_renewals->add(begun);
        const auto viewModel = open(geoTrustOv);
        QCOMPARE(viewModel->task(), OrderTask::Reissue);
        QCOMPARE(viewModel->page(), Page::Ordered);
    }

    void noWordOfMoneyWhereNoneIsSpent()
    {
        for (const RenewalWay way : {RenewalWay::Order, RenewalWay::Reissue, RenewalWay::Apply}) {
            for (int state = 0; state <= static_cast<int>(RenewalState::Abandoned); ++state) {
                core::Renewal renewal;
                renewal.plan.certificate = certificateOf(geoTrustOv);
                renewal.plan.way = way;
                renewal.state = static_cast<RenewalState>(state);
                if (renewal.state == RenewalState::AwaitingPayment
                    || renewal.state == RenewalState::Paying
                    || renewal.state == RenewalState::PaymentUnknown
                    || renewal.state == RenewalState::AwaitingConsole
                    || renewal.state == RenewalState::Refused)
                    continue; // not on these ways, or with the console's refund
                if (way == RenewalWay::Order
                    && (renewal.state == RenewalState::Buying
                        || renewal.state == RenewalState::PurchaseUnknown))
                    continue;
                const auto progress = ui::describeProgress(renewal);
                const QString words = progress.headline + progress.explanation + progress.closing;
                for (const char *word : {"bought", "renew", "order is", "purchase"})
                    QVERIFY2(!words.contains(QLatin1StringView(word), Qt::CaseInsensitive),
                             qPrintable(words));
            }
        }
    }

    void theDialogTakesNamesByKeyboard()
    {
        ui::QuickRenewalDialog dialog(openOrder(48, 1));
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *names = dialog.findChild<QPlainTextEdit *>(u"orderNames"_s);
        auto *next = dialog.findChild<QPushButton *>(u"renewNow"_s);
        QVERIFY(names && next);
        QTRY_VERIFY(names->hasFocus());
        QVERIFY(!next->isEnabled());
        QTest::keyClicks(names, u"one.example.com"_s);
        QVERIFY(next->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(dialog.viewModel().page(), Page::Key);
        auto *csrNames = dialog.findChild<QLabel *>(u"csrNames"_s);
        QVERIFY(csrNames->text().contains("one.example.com"_L1));
    }

private:
    static core::Certificate order(int product, int count)
    {
        core::Certificate order = certificateOf(product);
        order.domain.clear();
        order.furtherNames.clear();
        order.notAfter = {};
        order.domainCount = count;
        order.status = core::CertificateStatus::PaidInformationMissing;
        return order;
    }

    std::unique_ptr<QuickRenewalViewModel> openApplication()
    {
        return openFor(OrderTask::Apply, core::newApplication({}));
    }

    std::unique_ptr<QuickRenewalViewModel> openOrder(int product, int count)
    {
        return openFor(OrderTask::SubmitData, order(product, count));
    }

    std::unique_ptr<QuickRenewalViewModel> openFor(OrderTask task, const core::Certificate &subject)
    {
        QuickRenewalViewModel::Seams seams;
        seams.companies = [this](QObject *) { return core::readyTask(m_companies); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        auto viewModel = std::make_unique<QuickRenewalViewModel>(task, subject, account(),
                                                                 *m_renewals, seams, now);
        settle(*viewModel);
        return viewModel;
    }
};

CERTDESK_TEST(TestOrderTasks)
#include "tst_ordertasks.moc"
