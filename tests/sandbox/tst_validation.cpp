#include "tests/sandbox/ordertest.h"
#include "tests/support/testmain.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace sandbox;

// An order's way from its submission to its issue, with a clock that the test moves.
class TestValidation : public OrderTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_client.reset(); }

    void issuesADvCertificateOnceItsRecordIsThere();
    void throttlesDomainChecks();
    void closesAnOrderAtItsDeadline();
    void reviewsAnOvOrderForThreeDays();
    void checksALetter_data();
    void checksALetter();
    void refusesLettersOnTheMainland();
    void obeysCaaRecords();
    void looksAtCaaRecordsOnceMoreBeforeItSigns();
    void expiresCertificates();
    void fetchesTheFile_data();
    void fetchesTheFile();
    void refusesFreeNamesThatFailTheSecurityReview();
    void completesAValidationOnTheMainland();
    void submitsWithTheFrozenActions();
    void resubmitsACancelledOrder();
    void cancelsAReview();
};

void TestValidation::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    restart();
}

void TestValidation::issuesADvCertificateOnceItsRecordIsThere()
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

void TestValidation::throttlesDomainChecks()
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

void TestValidation::closesAnOrderAtItsDeadline()
{
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    pass(std::chrono::days(8));
    QTRY_COMPARE(record(id).status, CertificateStatus::ReviewFailed);
    QVERIFY(record(id).statusMsg.contains("timed out"_L1));
}

void TestValidation::reviewsAnOvOrderForThreeDays()
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

void TestValidation::checksALetter_data()
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

void TestValidation::checksALetter()
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

void TestValidation::refusesLettersOnTheMainland()
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

void TestValidation::obeysCaaRecords()
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

void TestValidation::expiresCertificates()
{
    const QString id = demo(u"shop.harbor-bakery.test"_s).id;
    pass(std::chrono::days(13));
    QTRY_COMPARE(record(id).status, CertificateStatus::Expired);
}

void TestValidation::fetchesTheFile_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("isRight");
    QTest::addColumn<QString>("verifyType");
    QTest::addColumn<int>("localCheck");
    QTest::newRow("right") << QByteArray("200 OK") << true << u"FILE"_s << 1;
    QTest::newRow("wrong") << QByteArray("200 OK") << false << u"FILE"_s << -5;
    QTest::newRow("not there") << QByteArray("404 Not Found") << true << u"FILE"_s << -4;
    QTest::newRow("elsewhere") << QByteArray("302 Found\r\nLocation: /other") << true << u"FILE"_s
                               << -4;
    QTest::newRow("wrong, by proxy") << QByteArray("200 OK") << false << u"FILE_PROXY"_s << -10;
    QTest::newRow("not there, by proxy")
        << QByteArray("404 Not Found") << true << u"FILE_PROXY"_s << -9;
}

void TestValidation::fetchesTheFile()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, isRight);
    QFETCH(QString, verifyType);
    QFETCH(int, localCheck);
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    SandboxOptions options;
    options.filePorts = {web.serverPort(), 1}; // nobody serves HTTPS
    restart(options);
    const QString id = buy(48);
    QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    information["VerifyType"_L1] = verifyType;
    QCOMPARE(submit(information), QString());
    const core::ValidationRecord wanted = record(id).records.first();
    ZoneRecord address;
    address.name = u"x"_s;
    address.value = u"127.0.0.1"_s;
    QVERIFY(m_client->provider().zones.addRecord(u"harbor-bakery.test"_s, address).has_value());
    QByteArray request;
    connect(&web, &QTcpServer::newConnection, &web, [&] {
        QTcpSocket *socket = web.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            request = socket->readAll();
            const QByteArray body = isRight ? wanted.value.toUtf8() : "something else";
            socket->write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    });
    const QJsonValue result =
        call("CheckCertificateDomainVerification", byId(id))["VerificationResults"_L1][0];
    QCOMPARE(result["LocalCheck"_L1].toInt(), localCheck);
    QCOMPARE(result["VerifyType"_L1].toString(), u"FILE"_s);
    QVERIFY(request.startsWith("GET /.well-known/pki-validation/fileauth.txt "));
    QVERIFY(request.toLower().contains("host: x.harbor-bakery.test\r\n"));
    QCOMPARE(record(id).statusMsg, localCheck == 1 ? stage::waitIssue : stage::domainCheck);
}

void TestValidation::refusesFreeNamesThatFailTheSecurityReview()
{
    const QString id = call("ApplyCertificate",
                            {{u"DvAuthMethod"_s, u"DNS_AUTO"_s},
                             {u"DomainName"_s, u"pay.harbor-bakery.test"_s}})["CertificateId"_L1]
                           .toString();
    QCOMPARE(record(id).status, Status::DnsRecordAdded);
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).statusMsg, stage::waitIssue);
    pass(usual::issueWait);
    QTRY_COMPARE(record(id).status, Status::ReviewFailed);
    QVERIFY(record(id).statusMsg.contains("security review"_L1));
}

void TestValidation::completesAValidationOnTheMainland()
{
    restartOn(Site::Mainland);
    const QString id = buy(11, 2);
    QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    QCOMPARE(submit(information), QString());
    QCOMPARE(call("CompleteCertificate", byId(id))["CertificateId"_L1].toString(), id);
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
    publish(id);
    QCOMPARE(code("CompleteCertificate", byId(id)), QString());
    QCOMPARE(record(id).statusMsg, stage::waitIssue);
    QCOMPARE(code("CompleteCertificate", byId(demo(u"new.harbor-bakery.test"_s).id)),
             u"FailedOperation.InvalidParam"_s); // a brand that can't be hurried
    QCOMPARE(code("CompleteCertificate", byId(demo(u"shop.harbor-bakery.test"_s).id)),
             u"FailedOperation.CertificateNotFoundOrAudited"_s);
}

void TestValidation::cancelsAReview()
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

void TestValidation::resubmitsACancelledOrder()
{
    const QString id = buy(48);
    const QJsonObject information = dvInformation(id, u"x.harbor-bakery.test"_s);
    QCOMPARE(submit(information), QString());
    QCOMPARE(code("ModifyCertificateResubmit", byId(id)),
             u"FailedOperation.CertificateStatusNotAllowResubmit"_s);
    QCOMPARE(call("CancelCertificateOrder", byId(id))["CertificateId"_L1].toString(), id);
    pass(usual::cancelling);
    QTRY_COMPARE(record(id).status, Status::Cancelled);
    QCOMPARE(code("CancelCertificateOrder", byId(id)),
             u"FailedOperation.InvalidCertificateStatusCode"_s);
    QCOMPARE(code("ModifyCertificateResubmit", byId(id)), QString());
    QCOMPARE(record(id).status, Status::PaidInformationMissing);
    QCOMPARE(submit(information), QString()); // its own key may come again
    QCOMPARE(record(id).statusMsg, stage::domainCheck);
}

void TestValidation::submitsWithTheFrozenActions()
{
    const QString id = buy(48);
    const QString domain = u"x.harbor-bakery.test"_s;
    QJsonObject information{{u"CertificateId"_s, id},
                            {u"CsrType"_s, u"parse"_s},
                            {u"CsrContent"_s, QString::fromLatin1(csr({domain}))},
                            {u"CertificateDomain"_s, domain},
                            {u"ContactEmail"_s, u"grace@harbor-bakery.test"_s},
                            {u"VerifyType"_s, u"DNS"_s}};
    QCOMPARE(code("CommitCertificateInformation", byId(id)),
             u"FailedOperation.InvalidCertificateStatusCode"_s);
    information["CertificateDomain"_L1] = u"other.test"_s;
    QCOMPARE(code("SubmitCertificateInformation", information), u"FailedOperation.InvalidParam"_s);
    information["CertificateDomain"_L1] = domain;
    QCOMPARE(code("SubmitCertificateInformation", information), QString());
    QCOMPARE(call("DescribeCertificateDetail", byId(id))["SubmittedData"_L1]["CertificateDomain"_L1]
                 .toString(),
             domain);
    QCOMPARE(call("CommitCertificateInformation", byId(id))["Status"_L1].toInt(), 0);
    finish(id);
}

void TestValidation::looksAtCaaRecordsOnceMoreBeforeItSigns()
{
    const QString id = buy(48);
    QCOMPARE(submit(dvInformation(id, u"x.harbor-bakery.test"_s)), QString());
    publish(id);
    pass(usual::scanInterval);
    QTRY_COMPARE(record(id).statusMsg, stage::waitIssue);
    ZoneRecord caa;
    caa.name = u"x"_s;
    caa.type = RecordType::Caa;
    caa.value = u"0 issue \"other-ca.test\""_s;
    QVERIFY(m_client->provider().zones.addRecord(u"harbor-bakery.test"_s, caa).has_value());
    pass(usual::issueWait);
    QTRY_COMPARE(record(id).status, Status::ReviewFailed);
    QVERIFY(record(id).statusMsg.contains("CAA"_L1));
}

CERTDESK_TEST(TestValidation)
#include "tst_validation.moc"
