#include "core/model/newprofile.h"
#include "core/model/order.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using enum ProfileField;

namespace {

NewProfile bakery()
{
    NewProfile profile;
    const std::initializer_list<std::pair<ProfileField, QString>> values{
        {OrganisationName, u"Harbor Bakery Ltd"_s},
        {Division, u"IT"_s},
        {Country, u"gb"_s},
        {Province, u"Devon"_s},
        {City, u"Plymouth"_s},
        {Address, u"1 Quay Road"_s},
        {PhoneArea, u"01752"_s},
        {PhoneNumber, u"555 0100"_s},
        {AdminFirstName, u"Ada"_s},
        {AdminLastName, u"Marlow"_s},
        {AdminTitle, u"Owner"_s},
        {AdminPhone, u"+44 1752 555 0101"_s},
        {AdminEmail, u"ada@harbor-bakery.test"_s}};
    for (const auto &[field, value] : values)
        profile.set(field, value);
    return profile;
}

Company savedBakery()
{
    return {7,
            u"Harbor Bakery  Ltd"_s,
            u"GB"_s,
            u"Devon"_s,
            u"plymouth"_s,
            u"1 Quay Road"_s,
            u"01752-5550100"_s};
}

Manager savedAda()
{
    return {8,
            u"audit"_s,
            u"Ada"_s,
            u"Marlow"_s,
            u"Owner"_s,
            u"+44 1752 555 0101"_s,
            u"Ada@harbor-bakery.test"_s};
}

} // namespace

/// A new organisation and administrator: the rules of CertificateInfoSubmit.
class TestNewProfile : public QObject
{
    Q_OBJECT

private slots:
    void checksAField_data()
    {
        QTest::addColumn<ProfileField>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ProfileFault>("fault");
        const auto row = [](const char *what, ProfileField field, const QString &text,
                            ProfileFault fault) { QTest::newRow(what) << field << text << fault; };
        row("no name", OrganisationName, u""_s, ProfileFault::Missing);
        row("a name", OrganisationName, u"海港面包店"_s, ProfileFault::None);
        row("no department", Division, u""_s, ProfileFault::Missing);
        row("a country's code", Country, u"CN"_s, ProfileFault::None);
        row("a country's name", Country, u"China"_s, ProfileFault::NotACountry);
        row("no country", Country, u""_s, ProfileFault::Missing);
        row("an area", PhoneArea, u"021"_s, ProfileFault::None);
        row("mobile", PhoneArea, u"86"_s, ProfileFault::None);
        row("an area with its plus", PhoneArea, u"+44"_s, ProfileFault::None);
        row("no digit", PhoneNumber, u"-"_s, ProfileFault::NotATelephone);
        row("words", PhoneNumber, u"ask Ada"_s, ProfileFault::NotATelephone);
        row("a number in groups", PhoneNumber, u"(0)20 / 555-0100"_s, ProfileFault::None);
        row("no telephone", AdminPhone, u""_s, ProfileFault::Missing);
        row("an e-mail", AdminEmail, u"ada@example.com"_s, ProfileFault::None);
        row("no domain", AdminEmail, u"ada@example"_s, ProfileFault::NotAnEmail);
        row("two", AdminEmail, u"a@example.com b@example.com"_s, ProfileFault::NotAnEmail);
        row("the contact's e-mail may be missing", ContactEmail, u""_s, ProfileFault::None);
        row("not if it is wrong", ContactEmail, u"ada"_s, ProfileFault::NotAnEmail);
        row("no document", OrganisationIdNumber, u""_s, ProfileFault::Missing);
    }
    void checksAField()
    {
        QFETCH(ProfileField, field);
        QFETCH(QString, text);
        QTEST(checkField(field, text), "fault");
    }

    void asksForWhatIsNeeded_data()
    {
        QTest::addColumn<bool>("hasOrganisation");
        QTest::addColumn<bool>("hasOtherContact");
        QTest::addColumn<bool>("documents");
        QTest::addColumn<int>("count");
        QTest::newRow("both") << true << false << false << 13;
        QTest::newRow("the administrator alone") << false << false << false << 5;
        QTest::newRow("with another contact") << false << true << false << 10;
        QTest::newRow("CFCA") << true << true << true << 24;
    }
    void asksForWhatIsNeeded()
    {
        QFETCH(bool, hasOrganisation);
        QFETCH(bool, hasOtherContact);
        QFETCH(bool, documents);
        QFETCH(int, count);
        const NewProfile empty{hasOrganisation, hasOtherContact, {}};
        QCOMPARE(fieldsOf(empty, documents).size(), count);
        // All of them are missing, but for the contact's e-mail.
        QCOMPARE(checkProfile(empty, documents).size(), hasOtherContact ? count - 1 : count);
    }

    void onlyCfcaWantsDocuments()
    {
        QVERIFY(needsDocuments(findProduct(98)));
        QVERIFY(!needsDocuments(findProduct(9)));
        QVERIFY(!needsDocuments(std::nullopt));
    }

    void keepsNoEmptyValue()
    {
        NewProfile profile = bakery();
        QCOMPARE(profile.value(Country), u"GB"_s);
        QVERIFY(checkProfile(profile, false).isEmpty());
        profile.set(City, u"  "_s);
        QVERIFY(!profile.values.contains(City));
        QCOMPARE(checkProfile(profile, false).keys(), QList{City});
    }

    void findsTheFieldThatARefusalNames()
    {
        QCOMPARE(fieldNamedIn(u"OrgPhoneNumber is invalid."_s), PhoneNumber);
        QCOMPARE(fieldNamedIn(u"The parameter `AdminIdType` is missing"_s), AdminIdType);
        QCOMPARE(fieldNamedIn(u"MyOrgCityX"_s), std::nullopt);
        QCOMPARE(fieldNamedIn(u"Failed."_s), std::nullopt);
    }

    void knowsWhatIsSavedAlready()
    {
        QVERIFY(isSame(savedBakery(), bakery()));
        QVERIFY(isSame(savedAda(), bakery()));
        for (const ProfileField field :
             {OrganisationName, Country, Province, City, Address, PhoneNumber}) {
            NewProfile other = bakery();
            other.set(field, u"9"_s);
            QVERIFY2(!isSame(savedBakery(), other), qPrintable(QString(parameterOf(field))));
        }
        for (const ProfileField field :
             {AdminFirstName, AdminLastName, AdminTitle, AdminPhone, AdminEmail}) {
            NewProfile other = bakery();
            other.set(field, u"9"_s);
            QVERIFY2(!isSame(savedAda(), other), qPrintable(QString(parameterOf(field))));
        }
    }

    void everyParameterIsFoundAgain()
    {
        for (const ProfileField field : fieldsOf({true, true, {}}, true))
            QCOMPARE(fieldOf(parameterOf(field)), field);
        QCOMPARE(fieldOf(u"OrgNickname"_s), std::nullopt);
    }
};

CERTDESK_TEST(TestNewProfile)
#include "tst_newprofile.moc"
