#include "sandbox/state/revocation.h"
#include "tests/sandbox/ordertest.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

// What can be done with an issued certificate: it is revoked and reissued, and all is logged.
class TestAfterIssue : public OrderTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_client.reset(); }

    void revokesADvCertificateOnceItIsProvenAgain();
    void keepsACertificateWhoseRevocationIsNotProven();
    void refusesRevocations_data();
    void refusesRevocations();
    void revokesAnOvCertificateByLetter();
    void reissuesWithAnotherKey();
    void reissuesWithTheOriginalKey();
    void allowsAReissueAgainAfterAFailedOne();
    void refusesReissues_data();
    void refusesReissues();
    void logsEveryOperation();
    void linksToADownloadForAServer();
    void renewsByItself();
    void renewsWithBenefitPoints();
    void refusesPackagesThatCantPay();
    void linksAFreeRenewal();
};

void TestAfterIssue::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    restart();
}

void TestAfterIssue::revokesADvCertificateOnceItIsProvenAgain()
{
    const QString id = issueDv(u"x.harbor-bakery.test"_s);
    const QJsonObject answer = call(
        "RevokeCertificate", {{u"CertificateId"_s, id}, {u"Reason"_s, u"The key was copied."_s}});
    const QJsonValue auth = answer["RevokeDomainValidateAuths"_L1][0];
    QCOMPARE(record(id).status, Status::Revoking);
    const QJsonObject detail = call("DescribeCertificateDetail", byId(id));
    QCOMPARE(detail["DvRevokeAuthDetail"_L1][0]["DvAuthValue"_L1],
             auth["DomainValidateAuthValue"_L1]);
    QCOMPARE(detail["DvRevokeAuthDetail"_L1][0]["DvAuthKey"_L1], auth["DomainValidateAuthKey"_L1]);
    QVERIFY(detail["DvAuthDetail"_L1]["DvAuths"_L1].isNull());
    QCOMPARE(code("DownloadCertificate", byId(id)),
             u"FailedOperation.InvalidCertificateStatusCode"_s);
    publish(id);
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).status, Status::Revoked);
    const QJsonObject found = call("DescribeCertificates", {{u"CertIds"_s, QJsonArray{id}}});
    QVERIFY(!found["Certificates"_L1][0]["CertRevokedTime"_L1].toString().isEmpty());
}

void TestAfterIssue::keepsACertificateWhoseRevocationIsNotProven()
{
    const QString id = issueDv(u"x.harbor-bakery.test"_s);
    QCOMPARE(code("RevokeCertificate", byId(id)), QString());
    pass(std::chrono::days(revocationDays) + std::chrono::hours(1));
    QTRY_COMPARE(record(id).status, Status::Issued);
}

void TestAfterIssue::refusesRevocations_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("expected");
    QTest::newRow("expires soon") << u"shop.harbor-bakery.test"_s
                                  << u"FailedOperation.RevokeFailed"_s;
    QTest::newRow("uploaded") << u"legacy.harbor-bakery.test"_s
                              << u"FailedOperation.InvalidCertificateSource"_s;
    QTest::newRow("expired") << u"old.harbor-bakery.test"_s
                             << u"FailedOperation.InvalidCertificateStatusCode"_s;
    QTest::newRow("bound") << u"*.morning-roast.test"_s
                           << u"FailedOperation.RevokeResourceFailed"_s;
}

void TestAfterIssue::refusesRevocations()
{
    QFETCH(QString, domain);
    QFETCH(QString, expected);
    QCOMPARE(code("RevokeCertificate", byId(demo(domain).id)), expected);
}

void TestAfterIssue::revokesAnOvCertificateByLetter()
{
    SandboxOptions options;
    options.site = Site::Mainland;
    restart(options);
    const QString id = demo(u"www.harbor-bakery.test"_s).id;
    CloudBook &cloud = m_client->provider().cloud;
    for (CloudResource served : cloud.boundTo(id)) {
        served.certificateId.clear();
        cloud.save(served);
    }
    QCOMPARE(call("RevokeCertificate", byId(id))["RevokeDomainValidateAuths"_L1].toArray(),
             QJsonArray());
    QCOMPARE(record(id).status, Status::RevocationLetterMissing);
    const auto upload = [&](const QByteArray &content) {
        return code("UploadRevokeLetter",
                    {{u"CertificateId"_s, id},
                     {u"RevokeLetter"_s, QString::fromLatin1(content.toBase64())}});
    };
    const QByteArray letter = "%PDF-1.4\n" + QByteArray(2000, ' ');
    QCOMPARE(upload(letter), u"FailedOperation.UploadConfirmCertificateNotSupport"_s);
    m_client->provider().takesLettersOnMainland = true;
    QCOMPARE(upload("%PDF-1.4"), u"FailedOperation.FileTooSmall"_s);
    QCOMPARE(upload("%PDF" + QByteArray(2'000'000, ' ')), u"FailedOperation.FileTooLarge"_s);
    QCOMPARE(upload("MZ" + QByteArray(5000, ' ')), u"FailedOperation.InvalidFileType"_s);
    QCOMPARE(upload(letter), QString());
    QCOMPARE(record(id).status, Status::Revoking);
    QCOMPARE(upload(letter), u"FailedOperation.InvalidCertificateStatusCode"_s);
    pass(usual::reviewDay);
    QTRY_COMPARE(record(id).status, Status::Revoked);
}

void TestAfterIssue::reissuesWithAnotherKey()
{
    const Record old = demo(u"mail.oakfield-school.test"_s);
    const QByteArray request = csr({old.domain()});
    const QJsonObject wish{{u"CertificateId"_s, old.id},
                           {u"ValidType"_s, u"DNS"_s},
                           {u"CsrType"_s, u"Upload"_s},
                           {u"CsrContent"_s, QString::fromLatin1(request)},
                           {u"Reason"_s, u"A new server"_s}};
    const QString id = call("ReplaceCertificate", wish)["CertificateId"_L1].toString();
    QVERIFY(id != old.id);
    QCOMPARE(record(id).status, Status::Reissuing);
    const QJsonObject found = call("DescribeCertificates", {{u"CertIds"_s, QJsonArray{id}}});
    QCOMPARE(found["Certificates"_L1][0]["CertificateExtra"_L1]["ReplacedFor"_L1].toString(),
             old.id);
    const QJsonObject detail = call("DescribeCertificateDetail", byId(old.id));
    QCOMPARE(detail["CertificateExtra"_L1]["ReplacedBy"_L1].toString(), id);
    QCOMPARE(detail["Status"_L1].toInt(), 1);
    QCOMPARE(code("ReplaceCertificate", wish), u"FailedOperation.OrderAlreadyReplaced"_s);

    finish(id);
    QVERIFY(record(id).ends <= old.ends);
    const auto chain = core::readChain(m_client->provider().certificates.material(id).leafPem);
    QVERIFY(chain.has_value());
    QCOMPARE(chain->leaf.spkiSha256, core::readRequest(request)->spkiSha256);
}

void TestAfterIssue::reissuesWithTheOriginalKey()
{
    const Record old = demo(u"mail.oakfield-school.test"_s);
    const QString before =
        call("DescribeCertificateDetail", byId(old.id))["CertificatePrivateKey"_L1].toString();
    const QString id = call("ReplaceCertificate",
                            {{u"CertificateId"_s, old.id},
                             {u"ValidType"_s, u"DNS"_s},
                             {u"CsrType"_s, u"Original"_s}})["CertificateId"_L1]
                           .toString();
    QCOMPARE(record(id).statusMsg, stage::waitIssue); // nothing is to be proven again
    pass(usual::issueWait);
    QTRY_COMPARE(record(id).status, Status::Issued);
    const QJsonObject detail = call("DescribeCertificateDetail", byId(id));
    QCOMPARE(detail["CertificatePrivateKey"_L1].toString(), before);
    const auto key = core::PrivateKey::fromPem(
        core::Secret({before.toLatin1().constData(), static_cast<std::size_t>(before.size())}));
    const auto chain = core::readChain(detail["CertificatePublicKey"_L1].toString().toLatin1());
    QCOMPARE(chain->leaf.spkiSha256, *key->spkiSha256());
}

void TestAfterIssue::allowsAReissueAgainAfterAFailedOne()
{
    const Record old = demo(u"mail.oakfield-school.test"_s);
    const QJsonObject wish{
        {u"CertificateId"_s, old.id}, {u"ValidType"_s, u"DNS"_s}, {u"CsrType"_s, u"Online"_s}};
    const QString id = call("ReplaceCertificate", wish)["CertificateId"_L1].toString();
    pass(std::chrono::days(8));
    QTRY_COMPARE(record(id).status, Status::ReviewFailed);
    QCOMPARE(code("ModifyCertificateResubmit", byId(id)),
             u"FailedOperation.CertificateStatusNotAllowResubmit"_s);
    QCOMPARE(code("ReplaceCertificate", wish), QString());
}

void TestAfterIssue::refusesReissues_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("expected");
    const QString mail = u"mail.oakfield-school.test"_s;
    QTest::newRow("expires soon") << u"shop.harbor-bakery.test"_s << QJsonObject{}
                                  << u"FailedOperation.InvalidCertificateStatusCode"_s;
    QTest::newRow("uploaded") << u"legacy.harbor-bakery.test"_s << QJsonObject{}
                              << u"FailedOperation.InvalidCertificateSource"_s;
    QTest::newRow("unknown method")
        << mail << QJsonObject{{u"ValidType"_s, u"PIGEON"_s}} << u"FailedOperation.InvalidParam"_s;
    QTest::newRow("file for a wildcard")
        << u"*.morning-roast.test"_s << QJsonObject{{u"ValidType"_s, u"FILE"_s}}
        << u"FailedOperation.InvalidParam"_s;
    QTest::newRow("unknown way to a CSR")
        << mail << QJsonObject{{u"CsrType"_s, u"Guess"_s}} << u"FailedOperation.InvalidParam"_s;
    QTest::newRow("CSR for another name")
        << mail
        << QJsonObject{{u"CsrType"_s, u"Upload"_s},
                       {u"CsrContent"_s, QString::fromLatin1(csr({u"other.test"_s}))}}
        << u"FailedOperation.CertificateInfoSubmitDomainInvalid"_s;
    QTest::newRow("no such algorithm")
        << mail << QJsonObject{{u"CsrType"_s, u"Online"_s}, {u"CertCSREncryptAlgo"_s, u"SM2"_s}}
        << u"InvalidParameter.RenewAlgorithmInvalid"_s;
}

void TestAfterIssue::refusesReissues()
{
    QFETCH(QString, domain);
    QFETCH(QJsonObject, change);
    QFETCH(QString, expected);
    QJsonObject wish{{u"CertificateId"_s, demo(domain).id}, {u"ValidType"_s, u"DNS"_s}};
    for (auto it = change.begin(); it != change.end(); ++it)
        wish[it.key()] = it.value();
    QCOMPARE(code("ReplaceCertificate", wish), expected);
    QVERIFY(record(demo(domain).id).replacedBy.isEmpty());
}

void TestAfterIssue::logsEveryOperation()
{
    const QString id = issueDv(u"x.harbor-bakery.test"_s);
    call("DownloadCertificate", byId(id));
    call("ModifyCertificateAlias", {{u"CertificateId"_s, id}, {u"Alias"_s, u"New"_s}});
    call("DeleteCertificate", byId(id)); // refused: not logged
    call("RevokeCertificate", byId(id));
    publish(id);
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).status, Status::Revoked);
    call("DeleteCertificate", byId(id));

    const QJsonObject answer = call("DescribeCertificateOperateLogs", {{u"Limit"_s, 100}});
    QStringList types;
    for (const QJsonValue line : answer["OperateLogs"_L1].toArray()) {
        QCOMPARE(line["CertId"_L1].toString(), id);
        types.prepend(line["Type"_L1].toString());
    }
    const QStringList expected{u"applyVIP"_s, u"submitInfo"_s, u"domainValidationPassed"_s,
                               u"issued"_s,   u"download"_s,   u"updateAlias"_s,
                               u"revoke"_s,   u"revoked"_s,    u"delete"_s};
    QCOMPARE(types, expected);
    const QJsonObject page =
        call("DescribeCertificateOperateLogs", {{u"Limit"_s, 2}, {u"Offset"_s, 1}});
    QCOMPARE(page["AllTotal"_L1].toInt(), 9);
    QCOMPARE(page["TotalCount"_L1].toInt(), 2);
    QCOMPARE(page["OperateLogs"_L1][0]["SubAccountUin"_L1].toString(), u"--"_s);
    pass(std::chrono::days(16));
    QCOMPARE(call("DescribeCertificateOperateLogs")["AllTotal"_L1].toInt(), 0);
}

void TestAfterIssue::linksToADownloadForAServer()
{
    restartOn(Site::Mainland);
    const QString id = demo(u"mail.oakfield-school.test"_s).id;
    QJsonObject wish{{u"CertificateId"_s, id}, {u"ServiceType"_s, u"tomcat"_s}};
    const QJsonObject answer = call("DescribeDownloadCertificateUrl", wish);
    QCOMPARE(answer["DownloadFilename"_L1].toString(), u"mail.oakfield-school.test_tomcat.zip"_s);
    const QString path = QUrl(answer["DownloadCertificateUrl"_L1].toString()).path();
    const HttpAnswer zip = m_client->get(path);
    QCOMPARE(zip.status, 200);
    QVERIFY(zip.body.startsWith("PK"));
    QVERIFY(zip.body.contains("mail.oakfield-school.test_tomcat/keystorePass.txt"));
    QCOMPARE(m_client->get(u"/download/guess.zip"_s).status, 404);
    m_now = m_now.addSecs(3600);
    QCOMPARE(m_client->get(path).status, 404);

    wish["ServiceType"_L1] = u"abacus"_s;
    QCOMPARE(code("DescribeDownloadCertificateUrl", wish),
             u"FailedOperation.CertificateDownloadServiceTypeNotSupport"_s);
    QCOMPARE(code("DescribeDownloadCertificateUrl", byId(demo(u"new.harbor-bakery.test"_s).id)),
             u"FailedOperation.CertificateStatusNotAllowDownload"_s);
    wish["CertificateId"_L1] = issueDv(u"x.harbor-bakery.test"_s); // by the customer's CSR
    wish["ServiceType"_L1] = u"jks"_s;
    QCOMPARE(code("DescribeDownloadCertificateUrl", wish),
             u"FailedOperation.CertificateDownloadServiceTypeNotSupport"_s);
}

void TestAfterIssue::linksAFreeRenewal()
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

void TestAfterIssue::renewsWithBenefitPoints()
{
    restartOn(Site::Mainland);
    const CertificateRecord old = demo(u"*.oakfield-school.test"_s);
    QJsonObject order = packageOrder(12);
    order["OldCertificateId"_L1] = old.id;
    order["RenewGenCsrMethod"_L1] = u"upload"_s;
    order["RenewCsr"_L1] = QString::fromLatin1(csr({u"other.test"_s}));
    QCOMPARE(code("CreateCertificateByPackage", order), u"InvalidParameter.RenewCsrInvalid"_s);
    order["RenewCsr"_L1] = QString::fromLatin1(csr({old.domain()}));
    const QString id = call("CreateCertificateByPackage", order)["CertificateId"_L1].toString();
    QCOMPARE(record(id).originId, old.id);
    QCOMPARE(record(old.id).renewalId, id);
    QCOMPARE(record(id).names, old.names);
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
    QCOMPARE(code("CreateCertificateByPackage", order), u"FailedOperation"_s);

    // Points come back with the refund of an order that was stopped before issue, not before.
    const auto left = [this] { return m_client->provider().packages.all().first().balance; };
    QCOMPARE(left(), 19);
    QCOMPARE(code("CancelCertificateOrder", {{u"CertificateId"_s, id}}), QString());
    pass(usual::cancelling);
    QTRY_COMPARE(record(id).status, Status::Cancelled);
    QCOMPARE(left(), 19);
    m_client->post(u"/console/certificates/"_s + id + u"/refund"_s,
                   "application/x-www-form-urlencoded", "x=1");
    QCOMPARE(record(id).status, Status::Refunded);
    QCOMPARE(left(), 20);
}

void TestAfterIssue::refusesPackagesThatCantPay()
{
    restartOn(Site::Mainland);
    auto &packages = m_client->provider().packages;
    packages.save({u"over"_s, 20, 20, m_now.addDays(-400), m_now.addDays(-1)});
    packages.save({u"empty"_s, 20, 0, m_now.addDays(-30), m_now.addDays(300)});
    QJsonObject order = packageOrder(12);
    order["PackageIds"_L1] = QJsonArray{u"over"_s};
    QCOMPARE(code("CreateCertificateByPackage", order), u"InvalidParameter.PackageIdsInvalid"_s);
    order["PackageIds"_L1] = QJsonArray{u"empty"_s};
    QCOMPARE(code("CreateCertificateByPackage", order), u"FailedOperation.TradeError"_s);
}

void TestAfterIssue::renewsByItself()
{
    const QString id = buy(48);
    QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    information["AutoRenewFlag"_L1] = 1;
    QCOMPARE(submit(information), QString());
    finish(id);
    const qint64 before = m_client->provider().deals.balanceCents();
    pass(std::chrono::days(170));
    QTRY_VERIFY(!record(id).renewalId.isEmpty());
    const CertificateRecord renewal = record(record(id).renewalId);
    QCOMPARE(renewal.originId, id);
    QCOMPARE(renewal.names, record(id).names);
    QCOMPARE(renewal.statusMsg, stage::domainCheck);
    QVERIFY(m_client->provider().deals.balanceCents() < before);
    const QJsonObject found = call("DescribeCertificates", {{u"CertIds"_s, QJsonArray{id}}});
    QCOMPARE(found["Certificates"_L1][0]["HasRenewOrder"_L1].toString(), renewal.id);
}

CERTDESK_TEST(TestAfterIssue)
#include "tst_afterissue.moc"
