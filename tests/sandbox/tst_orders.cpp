#include "core/crypto/certificatechain.h"
#include "core/crypto/certificaterequest.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/orderflow.h"
#include "tests/sandbox/sandboxclient.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// The way of an order, over HTTP, with a clock that the test moves.
class TestOrders : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_client.reset(); }

    void showsEveryStatusAndFourThatExpireSoon();
    void filtersTheList_data();
    void filtersTheList();
    void describesEveryCertificateByTheContract();
    void chargesAnOrderOnceAndKeepsItsTags();
    void leavesAnOrderUnpaidUntilItIsPaid();
    void refusesWrongOrders_data();
    void refusesWrongOrders();
    void refusesWrongInformation_data();
    void refusesWrongInformation();
    void refusesAKeyThatWasUsedBefore();
    void forgetsWhatARefusedSubmitWrote();
    void issuesADvCertificateOnceItsRecordIsThere();
    void throttlesDomainChecks();
    void closesAnOrderAtItsDeadline();
    void reviewsAnOvOrderForThreeDays();
    void checksALetter_data();
    void checksALetter();
    void refusesLettersOnTheMainland();
    void cancelsAReview();
    void obeysCaaRecords();
    void linksAFreeRenewal();
    void expiresCertificates();

private:
    QJsonObject call(const QByteArray &action, const QJsonObject &parameters = {})
    {
        m_now = m_now.addMSecs(150); // below ten calls a second, by the clock that counts
        return m_client->call("ssl", action, parameters);
    }
    QString code(const QByteArray &action, const QJsonObject &parameters)
    {
        return SandboxClient::errorCode(call(action, parameters));
    }
    void restart(SandboxOptions options = {});
    QString buy(int product, int names = 1);
    QByteArray csr(const QStringList &names);
    QJsonObject dvInformation(const QString &id, const QString &domain);
    QJsonObject ovInformation(const QString &id, const QString &domain);
    QString submit(const QJsonObject &information);
    CertificateRecord record(const QString &id)
    {
        return *m_client->provider().certificates.find(id);
    }
    void publish(const QString &id);
    void pass(std::chrono::seconds time);
    CertificateRecord demo(const QString &domain);

    const SharedAuthority m_authority;
    QDateTime m_now;
    std::unique_ptr<SandboxClient> m_client;
};

void TestOrders::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    restart();
}

void TestOrders::restart(SandboxOptions options)
{
    m_client.reset();
    options.clock = [this] { return m_now; };
    m_client = std::make_unique<SandboxClient>(m_authority, options);
}

QString TestOrders::buy(int product, int names)
{
    const QJsonObject bought =
        call("CreateCertificate",
             {{u"ProductId"_s, product}, {u"DomainNum"_s, names}, {u"TimeSpan"_s, 1}});
    return bought["CertificateIds"_L1][0].toString();
}

QByteArray TestOrders::csr(const QStringList &names)
{
    const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    return core::createRequest(*key, names)->pem;
}

QJsonObject TestOrders::dvInformation(const QString &id, const QString &domain)
{
    return {{u"CertId"_s, id},
            {u"GenCsrType"_s, u"parse"_s},
            {u"Csr"_s, QString::fromLatin1(csr({domain}))},
            {u"CertCommonName"_s, domain},
            {u"CompanyType"_s, 1},
            {u"CompanyId"_s, u"0"_s},
            {u"ContactEmail"_s, u"grace@harbor-bakery.test"_s},
            {u"VerifyType"_s, u"DNS"_s}};
}

QJsonObject TestOrders::ovInformation(const QString &id, const QString &domain)
{
    QJsonObject information = dvInformation(id, domain);
    information["CompanyType"_L1] = 2;
    information["CompanyId"_L1] = u"1"_s;
    information["ManagerId"_L1] = u"1"_s;
    return information;
}

QString TestOrders::submit(const QJsonObject &information)
{
    const QString id = information["CertId"_L1].toString();
    const QString refused = code("CertificateInfoSubmit", information);
    return refused.isEmpty() ? code("CertificateOrderSubmit", {{u"CertId"_s, id}}) : refused;
}

void TestOrders::publish(const QString &id)
{
    for (const core::ValidationRecord &each : record(id).records) {
        ZoneRecord entry;
        entry.name = each.relativeName;
        entry.value = each.value;
        entry.type =
            each.kind == core::ValidationRecord::Kind::Txt ? RecordType::Txt : RecordType::Cname;
        QVERIFY(m_client->provider().zones.addRecord(each.domain, entry).has_value());
    }
}

// Moves the clock and lets the sandbox notice.
void TestOrders::pass(std::chrono::seconds time)
{
    m_now = m_now.addSecs(time.count());
    call("DescribeCertificates", {{u"Limit"_s, 1}});
}

CertificateRecord TestOrders::demo(const QString &domain)
{
    CertificateFilter filter;
    filter.searchKey = domain;
    int total = 0;
    return m_client->provider().certificates.list(filter, m_now, total).value(0);
}

void TestOrders::showsEveryStatusAndFourThatExpireSoon()
{
    const QJsonArray rows =
        call("DescribeCertificates", {{u"Limit"_s, 1000}})["Certificates"_L1].toArray();
    QVERIFY(rows.size() >= 24);
    QSet<int> statuses;
    int expiring = 0;
    for (const QJsonValue row : rows) {
        statuses.insert(row["Status"_L1].toInt());
        expiring += row["IsExpiring"_L1].toBool() ? 1 : 0;
    }
    QCOMPARE(statuses.size(), 16);
    QCOMPARE(expiring, 4);
}

void TestOrders::filtersTheList_data()
{
    QTest::addColumn<QJsonObject>("filter");
    QTest::addColumn<int>("expected");
    QTest::newRow("search in a domain") << QJsonObject{{u"SearchKey"_s, u"harbor-bakery"_s}} << 7;
    QTest::newRow("search finds no wildcard") << QJsonObject{{u"SearchKey"_s, u"%"_s}} << 0;
    QTest::newRow("search in an alias") << QJsonObject{{u"SearchKey"_s, u"online shop"_s}} << 1;
    QTest::newRow("status") << QJsonObject{{u"CertificateStatus"_s, QJsonArray{5, 13}}} << 2;
    QTest::newRow("uploaded") << QJsonObject{{u"Upload"_s, 1}} << 1;
    QTest::newRow("source") << QJsonObject{{u"FilterSource"_s, u"upload"_s}} << 1;
    QTest::newRow("expiring") << QJsonObject{{u"FilterExpiring"_s, 1}} << 4;
    QTest::newRow("renewable") << QJsonObject{{u"Renew"_s, 1}} << 4;
    QTest::newRow("waiting for issue") << QJsonObject{{u"IsPendingIssue"_s, 1}} << 1;
    QTest::newRow("client CAs") << QJsonObject{{u"CertificateType"_s, u"CA"_s}} << 0;
    QTest::newRow("unknown id") << QJsonObject{{u"CertIds"_s, QJsonArray{u"nobody"_s}}} << 0;
    QTest::newRow("unknown tag") << QJsonObject{{u"Tags"_s,
                                                 QJsonArray{QJsonObject{{u"TagKey"_s, u"a"_s},
                                                                        {u"TagValue"_s, u"b"_s}}}}}
                                 << 0;
}

void TestOrders::filtersTheList()
{
    QFETCH(QJsonObject, filter);
    QFETCH(int, expected);
    QCOMPARE(call("DescribeCertificates", filter)["TotalCount"_L1].toInt(), expected);
}

void TestOrders::describesEveryCertificateByTheContract()
{
    for (const Site site : {Site::International, Site::Mainland}) {
        SandboxOptions options;
        options.site = site;
        restart(options);
        const QJsonArray rows =
            call("DescribeCertificates", {{u"Limit"_s, 1000}})["Certificates"_L1].toArray();
        for (const QJsonValue row : rows) {
            const QJsonObject id{{u"CertificateId"_s, row["CertificateId"_L1]}};
            const QJsonObject detail = call("DescribeCertificateDetail", id);
            QCOMPARE(detail["Status"_L1], row["Status"_L1]);
            QCOMPARE(call("DescribeCertificate", id)["SubjectAltName"_L1],
                     row["SubjectAltName"_L1]);
            const QJsonArray further = detail["SubjectAltName"_L1].toArray();
            QVERIFY(!further.contains(row["Domain"_L1]));
            if (row["Status"_L1].toInt() == 1) {
                const auto chain =
                    core::readChain(detail["CertificatePublicKey"_L1].toString().toLatin1());
                QVERIFY(chain.has_value());
                QCOMPARE(chain->leaf.notAfter.toOffsetFromUtc(8 * 3600).toString(
                             u"yyyy-MM-dd HH:mm:ss"_s),
                         row["CertEndTime"_L1].toString());
                QVERIFY(detail["DvAuthDetail"_L1]["DvAuths"_L1].isNull());
            }
        }
    }
}

void TestOrders::chargesAnOrderOnceAndKeepsItsTags()
{
    const qint64 before = m_client->provider().deals.balanceCents();
    const QJsonArray tags{QJsonObject{{u"TagKey"_s, u"wl-intent"_s}, {u"TagValue"_s, u"42"_s}}};
    const QJsonObject bought =
        call("CreateCertificate",
             {{u"ProductId"_s, 50}, {u"DomainNum"_s, 3}, {u"TimeSpan"_s, 2}, {u"Tags"_s, tags}});
    const QString id = bought["CertificateIds"_L1][0].toString();
    const QJsonObject found = call("DescribeCertificates", {{u"Tags"_s, tags}});
    QCOMPARE(found["TotalCount"_L1].toInt(), 1);
    const QJsonValue row = found["Certificates"_L1][0];
    QCOMPARE(row["CertificateId"_L1].toString(), id);
    QCOMPARE(row["Status"_L1].toInt(), 5);
    QCOMPARE(row["Tags"_L1].toArray(), tags);
    QCOMPARE(row["CertificateExtra"_L1]["DomainNumber"_L1].toString(), u"3"_s);
    QCOMPARE(row["ValidityPeriod"_L1].toString(), u"24"_s);

    const QJsonObject deals = m_client->call("billing", "DescribeDealsByCond",
                                             {{u"StartTime"_s, u"2020-01-01 00:00:00"_s},
                                              {u"EndTime"_s, u"2099-01-01 00:00:00"_s},
                                              {u"Limit"_s, 20},
                                              {u"ResourceId"_s, id}});
    QCOMPARE(deals["TotalCount"_L1].toInt(), 1);
    QCOMPARE(deals["Deals"_L1][0]["Status"_L1].toInt(), 4);
    const qint64 cost = deals["Deals"_L1][0]["RealTotalCost"_L1].toInteger();
    QVERIFY(cost > 0);
    QCOMPARE(m_client->provider().deals.balanceCents(), before - cost);
    QCOMPARE(m_client->provider().ledger.toJson()["charges"_L1].toArray().size(), 1);
}

void TestOrders::leavesAnOrderUnpaidUntilItIsPaid()
{
    SandboxOptions options;
    options.leavesDealsUnpaid = true;
    restart(options);
    const QJsonObject bought =
        call("CreateCertificate", {{u"ProductId"_s, 48}, {u"DomainNum"_s, 1}, {u"TimeSpan"_s, 1}});
    const QString id = bought["CertificateIds"_L1][0].toString();
    const QString deal = bought["DealIds"_L1][0].toString();
    QCOMPARE(code("DescribeCertificateDetail", {{u"CertificateId"_s, id}}),
             u"FailedOperation.CertificateNotFound"_s);
    const QJsonObject span{{u"StartTime"_s, u"2020-01-01 00:00:00"_s},
                           {u"EndTime"_s, u"2099-01-01 00:00:00"_s},
                           {u"Limit"_s, 20}};
    QCOMPARE(m_client->call("billing", "DescribeDealsByCond", span)["TotalCount"_L1].toInt(), 0);
    QJsonObject unpaid = span;
    unpaid["Status"_L1] = 1;
    QCOMPARE(m_client->call("billing", "DescribeDealsByCond", unpaid)["Deals"_L1][0]["OrderId"_L1]
                 .toString(),
             deal);

    const QJsonObject paid =
        m_client->call("billing", "PayDeals", {{u"OrderIds"_s, QJsonArray{deal}}});
    QCOMPARE(paid["ResourceIds"_L1][0].toString(), id);
    QCOMPARE(call("DescribeCertificateDetail", {{u"CertificateId"_s, id}})["Status"_L1].toInt(), 5);
    QCOMPARE(SandboxClient::errorCode(
                 m_client->call("billing", "PayDeals", {{u"OrderIds"_s, QJsonArray{deal}}})),
             u"FailedOperation.InvalidDeal"_s);
    QCOMPARE(m_client->provider().ledger.toJson()["charges"_L1].toArray().size(), 1);
}

void TestOrders::refusesWrongOrders_data()
{
    QTest::addColumn<QJsonObject>("order");
    const auto row = [](const char *name, int product, int names, int years) {
        QTest::newRow(name) << QJsonObject{
            {u"ProductId"_s, product}, {u"DomainNum"_s, names}, {u"TimeSpan"_s, years}};
    };
    row("unknown product", 36, 1, 1);
    row("free product", 83, 1, 1);
    row("mainland product", 102, 1, 1);
    row("two names on a single", 48, 2, 1);
    row("one name on a multi", 50, 1, 1);
    row("no year", 48, 1, 0);
    row("too many years", 48, 1, 9);
}

void TestOrders::refusesWrongOrders()
{
    QFETCH(QJsonObject, order);
    QCOMPARE(code("CreateCertificate", order), u"InvalidParameterValue"_s);
    QVERIFY(m_client->provider().ledger.toJson()["charges"_L1].toArray().isEmpty());
}

void TestOrders::refusesWrongInformation_data()
{
    QTest::addColumn<int>("product");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("expected");
    const QString param = u"FailedOperation.InvalidParam"_s;
    const QString domain = u"FailedOperation.CertificateInfoSubmitDomainInvalid"_s;
    const auto row = [](const char *name, int product, const QJsonObject &change,
                        const QString &expected) {
        QTest::newRow(name) << product << change << expected;
    };
    QString broken = QString::fromLatin1(csr({u"x.harbor-bakery.test"_s}));
    row("nothing wrong", 48, {}, {});
    row("unreadable CSR", 48, {{u"Csr"_s, u"nonsense"_s}}, param);
    row("CSR for another name", 48,
        {{u"Csr"_s, QString::fromLatin1(csr({u"y.harbor-bakery.test"_s}))}}, domain);
    row("CSR for one name more", 48,
        {{u"Csr"_s,
          QString::fromLatin1(csr({u"x.harbor-bakery.test"_s, u"z.harbor-bakery.test"_s}))}},
        domain);
    row("another common name", 48, {{u"CertCommonName"_s, u"z.harbor-bakery.test"_s}}, domain);
    row("not a domain", 48, {{u"CertCommonName"_s, u"not a domain"_s}}, domain);
    row("wildcard on a single", 48, {{u"CertCommonName"_s, u"*.harbor-bakery.test"_s}}, domain);
    row("more names than bought", 48, {{u"DnsNames"_s, QJsonArray{u"z.harbor-bakery.test"_s}}},
        domain);
    row("no e-mail", 48, {{u"ContactEmail"_s, QString()}},
        u"FailedOperation.CertificateInfoSubmitContactEmailEmpty"_s);
    row("person for OV", 9, {}, param);
    row("unknown company", 9, {{u"CompanyType"_s, 2}, {u"CompanyId"_s, u"77"_s}}, param);
    row("unknown method", 48, {{u"VerifyType"_s, u"PIGEON"_s}}, param);
    row("automatic DNS elsewhere", 48,
        {{u"VerifyType"_s, u"DNS_AUTO"_s},
         {u"CertCommonName"_s, u"x.elsewhere.test"_s},
         {u"Csr"_s, QString::fromLatin1(csr({u"x.elsewhere.test"_s}))}},
        param);
    row("unknown way to a CSR", 48, {{u"GenCsrType"_s, u"guess"_s}}, param);
    row("no such algorithm", 48, {{u"GenCsrType"_s, u"online"_s}, {u"CsrEncryptAlgo"_s, u"DSA"_s}},
        u"InvalidParameter.RenewAlgorithmInvalid"_s);
}

void TestOrders::refusesWrongInformation()
{
    QFETCH(int, product);
    QFETCH(QJsonObject, change);
    QFETCH(QString, expected);
    const QString id = buy(product);
    QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    for (auto it = change.begin(); it != change.end(); ++it)
        information[it.key()] = it.value();
    QCOMPARE(code("CertificateInfoSubmit", information), expected);
}

void TestOrders::refusesAKeyThatWasUsedBefore()
{
    const QJsonObject first = dvInformation(buy(48), u"x.harbor-bakery.test"_s);
    QCOMPARE(submit(first), QString());
    QJsonObject second = first;
    second["CertId"_L1] = buy(48);
    QCOMPARE(submit(second), u"FailedOperation.InvalidParam"_s);
    QCOMPARE(submit(first), u"FailedOperation.CertificateInfoSubmitStatusInvalid"_s);
}

void TestOrders::forgetsWhatARefusedSubmitWrote()
{
    const QString id = buy(48);
    QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    information["ContactEmail"_L1] = QString();
    QVERIFY(!submit(information).isEmpty());
    QVERIFY(m_client->provider().certificates.material(id).csrPem.isEmpty());
    QVERIFY(m_client->provider().ledger.toJson()["csrs"_L1].toArray().isEmpty());
}

void TestOrders::issuesADvCertificateOnceItsRecordIsThere()
{
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
    QCOMPARE(record(id).deadline, record(id).inserted.addDays(7));
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).due > m_now, true); // scanned
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
    publish(id);
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).statusMsg, stage::waitIssue);
    pass(usual::issueWait);
    QTRY_COMPARE(record(id).status, CertificateStatus::Issued);

    const QJsonObject detail = call("DescribeCertificateDetail", {{u"CertificateId"_s, id}});
    const auto chain = core::readChain(detail["CertificatePublicKey"_L1].toString().toLatin1());
    QVERIFY(chain.has_value());
    const auto request = core::readRequest(m_client->provider().certificates.material(id).csrPem);
    QVERIFY(core::checkLeaf(*chain, request->spkiSha256, {u"x.harbor-bakery.test"_s}, m_now)
                .has_value());
}

void TestOrders::throttlesDomainChecks()
{
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    const QJsonObject parameters{{u"CertificateId"_s, id}};
    const QByteArray action = "CheckCertificateDomainVerification";
    QJsonValue result = call(action, parameters)["VerificationResults"_L1][0];
    QCOMPARE(result["Frequently"_L1].toBool(), false);
    QCOMPARE(result["LocalCheck"_L1].toInt(), -6);
    result = call(action, parameters)["VerificationResults"_L1][0];
    QCOMPARE(result["Frequently"_L1].toBool(), true);
    publish(id);
    pass(usual::checkThrottle);
    result = call(action, parameters)["VerificationResults"_L1][0];
    QCOMPARE(result["LocalCheck"_L1].toInt(), 1);
    QCOMPARE(result["CaCheck"_L1].toInt(), 2);
    QCOMPARE(record(id).statusMsg, stage::waitIssue);
    QCOMPARE(code(action, {{u"CertificateId"_s, demo(u"shop.harbor-bakery.test"_s).id}}),
             u"FailedOperation.CertificateStatusNotAllowVerify"_s);
}

void TestOrders::closesAnOrderAtItsDeadline()
{
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    pass(std::chrono::days(8));
    QTRY_COMPARE(record(id).status, CertificateStatus::ReviewFailed);
    QVERIFY(record(id).statusMsg.contains("timed out"_L1));
}

void TestOrders::reviewsAnOvOrderForThreeDays()
{
    const QString id = buy(9);
    QCOMPARE(submit(ovInformation(id, u"x.riverside-cycles.test"_s)), QString());
    QCOMPARE(record(id).status, CertificateStatus::LetterMissing);
    const QByteArray letter = "%PDF-1.4\n" + QByteArray(2000, ' ');
    QCOMPARE(code("UploadConfirmLetter",
                  {{u"CertificateId"_s, id},
                   {u"ConfirmLetter"_s, QString::fromLatin1(letter.toBase64())}}),
             QString());
    for (const QString &expected : {stage::preReview, stage::legalReview, stage::caReview}) {
        QTRY_COMPARE(record(id).statusMsg, expected);
        QCOMPARE(record(id).status, CertificateStatus::UnderReview);
        pass(usual::reviewDay);
    }
    QTRY_COMPARE(record(id).status, CertificateStatus::Issued);
    QCOMPARE(code("UploadConfirmLetter",
                  {{u"CertificateId"_s, id},
                   {u"ConfirmLetter"_s, QString::fromLatin1(letter.toBase64())}}),
             u"FailedOperation.InvalidCertificateStatusCode"_s);
}

void TestOrders::checksALetter_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    QTest::newRow("900 bytes") << "%PDF-1.4\n" + QByteArray(891, ' ')
                               << u"FailedOperation.ConfirmLetterTooSmall"_s;
    QTest::newRow("2 MB") << "%PDF-1.4\n" + QByteArray(2'000'000, ' ')
                          << u"FailedOperation.ConfirmLetterTooLarge"_s;
    QTest::newRow("a program") << "MZ" + QByteArray(5000, '\0')
                               << u"FailedOperation.InvalidConfirmLetterFormat"_s;
    QTest::newRow("PNG") << "\x89PNG\r\n\x1a\n" + QByteArray(5000, '\0') << QString();
    QTest::newRow("JPEG") << "\xff\xd8\xff\xe0" + QByteArray(5000, '\0') << QString();
}

void TestOrders::checksALetter()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    const QString id = demo(u"partners.riverside-cycles.test"_s).id;
    QCOMPARE(code("UploadConfirmLetter",
                  {{u"CertificateId"_s, id},
                   {u"ConfirmLetter"_s, QString::fromLatin1(content.toBase64())}}),
             expected);
    QCOMPARE(record(id).status,
             expected.isEmpty() ? CertificateStatus::UnderReview
                                : CertificateStatus::LetterMissing);
}

void TestOrders::refusesLettersOnTheMainland()
{
    SandboxOptions options;
    options.site = Site::Mainland;
    restart(options);
    const QString id = demo(u"partners.riverside-cycles.test"_s).id;
    QCOMPARE(code("UploadConfirmLetter",
                  {{u"CertificateId"_s, id},
                   {u"ConfirmLetter"_s, QString::fromLatin1(QByteArray(5000, ' ').toBase64())}}),
             u"FailedOperation.UploadConfirmCertificateNotSupport"_s);
}

void TestOrders::cancelsAReview()
{
    const QString id = demo(u"new.harbor-bakery.test"_s).id;
    const QJsonObject parameters{{u"CertificateId"_s, id}};
    QCOMPARE(call("CancelAuditCertificate", parameters)["Result"_L1].toBool(), true);
    QCOMPARE(record(id).status, CertificateStatus::Cancelling);
    pass(usual::cancelling);
    QTRY_COMPARE(record(id).status, CertificateStatus::Cancelled);
    QCOMPARE(code("CancelAuditCertificate", parameters),
             u"FailedOperation.CertificateNotFoundOrCantCancel"_s);
}

void TestOrders::obeysCaaRecords()
{
    ZoneRecord caa;
    caa.name = u"@"_s;
    caa.type = RecordType::Caa;
    caa.value = u"0 issue \"other-ca.test\""_s;
    QVERIFY(m_client->provider().zones.addRecord(u"harbor-bakery.test"_s, caa).has_value());
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    publish(id);
    const QJsonValue result = call("CheckCertificateDomainVerification",
                                   {{u"CertificateId"_s, id}})["VerificationResults"_L1][0];
    QCOMPARE(result["LocalCheck"_L1].toInt(), 1);
    QCOMPARE(result["CaCheck"_L1].toInt(), -1);
    QVERIFY(!result["LocalCheckFailReason"_L1].toString().isEmpty());
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
}

void TestOrders::linksAFreeRenewal()
{
    const CertificateRecord old = demo(u"booking.lindqvist-dental.test"_s);
    QJsonObject application{{u"DvAuthMethod"_s, u"DNS"_s},
                            {u"DomainName"_s, old.domain()},
                            {u"OldCertificateId"_s, demo(u"shop.harbor-bakery.test"_s).id}};
    QCOMPARE(code("ApplyCertificate", application), u"FailedOperation.InvalidParam"_s);
    application["OldCertificateId"_L1] = old.id;
    const QString id = call("ApplyCertificate", application)["CertificateId"_L1].toString();
    QCOMPARE(record(id).originId, old.id);
    QCOMPARE(record(old.id).renewalId, id);
    QCOMPARE(code("ApplyCertificate", application), u"FailedOperation.InvalidParam"_s);
    const QJsonObject renewable = call("DescribeCertificates", {{u"Renew"_s, 1}});
    QCOMPARE(renewable["TotalCount"_L1].toInt(), 3);
}

void TestOrders::expiresCertificates()
{
    const QString id = demo(u"shop.harbor-bakery.test"_s).id;
    pass(std::chrono::days(13));
    QTRY_COMPARE(record(id).status, CertificateStatus::Expired);
}

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
