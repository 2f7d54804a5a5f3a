#include "core/dns/caapermission.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestCaaPermission : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheCaBehindEachBrand_data();
    void knowsTheCaBehindEachBrand();
};

void TestCaaPermission::knowsTheCaBehindEachBrand_data()
{
    QTest::addColumn<QString>("brand");
    QTest::addColumn<QString>("permitted");
    QTest::addColumn<bool>("isForbidden");

    const auto row = [](const QString &brand, const QString &permitted, bool isForbidden) {
        QTest::addRow("%s, %s", qPrintable(brand), qPrintable(permitted))
            << brand << permitted << isForbidden;
    };
    for (const QString &brand : {u"SecureSite"_s, u"GeoTrust"_s, u"Rapid"_s, u"TrustAsia"_s}) {
        row(brand, u"digicert.com"_s, false);
        row(brand, u"rapidssl.com"_s, false); // the name of any of its brands admits DigiCert
        row(brand, u"letsencrypt.org"_s, true);
    }
    row(u"GeoTrust"_s, u"sectigo.com"_s, true);
    row(u"DNSPod"_s, u"sectigo.com"_s, false);
    row(u"WoTrus"_s, u"usertrust.com"_s, false);
    row(u"WoTrus"_s, u"digicert.com"_s, true);
    row(u"TrustAsia"_s, u"trustasia.com"_s, false);
    row(u"GlobalSign"_s, u"globalsign.com"_s, false);
    row(u"CFCA"_s, u"cfca.com.cn"_s, false);
    row(u"CFCA"_s, u"digicert.com"_s, true);
    row(u"DNSPod SM2"_s, u"letsencrypt.org"_s, false); // its CA is not known: nobody is accused
    row(u"SM2"_s, u";"_s, true);
}

void TestCaaPermission::knowsTheCaBehindEachBrand()
{
    QFETCH(QString, brand);
    QFETCH(QString, permitted);
    QFETCH(bool, isForbidden);
    Observation seen;
    seen.question.name = u"example.com"_s;
    seen.question.type = DnsType::Caa;
    seen.answer.outcome = DnsAnswer::Outcome::Found;
    seen.answer.values = {u"0 issue \"%1\""_s.arg(permitted)};

    const CaaPermission permission =
        readCaa(u"www.example.com"_s, false, caaIssuers(brand), {seen});

    QCOMPARE(permission.foundAt, u"example.com"_s);
    QCOMPARE(permission.isForbidden, isForbidden);
}

CERTDESK_TEST(TestCaaPermission)
#include "tst_caapermission.moc"
