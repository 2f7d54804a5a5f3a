#include "tests/support/testmain.h"
#include "ui/profiles/newprofiledialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace ui;
using enum ProfileField;

namespace {

NewProfile bakery()
{
    NewProfile profile;
    const std::initializer_list<std::pair<ProfileField, QString>> values{
        {OrganisationName, u"Harbor Bakery Ltd"_s},
        {Division, u"IT"_s},
        {Country, u"GB"_s},
        {Province, u"Devon"_s},
        {City, u"Plymouth"_s},
        {Address, u"1 Quay Road"_s},
        {PhoneArea, u"01752"_s},
        {PhoneNumber, u"5550100"_s},
        {AdminFirstName, u"Ada"_s},
        {AdminLastName, u"Marlow"_s},
        {AdminTitle, u"Owner"_s},
        {AdminPhone, u"+44 1752 5550101"_s},
        {AdminEmail, u"ada@harbor-bakery.test"_s}};
    for (const auto &[field, value] : values)
        profile.set(field, value);
    return profile;
}

Error refusal(const QString &message)
{
    Error error;
    error.kind = Error::Kind::Rejected;
    error.code = u"FailedOperation.InvalidParam"_s;
    error.message = message;
    error.requestId = u"r-1"_s;
    return error;
}

} // namespace

/// The form for a new organisation or administrator.
class TestNewProfileForm : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_dialog.reset(); }

    void judgesAFieldOnceItWasLeft()
    {
        NewProfileViewModel form({}, {}, false);
        QCOMPARE(form.firstProblem(), std::nullopt);
        form.set(AdminEmail, u"ada@"_s);
        QCOMPARE(form.problem(AdminEmail), QString());
        form.leave(AdminEmail);
        QVERIFY(form.problem(AdminEmail).contains(u"name@example.com"));
        form.set(AdminEmail, u"ada@example.com"_s);
        QCOMPARE(form.problem(AdminEmail), QString());
        QVERIFY(!form.finish());
        QCOMPARE(form.firstProblem(), OrganisationName);
    }

    void suggestsOnlyWhatIsEmpty()
    {
        NewProfile begun;
        begun.set(City, u"Exeter"_s);
        NewProfileViewModel form(begun, {}, false);
        form.suggest(bakery());
        QCOMPARE(form.profile().value(City), u"Exeter"_s);
        QCOMPARE(form.profile().value(OrganisationName), u"Harbor Bakery Ltd"_s);
        QVERIFY(!form.isChanged());
        QVERIFY(form.finish());
    }

    void saysTheProvidersWordsAtTheirField()
    {
        NewProfileViewModel form(bakery(), {}, false);
        form.setRefusal(refusal(u"OrgPhoneNumber is not registered."_s));
        QVERIFY(form.problem(PhoneNumber).contains(u"not registered"));
        QCOMPARE(form.firstProblem(), PhoneNumber);
        form.set(PhoneNumber, u"5550199"_s);
        QCOMPARE(form.problem(PhoneNumber), QString());
    }

    void takesWhatIsComplete()
    {
        open({});
        press("save");
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_taken.isEmpty());
        QVERIFY(text("OrgOrganization.problem").contains(u"needs this"));
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"OrgOrganization"_s);

        const NewProfile wanted = bakery();
        for (const auto &[field, value] : wanted.values.asKeyValueRange())
            type(field, value);
        press("save");
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_taken, QList{wanted});
    }

    void takesACountryThatIsStillBeingTyped()
    {
        NewProfile profile = bakery();
        profile.values.remove(Country);
        open(profile);
        QTest::keyClicks(field("OrgCountry"), u"portug"_s);
        press("save");
        QCOMPARE(m_taken.size(), 1);
        QCOMPARE(m_taken.first().value(Country), u"PT"_s);
    }

    void asksForAnotherContactOnDemand()
    {
        open(bakery());
        QVERIFY(!field("TechFirstName")->isVisible());
        QTest::mouseClick(m_dialog->findChild<QCheckBox *>(u"otherContact"_s), Qt::LeftButton,
                          Qt::NoModifier, {8, 8});
        QVERIFY(field("TechFirstName")->isVisible());
        press("save");
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!text("TechFirstName.problem").isEmpty());
        QVERIFY(text("TechEmail.problem").isEmpty()); // the one that may be missing
    }

    void showsNoDocumentsButForCfca()
    {
        open(bakery());
        QVERIFY(!m_dialog->findChild<QWidget *>(u"OrgIdNumber"_s));
        open(bakery(), true);
        QVERIFY(m_dialog->findChild<QWidget *>(u"OrgIdNumber"_s));
    }

    void asksBeforeItForgets()
    {
        open({});
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible()); // nothing was typed

        open({});
        type(City, u"Exeter"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        auto *question = m_dialog->findChild<QMessageBox *>(u"discardQuestion"_s);
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape); // which keeps
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(qobject_cast<QLineEdit *>(field("OrgCity"))->text(), u"Exeter"_s);

        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        press("discard");
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_taken.isEmpty());
    }

    void staysWhereItCouldNotBeTaken()
    {
        m_takes = false;
        open(bakery());
        press("save");
        QVERIFY(m_dialog->isVisible());
        QVERIFY(text("problemText").contains(u"could not be noted"));
        m_takes = true;
    }

private:
    void open(const NewProfile &begun, bool needsDocuments = false)
    {
        m_taken.clear();
        m_dialog = std::make_unique<NewProfileDialog>(
            std::make_unique<NewProfileViewModel>(begun, QString(), needsDocuments),
            [this](const NewProfile &profile) {
                if (m_takes)
                    m_taken += profile;
                return m_takes;
            },
            nullptr);
        m_dialog->show();
    }

    QWidget *field(const char *name) const
    {
        return m_dialog->findChild<QWidget *>(QString::fromLatin1(name));
    }

    QString text(const char *name) const { return qobject_cast<QLabel *>(field(name))->text(); }

    void press(const char *name)
    {
        QTest::mouseClick(field(name), Qt::LeftButton);
        QCoreApplication::sendPostedEvents();
    }

    void type(ProfileField what, const QString &value)
    {
        QWidget *widget = m_dialog->findChild<QWidget *>(parameterOf(what));
        if (auto *box = qobject_cast<QComboBox *>(widget)) {
            const int index = box->findData(value);
            QVERIFY(index >= 0);
            box->setCurrentIndex(index);
            emit box->activated(index);
        } else {
            qobject_cast<QLineEdit *>(widget)->clear();
            QTest::keyClicks(widget, value);
        }
    }

    bool m_takes = true;
    QList<NewProfile> m_taken;
    std::unique_ptr<NewProfileDialog> m_dialog;
};

CERTDESK_TEST(TestNewProfileForm)
#include "tst_newprofileform.moc"
