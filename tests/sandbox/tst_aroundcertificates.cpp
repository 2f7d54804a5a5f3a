#include "core/crypto/certificaterequest.h"
#include "core/crypto/privatekey.h"
#include "tests/sandbox/sandboxcaller.h"
#include "tests/support/testmain.h"

#include <openssl/pem.h>

using namespace Qt::StringLiterals;
using namespace sandbox;

// What is around a certificate, over HTTP: CSRs, administrators and DNS records.
class TestAroundCertificates : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_sandbox.reset(); }

    void makesCsrsThatOpenSslReads_data();
    void makesCsrsThatOpenSslReads();
    void changesADraftUntilItIsGenerated();
    void refusesCsrsThatNobodyCouldUse_data();
    void refusesCsrsThatNobodyCouldUse();
    void pagesCsrsAndDeletesThem();
    void reviewsAManagerInADay();
    void keepsManagersThatAreNeeded();
    void findsManagersByWhatIsKnown_data();
    void findsManagersByWhatIsKnown();
    void showsANewRecordAfterHalfAMinute();
    void changesRecords();
    void refusesRecords_data();
    void refusesRecords();
    void filtersRecords_data();
    void filtersRecords();

private:
    void start(Site site) { m_sandbox = std::make_unique<SandboxCaller>(m_authority, site); }

    const SharedAuthority m_authority;
    std::unique_ptr<SandboxCaller> m_sandbox;
};

namespace {

constexpr char csrSubject[] =
    R"("Domain":"shop.harbor-bakery.test","Organization":"Harbor Bakery Ltd","Department":"IT",
       "Email":"grace@harbor-bakery.test","Province":"Devon","City":"Plymouth","Country":"GB")";

} // namespace

void TestAroundCertificates::makesCsrsThatOpenSslReads_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("RSA") << QByteArray(R"("EncryptAlgo":"RSA","KeyParameter":"2048")")
                         << u"RSA 2048"_s << QByteArray();
    QTest::newRow("ECC") << QByteArray(R"("EncryptAlgo":"ECC","KeyParameter":"prime256v1")")
                         << u"EC P-256"_s << QByteArray();
    QTest::newRow("with a password")
        << QByteArray(R"("EncryptAlgo":"ECC","KeyParameter":"prime256v1")") << u"EC P-256"_s
        << QByteArray("hedgehog");
}

void TestAroundCertificates::makesCsrsThatOpenSslReads()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QString, description);
    QFETCH(QByteArray, password);
    start(Site::International);
    const QJsonValue id =
        m_sandbox->call("CreateCSR",
                        "{" + QByteArray(csrSubject) + "," + algorithm
                            + R"(,"Generate":true,"Remark":"for the shop","KeyPassword":")"
                            + password + "\"}")["Id"_L1];
    const QJsonObject csr =
        m_sandbox->call("DescribeCSR", R"({"CSRId":)" + QByteArray::number(id.toInteger()) + "}");
    QCOMPARE(csr["Status"_L1].toInt(), 1);
    QCOMPARE(csr["Remarks"_L1].toString(), u"for the shop"_s);
    const auto request = core::readRequest(csr["CSR"_L1].toString().toLatin1());
    QVERIFY(request.has_value());
    QCOMPARE(request->commonName, u"shop.harbor-bakery.test"_s);
    QCOMPARE(request->keyDescription, description);
    const QByteArray pem = csr["PrivateKey"_L1].toString().toLatin1();
    const core::openssl::BioPtr in =
        core::openssl::viewOf({pem.constData(), std::size_t(pem.size())});
    const core::openssl::KeyPtr key(PEM_read_bio_PrivateKey(
        in.get(), nullptr, nullptr, password.isEmpty() ? nullptr : password.data()));
    QVERIFY(key);
    QCOMPARE(pem.startsWith("-----BEGIN ENCRYPTED"), !password.isEmpty());
    QCOMPARE(*core::PrivateKey(core::openssl::KeyPtr(EVP_PKEY_dup(key.get()))).spkiSha256(),
             request->spkiSha256);
}

void TestAroundCertificates::changesADraftUntilItIsGenerated()
{
    start(Site::International);
    m_sandbox->call("CreateCSR",
                    "{" + QByteArray(csrSubject)
                        + R"(,"EncryptAlgo":"ECC","KeyParameter":"prime256v1","Generate":false})");
    QJsonObject csr = m_sandbox->call("DescribeCSR", R"({"CSRId":1})");
    QCOMPARE(csr["Status"_L1].toInt(), 0);
    QCOMPARE(csr["CSR"_L1].toString(), QString());
    QCOMPARE(m_sandbox->code("ModifyCSR", R"({"CSRId":1,"Generate":true,"City":"Exeter"})"),
             QString());
    csr = m_sandbox->call("DescribeCSR", R"({"CSRId":1})");
    QCOMPARE(csr["City"_L1].toString(), u"Exeter"_s);
    QCOMPARE(csr["Organization"_L1].toString(), u"Harbor Bakery Ltd"_s);
    QVERIFY(!csr["CSR"_L1].toString().isEmpty());
    QCOMPARE(m_sandbox->code("ModifyCSR", R"({"CSRId":1,"Generate":true,"City":"Plymouth"})"),
             u"InvalidParameter.WithDetailReason"_s);
    QCOMPARE(m_sandbox->code("ModifyCSR", R"({"CSRId":2,"Generate":true})"),
             u"InvalidParameter.InvalidCSRId"_s);
}

void TestAroundCertificates::refusesCsrsThatNobodyCouldUse_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("no domain") << u"Domain"_s << u"not a domain"_s;
    QTest::newRow("a country's name") << u"Country"_s << u"England"_s;
    QTest::newRow("no e-mail address") << u"Email"_s << u"grace"_s;
    QTest::newRow("no city") << u"City"_s << u" "_s;
    QTest::newRow("an unknown algorithm") << u"EncryptAlgo"_s << u"SM2"_s;
    QTest::newRow("an unknown key") << u"KeyParameter"_s << u"1024"_s;
}

void TestAroundCertificates::refusesCsrsThatNobodyCouldUse()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    start(Site::International);
    QJsonObject parameters =
        QJsonDocument::fromJson("{" + QByteArray(csrSubject)
                                + R"(,"EncryptAlgo":"RSA","KeyParameter":"2048","Generate":true})")
            .object();
    parameters[field] = value;
    QCOMPARE(m_sandbox->code("CreateCSR", QJsonDocument(parameters).toJson()),
             u"InvalidParameter.WithDetailReason"_s);
    QCOMPARE(m_sandbox->call("DescribeCSRSet", "{}")["Total"_L1].toInt(), 0);
}

void TestAroundCertificates::pagesCsrsAndDeletesThem()
{
    start(Site::International);
    for (int i = 0; i < 12; ++i)
        m_sandbox->call(
            "CreateCSR",
            "{" + QByteArray(csrSubject)
                + R"(,"EncryptAlgo":"ECC","KeyParameter":"prime256v1","Generate":false})");
    const QJsonObject page =
        m_sandbox->call("DescribeCSRSet", R"({"Domain":"SHOP.harbor","Offset":5})");
    QCOMPARE(page["Total"_L1].toInt(), 12);
    QCOMPARE(page["Set"_L1].toArray().size(), 7);
    QCOMPARE(page["Set"_L1][0]["Id"_L1].toInt(), 7);
    QCOMPARE(m_sandbox->call("DescribeCSRSet", R"({"EncryptAlgo":"RSA"})")["Total"_L1].toInt(), 0);
    QCOMPARE(m_sandbox->call("BatchDeleteCSR", R"({"CSRIds":[1,2,99]})")["Success"_L1].toArray(),
             (QJsonArray{1, 2}));
    QCOMPARE(m_sandbox->code("BatchDeleteCSR", R"({"CSRIds":[1]})"),
             u"InvalidParameter.InvalidCSRId"_s);
    QCOMPARE(m_sandbox->call("DescribeCSRSet", "{}")["Total"_L1].toInt(), 10);
}

void TestAroundCertificates::reviewsAManagerInADay()
{
    start(Site::Mainland);
    ManagerRecord manager;
    manager.companyId = 1;
    manager.status = u"none"_s;
    manager.created = m_sandbox->now();
    const QByteArray id = QByteArray::number(m_sandbox->provider().profiles.save(manager));
    const QByteArray parameters = R"({"ManagerId":)" + id + "}";
    const auto status = [&] {
        return m_sandbox->call("DescribeManagerDetail", parameters)["Status"_L1].toString();
    };
    QCOMPARE(status(), u"none"_s);
    QCOMPARE(m_sandbox->code("VerifyManager", parameters), u"InvalidParameter"_s);
    QCOMPARE(m_sandbox->call("SubmitAuditManager", parameters)["ManagerId"_L1].toInteger(),
             id.toLongLong());
    QCOMPARE(status(), u"audit"_s);
    QCOMPARE(m_sandbox->code("DeleteManager", parameters),
             u"FailedOperation.ManagerCanNotDeleteCa"_s);
    m_sandbox->pass(std::chrono::hours(25));
    QCOMPARE(status(), u"ok"_s);
    QCOMPARE(m_sandbox->code("SubmitAuditManager", parameters),
             u"FailedOperation.IllegalManagerStatus"_s);
    m_sandbox->pass(std::chrono::hours(24 * 380));
    QCOMPARE(status(), u"expiring"_s);
    QCOMPARE(m_sandbox->code("VerifyManager", parameters), QString());
    m_sandbox->pass(std::chrono::hours(24 * 400));
    QCOMPARE(status(), u"expired"_s);
    QCOMPARE(m_sandbox->code("DeleteManager", parameters), QString());
    QCOMPARE(m_sandbox->code("DescribeManagerDetail", parameters), u"ResourceNotFound.Manager"_s);
}

void TestAroundCertificates::keepsManagersThatAreNeeded()
{
    start(Site::Mainland);
    QVERIFY(
        m_sandbox->call("DescribeManagers", R"({"CompanyId":1})")["Managers"_L1][0]["CertCount"_L1]
            .toInt()
        > 0);
    QCOMPARE(m_sandbox->code("DeleteManager", R"({"ManagerId":1})"),
             u"FailedOperation.ManagerCanNotDeleteCert"_s);
    QCOMPARE(m_sandbox->code("DeleteManager", R"({"ManagerId":77})"),
             u"ResourceNotFound.Manager"_s);
}

void TestAroundCertificates::findsManagersByWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const QByteArray &filter, int found) {
        QTest::newRow(name) << filter << found;
    };
    row("all", "", 1);
    row("status", R"(,"Status":"ok")", 1);
    row("another status", R"(,"Status":"audit")", 0);
    row("last name alone", R"(,"SearchKey":"Marlow|||")", 1);
    row("exactly", R"(,"SearchKey":"Marlow|Grace|grace@harbor-bakery.test|")", 1);
    row("half a name", R"(,"SearchKey":"Mar|||")", 0);
    row("part of the mail", R"(,"ManagerMail":"HARBOR")", 1);
    row("behind the last", R"(,"Offset":1)", 1);
}

void TestAroundCertificates::findsManagersByWhatIsKnown()
{
    QFETCH(QByteArray, filter);
    QFETCH(int, found);
    start(Site::International);
    const QJsonObject answer =
        m_sandbox->call("DescribeManagers", R"({"CompanyId":1)" + filter + "}");
    QCOMPARE(answer["TotalCount"_L1].toInt(), found);
    QCOMPARE(m_sandbox->code("DescribeManagers", R"({"CompanyId":1,"Status":"asleep"})"),
             u"InvalidParameterValue"_s);
}

void TestAroundCertificates::showsANewRecordAfterHalfAMinute()
{
    start(Site::International);
    const QJsonValue id = m_sandbox->call(
        "CreateRecord",
        R"({"Domain":"harbor-bakery.test","RecordType":"TXT","RecordLine":"Default","Value":"v",
            "SubDomain":"_dnsauth"})",
        "dnspod")["RecordId"_L1];
    const QByteArray list = R"({"Domain":"harbor-bakery.test","Subdomain":"_dnsauth"})";
    QCOMPARE(m_sandbox->code("DescribeRecordList", list, "dnspod"),
             u"ResourceNotFound.NoDataOfRecord"_s);
    const QJsonObject record = m_sandbox
                                   ->call("DescribeRecord",
                                          R"({"Domain":"harbor-bakery.test","RecordId":)"
                                              + QByteArray::number(id.toInteger()) + "}",
                                          "dnspod")["RecordInfo"_L1]
                                   .toObject();
    QCOMPARE(record["Value"_L1].toString(), u"v"_s);
    QCOMPARE(record["Enabled"_L1].toInt(), 1);
    m_sandbox->pass(std::chrono::seconds(31));
    QCOMPARE(
        m_sandbox->call("DescribeRecordList", list, "dnspod")["RecordList"_L1][0]["RecordId"_L1],
        id);
}

void TestAroundCertificates::changesRecords()
{
    start(Site::Mainland);
    const QJsonValue id = m_sandbox->call(
        "CreateTXTRecord",
        R"({"Domain":"harbor-bakery.test","RecordLine":"默认","Value":"v","SubDomain":"a",
            "Remark":"for the CA"})",
        "dnspod")["RecordId"_L1];
    m_sandbox->pass(std::chrono::seconds(31));
    const QByteArray named =
        R"({"Domain":"harbor-bakery.test","RecordId":)" + QByteArray::number(id.toInteger());
    QCOMPARE(m_sandbox->code("ModifyRecord",
                             named + R"(,"SubDomain":"b","RecordType":"CNAME","RecordLineId":"10=1",
                                        "RecordLine":"默认","Value":"c.example","TTL":900})",
                             "dnspod"),
             QString());
    QCOMPARE(m_sandbox->code("ModifyRecordStatus", named + R"(,"Status":"DISABLE"})", "dnspod"),
             QString());
    const QJsonObject record =
        m_sandbox->call("DescribeRecord", named + "}", "dnspod")["RecordInfo"_L1].toObject();
    QCOMPARE(record["SubDomain"_L1].toString(), u"b"_s);
    QCOMPARE(record["RecordType"_L1].toString(), u"CNAME"_s);
    QCOMPARE(record["RecordLine"_L1].toString(), u"联通"_s);
    QCOMPARE(record["RecordLineId"_L1].toString(), u"10=1"_s);
    QCOMPARE(record["TTL"_L1].toInt(), 900);
    QCOMPARE(record["Enabled"_L1].toInt(), 0);
    QCOMPARE(record["Remark"_L1].toString(), u"for the CA"_s);
    QCOMPARE(m_sandbox->code("DeleteRecord", named + "}", "dnspod"), QString());
    QCOMPARE(m_sandbox->code("ModifyRecordStatus", named + R"(,"Status":"ENABLE"})", "dnspod"),
             u"InvalidParameter.RecordIdInvalid"_s);
}

void TestAroundCertificates::refusesRecords_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &change, const QString &code) {
        QTest::newRow(name) << change << code;
    };
    row("another account's domain", R"({"Domain":"example.test"})",
        u"InvalidParameterValue.DomainNotExists"_s);
    row("there already", R"({"SubDomain":"www","RecordType":"A","Value":"192.0.2.10"})",
        u"InvalidParameter.DomainRecordExist"_s);
    row("a CNAME beside others", R"({"SubDomain":"www","RecordType":"CNAME","Value":"a.example"})",
        u"InvalidParameter.DomainRecordExist"_s);
    row("a line that is none", R"({"RecordLine":"Moon"})", u"InvalidParameter.RecordLineInvalid"_s);
    row("the line's id wins", R"({"RecordLine":"Default","RecordLineId":"99=9"})",
        u"InvalidParameter.RecordLineInvalid"_s);
    row("a bad host", R"({"SubDomain":"a b"})", u"InvalidParameter.SubdomainInvalid"_s);
    row("a type that is none", R"({"RecordType":"X"})", u"InvalidParameter.RecordTypeInvalid"_s);
    row("no address", R"({"RecordType":"A","Value":"here"})",
        u"InvalidParameter.RecordValueInvalid"_s);
    row("a TTL that costs money", R"({"TTL":60})", u"LimitExceeded.RecordTtlLimit"_s);
    row("a TTL beyond a week", R"({"TTL":604801})", u"LimitExceeded.RecordTtlLimit"_s);
    row("mail without priority", R"({"RecordType":"MX","Value":"m.example"})",
        u"InvalidParameter.MxInvalid"_s);
    row("a heavy weight", R"({"Weight":101})", u"InvalidParameter.InvalidWeight"_s);
    row("a status that is none", R"({"Status":"MAYBE"})", u"InvalidParameterValue"_s);
}

void TestAroundCertificates::refusesRecords()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, code);
    start(Site::International);
    QJsonObject parameters{{u"Domain"_s, u"harbor-bakery.test"_s},
                           {u"RecordType"_s, u"TXT"_s},
                           {u"RecordLine"_s, u"Default"_s},
                           {u"Value"_s, u"v"_s},
                           {u"SubDomain"_s, u"fresh"_s}};
    const QJsonObject changes = QJsonDocument::fromJson(change).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        parameters[it.key()] = it.value();
    QCOMPARE(m_sandbox->code("CreateRecord", QJsonDocument(parameters).toJson(), "dnspod"), code);
}

void TestAroundCertificates::filtersRecords_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QStringList>("hosts");
    const auto row = [](const char *name, const QByteArray &filter, const QStringList &hosts) {
        QTest::newRow(name) << filter << hosts;
    };
    row("all, as they were made", "", {u"@"_s, u"www"_s, u"mail"_s, u"txt"_s});
    row("by name, backwards", R"(,"SortField":"NAME","SortType":"DESC")",
        {u"www"_s, u"txt"_s, u"mail"_s, u"@"_s});
    row("by TTL", R"(,"SortField":"TTL","TTLBegin":700)", {u"txt"_s, u"mail"_s});
    row("types", R"(,"RecordType":["MX","TXT"])", {u"mail"_s, u"txt"_s});
    row("status", R"(,"RecordStatus":["DISABLE"])", {u"txt"_s});
    row("line", R"(,"RecordLine":["10=0"])", {u"mail"_s});
    row("value", R"(,"RecordValue":"192.0")", {u"@"_s, u"www"_s});
    row("part of a host", R"(,"SubDomain":"W")", {u"www"_s});
    row("the exact host", R"(,"SubDomain":"ww","IsExactSubDomain":true)", {});
    row("weight", R"(,"WeightBegin":1,"WeightEnd":50)", {u"mail"_s});
    row("page", R"(,"Offset":1,"Limit":2)", {u"www"_s, u"mail"_s});
}

void TestAroundCertificates::filtersRecords()
{
    QFETCH(QByteArray, filter);
    QFETCH(QStringList, hosts);
    start(Site::Mainland);
    m_sandbox->call("CreateRecord",
                    R"({"Domain":"harbor-bakery.test","RecordType":"MX","RecordLine":"电信","MX":5,
                        "Value":"m.example","SubDomain":"mail","TTL":3600,"Weight":20})",
                    "dnspod");
    m_sandbox->call("CreateRecord",
                    R"({"Domain":"harbor-bakery.test","RecordType":"TXT","RecordLine":"默认",
                        "Value":"v","SubDomain":"txt","TTL":900,"Status":"DISABLE"})",
                    "dnspod");
    m_sandbox->pass(std::chrono::seconds(31));
    const QJsonObject answer = m_sandbox->call(
        "DescribeRecordFilterList", R"({"Domain":"harbor-bakery.test")" + filter + "}", "dnspod");
    QStringList found;
    for (const QJsonValue record : answer["RecordList"_L1].toArray())
        found.append(record["Name"_L1].toString());
    QCOMPARE(found, hosts);
    QCOMPARE(SandboxClient::errorCode(answer),
             hosts.isEmpty() ? u"ResourceNotFound.NoDataOfRecord"_s : QString());
}

CERTDESK_TEST(TestAroundCertificates)
#include "tst_aroundcertificates.moc"
