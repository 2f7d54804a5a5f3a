#include "sandbox/state/purchase.h"
#include "sandbox/state/refund.h"
#include "tests/sandbox/ordertest.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// The list and the orders of the account, over HTTP.
class TestOrders : public OrderTest
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
    void expiresWhatNobodyPays();
    void paysWithAVoucher();
    void refundsAStoppedOrder();
    void buysWithBenefitPoints();
    void refusesWrongPackageOrders_data();
    void refusesWrongPackageOrders();
};

void TestOrders::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    restart();
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

void TestOrders::expiresWhatNobodyPays()
{
    SandboxOptions options;
    options.leavesDealsUnpaid = true;
    restart(options);
    const QString deal =
        call("CreateCertificate",
             {{u"ProductId"_s, 48}, {u"DomainNum"_s, 1}, {u"TimeSpan"_s, 1}})["DealIds"_L1][0]
            .toString();
    pass(std::chrono::days(unpaidDays + 1));
    const QJsonObject found = billing("DescribeDealsByCond",
                                      {{u"StartTime"_s, u"2020-01-01 00:00:00"_s},
                                       {u"EndTime"_s, u"2099-01-01 00:00:00"_s},
                                       {u"Limit"_s, 20},
                                       {u"OrderId"_s, deal},
                                       {u"Status"_s, 8}});
    QCOMPARE(found["TotalCount"_L1].toInt(), 1);
    QCOMPARE(SandboxClient::errorCode(billing("PayDeals", {{u"OrderIds"_s, QJsonArray{deal}}})),
             u"FailedOperation.InvalidDeal"_s);
}

void TestOrders::paysWithAVoucher()
{
    Provider &provider = m_client->provider();
    provider.vouchers.save({u"V1"_s, 2000, 2000, m_now.addDays(-1), m_now.addDays(30)});
    provider.vouchers.save({u"V0"_s, 9000, 9000, m_now.addDays(-9), m_now.addDays(-1)});
    const qint64 before = billing("DescribeAccountBalance")["Balance"_L1].toInteger();
    buy(48);
    const QJsonValue deal = billing("DescribeDealsByCond",
                                    {{u"StartTime"_s, u"2020-01-01 00:00:00"_s},
                                     {u"EndTime"_s, u"2099-01-01 00:00:00"_s},
                                     {u"Limit"_s, 20}})["Deals"_L1][0];
    QCOMPARE(deal["VoucherDecline"_L1].toInt(), 2000);
    const qint64 cost = deal["RealTotalCost"_L1].toInteger();
    QCOMPARE(static_cast<double>(cost + 2000), deal["TotalCost"_L1].toDouble());
    QCOMPARE(billing("DescribeAccountBalance")["Balance"_L1].toInteger(), before - cost);
    const QJsonObject vouchers = billing(
        "DescribeVoucherInfo", {{u"Limit"_s, 10}, {u"Offset"_s, 0}, {u"Status"_s, u"used"_s}});
    QCOMPARE(vouchers["TotalCount"_L1].toInt(), 1);
    QCOMPARE(vouchers["VoucherInfos"_L1][0]["VoucherId"_L1].toString(), u"V1"_s);
}

void TestOrders::refundsAStoppedOrder()
{
    Provider &provider = m_client->provider();
    const qint64 before = provider.deals.balanceCents();
    const QString id = buy(48);
    CertificateRecord bought = record(id);
    QVERIFY(!refundOrder(provider, bought));
    call("CancelCertificateOrder", byId(id));
    pass(usual::cancelling);
    QTRY_COMPARE(record(id).status, Status::Cancelled);
    m_client->post(u"/console/certificates/"_s + id + u"/refund"_s,
                   "application/x-www-form-urlencoded", "x=1");
    QCOMPARE(record(id).status, Status::Refunded);
    QCOMPARE(provider.deals.balanceCents(), before);
    QCOMPARE(provider.deals.find(record(id).dealId)->status, DealStatus::Refunded);
    QCOMPARE(code("ModifyCertificateResubmit", byId(id)),
             u"FailedOperation.CertificateStatusNotAllowResubmit"_s);
}

void TestOrders::buysWithBenefitPoints()
{
    restartOn(Site::Mainland);
    const QJsonValue package = call("DescribePackages")["Packages"_L1][0];
    const int balance = package["Balance"_L1].toInt();
    QJsonObject order = packageOrder(12);
    order["CertificateCount"_L1] = 2;
    const QJsonArray ids = call("CreateCertificateByPackage", order)["CertificateIds"_L1].toArray();
    QCOMPARE(ids.size(), 2);
    QCOMPARE(record(ids[0].toString()).status, Status::PaidInformationMissing);
    QCOMPARE(call("DescribePackages")["TotalBalance"_L1].toInt(), balance - 2);
    QVERIFY(m_client->provider().ledger.toJson()["charges"_L1].toArray().isEmpty());
}

void TestOrders::refusesWrongPackageOrders_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("expected");
    QTest::newRow("product") << QJsonObject{{u"ProductPid"_s, 12}}
                             << u"InvalidParameter.ProductPidInvalid"_s;
    QTest::newRow("package") << QJsonObject{{u"PackageIds"_s, QJsonArray{u"nothing"_s}}}
                             << u"InvalidParameter.PackageIdsInvalid"_s;
    QTest::newRow("names") << QJsonObject{{u"DomainCount"_s, u"2"_s}}
                           << u"InvalidParameter.DomainCountInvalid"_s;
    QTest::newRow("years") << QJsonObject{{u"Period"_s, 0}} << u"InvalidParameter.PeriodInvalid"_s;
    QTest::newRow("domains") << QJsonObject{{u"DomainNames"_s, u"not a domain"_s}}
                             << u"InvalidParameter.DomainInvalid"_s;
    QTest::newRow("points") << QJsonObject{{u"CertificateCount"_s, 50}}
                            << u"FailedOperation.TradeError"_s;
    const QString demoId = u"*.oakfield-school.test"_s;
    QTest::newRow("CSR method") << QJsonObject{{u"OldCertificateId"_s, demoId},
                                               {u"RenewGenCsrMethod"_s, u"guess"_s}}
                                << u"InvalidParameter.RenewGenCsrMethodInvalid"_s;
    QTest::newRow("algorithm") << QJsonObject{{u"OldCertificateId"_s, demoId},
                                              {u"RenewAlgorithmType"_s, u"DSA"_s}}
                               << u"InvalidParameter.RenewAlgorithmInvalid"_s;
    QTest::newRow("another product")
        << QJsonObject{{u"OldCertificateId"_s, u"shop.harbor-bakery.test"_s}}
        << u"FailedOperation"_s;
}

void TestOrders::refusesWrongPackageOrders()
{
    QFETCH(QJsonObject, change);
    QFETCH(QString, expected);
    restartOn(Site::Mainland);
    QJsonObject order = packageOrder(12);
    for (auto it = change.begin(); it != change.end(); ++it)
        order[it.key()] = it.value();
    if (const QString domain = order["OldCertificateId"_L1].toString(); !domain.isEmpty())
        order["OldCertificateId"_L1] = demo(domain).id;
    QCOMPARE(code("CreateCertificateByPackage", order), expected);
    QCOMPARE(m_client->provider().packages.all().first().balance, 20);
}

CERTDESK_TEST(TestOrders)
#include "tst_orders.moc"
