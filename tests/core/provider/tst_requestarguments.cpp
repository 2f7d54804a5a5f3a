#include "core/base/timerscheduler.h"
#include "core/dnspod/dnspodhosting.h"
#include "core/operations/boundresources.h"
#include "core/operations/certificatechanges.h"
#include "core/operations/hostablelist.h"
#include "core/operations/operationlog.h"
#include "core/provider/tencentprovider.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace core;
using namespace Qt::Literals::StringLiterals;

namespace {

using Call = std::function<void(TencentProvider &, QObject *)>;

// Whether a JSON value is what the provider's model calls `type`.
bool fits(const QJsonValue &value, const QString &type)
{
    if (type.endsWith("[]"_L1)) {
        const QJsonArray array = value.toArray();
        return value.isArray() && std::ranges::all_of(array, [&](const QJsonValue &element) {
                   return fits(element, type.chopped(2));
               });
    }
    if (type == "string"_L1 || type == "datetime"_L1)
        return value.isString();
    if (type == "uint64"_L1)
        return value.isDouble() && value.toInteger(-1) >= 0;
    if (type == "int64"_L1)
        return value.isDouble() && value.toInteger(-99) != -99;
    if (type == "bool"_L1)
        return value.isBool();
    if (type == "Tags"_L1) // the one structure that we send
        return value.toObject().keys() == QStringList({u"TagKey"_s, u"TagValue"_s})
            && value["TagKey"_L1].isString() && value["TagValue"_L1].isString();
    return false;
}

} // namespace

Q_DECLARE_METATYPE(Call)

/// Every request against the provider's own description of its actions
/// (sandbox/wire/contract.json).
class TestRequestArguments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsToTheContract_data();
    void keepsToTheContract();
    void asksForDealsOfEveryStatus();
    void neverUsesUpAVoucher();
    void tagsAPurchase();
    void asksForTheSameFreeProduct();
    void submitsAnOrganisationsOrder();
    void submitsAPersonsOrder();
    void sendsTheLetterAsItIs();

private:
    void addDnspodRows();
    void addChangeRows();
    QJsonObject sent(const Call &call)
    {
        call(*m_provider, this);
        return m_transport->arguments(m_transport->requests.size() - 1);
    }

    QJsonObject m_contract;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<TencentProvider> m_provider;
    std::unique_ptr<DnspodHosting> m_dnspod; // on the same client
    std::unique_ptr<CertificateChanges> m_changes;
    TimerScheduler m_scheduler;
    std::unique_ptr<BoundResourceSearch> m_resources;
};

void TestRequestArguments::initTestCase()
{
    QFile file(CERTDESK_SOURCE_DIR u"/sandbox/wire/contract.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_contract = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_contract.isEmpty());
}

void TestRequestArguments::init()
{
    const QDateTime now = QDateTime::fromString(u"2026-11-23T18:30:00Z"_s, Qt::ISODate);
    m_transport = std::make_unique<ScriptedTransport>();
    Account account;
    account.site = Site::Mainland; // it has every action that CertDesk uses
    m_provider = std::make_unique<TencentProvider>(account, *m_transport, [now] { return now; });
    m_provider->setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));
    m_dnspod = std::make_unique<DnspodHosting>(m_provider->client(), Site::Mainland);
    m_changes = std::make_unique<CertificateChanges>(m_provider->client());
    m_resources = std::make_unique<BoundResourceSearch>(m_provider->client(), m_scheduler);
}

namespace {

OrderInformation organisationsOrder()
{
    OrderInformation information;
    information.certificate = CertificateId(u"new1"_s);
    information.commonName = u"example.com"_s;
    information.furtherNames = {u"www.example.com"_s, u"mail.example.com"_s};
    information.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\n";
    information.companyId = 4711;
    information.managerId = 4712;
    information.contactEmail = u"admin@example.com"_s;
    return information;
}

OrderInformation personsOrder()
{
    OrderInformation information;
    information.certificate = CertificateId(u"new1"_s);
    information.commonName = u"example.com"_s;
    information.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\n";
    information.isDv = true;
    information.contactEmail = u"admin@example.com"_s;
    return information;
}

PurchaseOrder purchase()
{
    return {14, 3, 2, RenewalId(u"7c1b"_s), CertificateId(u"old1"_s)};
}

FreeApplication freeApplication()
{
    return {CertificateId(u"old1"_s), u"example.com"_s, u"DNS"_s, u"admin@example.com"_s,
            u"shop"_s};
}

CertificateQuery fullQuery()
{
    CertificateQuery query;
    query.offset = 1000;
    query.searchKey = u"例"_s;
    query.ids = {CertificateId(u"a"_s), CertificateId(u"b"_s)};
    query.tags = {{u"certdesk-intent"_s, u"7c1b"_s}};
    return query;
}

// An action that both sites have.
void row(const char *name, const QString &service, const QString &action, Call call)
{
    QTest::newRow(name) << service << action << std::move(call) << QJsonArray{u"cn"_s, u"intl"_s};
}

} // namespace

void TestRequestArguments::keepsToTheContract_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("action");
    QTest::addColumn<Call>("call");
    QTest::addColumn<QJsonArray>("sites");

    const CertificateId id(u"old1"_s);
    row("list", u"ssl"_s, u"DescribeCertificates"_s,
        [](auto &p, auto *o) { p.describeCertificates({}, o); });
    row("search", u"ssl"_s, u"DescribeCertificates"_s,
        [](auto &p, auto *o) { p.describeCertificates(fullQuery(), o); });
    row("detail", u"ssl"_s, u"DescribeCertificateDetail"_s,
        [id](auto &p, auto *o) { p.describeCertificate(id, o); });
    row("deals", u"billing"_s, u"DescribeDealsByCond"_s, [](auto &p, auto *o) {
        p.describeDeals(QDateTime::fromSecsSinceEpoch(1795000000, Qt::UTC), o);
    });
    row("companies", u"ssl"_s, u"DescribeCompanies"_s,
        [](auto &p, auto *o) { p.describeCompanies(o); });
    row("managers", u"ssl"_s, u"DescribeManagers"_s,
        [](auto &p, auto *o) { p.describeManagers(4711, o); });
    row("check", u"ssl"_s, u"CheckCertificateDomainVerification"_s,
        [id](auto &p, auto *o) { p.checkDomainVerification(id, o); });
    row("download", u"ssl"_s, u"DownloadCertificate"_s,
        [id](auto &p, auto *o) { p.downloadCertificate(id, o); });
    row("purchase", u"ssl"_s, u"CreateCertificate"_s,
        [](auto &p, auto *o) { p.createCertificate(purchase(), o); });
    row("plain purchase", u"ssl"_s, u"CreateCertificate"_s, [](auto &p, auto *o) {
        p.createCertificate({14, 1, 1, {}, {}}, o);
    });
    row("what could be hosted", u"ssl"_s, u"DescribeCertificates"_s,
        [](auto &p, auto *o) { hostableCertificates(p.client(), o); });
    row("payment", u"billing"_s, u"PayDeals"_s,
        [](auto &p, auto *o) { p.payDeals({DealId(u"20261123"_s)}, o); });
    row("free", u"ssl"_s, u"ApplyCertificate"_s,
        [](auto &p, auto *o) { p.applyCertificate(freeApplication(), o); });
    row("reissue", u"ssl"_s, u"ReplaceCertificate"_s, [id](auto &p, auto *o) {
        p.replaceCertificate({id, "-----BEGIN CERTIFICATE REQUEST-----\n"}, o);
    });
    row("reissue for a key of the provider's", u"ssl"_s, u"ReplaceCertificate"_s,
        [id](auto &p, auto *o) {
            p.replaceCertificate({id, {}, Reissue::Key::Providers, KeyAlgorithm::EcP256}, o);
        });
    row("OV information", u"ssl"_s, u"CertificateInfoSubmit"_s,
        [](auto &p, auto *o) { p.submitInformation(organisationsOrder(), o); });
    row("DV information", u"ssl"_s, u"CertificateInfoSubmit"_s,
        [](auto &p, auto *o) { p.submitInformation(personsOrder(), o); });
    row("submission", u"ssl"_s, u"CertificateOrderSubmit"_s,
        [id](auto &p, auto *o) { p.submitOrder(id, u"DNS"_s, o); });
    row("letter", u"ssl"_s, u"UploadConfirmLetter"_s,
        [id](auto &p, auto *o) { p.uploadConfirmLetter(id, "%PDF-1.7", o); });
    QTest::newRow("revocation letter")
        << u"ssl"_s << u"UploadRevokeLetter"_s
        << Call([id](auto &p, auto *o) { p.uploadRevokeLetter(id, "%PDF-1.7", o); })
        << QJsonArray{u"cn"_s};
    addDnspodRows();
    addChangeRows();
}

void TestRequestArguments::addChangeRows()
{
    const QString ssl = u"ssl"_s;
    const CertificateId id(u"old1"_s);
    const QList<CertificateId> ids{id, CertificateId(u"old2"_s)};
    row("alias", ssl, u"ModifyCertificateAlias"_s,
        [this, id](auto &, auto *o) { m_changes->setAlias(id, u"shop"_s, o); });
    row("project", ssl, u"ModifyCertificateProject"_s,
        [this, ids](auto &, auto *o) { m_changes->moveToProject(ids, 17, o); });
    row("notices", ssl, u"ModifyCertificatesExpiringNotificationSwitch"_s,
        [this, ids](auto &, auto *o) { m_changes->ignoreNotices(ids, true, o); });
    row("cancelled review", ssl, u"CancelAuditCertificate"_s,
        [this, id](auto &, auto *o) { m_changes->cancelReview(id, o); });
    row("cancelled order", ssl, u"CancelCertificateOrder"_s,
        [this, id](auto &, auto *o) { m_changes->cancelOrder(id, o); });
    row("resubmission", ssl, u"ModifyCertificateResubmit"_s,
        [this, id](auto &, auto *o) { m_changes->resubmit(id, o); });
    row("revocation", ssl, u"RevokeCertificate"_s,
        [this, id](auto &, auto *o) { m_changes->revoke(id, u"stolen"_s, o); });
    row("deletion", ssl, u"DeleteCertificate"_s,
        [this, id](auto &, auto *o) { m_changes->remove(id, o); });
    row("operation log", ssl, u"DescribeCertificateOperateLogs"_s, [this](auto &, auto *o) {
        OperationLog(m_provider->client()).read(systemTime(), systemTime(), o);
    });
    row("bound resources", ssl, u"CreateCertificateBindResourceSyncTask"_s,
        [this, ids](auto &, auto *o) { m_resources->look(ids, o); });
}

void TestRequestArguments::addDnspodRows()
{
    const QString dnspod = u"dnspod"_s;
    const HostedZone zone{77, u"example.com"_s};
    const NewRecord record{u"_dnsauth.www"_s, u"TXT"_s, u"202611230000"_s};
    row("zones", dnspod, u"DescribeDomainList"_s, [this](auto &, auto *o) { m_dnspod->zones(o); });
    row("records", dnspod, u"DescribeRecordList"_s,
        [this, zone](auto &, auto *o) { m_dnspod->records(zone, u"_dnsauth.www"_s, o); });
    row("new record", dnspod, u"CreateRecord"_s,
        [this, zone, record](auto &, auto *o) { m_dnspod->create(zone, record, o); });
    row("replaced record", dnspod, u"ModifyRecord"_s,
        [this, zone, record](auto &, auto *o) { m_dnspod->replace(zone, 4711, record, o); });
    row("removed record", dnspod, u"DeleteRecord"_s,
        [this, zone](auto &, auto *o) { m_dnspod->remove(zone, 4711, o); });
}

void TestRequestArguments::keepsToTheContract()
{
    QFETCH(QString, service);
    QFETCH(QString, action);
    QFETCH(Call, call);
    QFETCH(QJsonArray, sites);

    const QJsonObject arguments = sent(call);

    QCOMPARE(m_transport->requests.size(), 1);
    QCOMPARE(QString::fromLatin1(m_transport->header("X-TC-Action")), action);
    const QJsonObject model = m_contract[service].toObject();
    QCOMPARE(QString::fromLatin1(m_transport->header("X-TC-Version")),
             model["version"_L1].toString());
    const QByteArray scope = '/' + service.toLatin1() + "/tc3_request";
    QVERIFY(m_transport->header("Authorization").contains(scope));
    const QJsonObject described = model["actions"_L1][action].toObject();
    QCOMPARE(described["sites"_L1].toArray(), sites);

    const QJsonObject fields = described["request"_L1].toObject();
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        const QJsonObject field = fields[it.key()].toObject();
        QVERIFY2(!field.isEmpty(), qPrintable(u"not in the model: "_s + it.key()));
        QVERIFY2(!field.contains("site"_L1), qPrintable(u"only on one site: "_s + it.key()));
        QVERIFY2(fits(it.value(), field["type"_L1].toString()), qPrintable(it.key()));
    }
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (it.value()["required"_L1].toBool())
            QVERIFY2(arguments.contains(it.key()), qPrintable(u"required: "_s + it.key()));
}

void TestRequestArguments::asksForDealsOfEveryStatus()
{
    const QDateTime from = QDateTime::fromString(u"2026-11-23T17:00:00Z"_s, Qt::ISODate);

    const QJsonObject arguments = sent([&](auto &p, auto *o) { p.describeDeals(from, o); });

    QCOMPARE(arguments["StartTime"_L1].toString(), u"2026-11-24 01:00:00"_s);
    QCOMPARE(arguments["EndTime"_L1].toString(), u"2026-11-25 02:30:00"_s);
    QCOMPARE(arguments["StatusSet"_L1].toArray(),
             QJsonArray({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 30}));
    QVERIFY(!arguments.contains("Status"_L1));
}

void TestRequestArguments::neverUsesUpAVoucher()
{
    const QJsonObject bought = sent([](auto &p, auto *o) { p.createCertificate(purchase(), o); });
    const QJsonObject paid = sent([](auto &p, auto *o) {
        p.payDeals({DealId(u"1"_s), DealId(u"2"_s)}, o);
    });

    QCOMPARE(bought["AutoVoucher"_L1].toInt(-1), 0);
    QCOMPARE(paid["AutoVoucher"_L1].toInt(-1), 0);
    QCOMPARE(paid["OrderIds"_L1].toArray(), QJsonArray({u"1"_s, u"2"_s}));
}

void TestRequestArguments::tagsAPurchase()
{
    const QJsonObject bought = sent([](auto &p, auto *o) { p.createCertificate(purchase(), o); });

    QCOMPARE(bought["ProductId"_L1].toInt(), 14);
    QCOMPARE(bought["DomainNum"_L1].toInt(), 3);
    QCOMPARE(bought["TimeSpan"_L1].toInt(), 2);
    const QJsonArray tags = bought["Tags"_L1].toArray();
    QCOMPARE(tags.size(), 2);
    QCOMPARE(tags[0]["TagKey"_L1].toString(), u"certdesk-intent"_s);
    QCOMPARE(tags[0]["TagValue"_L1].toString(), u"7c1b"_s);
    QCOMPARE(tags[1]["TagKey"_L1].toString(), u"certdesk-renews"_s);
    QCOMPARE(tags[1]["TagValue"_L1].toString(), u"old1"_s);
}

void TestRequestArguments::asksForTheSameFreeProduct()
{
    const QJsonObject applied =
        sent([](auto &p, auto *o) { p.applyCertificate(freeApplication(), o); });

    QCOMPARE(applied["PackageType"_L1].toString(), u"83"_s);
    QCOMPARE(applied["ValidityPeriod"_L1].toString(), u"3"_s);
    QCOMPARE(applied["OldCertificateId"_L1].toString(), u"old1"_s);
    QCOMPARE(applied["DvAuthMethod"_L1].toString(), u"DNS"_s);
    QCOMPARE(applied["DomainName"_L1].toString(), u"example.com"_s);
}

void TestRequestArguments::submitsAnOrganisationsOrder()
{
    QJsonObject submitted =
        sent([](auto &p, auto *o) { p.submitInformation(organisationsOrder(), o); });

    QCOMPARE(submitted["CompanyType"_L1].toInt(), 2);
    QCOMPARE(submitted["CompanyId"_L1].toString(), u"4711"_s);
    QCOMPARE(submitted["ManagerId"_L1].toString(), u"4712"_s);
    QCOMPARE(submitted["GenCsrType"_L1].toString(), u"parse"_s);
    QCOMPARE(submitted["DnsNames"_L1].toArray(),
             QJsonArray({u"www.example.com"_s, u"mail.example.com"_s}));

    OrderInformation unsaved = organisationsOrder();
    unsaved.companyId.reset();
    unsaved.managerId.reset();
    submitted = sent([&](auto &p, auto *o) { p.submitInformation(unsaved, o); });
    QCOMPARE(submitted["CompanyId"_L1].toString(), u"0"_s);
    QCOMPARE(submitted["ManagerId"_L1].toString(), u"0"_s);
}

void TestRequestArguments::submitsAPersonsOrder()
{
    const QJsonObject submitted =
        sent([](auto &p, auto *o) { p.submitInformation(personsOrder(), o); });

    QCOMPARE(submitted["CompanyType"_L1].toInt(), 1);
    QCOMPARE(submitted["CompanyId"_L1].toString(), u"0"_s);
    QCOMPARE(submitted["ContactEmail"_L1].toString(), u"admin@example.com"_s);
    QVERIFY(!submitted.contains("ManagerId"_L1));
    QVERIFY(!submitted.contains("DnsNames"_L1));
}

void TestRequestArguments::sendsTheLetterAsItIs()
{
    const QByteArray letter("\x00\xff\x89PNG\r\n", 8);

    const QJsonObject sentLetter =
        sent([&](auto &p, auto *o) { p.uploadConfirmLetter(CertificateId(u"new1"_s), letter, o); });

    QCOMPARE(QByteArray::fromBase64(sentLetter["ConfirmLetter"_L1].toString().toLatin1()), letter);
}

CERTDESK_TEST(TestRequestArguments)
#include "tst_requestarguments.moc"
