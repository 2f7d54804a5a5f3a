#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using core::NewProfile;
using core::ProfileField;
using ui::OrderTask;
using ui::RenewalContacts;

namespace {

NewProfile harborBakery(bool hasOrganisation = true)
{
    NewProfile profile;
    profile.hasOrganisation = hasOrganisation;
    profile.set(ProfileField::OrganisationName, u"Harbor Bakery"_s);
    profile.set(ProfileField::AdminEmail, u"grace@example.com"_s);
    return profile;
}

} // namespace

/// What was typed before the page that checks it, when the window is closed and opened again.
class TestDrafts : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void isNothingWhereNothingWasDecided()
    {
        const auto viewModel = open(geoTrustOv);
        QVERIFY(!viewModel->draft()); // what was loaded and chosen by itself is not typed
        viewModel->goOn();
        QVERIFY(!viewModel->draft());
        viewModel->setWay(RenewalWay::Console);
        QVERIFY(viewModel->draft());
        viewModel->setWay(RenewalWay::BuyAgain);
        QVERIFY(!viewModel->draft());
    }

    void bringsBackNamesAsTheyWereTyped()
    {
        const QString typed = u"shop.example.com\nnot a name"_s;
        const auto closed = open(trustAsiaDvWildcard, OrderTask::SubmitData);
        closed->setNames(typed);
        closed->contacts().setEmail(u"grace@example.com"_s);
        closed->setAlgorithm(core::KeyAlgorithm::Rsa2048);
        QVERIFY(closed->closingNote().contains(u"until you quit"));

        const auto again = reopened(*closed, trustAsiaDvWildcard, OrderTask::SubmitData);
        QCOMPARE(again->namesText(), typed);
        QVERIFY(!again->names().problem.isEmpty());
        QCOMPARE(again->contacts().email(), u"grace@example.com"_s);
        QCOMPARE(again->algorithm(), core::KeyAlgorithm::Rsa2048);
        QCOMPARE(again->page(), Page::Confirm);
        QVERIFY(again->draft()); // closed once more, it is still there
    }

    void bringsBackANewOrganisationAlsoWhereASavedOneIsChosen()
    {
        const auto closed = open(geoTrustOv);
        closed->contacts().enter(harborBakery());
        closed->contacts().chooseCompany(1);
        settle(*closed);
        closed->contacts().enter(harborBakery(false));

        const auto again = reopened(*closed, geoTrustOv);
        QCOMPARE(again->contacts().companyId(), 1);
        QVERIFY(again->contacts().profile() == harborBakery(false));
        again->contacts().chooseCompany(RenewalContacts::unsaved);
        QVERIFY(again->plan().profile == harborBakery());
    }

    void endsWithThePreparation()
    {
        const auto viewModel = open(geoTrustOv);
        viewModel->contacts().enter(harborBakery());
        QVERIFY(viewModel->draft());
        walkToCheck(*viewModel);
        QVERIFY(!viewModel->draft()); // the journal has it
        QVERIFY(!viewModel->closingNote().contains(u"until you quit"));

        viewModel->goTo(Page::Confirm);
        viewModel->contacts().chooseCompany(1);
        settle(*viewModel);
        const auto again = reopened(*viewModel, geoTrustOv);
        QCOMPARE(again->page(), Page::Confirm); // for what is prepared is something else
        QCOMPARE(again->plan().companyId, 1);
    }

    void isOfOneTaskOnly()
    {
        const auto closed = open(geoTrustOv);
        closed->contacts().enter(harborBakery());
        const auto other = reopened(*closed, geoTrustOv, OrderTask::Reissue);
        QVERIFY(!other->isRestored());
    }

    void isSaidWhereItIsBack()
    {
        const auto closed = open(trustAsiaDvWildcard, OrderTask::SubmitData);
        closed->setNames(u"*.example.com"_s);
        ui::QuickRenewalDialog dialog(
            reopened(*closed, trustAsiaDvWildcard, OrderTask::SubmitData));
        dialog.show();
        const auto *restored = dialog.findChild<QLabel *>(u"restored"_s);
        QVERIFY(restored && restored->isVisible());
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"orderNames"_s)->toPlainText(),
                 u"*.example.com"_s);
        ui::QuickRenewalDialog fresh(open(trustAsiaDvWildcard, OrderTask::SubmitData));
        QVERIFY(!fresh.findChild<QLabel *>(u"restored"_s));
    }

private:
    std::unique_ptr<QuickRenewalViewModel> reopened(const QuickRenewalViewModel &closed,
                                                    int product, OrderTask task = OrderTask::Renew)
    {
        const auto draft = closed.draft();
        auto viewModel = open(product, task);
        if (draft)
            viewModel->restore(*draft);
        settle(*viewModel);
        return viewModel;
    }
};

CERTDESK_TEST(TestDrafts)
#include "tst_drafts.moc"
