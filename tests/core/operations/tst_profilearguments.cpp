#include "core/operations/packagelist.h"
#include "core/operations/requestlist.h"
#include "core/provider/requestarguments.h"
#include "core/provider/tencentprovider.h"
#include "sandbox/wire/contract.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using AccountCall = std::function<void(ApiClient &, QObject *)>;

QString refusalOf(const QString &action, Site site, const QJsonObject &arguments)
{
    const auto refused = sandbox::Contract().checkRequest(
        u"ssl"_s, action,
        site == Site::Mainland ? sandbox::Site::Mainland : sandbox::Site::International, arguments);
    return refused ? refused->message : QString();
}

} // namespace

Q_DECLARE_METATYPE(AccountCall)

/// What is asked about an account, apart from its certificates, against the provider's own
/// description of its actions.
class TestProfileArguments : public QObject
{
    Q_OBJECT

private slots:
    void keepsToTheContract_data();
    void keepsToTheContract();
    void renewsWithPoints();
    void asksForOnePackage();
};

void TestProfileArguments::keepsToTheContract_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Site>("site");
    QTest::addColumn<AccountCall>("call");
    const auto row = [](const char *action, Site site, const AccountCall &call) {
        QTest::newRow(action) << QString::fromLatin1(action) << site << call;
    };
    row("DescribePackages", Site::Mainland,
        [](ApiClient &client, QObject *owner) { PackageList(client).read(owner); });
    row("DescribeCSRSet", Site::International,
        [](ApiClient &client, QObject *owner) { RequestList(client).read(owner); });
    row("DescribeCSR", Site::International,
        [](ApiClient &client, QObject *owner) { RequestList(client).text(7, owner); });
    row("BatchDeleteCSR", Site::International, [](ApiClient &client, QObject *owner) {
        RequestList(client).remove({7, 8}, owner);
    });
}

void TestProfileArguments::keepsToTheContract()
{
    QFETCH(QString, action);
    QFETCH(Site, site);
    QFETCH(AccountCall, call);
    ScriptedTransport transport;
    Account account;
    account.site = site;
    TencentProvider provider(account, transport, systemTime);
    provider.setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));

    call(provider.client(), this);

    QCOMPARE(transport.requests.size(), 1);
    QCOMPARE(QString::fromLatin1(transport.header("X-TC-Action")), action);
    QCOMPARE(refusalOf(action, site, transport.arguments()), QString());
}

void TestProfileArguments::renewsWithPoints()
{
    PointsOrder order;
    order.renews = CertificateId(u"old1"_s);
    order.intent = RenewalId(u"7c1b"_s);
    order.product = 1013884;
    order.package = u"HB1"_s;
    order.domainCount = 3;
    order.csrPem = "the CSR";
    order.projectId = 17;
    order.companyId = 4711;
    order.managerId = 4712;
    const QJsonObject asked = pointsArguments(order);

    QCOMPARE(refusalOf(u"CreateCertificateByPackage"_s, Site::Mainland, asked), QString());
    QCOMPARE(asked["ProductPid"_L1].toInteger(), 1013884);
    QCOMPARE(asked["PackageIds"_L1].toArray(), QJsonArray{u"HB1"_s});
    QCOMPARE(asked["DomainCount"_L1].toString(), u"3"_s);
    QCOMPARE(asked["OldCertificateId"_L1].toString(), u"old1"_s);
    QCOMPARE(asked["RenewGenCsrMethod"_L1].toString(), u"upload"_s);
    QCOMPARE(asked["RenewCsr"_L1].toString(), u"the CSR"_s);
    QCOMPARE(asked["ProjectId"_L1].toInt(), 17);
    QCOMPARE(asked["CompanyId"_L1].toInt(), 4711);
    QCOMPARE(asked["ManagerId"_L1].toInt(), 4712);
    QCOMPARE(asked["Tags"_L1][0]["TagValue"_L1].toString(), u"7c1b"_s);
    QCOMPARE(asked["Tags"_L1][1]["TagValue"_L1].toString(), u"old1"_s);

    order.projectId = 0;
    order.companyId.reset();
    order.managerId.reset();
    const QJsonObject least = pointsArguments(order);
    QCOMPARE(refusalOf(u"CreateCertificateByPackage"_s, Site::Mainland, least), QString());
    QVERIFY(!least.contains("ProjectId"_L1) && !least.contains("CompanyId"_L1));
}

void TestProfileArguments::asksForOnePackage()
{
    const QJsonObject asked = packageArguments(u"HB1"_s);
    QCOMPARE(refusalOf(u"DescribePackages"_s, Site::Mainland, asked), QString());
    QCOMPARE(asked["PackageId"_L1].toString(), u"HB1"_s);
}

CERTDESK_TEST(TestProfileArguments)
#include "tst_profilearguments.moc"
