#include "tests/sandbox/cloudaccount.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// The tasks that give cloud resources another certificate in one go, over HTTP.
class TestCloudUpdates : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_sandbox.reset(); }

    void updatesWhatItCanAndSaysWhatFailed();
    void retriesWhatFailedAndRollsBackWhatWasDone();
    void bringsANewCertificateWithAnUpdate();
    void refusesUpdates_data();
    void refusesUpdates();
    void uploadsUnderTheSameIdAndBack();

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

QByteArray digitsOf(const QJsonValue &value)
{
    return QByteArray::number(value.toInteger());
}

} // namespace

QByteArray TestCloudUpdates::updateShop(const QByteArray &newId)
{
    const QJsonObject created = m_sandbox->untilCreated(
        "UpdateCertificateInstance",
        R"({"OldCertificateId":")" + m_sandbox->demo("shop.harbor-bakery.test")
            + R"(","CertificateId":")" + newId + R"(",)" + shopScope + "}");
    if (created["DeployStatus"_L1].toInt() != 1)
        QTest::qFail("no record was created", __FILE__, __LINE__);
    return digitsOf(created["DeployRecordId"_L1]);
}

QJsonObject TestCloudUpdates::updateDetail(const QByteArray &recordId)
{
    return m_sandbox->call("DescribeHostUpdateRecordDetail",
                           R"({"Limit":"200","DeployRecordId":")" + recordId + R"("})");
}

QMap<QString, int> TestCloudUpdates::statuses(const QByteArray &recordId)
{
    QMap<QString, int> statuses;
    for (const QJsonValue type : updateDetail(recordId)["RecordDetailList"_L1].toArray()) {
        for (const QJsonValue part : type["List"_L1].toArray())
            statuses[part["ResourceType"_L1].toString()] = part["Status"_L1].toInt();
    }
    return statuses;
}

void TestCloudUpdates::updatesWhatItCanAndSaysWhatFailed()
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

void TestCloudUpdates::retriesWhatFailedAndRollsBackWhatWasDone()
{
    start(Site::Mainland);
    const QByteArray old = m_sandbox->demo("shop.harbor-bakery.test");
    const QByteArray id = updateShop(m_sandbox->upload(u"shop.harbor-bakery.test"_s));
    const QByteArray record = R"({"DeployRecordId":)" + id;
    m_sandbox->pass(std::chrono::seconds(70));
    const QJsonValue done = updateDetail(id)["RecordDetailList"_L1][0]["List"_L1][0]["Id"_L1];
    QCOMPARE(m_sandbox->code("UpdateCertificateRecordRetry",
                             record + R"(,"DeployRecordDetailId":)" + digitsOf(done) + "}"),
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

void TestCloudUpdates::bringsANewCertificateWithAnUpdate()
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
    QVERIFY(!record->fingerprint.isEmpty()); // so that uploading it once more finds it
    QCOMPARE(record->names, QStringList{u"shop.harbor-bakery.test"_s});
    QVERIFY(m_sandbox->provider().certificates.find(QString::fromLatin1(old))->isIgnored);
    QCOMPARE(m_sandbox->code("UpdateCertificateInstance", json),
             u"FailedOperation.CertificateExists"_s);
}

void TestCloudUpdates::refusesUpdates_data()
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

void TestCloudUpdates::refusesUpdates()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, code);
    start(Site::International);
    json.replace("SHOP", m_sandbox->demo("shop.harbor-bakery.test"));
    json.replace("NEW", m_sandbox->upload(u"shop.harbor-bakery.test"_s));
    QCOMPARE(SandboxClient::errorCode(m_sandbox->untilCreated("UpdateCertificateInstance", json)),
             code);
}

void TestCloudUpdates::uploadsUnderTheSameIdAndBack()
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
    const QByteArray id = digitsOf(m_sandbox->untilCreated(
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

CERTDESK_TEST(TestCloudUpdates)
#include "tst_cloudupdates.moc"
