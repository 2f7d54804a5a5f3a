#include "tests/core/provider/argumentsfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

/// How an organisation and an administrator that the provider has not saved go with an order.
class TestNewProfileArguments : public QObject, private ArgumentsFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void submitsANewOrganisation()
    {
        const QJsonObject submitted = submit(bakery(true), {});

        QCOMPARE(submitted["CompanyId"_L1].toString(), u"0"_s);
        QCOMPARE(submitted["ManagerId"_L1].toString(), u"0"_s);
        QCOMPARE(submitted["OrgOrganization"_L1].toString(), u"Harbor Bakery Ltd"_s);
        QCOMPARE(submitted["OrgCountry"_L1].toString(), u"GB"_s);
        QCOMPARE(submitted["AdminFirstName"_L1].toString(), u"Ada"_s);
        QCOMPARE(submitted["TechFirstName"_L1].toString(), u"Ada"_s);
        QVERIFY(!submitted.contains("OrgDivision"_L1)); // nothing was typed there
    }

    void submitsANewAdministratorOfASavedOrganisation()
    {
        const QJsonObject submitted = submit(bakery(false), 4711);

        QCOMPARE(submitted["CompanyId"_L1].toString(), u"4711"_s);
        QCOMPARE(submitted["ManagerId"_L1].toString(), u"0"_s);
        QCOMPARE(submitted["AdminFirstName"_L1].toString(), u"Ada"_s);
        QVERIFY(!submitted.contains("OrgOrganization"_L1));
    }

private:
    static NewProfile bakery(bool hasOrganisation)
    {
        NewProfile profile;
        profile.hasOrganisation = hasOrganisation;
        profile.set(ProfileField::OrganisationName, u"Harbor Bakery Ltd"_s);
        profile.set(ProfileField::Country, u"gb"_s);
        profile.set(ProfileField::AdminFirstName, u" Ada "_s);
        return profile;
    }
    QJsonObject submit(const NewProfile &profile, std::optional<qint64> company)
    {
        OrderInformation information;
        information.certificate = CertificateId(u"new1"_s);
        information.commonName = u"example.com"_s;
        information.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\n";
        information.companyId = company;
        information.profile = profile;
        m_provider->submitInformation(information, this);
        return m_transport->arguments();
    }
};

CERTDESK_TEST(TestNewProfileArguments)
#include "tst_newprofilearguments.moc"
