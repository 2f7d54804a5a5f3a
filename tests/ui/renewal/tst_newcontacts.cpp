#include "tests/support/testmain.h"
#include "tests/ui/renewal/quickrenewalfixture.h"
#include "ui/profiles/newprofiledialog.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using core::NewProfile;
using core::ProfileField;
using ui::RenewalContacts;

namespace {

NewProfile typed(const QString &organisation)
{
    NewProfile profile;
    profile.hasOrganisation = !organisation.isEmpty();
    profile.set(ProfileField::OrganisationName, organisation);
    profile.set(ProfileField::AdminFirstName, u"Grace"_s);
    profile.set(ProfileField::AdminEmail, u"grace@example.com"_s);
    return profile;
}

} // namespace

/// An organisation and an administrator that the person enters, in the windows of an order.
class TestNewContacts : public QObject, private QuickRenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void aNewOrganisationGoesWithTheOrder()
    {
        m_companies = QList<core::Company>();
        const auto viewModel = open(geoTrustOv);
        RenewalContacts &contacts = viewModel->contacts();
        QVERIFY(!contacts.missing().isEmpty());
        contacts.enter(typed(u"Harbor Bakery"_s));
        QCOMPARE(contacts.missing(), QString());
        QVERIFY(viewModel->canGoOn());
        QVERIFY(contacts.companyText().startsWith(u"Harbor Bakery"));

        const core::RenewalPlan plan = viewModel->plan();
        QVERIFY(plan.profile == typed(u"Harbor Bakery"_s));
        QVERIFY(!plan.companyId);
        QVERIFY(!plan.managerId);
        QCOMPARE(plan.contactEmail, u"grace@example.com"_s);
    }

    void itIsKeptWhileASavedOneIsChosen()
    {
        const auto viewModel = open(geoTrustOv);
        RenewalContacts &contacts = viewModel->contacts();
        contacts.enter(typed(u"Harbor Bakery"_s));
        contacts.chooseCompany(1);
        settle(*viewModel);
        QCOMPARE(viewModel->plan().companyId, 1);
        QVERIFY(!viewModel->plan().profile);
        QCOMPARE(viewModel->plan().contactEmail, u"ada7@example.com"_s);
        contacts.chooseCompany(RenewalContacts::unsaved);
        QVERIFY(viewModel->plan().profile == typed(u"Harbor Bakery"_s));
        QCOMPARE(viewModel->plan().contactEmail, u"grace@example.com"_s);
    }

    void aNewAdministratorIsForTheChosenOrganisation()
    {
        m_companies = QList{company(1), company(2)};
        const auto viewModel = open(geoTrustOv);
        RenewalContacts &contacts = viewModel->contacts();
        QVERIFY(!contacts.canEnterAdministrator());
        contacts.chooseCompany(2);
        settle(*viewModel);
        contacts.enter(typed({}));
        QCOMPARE(viewModel->plan().companyId, 2);
        QVERIFY(!viewModel->plan().managerId);
        QVERIFY(viewModel->plan().profile == typed({}));
        contacts.chooseCompany(1);
        settle(*viewModel);
        QVERIFY(!contacts.newAdministrator());
        QCOMPARE(viewModel->plan().managerId, 7);
    }

    void whatWasTypedComesBackFromTheJournal()
    {
        core::Renewal begun;
        begun.plan.certificate = certificateOf(geoTrustOv);
        begun.plan.profile = typed(u"Harbor Bakery"_s);
        begun.plan.contactEmail = u"grace@example.com"_s;
        begun.state = RenewalState::KeyReady;
        m_renewals->add(begun);
        const auto viewModel = open(geoTrustOv);
        QVERIFY(viewModel->plan().profile == begun.plan.profile);
        QVERIFY(viewModel->isPrepared());
        const auto form = viewModel->contacts().openForm(true);
        QVERIFY(form->profile() == *begun.plan.profile);

        begun.plan.companyId = 1; // and with a saved organisation
        begun.plan.profile = typed({});
        m_renewals->get(m_renewals->all().first().id).plan = begun.plan;
        QVERIFY(open(geoTrustOv)->plan().profile == begun.plan.profile);
    }

    void theFormBeginsWithWhatIsKnown()
    {
        QuickRenewalViewModel::Seams seams;
        seams.companies = [this](QObject *) { return core::readyTask(m_companies); };
        seams.managers = [this](qint64, QObject *) { return core::readyTask(m_managers); };
        seams.known = [](QObject *) {
            return core::readyTask(core::Result<NewProfile>(typed(u"Harbor Bakery"_s)));
        };
        const RenewalContacts contacts({true, false}, seams);
        const auto form = contacts.openForm(true);
        QTRY_COMPARE(form->profile().value(ProfileField::OrganisationName), u"Harbor Bakery"_s);
        QVERIFY(!form->isChanged());
    }

    void aRefusalLeadsBackToTheForm()
    {
        const core::RenewalId id = refused();
        ui::QuickRenewalDialog dialog(open(geoTrustOv));
        dialog.show();
        auto *correct = dialog.findChild<QPushButton *>(u"correctData"_s);
        QVERIFY(correct->isVisible());
        QTest::mouseClick(correct, Qt::LeftButton);
        auto *form = dialog.findChild<ui::NewProfileDialog *>();
        QVERIFY(form);
        QVERIFY(form->findChild<QLabel *>(u"problemText"_s)->text().contains(u"OrgCity"));
        QVERIFY(form->findChild<QLabel *>(u"OrgCity.problem"_s)->text().contains(u"OrgCity"));
        QCOMPARE(form->findChild<QLineEdit *>(u"AdminEmail"_s)->text(), u"grace@example.com"_s);
        QVERIFY(dialog.viewModel().correct(typed(u"Corrected"_s)));
        QCOMPARE(m_renewals->get(id).plan.profile, typed(u"Corrected"_s));
        QVERIFY(!correct->isVisible());
    }

    void thePickersOfferTheForm()
    {
        ui::QuickRenewalDialog dialog(open(geoTrustOv));
        dialog.show();
        auto *company = dialog.findChild<QComboBox *>(u"company"_s);
        QCOMPARE(company->count(), 1);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"newManager"_s), Qt::LeftButton);
        auto *form = dialog.findChild<ui::NewProfileDialog *>();
        QVERIFY(form);
        QVERIFY(!form->findChild<QLineEdit *>(u"OrgCity"_s)); // of a saved organisation
        delete form;
        dialog.viewModel().contacts().enter(typed(u"Harbor Bakery"_s));
        QCOMPARE(company->count(), 2);
        QVERIFY(company->currentText().startsWith(u"Harbor Bakery"));
        auto *newCompany = dialog.findChild<QPushButton *>(u"newCompany"_s);
        QVERIFY(newCompany->text().startsWith(u"Change"));
    }

private:
    core::RenewalId refused()
    {
        core::Renewal renewal;
        renewal.plan.certificate = certificateOf(geoTrustOv);
        renewal.plan.profile = typed(u"Harbor Bakery"_s);
        renewal.state = RenewalState::Bought;
        core::Error problem;
        problem.kind = core::Error::Kind::Rejected;
        problem.code = u"FailedOperation.InvalidParam"_s;
        problem.message = u"OrgCity is needed."_s;
        renewal.problem = problem;
        return m_renewals->add(renewal);
    }
};

CERTDESK_TEST(TestNewContacts)
#include "tst_newcontacts.moc"
