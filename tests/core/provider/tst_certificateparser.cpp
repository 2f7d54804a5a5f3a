#include "core/provider/certificateparser.h"
#include "tests/support/testmain.h"
#include "tests/support/utctime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (document.isNull())
        qFatal("%s", qPrintable(problem.errorString()));
    return document.object();
}

QJsonObject pageOf(const QByteArray &row)
{
    return json(R"({"TotalCount":1,"Certificates":[)" + row + R"(],"RequestId":"r"})");
}

// A paid certificate about to expire, with the provider's habits: numbers as strings, GMT+8.
const QByteArray fullRow = R"({
    "CertificateId": "aB3xYz9k", "Domain": "example.com", "Alias": "shop",
    "SubjectAltName": ["example.com", "www.example.com", "WWW.example.com", "mail.example.com"],
    "From": "trustasia", "PackageType": "15", "PackageTypeName": "TrustAsia OV Multi",
    "ProductZhName": "TrustAsia", "Status": 1, "StatusName": "Issued", "StatusMsg": "",
    "AwaitingValidationMsg": "--", "VerifyType": "DNS", "EncryptAlgorithm": "ECC 256",
    "InsertTime": "2026-05-01 07:00:00", "CertBeginTime": "2026-05-02 08:00:00",
    "CertEndTime": "2026-12-01 07:59:59", "DVAuthDeadline": "--",
    "IsVip": true, "IsDv": false, "IsWildcard": false, "RenewAble": true, "IsExpiring": true,
    "IsIgnore": false, "AutoRenewFlag": 1, "AllowDownload": false, "HostingStatus": 10,
    "Deployable": true, "IsSM": false,
    "HostingCompleteTime": "2026-11-20 08:00:00", "HostingRenewCertId": "new2",
    "HasRenewOrder": "", "ProjectInfo": {"ProjectName": "Default", "ProjectId": "0"},
    "Tags": [{"TagKey": "team", "TagValue": "web"}, {"TagKey": "empty", "TagValue": null}],
    "CertificateExtra": {"DomainNumber": "4", "OriginCertificateId": "old1", "RenewOrder": "new1",
      "ReplacedFor": "before1", "ReplacedBy": "after1", "SMCert": 1},
    "ServiceId": "a field of tomorrow", "Bounds": {"deep": [1, {}]}})";

} // namespace

class TestCertificateParser : public QObject
{
    Q_OBJECT

private slots:
    void readsARow();
    void readsARowOfNothing_data();
    void readsARowOfNothing();
    void keepsAStatusFromTheFuture();
    void prefersTheListsSuccessor();
    void leavesTheDomainOutOfTheFurtherNames_data();
    void leavesTheDomainOutOfTheFurtherNames();
    void knowsUploadedCertificates();
    void readsAnEmptyPage_data();
    void readsAnEmptyPage();
    void refusesAPageThatItCantRead_data();
    void refusesAPageThatItCantRead();
    void readsADetailBeforeIssue();
    void readsADetailAfterIssue();
    void refusesADetailWithoutAnId();
};

void TestCertificateParser::readsARow()
{
    const auto page = parseCertificatePage(pageOf(fullRow));

    QVERIFY(page);
    QCOMPARE(page->totalCount, 1);
    QCOMPARE(page->certificates.size(), 1);
    Certificate expected;
    expected.id = CertificateId(u"aB3xYz9k"_s);
    expected.domain = u"example.com"_s;
    expected.furtherNames = {u"www.example.com"_s, u"WWW.example.com"_s, u"mail.example.com"_s};
    expected.alias = u"shop"_s;
    expected.source = u"trustasia"_s;
    expected.packageType = 15;
    expected.productName = u"TrustAsia OV Multi"_s;
    expected.brandName = u"TrustAsia"_s;
    expected.status = CertificateStatus::Issued;
    expected.statusName = u"Issued"_s;
    expected.insertedAt = utc(u"2026-04-30T23:00:00Z"_s);
    expected.notBefore = utc(u"2026-05-02T00:00:00Z"_s);
    expected.notAfter = utc(u"2026-11-30T23:59:59Z"_s);
    expected.verifyType = u"DNS"_s;
    expected.algorithm = u"ECC 256"_s;
    expected.projectName = u"Default"_s;
    expected.tags = {{u"team"_s, u"web"_s}, {u"empty"_s, {}}};
    expected.domainCount = 4;
    expected.isVip = true;
    expected.renewable = true;
    expected.expiring = true;
    expected.autoRenew = true;
    expected.downloadAllowed = false;
    expected.deployable = true;
    expected.isSm = true;
    expected.hostingStatus = 10;
    expected.hostingCompletedAt = utc(u"2026-11-20T00:00:00Z"_s);
    expected.hostingSuccessor = CertificateId(u"new2"_s);
    expected.renewsCertificate = CertificateId(u"old1"_s);
    expected.renewedBy = CertificateId(u"new1"_s);
    expected.replaces = CertificateId(u"before1"_s);
    expected.replacedBy = CertificateId(u"after1"_s);
    QVERIFY(page->certificates.first() == expected);
}

void TestCertificateParser::readsARowOfNothing_data()
{
    QTest::addColumn<QByteArray>("nothing");
    QTest::newRow("missing") << ""_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("empty text") << "\"\""_ba;
    QTest::newRow("dashes") << "\"--\""_ba;
    QTest::newRow("wrong type") << "[[]]"_ba;
}

void TestCertificateParser::readsARowOfNothing()
{
    QFETCH(QByteArray, nothing);
    QJsonObject row{{u"CertificateId"_s, u"a"_s}};
    const QJsonObject full = json(fullRow);
    for (auto it = full.begin(); it != full.end() && !nothing.isEmpty(); ++it)
        if (it.key() != "CertificateId"_L1)
            row.insert(it.key(), json("{\"x\":" + nothing + "}").value("x"_L1));

    const auto page =
        parseCertificatePage({{u"TotalCount"_s, 1}, {u"Certificates"_s, QJsonArray{row}}});

    QVERIFY(page);
    const Certificate &certificate = page->certificates.first();
    QVERIFY(!isKnown(certificate.status));
    QVERIFY(!certificate.packageType);
    QVERIFY(!certificate.notAfter.isValid());
    QVERIFY(!certificate.validationDeadline.isValid());
    QVERIFY(!certificate.renewable);
    QVERIFY(certificate.downloadAllowed);
    QVERIFY(certificate.renewedBy.isEmpty());
    QVERIFY(certificate.brandName.isEmpty());
    QVERIFY(certificate.hostingSuccessor.isEmpty());
    QVERIFY(certificate.tags.isEmpty());
    QVERIFY(certificate.furtherNames.isEmpty());
    QCOMPARE(certificate.domainCount, 1);
    QCOMPARE(certificate.hostingStatus, -1);
}

void TestCertificateParser::keepsAStatusFromTheFuture()
{
    const auto page = parseCertificatePage(
        pageOf(R"({"CertificateId":"a","Status":99,"StatusName":"Paused","StatusMsg":null})"));

    QVERIFY(page);
    const Certificate &certificate = page->certificates.first();
    QCOMPARE(static_cast<int>(certificate.status), 99);
    QVERIFY(!isKnown(certificate.status));
    QCOMPARE(certificate.statusName, u"Paused"_s);
}

void TestCertificateParser::prefersTheListsSuccessor()
{
    const auto page = parseCertificatePage(pageOf(
        R"({"CertificateId":"a","HasRenewOrder":"n1","CertificateExtra":{"RenewOrder":"n0"}})"));

    QCOMPARE(page->certificates.first().renewedBy.value(), u"n1"_s);
}

void TestCertificateParser::leavesTheDomainOutOfTheFurtherNames_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QStringList>("further");

    QTest::newRow("list") << R"("SubjectAltName":["a.cn","b.cn"])"_ba << QStringList{u"b.cn"_s};
    QTest::newRow("detail") << R"("SubjectAltName":["b.cn"])"_ba << QStringList{u"b.cn"_s};
    QTest::newRow("in capitals") << R"("SubjectAltName":["A.cn"])"_ba << QStringList{};
    QTest::newRow("twice") << R"("SubjectAltName":["b.cn","b.cn"])"_ba << QStringList{u"b.cn"_s};
    QTest::newRow("null names") << R"("SubjectAltName":[null,"","b.cn"])"_ba
                                << QStringList{u"b.cn"_s};
    QTest::newRow("only CertSANs")
        << R"("SubjectAltName":null,"CertSANs":["a.cn","b.cn"])"_ba << QStringList{u"b.cn"_s};
}

void TestCertificateParser::leavesTheDomainOutOfTheFurtherNames()
{
    QFETCH(QByteArray, names);
    const auto page =
        parseCertificatePage(pageOf(R"({"CertificateId":"a","Domain":"a.cn",)" + names + "}"));

    QTEST(page->certificates.first().furtherNames, "further");
}

void TestCertificateParser::knowsUploadedCertificates()
{
    const auto page = parseCertificatePage(
        pageOf(R"({"CertificateId":"a","From":"upload","PackageType":null,"IsVip":false})"));

    QVERIFY(page->certificates.first().isUploaded);
    QVERIFY(!page->certificates.first().packageType);
}

void TestCertificateParser::readsAnEmptyPage_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("empty list") << R"({"TotalCount":0,"Certificates":[]})"_ba;
    QTest::newRow("null list") << R"({"TotalCount":0,"Certificates":null})"_ba;
    QTest::newRow("no list") << R"({"TotalCount":"0"})"_ba;
    QTest::newRow("past the end") << R"({"TotalCount":5,"Certificates":[]})"_ba;
}

void TestCertificateParser::readsAnEmptyPage()
{
    QFETCH(QByteArray, page);
    const auto parsed = parseCertificatePage(json(page));
    QVERIFY(parsed);
    QVERIFY(parsed->certificates.isEmpty());
}

void TestCertificateParser::refusesAPageThatItCantRead_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("no total") << R"({"Certificates":[]})"_ba;
    QTest::newRow("total in words") << R"({"TotalCount":"many","Certificates":[]})"_ba;
    QTest::newRow("negative total") << R"({"TotalCount":-1,"Certificates":[]})"_ba;
    QTest::newRow("rows left out") << R"({"TotalCount":3,"Certificates":null})"_ba;
    QTest::newRow("rows are text") << R"({"TotalCount":0,"Certificates":"none"})"_ba;
    QTest::newRow("a row is null") << R"({"TotalCount":1,"Certificates":[null]})"_ba;
    QTest::newRow("a row without an id")
        << R"({"TotalCount":2,"Certificates":[{"CertificateId":"a"},{"Domain":"b.cn"}]})"_ba;
}

void TestCertificateParser::refusesAPageThatItCantRead()
{
    QFETCH(QByteArray, page);
    const auto parsed = parseCertificatePage(json(page));
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Malformed);
}

void TestCertificateParser::readsADetailBeforeIssue()
{
    const auto detail = parseCertificateDetail(json(R"({
        "CertificateId": "new1", "Domain": "example.com", "SubjectAltName": [], "Status": 0,
        "TypeName": "TrustAsia DV", "VerifyType": "DNS", "CertificatePublicKey": null,
        "CertBeginTime": null, "CertEndTime": null,
        "DvAuthDetail": {"DvAuthKey": "_dnsauth.example.com", "DvAuthValue": "2026abc",
            "DvAuthDomain": "example.com", "DvAuthPath": null, "DvAuthKeySubDomain": "_dnsauth",
            "DvAuths": [{"DvAuthKey": "_dnsauth.example.com", "DvAuthValue": "2026abc",
                "DvAuthDomain": "example.com", "DvAuthPath": "", "DvAuthSubDomain": "_dnsauth",
                "DvAuthVerifyType": "TXT"}]},
        "SubmittedData": {"OrganizationName": "Example Ltd", "ContactFirstName": "--",
            "AdminFirstName": "Li", "AdminLastName": "Wei", "AdminEmail": "li@example.com",
            "CsrContent": "-----BEGIN CERTIFICATE REQUEST-----"}})"));

    QVERIFY(detail);
    QCOMPARE(detail->certificate.productName, u"TrustAsia DV"_s);
    QCOMPARE(detail->records.size(), 1);
    QCOMPARE(detail->records.first().name, u"_dnsauth.example.com"_s);
    QVERIFY(detail->chainPem.isEmpty());
    QCOMPARE(detail->organisation, u"Example Ltd"_s);
    QCOMPARE(detail->contactName, u"Li Wei"_s);
    QCOMPARE(detail->contactEmail, u"li@example.com"_s);
    QCOMPARE(detail->csrPem, "-----BEGIN CERTIFICATE REQUEST-----"_ba);
    QCOMPARE(detail->submitted.value(ProfileField::AdminLastName), u"Wei"_s);
    QCOMPARE(detail->submitted.value(ProfileField::ContactFirstName), QString());
}

void TestCertificateParser::readsADetailAfterIssue()
{
    const auto detail = parseCertificateDetail(json(R"({
        "CertificateId": "new1", "Domain": "example.com", "Status": 1,
        "CertificatePublicKey": "-----BEGIN CERTIFICATE-----\nleaf", "SubmittedData": null,
        "DvAuthDetail": {"DvAuthKey": "_dnsauth.example.com", "DvAuthValue": "stale",
            "DvAuths": null}})"));

    QVERIFY(detail);
    QCOMPARE(detail->chainPem, "-----BEGIN CERTIFICATE-----\nleaf"_ba);
    QVERIFY(detail->records.isEmpty());
    QVERIFY(detail->organisation.isEmpty());
    QVERIFY(detail->contactName.isEmpty());
}

void TestCertificateParser::refusesADetailWithoutAnId()
{
    const auto detail = parseCertificateDetail(json(R"({"Domain":"example.com"})"));

    QVERIFY(!detail);
    QCOMPARE(detail.error().kind, Error::Kind::Malformed);
}

CERTDESK_TEST(TestCertificateParser)
#include "tst_certificateparser.moc"
