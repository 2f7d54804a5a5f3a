#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

/// Benefit points as a way to renew: when they can pay, and one confirmation that names them.
class TestRenewalPoints : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        begin();
        m_packages = QList{package(u"HB1"_s, 20), package(u"HB2"_s, 7)};
        m_certificate = certificateOf(geoTrustOv);
        m_certificate.renewable = true;
        m_site = core::Site::Mainland;
    }

    void theInternationalSiteHasNoSuchWay()
    {
        m_site = core::Site::International;
        const auto viewModel = openFor();
        QVERIFY(!way(*viewModel));
        QCOMPARE(m_reads, 0);
    }

    void aFreeCertificateHasNoSuchWay()
    {
        m_certificate.packageType = freeDv;
        QVERIFY(!way(*openFor()));
        QCOMPARE(m_reads, 0);
    }

    void whatIsUsableOpensTheWay()
    {
        const auto viewModel = openFor();
        QVERIFY2(way(*viewModel)->isOpen(), qPrintable(way(*viewModel)->refusal));
        QCOMPARE(viewModel->way(), RenewalWay::BuyAgain); // points are never the silent choice
        viewModel->setWay(RenewalWay::Points);
        QCOMPARE(viewModel->plan().package, u"HB1"_s);
        viewModel->points().choose(u"HB2"_s);
        QCOMPARE(viewModel->plan().package, u"HB2"_s);
        viewModel->setWay(RenewalWay::BuyAgain);
        QCOMPARE(viewModel->plan().package, QString());
    }

    void otherwiseItSaysWhy_data()
    {
        QTest::addColumn<QList<core::BenefitPackage>>("packages");
        QTest::addColumn<int>("product");
        QTest::addColumn<bool>("renewable");
        QTest::addColumn<QString>("says");
        const auto over = package(u"HB1"_s, 20, -1);
        QTest::newRow("no package")
            << QList<core::BenefitPackage>() << geoTrustOv << true << u"no benefit package"_s;
        QTest::newRow("no points")
            << QList{package(u"HB1"_s, 0), over} << geoTrustOv << true << u"No points are left"_s;
        QTest::newRow("expired") << QList{over} << geoTrustOv << true << u"expired"_s;
        QTest::newRow("product") << QList{package(u"HB1"_s, 20)} << unknownProduct << true
                                 << u"this product"_s;
        QTest::newRow("too early")
            << QList{package(u"HB1"_s, 20)} << geoTrustOv << false << u"renewable"_s;
    }

    void otherwiseItSaysWhy()
    {
        QFETCH(QList<core::BenefitPackage>, packages);
        QFETCH(int, product);
        QFETCH(bool, renewable);
        QFETCH(QString, says);
        m_packages = packages;
        m_certificate.packageType = product;
        m_certificate.renewable = renewable;
        const auto viewModel = openFor();
        QVERIFY(way(*viewModel));
        QVERIFY2(way(*viewModel)->refusal.contains(says), qPrintable(way(*viewModel)->refusal));
    }

    // The call has no place for one: it would be left out without a word.
    void aNewOrganisationIsNoneThatPointsPayFor()
    {
        const auto viewModel = openFor();
        viewModel->contacts().enter(core::NewProfile{true, false, {}});
        QVERIFY(viewModel->contacts().profile());
        QVERIFY2(way(*viewModel)->refusal.contains(u"saved organisation"_s),
                 qPrintable(way(*viewModel)->refusal));
        viewModel->contacts().chooseCompany(1);
        settle(*viewModel);
        QVERIFY2(way(*viewModel)->isOpen(), qPrintable(way(*viewModel)->refusal));
    }

    void whatFailedIsAskedForAgain()
    {
        m_packages = core::fail(core::Error::Kind::Unreachable);
        const auto viewModel = openFor();
        QVERIFY(way(*viewModel)->refusal.contains("can't be reached"_L1));
        m_packages = QList{package(u"HB1"_s, 20)};
        viewModel->goOn();
        viewModel->goOn();
        QCOMPARE(viewModel->page(), Page::Period);
        QTRY_VERIFY(way(*viewModel)->isOpen());
    }

    void oneConfirmationNamesThePackageAndThePoints()
    {
        ui::QuickRenewalDialog dialog(openFor());
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QuickRenewalViewModel &viewModel = dialog.viewModel();
        viewModel.goOn();
        viewModel.goOn();
        QTest::mouseClick(dialog.findChild<QRadioButton *>(u"way_Points"_s), Qt::LeftButton, {},
                          {8, 8});
        QCOMPARE(viewModel.way(), RenewalWay::Points);
        auto *packages = dialog.findChild<QComboBox *>(u"package"_s);
        QVERIFY(packages->isVisible() && packages->isEnabled());
        QCOMPARE(packages->count(), 2);
        QVERIFY(packages->currentText().contains(u"20 of 20"_s));
        viewModel.goOn();
        m_renewals->move(viewModel.renewal()->id, RenewalState::KeyReady);

        auto *purchase = dialog.findChild<QPushButton *>(u"purchase"_s);
        auto *confirm = dialog.findChild<QCheckBox *>(u"confirmSpend"_s);
        QVERIFY(!purchase->isEnabled());
        QVERIFY(confirm->isVisible() && confirm->isEnabled());
        const QString text = dialog.findChild<QLabel *>(u"confirmSpendText"_s)->text();
        QVERIFY2(text.contains(u"HB1"_s) && text.contains(u"20 point"_s), qPrintable(text));
        confirm->click();
        QVERIFY2(purchase->isEnabled(), qPrintable(viewModel.blocker()));
        QTest::mouseClick(purchase, Qt::LeftButton);
        QTest::mouseClick(purchase, Qt::LeftButton);
        QCOMPARE(m_renewals->purchases.size(), 1);
        QVERIFY(m_renewals->purchases.first().consent.spendsMoney);
        QCOMPARE(m_renewals->prepared.last().package, u"HB1"_s);
    }

    // A begun one comes back with its package; without knowing its points nothing is confirmed.
    void aBegunOneKeepsItsPackage()
    {
        core::Renewal begun;
        begun.plan.certificate = m_certificate;
        begun.plan.way = RenewalWay::Points;
        begun.plan.package = u"HB2"_s;
        begun.plan.companyId = 1;
        begun.plan.managerId = 7;
        begun.plan.contactEmail = u"ada7@example.com"_s;
        begun.state = RenewalState::KeyReady;
        m_renewals->add(begun);
        const auto viewModel = openFor();
        QCOMPARE(viewModel->page(), Page::Check);
        QCOMPARE(viewModel->plan().package, u"HB2"_s);
        QVERIFY(viewModel->canConfirmSpend());

        m_packages = QList{package(u"HB1"_s, 20)};
        const auto later = openFor();
        QCOMPARE(later->plan().package, u"HB2"_s); // no other one takes its place by itself
        QVERIFY(!later->canConfirmSpend());
        QVERIFY(!later->blocker().isEmpty());
    }

    void aSearchTellsWhatThePackageHas()
    {
        core::Renewal renewal;
        renewal.plan.way = RenewalWay::Points;
        renewal.plan.package = u"HB1"_s;
        renewal.state = RenewalState::PurchaseUnknown;
        renewal.pointsBefore = 20;
        renewal.search = {3, now(), true, 19};
        const QString spent = ui::searchText(renewal);
        QVERIFY2(spent.contains(u"20 points before"_s) && spent.contains(u"19"_s),
                 qPrintable(spent));
        QVERIFY(ui::sendAgainText(RenewalWay::Points, spent, u"Ex"_s).contains(u"19"_s));
        renewal.search.pointsLeft = 20;
        QVERIFY(ui::searchText(renewal).contains(u"still has its 20 point"_s));
    }

private:
    static core::BenefitPackage package(const QString &id, qint64 left, int days = 300)
    {
        return {id, u"ssl_100"_s, u"usable"_s, 20, left, now().addDays(days)};
    }

    static std::optional<ui::WayChoice> way(const QuickRenewalViewModel &viewModel)
    {
        const QList<ui::WayChoice> ways = viewModel.ways();
        const auto found = std::ranges::find(ways, RenewalWay::Points, &ui::WayChoice::way);
        return found == ways.end() ? std::nullopt : std::optional(*found);
    }

    std::unique_ptr<QuickRenewalViewModel> openFor()
    {
        QuickRenewalViewModel::Seams seams;
        seams.companies = [this](QObject *) { return core::readyTask(m_companies); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        seams.packages = [this](QObject *) {
            ++m_reads;
            return core::readyTask(m_packages);
        };
        core::Account mainland = account();
        mainland.site = m_site;
        auto viewModel = std::make_unique<QuickRenewalViewModel>(
            ui::OrderTask::Renew, m_certificate, mainland, *m_renewals, seams, now);
        settle(*viewModel);
        const auto isLoading = [&] {
            return viewModel->points().isOffered()
                && viewModel->points().refusal().contains("still being loaded"_L1);
        };
        if (!QTest::qWaitFor([&] { return !isLoading(); }))
            qFatal("the packages were not loaded");
        return viewModel;
    }

    core::Result<QList<core::BenefitPackage>> m_packages;
    core::Certificate m_certificate;
    core::Site m_site = core::Site::Mainland;
    int m_reads = 0;
};

CERTDESK_TEST(TestRenewalPoints)
#include "tst_renewalpoints.moc"
