#include "tests/support/scriptedrenewals.h"
#include "tests/support/testmain.h"
#include "tests/ui/renewal/sampleday.h"
#include "ui/renewal/foundpurchases.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using core::FoundBy;
using core::RenewalState;

namespace {

constexpr int dnspodDv = 48;

core::FoundPurchase found(const QString &id, FoundBy by)
{
    core::FoundPurchase purchase;
    purchase.certificate = core::CertificateId(id);
    purchase.by = by;
    purchase.boughtAt = now().addSecs(-3600);
    return purchase;
}

core::Renewal renewalIn(RenewalState state)
{
    core::Renewal renewal;
    renewal.id = core::RenewalId(u"r1"_s);
    renewal.plan.certificate.id = core::CertificateId(u"old1"_s);
    renewal.plan.certificate.domain = u"shop.example.com"_s;
    renewal.plan.certificate.packageType = dnspodDv;
    renewal.plan.certificate.notAfter = now().addDays(12);
    renewal.plan.contactEmail = u"ada@example.com"_s;
    renewal.state = state;
    renewal.csrPem = "the CSR";
    return renewal;
}

ui::QuickRenewalViewModel::Seams emptySeams()
{
    ui::QuickRenewalViewModel::Seams seams;
    seams.companies = [](QObject *) {
        return core::readyTask(core::Result<QList<core::Company>>(QList<core::Company>()));
    };
    seams.managers = [](qint64, QObject *) {
        return core::readyTask(core::Result<QList<core::Manager>>(QList<core::Manager>()));
    };
    return seams;
}

core::Error notFound()
{
    return core::fail(core::Error::Kind::NoAnswer, {}, u"renewal/not-found"_s).value();
}

} // namespace

/// What is there already is offered before anything is bought a second time.
class TestFoundPurchases : public QObject
{
    Q_OBJECT

private:
    tests::ScriptedRenewals m_renewals;
    std::unique_ptr<ui::QuickRenewalDialog> m_dialog;

    void open(const core::Renewal &renewal)
    {
        m_renewals.add(renewal);
        core::Account account;
        account.name = u"Example Ltd"_s;
        m_dialog =
            std::make_unique<ui::QuickRenewalDialog>(std::make_unique<ui::QuickRenewalViewModel>(
                ui::OrderTask::Renew, renewal.plan.certificate, account, m_renewals, emptySeams(),
                now));
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    /// Of the page that is open; every page of the dialog exists all the time.
    template <typename Widget>
    Widget *shown(const QString &name) const
    {
        for (Widget *widget : m_dialog->findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

private slots:
    void cleanup()
    {
        m_dialog.reset();
        m_renewals.renewals.clear();
        m_renewals.adopted.clear();
        m_renewals.secondPurchases.clear();
    }

    void aPurchaseFromElsewhereIsTakenInsteadOfASecondOne_data()
    {
        QTest::addColumn<RenewalState>("state");
        QTest::newRow("before the purchase") << RenewalState::KeyReady;
        QTest::newRow("while looking for a lost one") << RenewalState::PurchaseUnknown;
        QTest::newRow("where two were bought") << RenewalState::Bought;
        QTest::newRow("while the console is waited for") << RenewalState::AwaitingConsole;
    }

    void aPurchaseFromElsewhereIsTakenInsteadOfASecondOne()
    {
        QFETCH(RenewalState, state);
        core::Renewal renewal = renewalIn(state);
        renewal.found = {found(u"new1"_s, FoundBy::RenewsTag), found(u"new2"_s, FoundBy::Likeness)};
        open(renewal);

        auto *use = shown<QPushButton>(u"useFound_new1"_s);
        QVERIFY(use);
        QVERIFY(use->accessibleName().contains(u"new1"_s));
        QVERIFY(shown<QLabel>(u"foundText"_s)->text().contains(u"new1"_s));
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(m_renewals.adopted.size(), 1);
        QCOMPARE(m_renewals.adopted.first().second, core::CertificateId(u"new1"_s));
    }

    void nothingIsOfferedWhereNothingCanBeTaken_data()
    {
        QTest::addColumn<core::Renewal>("renewal");
        core::Renewal ready = renewalIn(RenewalState::Ready);
        ready.found = {found(u"new1"_s, FoundBy::RenewsTag)};
        QTest::newRow("finished") << ready;
        core::Renewal withoutRequest = renewalIn(RenewalState::Planned);
        withoutRequest.csrPem.clear();
        withoutRequest.found = {found(u"new1"_s, FoundBy::RenewsTag)};
        QTest::newRow("no CSR yet") << withoutRequest;
        core::Renewal order = renewalIn(RenewalState::PurchaseUnknown);
        core::FoundPurchase deal;
        deal.deal = core::DealId(u"20261124"_s);
        deal.by = FoundBy::Deal;
        order.found = {deal};
        QTest::newRow("an order without a certificate") << order;
    }

    void nothingIsOfferedWhereNothingCanBeTaken()
    {
        QFETCH(core::Renewal, renewal);
        QVERIFY(!renewal.found.isEmpty());
        ui::FoundPurchases box;
        box.setRenewal(&renewal, false);
        QVERIFY(!box.isHidden());
        QVERIFY(!box.findChildren<QLabel *>(u"foundText"_s).isEmpty());
        QVERIFY(box.findChildren<QPushButton *>().isEmpty());
    }

    void buttonsAreGoneWhileACallIsUnderWay()
    {
        core::Renewal renewal = renewalIn(RenewalState::KeyReady);
        renewal.found = {found(u"new1"_s, FoundBy::RenewsTag)};
        ui::FoundPurchases box;
        box.setRenewal(&renewal, true);
        QVERIFY(box.findChildren<QPushButton *>().isEmpty());
        box.setRenewal(&renewal, false);
        QCOMPARE(box.findChildren<QPushButton *>().size(), 1);
        box.setRenewal(nullptr, false);
        QVERIFY(box.isHidden());
    }

    void buyingAgainIsOnlyOfferedAfterACompleteSearch()
    {
        core::Renewal renewal = renewalIn(RenewalState::PurchaseUnknown);
        renewal.problem = notFound();
        renewal.search.looks = 2;
        renewal.search.lastLookAt = now();
        open(renewal);
        QVERIFY(!shown<QPushButton>(u"buyAgain"_s));

        m_renewals.get(renewal.id).search.isComplete = true;
        emit m_renewals.changed(renewal.id);
        QVERIFY(shown<QPushButton>(u"buyAgain"_s));
    }

    void buyingAgainTakesASecondConfirmationThatNamesTheDanger()
    {
        core::Renewal renewal = renewalIn(RenewalState::PurchaseUnknown);
        renewal.problem = notFound();
        renewal.search = {6, now(), true};
        open(renewal);
        QTest::mouseClick(shown<QPushButton>(u"buyAgain"_s), Qt::LeftButton);

        auto *box = m_dialog->findChild<QMessageBox *>(u"buyAgainQuestion"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains(u"charged twice"_s));
        QVERIFY(box->text().contains(u'6'));
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        QVERIFY(m_renewals.secondPurchases.isEmpty());
        QTest::mouseClick(box->findChild<QPushButton *>(u"confirmBuyAgain"_s), Qt::LeftButton);
        QCOMPARE(m_renewals.secondPurchases.size(), 1);
        QVERIFY(m_renewals.secondPurchases.first().second.seen == renewal.search);
    }

    void aSearchThatWentOnMeanwhileIsNotBoughtUpon()
    {
        core::Renewal renewal = renewalIn(RenewalState::PurchaseUnknown);
        renewal.problem = notFound();
        renewal.search = {6, now(), true};
        open(renewal);
        QTest::mouseClick(shown<QPushButton>(u"buyAgain"_s), Qt::LeftButton);
        m_renewals.get(renewal.id).search.looks = 7;

        auto *box = m_dialog->findChild<QMessageBox *>(u"buyAgainQuestion"_s);
        QTest::mouseClick(box->findChild<QPushButton *>(u"confirmBuyAgain"_s), Qt::LeftButton);
        QVERIFY(m_renewals.secondPurchases.isEmpty());
    }
};

CERTDESK_TEST(TestFoundPurchases)
#include "tst_foundpurchases.moc"
