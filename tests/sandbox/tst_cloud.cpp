#include "tests/sandbox/cloudaccount.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// Cloud resources and the tasks that give them another certificate, over HTTP.
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
    void updatesWhatItCanAndSaysWhatFailed();
    void retriesWhatFailedAndRollsBackWhatWasDone();
    void bringsANewCertificateWithAnUpdate();
    void refusesUpdates_data();
    void refusesUpdates();
    void uploadsUnderTheSameIdAndBack();
    void needsTheServiceRole();

private:
    void start(Site site) { m_sandbox = std::make_unique<CloudAccount>(m_authority, site); }
    QByteArray updateShop(const QByteArray &newId);
    QJsonObject updateDetail(const QByteArray &recordId);
    QMap<QString, int> statuses(const QByteArray &recordId);

    const SharedAuthority m_authority;
    std::unique_ptr<CloudAccount> m_sandbox;
};

namespace {

// What serves shop.harbor-bakery.test; the cluster refuses every new certificate.
constexpr char shopScope[] =
    R"("ResourceTypes":["clb","cdn","tke","live"],
       "ResourceTypesRegions":[{"ResourceType":"clb","Regions":["ap-guangzhou"]},
                               {"ResourceType":"tke","Regions":["ap-guangzhou"]}])";

QByteArray number(const QJsonValue &value)
{
    return QByteArray::number(value.toInteger());
}

} // namespace

QByteArray TestCloud::updateShop(const QByteArray &newId)
{
    const QJsonObject created = m_sandbox->untilCreated(
        "UpdateCertificateInstance",
        R"({"OldCertificateId":")" + m_sandbox->demo("shop.harbor-bakery.test")
            + R"(","CertificateId":")" + newId + R"(",)" + shopScope + "}");
    if (created["DeployStatus"_L1].toInt() != 1)
        QTest::qFail("no record was created", __FILE__, __LINE__);
    return number(created["DeployRecordId"_L1]);
}

QJsonObject TestCloud::updateDetail(const QByteArray &recordId)
{
    return m_sandbox->call("DescribeHostUpdateRecordDetail",
                           R"({"Limit":"200","DeployRecordId":")" + recordId + R"("})");
}

QMap<QString, int> TestCloud::statuses(const QByteArray &recordId)
{
    QMap<QString, int> statuses;
    for (const QJsonValue type : updateDetail(recordId)["RecordDetailList"_L1].toArray()) {
        for (const QJsonValue part : type["List"_L1].toArray())
            statuses[part["ResourceType"_L1].toString()] = part["Status"_L1].toInt();
    }
    return statuses;
}

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

void TestCloud::updatesWhatItCanAndSaysWhatFailed()
{
    start(Site::International);
    const QByteArray old = m_sandbox->demo("shop.harbor-bakery.test");
    const QByteArray fresh = m_sandbox->upload(u"shop.harbor-bakery.test"_s);
    const QByteArray id = updateShop(fresh);
    QCOMPARE(statuses(id),
             (QMap<QString, int>{{u"clb"_s, 3}, {u"cdn"_s, 0}, {u"tke"_s, 0}, {u"live"_s, 6}}));
    m_sandbox->pass(std::chrono::seconds(70));
    QCOMPARE(statuses(id),
             (QMap<QString, int>{{u"clb"_s, 1}, {u"cdn"_s, 1}, {u"tke"_s, 2}, {u"live"_s, 6}}));
    const QJsonObject detail = updateDetail(id);
    QCOMPARE(detail["SuccessTotalCount"_L1].toInt(), 2);
    QCOMPARE(detail["FailedTotalCount"_L1].toInt(), 1);
    QCOMPARE(detail["RecordDetailList"_L1][2]["List"_L1][0]["ErrorMsg"_L1].toString(),
             u"The cluster can't be reached."_s);
    QCOMPARE(m_sandbox->servedWith("cdn", "shop.harbor-bakery.test"), fresh);
    QCOMPARE(m_sandbox->servedWith("tke", "shop.harbor-bakery.test"), old);
    QCOMPARE(m_sandbox->servedWith("teo", "shop.harbor-bakery.test"), old); // nobody asked for it
    const QJsonObject records =
        m_sandbox->call("DescribeHostUpdateRecord", R"({"OldCertificateId":")" + old + R"("})");
    QCOMPARE(records["TotalCount"_L1].toInt(), 1);
    QCOMPARE(records["DeployRecordList"_L1][0]["Status"_L1].toInt(), 2);
    QCOMPARE(records["DeployRecordList"_L1][0]["CertId"_L1].toString().toLatin1(), fresh);
}

void TestCloud::retriesWhatFailedAndRollsBackWhatWasDone()
{
    start(Site::Mainland);
    const QByteArray old = m_sandbox->demo("shop.harbor-bakery.test");
    const QByteArray id = updateShop(m_sandbox->upload(u"shop.harbor-bakery.test"_s));
    const QByteArray record = R"({"DeployRecordId":)" + id;
    m_sandbox->pass(std::chrono::seconds(70));
    const QJsonValue done = updateDetail(id)["RecordDetailList"_L1][0]["List"_L1][0]["Id"_L1];
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRetry",
                             record + R"(,"DeployRecordDetailId":)" + number(done) + "}"),
             u"FailedOperation.CertificateDeployRetryStatusInvalid"_s);
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRetry", record + "}"), QString());
    QCOMPARE(statuses(id)[u"tke"_s], 3);
    m_sandbox->pass(std::chrono::seconds(25));
    QCOMPARE(statuses(id)[u"tke"_s], 2); // it never gets well
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRollback", record + "}"), QString());
    QCOMPARE(statuses(id)[u"clb"_s], 3);
    m_sandbox->pass(std::chrono::seconds(45));
    QCOMPARE(statuses(id),
             (QMap<QString, int>{{u"clb"_s, 4}, {u"cdn"_s, 4}, {u"tke"_s, 2}, {u"live"_s, 6}}));
    for (const char *type : {"clb", "cdn", "tke"})
        QCOMPARE(m_sandbox->servedWith(type, "shop.harbor-bakery.test"), old);
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRollback", record + "}"),
             u"FailedOperation.CertificateDeployRollbackStatusInvalid"_s);
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRollback", R"({"DeployRecordId":4711})"),
             u"FailedOperation.CertificateDeployNotExist"_s);
}

void TestCloud::bringsANewCertificateWithAnUpdate()
{
    start(Site::International);
    const QByteArray old = m_sandbox->demo("shop.harbor-bakery.test");
    const QByteArray json = R"({"OldCertificateId":")" + old + R"(","ResourceTypes":["cdn"],)"
        + m_sandbox->pairFor(u"shop.harbor-bakery.test"_s)
        + R"(,"Repeatable":false,"ExpiringNotificationSwitch":1})";
    const QJsonObject created = m_sandbox->untilCreated("UpdateCertificateInstance", json);
    QCOMPARE(created["DeployStatus"_L1].toInt(), 1);
    m_sandbox->pass(std::chrono::seconds(25));
    m_sandbox->call("DescribeHostUpdateRecord", "{}"); // whoever looks sees it done
    const QString fresh =
        QString::fromLatin1(m_sandbox->servedWith("cdn", "shop.harbor-bakery.test"));
    const auto record = m_sandbox->provider().certificates.find(fresh);
    QVERIFY(record.has_value());
    QVERIFY(record->isUploaded());
    QCOMPARE(record->names, QStringList{u"shop.harbor-bakery.test"_s});
    QVERIFY(m_sandbox->provider().certificates.find(QString::fromLatin1(old))->isIgnored);
    QCOMPARE(m_sandbox->code("UpdateCertificateInstance", json),
             u"FailedOperation.CertificateExists"_s);
}

void TestCloud::refusesUpdates_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &json, const QString &code) {
        QTest::newRow(name) << json << code;
    };
    const QByteArray shop = R"({"OldCertificateId":"SHOP","CertificateId":"NEW","ResourceTypes":)";
    row("no such certificate", R"({"OldCertificateId":"x","ResourceTypes":["cdn"]})",
        u"FailedOperation.CertificateNotFound"_s);
    row("no such type", shop + R"(["ftp"]})",
        u"FailedOperation.CertificateHostResourceTypeInvalid"_s);
    row("a type of the other site", shop + R"(["gaap"]})",
        u"FailedOperation.CertificateHostResourceTypeInvalid"_s);
    row("no regions", shop + R"(["clb"]})", u"InvalidParameter.WithDetailReason"_s);
    row("no types", shop + "[]}", u"FailedOperation.InvalidParam"_s);
    row("neither certificate nor pair", R"({"OldCertificateId":"SHOP","ResourceTypes":["cdn"]})",
        u"FailedOperation.InvalidParam"_s);
    row("half a pair",
        R"({"OldCertificateId":"SHOP","ResourceTypes":["cdn"],"CertificatePublicKey":"x"})",
        u"FailedOperation.InvalidParam"_s);
    row("an unreadable pair",
        R"({"OldCertificateId":"SHOP","ResourceTypes":["cdn"],"CertificatePublicKey":"x",
            "CertificatePrivateKey":"y"})",
        u"FailedOperation.CertificateParseError"_s);
    row("by itself",
        R"({"OldCertificateId":"SHOP","CertificateId":"SHOP","ResourceTypes":["cdn"]})",
        u"FailedOperation.InvalidParam"_s);
    row("nothing is bound", R"({"OldCertificateId":"NEW","CertificateId":"SHOP",
        "ResourceTypes":["cdn"]})",
        u"FailedOperation.CertificateDeployInstanceEmpty"_s);
}

void TestCloud::refusesUpdates()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    start(Site::International);
    json.replace("SHOP", m_sandbox->demo("shop.harbor-bakery.test"));
    json.replace("NEW", m_sandbox->upload(u"shop.harbor-bakery.test"_s));
    QCOMPARE(SandboxClient::errorCode(m_sandbox->untilCreated("UpdateCertificateInstance", json)),
             code);
}

void TestCloud::uploadsUnderTheSameIdAndBack()
{
    start(Site::International);
    const QByteArray legacy = m_sandbox->demo("legacy.harbor-bakery.test");
    const auto fingerprint = [&] {
        return m_sandbox
            ->call("DescribeCertificateDetail",
                   R"({"CertificateId":")" + legacy + R"("})")["CertFingerprint"_L1]
            .toString();
    };
    const QString before = fingerprint();
    const QByteArray scope = R"("ResourceTypes":["clb"],
        "ResourceTypesRegions":[{"ResourceType":"clb","Regions":["ap-guangzhou"]}],)";
    const QByteArray pair = m_sandbox->pairFor(u"legacy.harbor-bakery.test"_s);
    QCOMPARE(m_sandbox->code("UploadUpdateCertificateInstance",
                             R"({"OldCertificateId":")" + m_sandbox->demo("shop.harbor-bakery.test")
                                 + R"(",)" + scope + pair + "}"),
             u"FailedOperation.CertificateHostDeployCanNotAllow"_s);
    const QByteArray id = number(m_sandbox->untilCreated(
        "UploadUpdateCertificateInstance",
        R"({"OldCertificateId":")" + legacy + R"(",)" + scope + pair + "}")["DeployRecordId"_L1]);
    m_sandbox->pass(std::chrono::seconds(25));
    const QString between = fingerprint();
    QVERIFY(between != before);
    const auto runs = [&] {
        return m_sandbox
            ->call("DescribeHostUploadUpdateRecordDetail",
                   R"({"DeployRecordId":)" + id + "}")["DeployRecordDetail"_L1]
            .toArray();
    };
    QCOMPARE(runs().size(), 1);
    QCOMPARE(runs()[0]["Status"_L1].toInt(), 1);
    QCOMPARE(m_sandbox->code("UploadUpdateCertificateRecordRollback",
                             R"({"DeployRecordId":)" + id + "}"),
             QString());
    m_sandbox->pass(std::chrono::seconds(25));
    QCOMPARE(runs().size(), 2);
    QCOMPARE(runs()[1]["Type"_L1].toInt(), 1);
    QCOMPARE(runs()[1]["Status"_L1].toInt(), 4);
    QCOMPARE(fingerprint(), before);
    QCOMPARE(m_sandbox
                 ->call("DescribeHostUploadUpdateRecord",
                        R"({"OldCertificateId":")" + legacy + R"("})")["TotalCount"_L1]
                 .toInt(),
             1);
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
