#include "tests/sandbox/ordertest.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

/// A new organisation and its administrator, which come into being with an order's information.
class TestApplicants : public OrderTest
{
    Q_OBJECT

private slots:
    void init()
    {
        m_now = QDateTime::currentDateTimeUtc();
        restart();
    }
    void cleanup() { m_client.reset(); }

    void savesWhatIsNew()
    {
        QCOMPARE(code("CertificateInfoSubmit", newInformation(buy(9))), QString());
        const QJsonArray companies = call("DescribeCompanies")["Companies"_L1].toArray();
        QCOMPARE(companies.size(), 2);
        const QJsonObject saved = companies.last().toObject();
        QCOMPARE(saved["CompanyName"_L1].toString(), u"Riverside Cycles Ltd"_s);
        QCOMPARE(saved["CompanyPhone"_L1].toString(), u"01392-5550100"_s);
        const QJsonArray managers =
            call("DescribeManagers", {{u"CompanyId"_s, saved["CompanyId"_L1]}})["Managers"_L1]
                .toArray();
        QCOMPARE(managers.size(), 1);
        QCOMPARE(managers[0]["ManagerMail"_L1].toString(), u"ada@riverside-cycles.test"_s);
        QCOMPARE(managers[0]["Status"_L1].toString(), u"audit"_s);
        QCOMPARE(managers[0]["CertCount"_L1].toInt(), 1);
    }

    void savesAnAdministratorOfASavedOrganisation()
    {
        QJsonObject information = newInformation(buy(9));
        information["CompanyId"_L1] = u"1"_s;
        QCOMPARE(code("CertificateInfoSubmit", information), QString());
        QCOMPARE(call("DescribeCompanies")["TotalCount"_L1].toInt(), 1);
        const QJsonObject managers = call("DescribeManagers", {{u"CompanyId"_s, 1}});
        QCOMPARE(managers["TotalCount"_L1].toInt(), 2);
        QCOMPARE(managers["Managers"_L1][0]["CertCount"_L1].toInt() > 0, true);
        QCOMPARE(managers["Managers"_L1][1]["CertCount"_L1].toInt(), 1);
    }

    void refusesWhatIsIncomplete_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        for (const char *needed :
             {"OrgOrganization", "OrgDivision", "OrgAddress", "OrgCountry", "OrgCity", "OrgRegion",
              "OrgPhoneArea", "OrgPhoneNumber", "AdminFirstName", "AdminLastName", "AdminPhone",
              "AdminEmail", "AdminTitle", "TechFirstName", "TechLastName", "TechPhone",
              "TechTitle"})
            QTest::newRow(needed) << QString::fromLatin1(needed) << QString();
        QTest::newRow("a country's name") << u"OrgCountry"_s << u"Britain"_s;
        QTest::newRow("no number") << u"OrgPhoneNumber"_s << u"ask Ada"_s;
        QTest::newRow("a number of nobody's") << u"OrgPhoneNumber"_s << u"0000000"_s;
        QTest::newRow("no number of hers") << u"AdminPhone"_s << u"-"_s;
    }
    void refusesWhatIsIncomplete()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QJsonObject information = newInformation(buy(9));
        information[parameter] = value;
        const QJsonObject answer = call("CertificateInfoSubmit", information);
        QCOMPARE(SandboxClient::errorCode(answer), u"FailedOperation.InvalidParam"_s);
        QVERIFY(answer["Error"_L1]["Message"_L1].toString().contains(parameter));
        QCOMPARE(call("DescribeCompanies")["TotalCount"_L1].toInt(), 1); // nothing of it is kept
    }

    void looksAtTheEmailWithTheOrder()
    {
        QJsonObject information = newInformation(buy(9));
        information["AdminEmail"_L1] = u"ada@riverside"_s;
        QCOMPARE(submit(information), u"FailedOperation.CertificatePreVerifyEmailInvalid"_s);
        information["AdminEmail"_L1] = u"ada@riverside-cycles.test"_s;
        QCOMPARE(submit(information), QString());
    }

private:
    static QJsonObject newInformation(const QString &id)
    {
        QJsonObject information = ovInformation(id, u"shop.riverside-cycles.test"_s);
        const std::initializer_list<std::pair<QLatin1StringView, QString>> values{
            {"CompanyId"_L1, u"0"_s},
            {"ManagerId"_L1, u"0"_s},
            {"OrgOrganization"_L1, u"Riverside Cycles Ltd"_s},
            {"OrgDivision"_L1, u"IT"_s},
            {"OrgAddress"_L1, u"2 Weir Lane"_s},
            {"OrgCountry"_L1, u"GB"_s},
            {"OrgCity"_L1, u"Exeter"_s},
            {"OrgRegion"_L1, u"Devon"_s},
            {"OrgPhoneArea"_L1, u"01392"_s},
            {"OrgPhoneNumber"_L1, u"5550100"_s},
            {"AdminFirstName"_L1, u"Ada"_s},
            {"AdminLastName"_L1, u"Weir"_s},
            {"AdminPhone"_L1, u"+44 1392 5550101"_s},
            {"AdminEmail"_L1, u"ada@riverside-cycles.test"_s},
            {"AdminTitle"_L1, u"Owner"_s},
            {"TechFirstName"_L1, u"Ada"_s},
            {"TechLastName"_L1, u"Weir"_s},
            {"TechPhone"_L1, u"+44 1392 5550101"_s},
            {"TechTitle"_L1, u"Owner"_s}};
        for (const auto &[parameter, value] : values)
            information[parameter] = value;
        return information;
    }
};

CERTDESK_TEST(TestApplicants)
#include "tst_applicants.moc"
