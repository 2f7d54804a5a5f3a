#include "tests/sandbox/cloudaccount.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// Cloud resources and deployments to them, over HTTP.
class TestCloud : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_sandbox.reset(); }

    void searchesForResourcesAndKeepsTheAnswerHalfAnHour();
    void listsResourcesThatACertificateFits();
    void deploysOneResourceAfterTheOther();
    void refusesDeployments_data();
    void refusesDeployments();
    void needsTheServiceRole();

private:
    void start(Site site) { m_sandbox = std::make_unique<CloudAccount>(m_authority, site); }

    const SharedAuthority m_authority;
    std::unique_ptr<CloudAccount> m_sandbox;
};

namespace {

QByteArray number(const QJsonValue &value)
{
    return QByteArray::number(value.toInteger());
}

} // namespace

void TestCloud::searchesForResourcesAndKeepsTheAnswerHalfAnHour()
{
    start(Site::International);
    const QByteArray ask = R"({"IsCache":1,"CertificateIds":[")"
        + m_sandbox->demo("shop.harbor-bakery.test") + R"("]})";
    const auto begin = [&] {
        return m_sandbox
            ->call("CreateCertificateBindResourceSyncTask", ask)["CertTaskIds"_L1][0]["TaskId"_L1]
            .toString()
            .toLatin1();
    };
    const QByteArray task = begin();
    const auto result = [&] {
        return m_sandbox->call("DescribeCertificateBindResourceTaskResult",
                               R"({"TaskIds":[")" + task
                                   + R"("]})")["SyncTaskBindResourceResult"_L1][0];
    };
    QCOMPARE(result()["Status"_L1].toInt(), 0);
    m_sandbox->pass(std::chrono::seconds(20));
    QCOMPARE(result()["Status"_L1].toInt(), 1);
    QStringList types;
    for (const QJsonValue each : result()["BindResourceResult"_L1].toArray())
        types.append(each["ResourceType"_L1].toString());
    QCOMPARE(types, (QStringList{u"clb"_s, u"cdn"_s, u"waf"_s, u"teo"_s, u"tke"_s}));

    const QJsonObject detail = m_sandbox->call(
        "DescribeCertificateBindResourceTaskDetail",
        R"({"TaskId":")" + task + R"(","Limit":"1","ResourceTypes":["clb","tke"]})");
    QCOMPARE(detail["CLB"_L1][0]["Region"_L1].toString(), u"ap-guangzhou"_s);
    QCOMPARE(
        detail["CLB"_L1][0]["InstanceList"_L1][0]["Listeners"_L1][0]["Rules"_L1][0]["Domain"_L1]
            .toString(),
        u"shop.harbor-bakery.test"_s);
    QCOMPARE(detail["TKE"_L1].toArray().size(), 1);
    QCOMPARE(detail["CDN"_L1].toArray().size(), 0);

    QCOMPARE(begin(), task);
    m_sandbox->pass(std::chrono::minutes(31));
    QVERIFY(begin() != task);
    QCOMPARE(m_sandbox->code("DescribeCertificateBindResourceTaskDetail", R"({"TaskId":"12345"})"),
             u"FailedOperation.CertificateSyncTaskIdInvalid"_s);
    QCOMPARE(m_sandbox->code("CreateCertificateBindResourceSyncTask",
                             R"({"IsCache":1,"CertificateIds":["x"]})"),
             u"FailedOperation.CertificateNotFound"_s);
}

void TestCloud::listsResourcesThatACertificateFits()
{
    start(Site::Mainland);
    const QByteArray roast = m_sandbox->demo("*.morning-roast.test");
    QJsonObject list =
        m_sandbox->call("DescribeHostCdnInstanceList", R"({"CertificateId":")" + roast + R"("})");
    QCOMPARE(list["TotalCount"_L1].toInt(), 2);
    QCOMPARE(list["InstanceList"_L1][0]["CertId"_L1].toString().toLatin1(), roast);
    QCOMPARE(list["InstanceList"_L1][1]["CertId"_L1].toString(), QString());
    list = m_sandbox->call("DescribeHostCdnInstanceList",
                           R"({"CertificateId":")" + roast + R"(","Limit":1,
        "Filters":[{"FilterKey":"domainMatch","FilterValue":"0"}]})");
    QCOMPARE(list["InstanceList"_L1][0]["Domain"_L1].toString(), u"shop.harbor-bakery.test"_s);
    list = m_sandbox->call("DescribeHostCdnInstanceList",
                           R"({"OldCertificateId":")" + m_sandbox->demo("shop.harbor-bakery.test")
                               + R"("})");
    QCOMPARE(list["TotalCount"_L1].toInt(), 1);
    // Two domains of one listener of one load balancer.
    list = m_sandbox->call("DescribeHostClbInstanceList",
                           R"({"CertificateId":")" + m_sandbox->demo("*.oakfield-school.test")
                               + R"("})");
    QCOMPARE(list["TotalCount"_L1].toInt(), 1);
    QCOMPARE(list["InstanceList"_L1][0]["Listeners"_L1][0]["Rules"_L1].toArray().size(), 2);
    QCOMPARE(
        m_sandbox->call("DescribeHostClbInstanceList", "{}", "ssl", "ap-beijing")["TotalCount"_L1]
            .toInt(),
        0);
    const QJsonObject deployed = m_sandbox
                                     ->call("DescribeDeployedResources",
                                            R"({"ResourceType":"antiddos","CertificateIds":[")"
                                                + m_sandbox->demo("www.harbor-bakery.test")
                                                + R"("]})")["DeployedResources"_L1][0]
                                     .toObject();
    QCOMPARE(deployed["Count"_L1].toInt(), 1);
    QCOMPARE(deployed["Resources"_L1].toArray(), QJsonArray{u"bgpip-000004t7"_s});
}

void TestCloud::deploysOneResourceAfterTheOther()
{
    start(Site::Mainland);
    const QByteArray roast = m_sandbox->demo("*.morning-roast.test");
    const QByteArray deploy = R"({"CertificateId":")" + roast
        + R"(","ResourceType":"cdn","InstanceIdList":["static.morning-roast.test|off",
             "cdn.morning-roast.test|on"]})";
    const QJsonObject created = m_sandbox->call("DeployCertificateInstance", deploy);
    QCOMPARE(created["DeployStatus"_L1].toInt(), 1);
    const QByteArray id = number(created["DeployRecordId"_L1]);
    const auto detail = [&] {
        return m_sandbox->call("DescribeHostDeployRecordDetail",
                               R"({"DeployRecordId":")" + id + R"("})");
    };
    QCOMPARE(detail()["RunningTotalCount"_L1].toInt(), 1);
    QCOMPARE(detail()["PendingTotalCount"_L1].toInt(), 1);
    QCOMPARE(m_sandbox->servedWith("cdn", "static.morning-roast.test"), QByteArray());
    // One at a time: the running one is named instead.
    const QJsonObject again = m_sandbox->call("DeployCertificateInstance", deploy);
    QCOMPARE(again["DeployStatus"_L1].toInt(), 0);
    QCOMPARE(number(again["DeployRecordId"_L1]), id);
    QCOMPARE(m_sandbox->code("DeployCertificateRecordRollback", R"({"DeployRecordId":)" + id + "}"),
             u"FailedOperation.CertificateDeployHasPendingRecord"_s);
    m_sandbox->pass(std::chrono::seconds(20));
    QCOMPARE(detail()["SuccessTotalCount"_L1].toInt(), 1);
    QCOMPARE(m_sandbox->servedWith("cdn", "static.morning-roast.test"), roast);
    m_sandbox->pass(std::chrono::seconds(20));
    QCOMPARE(detail()["SuccessTotalCount"_L1].toInt(), 2);
    const QJsonObject records =
        m_sandbox->call("DescribeHostDeployRecord", R"({"CertificateId":")" + roast + R"("})");
    QCOMPARE(records["TotalCount"_L1].toInt(), 1);
    QCOMPARE(records["DeployRecordList"_L1][0]["Status"_L1].toInt(), 1);
    QCOMPARE(m_sandbox->code("DeployCertificateRecordRetry", R"({"DeployRecordId":)" + id + "}"),
             u"FailedOperation.CertificateDeployRetryStatusInvalid"_s);
    QCOMPARE(number(m_sandbox->call("DeployCertificateRecordRollback",
                                    R"({"DeployRecordId":)" + id + "}")["DeployRecordId"_L1]),
             id);
    m_sandbox->pass(std::chrono::seconds(45));
    QCOMPARE(detail()["DeployRecordDetailList"_L1][0]["Status"_L1].toInt(), 4);
    QCOMPARE(m_sandbox->servedWith("cdn", "static.morning-roast.test"), QByteArray());
    QCOMPARE(m_sandbox->servedWith("cdn", "cdn.morning-roast.test"), roast);
}

void TestCloud::refusesDeployments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &json, const QString &code,
                        const QByteArray &region = "ap-guangzhou") {
        QTest::newRow(name) << json << region << code;
    };
    const QByteArray shop = R"({"CertificateId":"SHOP","ResourceType":)";
    row("no such certificate", R"({"CertificateId":"x","InstanceIdList":["a|b"]})",
        u"FailedOperation.CertificateNotFound"_s);
    row("not issued yet", R"({"CertificateId":"PENDING","InstanceIdList":["a|b"]})",
        u"FailedOperation.CertificateNotAvailable"_s);
    row("no such type", shop + R"("ftp","InstanceIdList":["a"]})",
        u"FailedOperation.CertificateHostResourceTypeInvalid"_s);
    row("not a type to deploy to", shop + R"("scf","InstanceIdList":["a"]})",
        u"FailedOperation.CertificateHostResourceTypeInvalid"_s);
    row("no region", R"({"CertificateId":"SHOP","InstanceIdList":["lb-7qk2m9xa|lbl-4h8t0vw2"]})",
        u"InvalidParameter.RegionNotEmpty"_s, "");
    row("half an address", shop + R"("clb","InstanceIdList":["lb-7qk2m9xa"]})",
        u"FailedOperation.CertificateDeployInstanceFormatError"_s);
    row("no billing switch", shop + R"("cdn","InstanceIdList":["shop.harbor-bakery.test|maybe"]})",
        u"FailedOperation.CertificateDeployInstanceFormatError"_s);
    row("not in the account", shop + R"("clb","InstanceIdList":["lb-0|lbl-0"]})",
        u"FailedOperation.CertificateNotDeployInstance"_s);
    row("another domain's", shop + R"("cdn","InstanceIdList":["cdn.morning-roast.test|on"]})",
        u"FailedOperation.CertificateNotDeployInstance"_s);
    row("nothing", shop + R"("cdn","InstanceIdList":[]})", u"FailedOperation.InvalidParam"_s);
    row("all is well", R"({"CertificateId":"SHOP","InstanceIdList":["lb-7qk2m9xa|lbl-4h8t0vw2"]})",
        {});
}

void TestCloud::refusesDeployments()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, region);
    QFETCH(QString, code);
    start(Site::Mainland);
    CertificateFilter filter;
    filter.searchKey = u"new.harbor-bakery.test"_s;
    int total = 0;
    const auto pending =
        m_sandbox->provider().certificates.list(filter, m_sandbox->now(), total).first();
    json.replace("SHOP", m_sandbox->demo("shop.harbor-bakery.test"));
    json.replace("PENDING", pending.id.toLatin1());
    QCOMPARE(m_sandbox->code("DeployCertificateInstance", json, "ssl", region), code);
}

void TestCloud::needsTheServiceRole()
{
    start(Site::Mainland);
    m_sandbox->provider().hasServiceRole = false;
    const QString refused = u"FailedOperation.RoleNotFoundAuthorization"_s;
    const QByteArray shop = m_sandbox->demo("shop.harbor-bakery.test");
    QCOMPARE(m_sandbox->code("DescribeHostCdnInstanceList", "{}"), refused);
    QCOMPARE(m_sandbox->code("DescribeDeployedResources",
                             R"({"ResourceType":"cdn","CertificateIds":[")" + shop + R"("]})"),
             refused);
    QCOMPARE(m_sandbox->code("DeployCertificateInstance",
                             R"({"CertificateId":")" + shop + R"(","ResourceType":"cdn",
                                 "InstanceIdList":["shop.harbor-bakery.test|on"]})"),
             refused);
    QCOMPARE(m_sandbox->code("UpdateCertificateInstance",
                             R"({"OldCertificateId":")" + shop + R"(","ResourceTypes":["cdn"]})"),
             refused);
}

CERTDESK_TEST(TestCloud)
#include "tst_cloud.moc"
