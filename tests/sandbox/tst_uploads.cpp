#include "tests/sandbox/ordertest.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

QString text(const core::Secret &secret)
{
    return QString::fromLatin1(secret.bytes().data(),
                               static_cast<qsizetype>(secret.bytes().size()));
}

} // namespace

// What comes into the account without an order, and what leaves it.
class TestUploads : public OrderTest
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_client.reset(); }

    void keepsWhatIsUploaded();
    void refusesWrongUploads_data();
    void refusesWrongUploads();
    void judgesAChain();
    void deletesWhatIsOver_data();
    void deletesWhatIsOver();
    void protectsAFreeCertificateForAnHour();
    void keepsACertificateUntilItsRenewalIsIssued();
    void deletesInTheBackground();
    void changesProjectsAndNotices();

private:
    IssuedCertificate foreign(const QString &name);
    static QJsonObject uploadOf(const IssuedCertificate &certificate);
};

void TestUploads::init()
{
    m_now = QDateTime::currentDateTimeUtc();
    restart();
}

IssuedCertificate TestUploads::foreign(const QString &name)
{
    IssueRequest request;
    request.names = {name};
    request.keyAlgorithm = core::KeyAlgorithm::EcP256;
    request.notBefore = m_now.addDays(-1);
    request.notAfter = m_now.addDays(90);
    return *m_client->provider().authority->issue(request);
}

QJsonObject TestUploads::uploadOf(const IssuedCertificate &certificate)
{
    return {{u"CertificatePublicKey"_s, QString::fromLatin1(certificate.chainPem)},
            {u"CertificatePrivateKey"_s, text(certificate.keyPem)},
            {u"Alias"_s, u"Elsewhere"_s}};
}

void TestUploads::keepsWhatIsUploaded()
{
    restartOn(Site::Mainland);
    const IssuedCertificate certificate = foreign(u"elsewhere.test"_s);
    QJsonObject upload = uploadOf(certificate);
    const QJsonObject pem{{u"CertificatePublicKey"_s, QString::fromLatin1(certificate.leafPem)}};
    QCOMPARE(call("CheckCertificateExist", pem)["RepeatCertId"_L1].toString(), QString());
    const QString id = call("UploadCertificate", upload)["CertificateId"_L1].toString();
    QCOMPARE(call("CheckCertificateExist", pem)["RepeatCertId"_L1].toString(), id);

    const QJsonObject detail = call("DescribeCertificateDetail", byId(id));
    QCOMPARE(detail["Status"_L1].toInt(), 1);
    QCOMPARE(detail["From"_L1].toString(), u"upload"_s);
    QCOMPARE(detail["Domain"_L1].toString(), u"elsewhere.test"_s);
    QCOMPARE(detail["CertificatePublicKey"_L1].toString().toLatin1(), certificate.chainPem);
    QCOMPARE(detail["CertificatePrivateKey"_L1].toString(), text(certificate.keyPem));
    QVERIFY(!call("DownloadCertificate", byId(id))["Content"_L1].toString().isEmpty());

    upload["Repeatable"_L1] = false;
    QCOMPARE(call("UploadCertificate", upload)["RepeatCertId"_L1].toString(), id);
    upload["Repeatable"_L1] = true;
    QVERIFY(call("UploadCertificate", upload)["CertificateId"_L1].toString() != id);
}

void TestUploads::refusesWrongUploads_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, const QString &expected) {
        QTest::newRow(what) << QString::fromLatin1(what) << expected;
    };
    row("nothing wrong", {});
    row("a blank before END", u"FailedOperation.CertificateParseError"_s);
    row("a blank after a line", u"FailedOperation.CertificateParseError"_s);
    row("no PEM", u"FailedOperation.CertificateParseError"_s);
    row("another key", u"FailedOperation.CertificateMatchError"_s);
    row("a key that is none", u"InvalidParameter.MissMatchPrivateKey"_s);
    row("no key", u"FailedOperation.InvalidParam"_s);
    row("two servers", u"FailedOperation.CertificateInvalid"_s);
    row("only CAs", u"FailedOperation.CertificateInvalid"_s);
    row("a server as CA", u"FailedOperation.CertificateCaError"_s);
    row("another type", u"FailedOperation.InvalidParam"_s);
}

void TestUploads::refusesWrongUploads()
{
    QFETCH(QString, what);
    QFETCH(QString, expected);
    const IssuedCertificate certificate = foreign(u"elsewhere.test"_s);
    QJsonObject upload = uploadOf(certificate);
    QString chain = upload["CertificatePublicKey"_L1].toString();
    if (what == "a blank before END"_L1)
        chain.replace(u"-----END"_s, u" -----END"_s);
    else if (what == "a blank after a line"_L1)
        chain.insert(chain.indexOf(u'\n', 80), u' ');
    else if (what == "no PEM"_L1)
        chain = u"nonsense"_s;
    else if (what == "another key"_L1)
        upload["CertificatePrivateKey"_L1] = text(foreign(u"elsewhere.test"_s).keyPem);
    else if (what == "a key that is none"_L1)
        upload["CertificatePrivateKey"_L1] = u"nonsense"_s;
    else if (what == "no key"_L1)
        upload.remove("CertificatePrivateKey"_L1);
    else if (what == "two servers"_L1)
        chain += QString::fromLatin1(foreign(u"second.test"_s).leafPem);
    else if (what == "only CAs"_L1)
        chain = QString::fromLatin1(certificate.intermediatePem);
    else if (what == "a server as CA"_L1)
        upload["CertificateType"_L1] = u"CA"_s;
    else if (what == "another type"_L1)
        upload["CertificateType"_L1] = u"XYZ"_s;
    upload["CertificatePublicKey"_L1] = chain;
    QCOMPARE(code("UploadCertificate", upload), expected);
}

void TestUploads::judgesAChain()
{
    restartOn(Site::Mainland);
    const IssuedCertificate certificate = foreign(u"elsewhere.test"_s);
    const auto check = [&](const QByteArray &pem) {
        return call("CheckCertificateChain", {{u"CertificateChain"_s, QString::fromLatin1(pem)}});
    };
    const QJsonObject whole = check(certificate.chainPem);
    QCOMPARE(whole["IsValid"_L1].toBool(), true);
    QCOMPARE(whole["IsTrustedCA"_L1].toBool(), true);
    QCOMPARE(whole["Chains"_L1].toArray().size(), 2);
    QCOMPARE(whole["Chains"_L1][0].toString(), u"elsewhere.test"_s);
    QCOMPARE(check(certificate.leafPem)["IsTrustedCA"_L1].toBool(), false);
    QCOMPARE(SandboxClient::errorCode(check("nonsense")), u"FailedOperation.CertificateInvalid"_s);
}

void TestUploads::deletesWhatIsOver_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("expected");
    const QString status = u"FailedOperation.InvalidCertificateStatusCode"_s;
    QTest::newRow("issued") << u"shop.harbor-bakery.test"_s
                            << u"FailedOperation.CannotBeDeletedIssued"_s;
    QTest::newRow("uploaded") << u"legacy.harbor-bakery.test"_s << QString();
    QTest::newRow("under review") << u"new.harbor-bakery.test"_s << status;
    QTest::newRow("letter missing") << u"club.morning-roast.test"_s << status;
    QTest::newRow("reissuing") << u"portal.oakfield-school.test"_s << status;
    QTest::newRow("revoking") << u"files.harbor-bakery.test"_s << status;
    QTest::newRow("expired") << u"old.harbor-bakery.test"_s << QString();
    QTest::newRow("cancelled") << u"test.lindqvist-dental.test"_s << QString();
    QTest::newRow("revoked") << u"vpn.riverside-cycles.test"_s << QString();
    QTest::newRow("refunded") << u"events.oakfield-school.test"_s << QString();
    QTest::newRow("rejected") << u"blog.morning-roast.test"_s << QString();
}

void TestUploads::deletesWhatIsOver()
{
    QFETCH(QString, domain);
    QFETCH(QString, expected);
    const QString id = demo(domain).id;
    const QJsonObject answer = call("DeleteCertificate", byId(id));
    QCOMPARE(SandboxClient::errorCode(answer), expected);
    QCOMPARE(answer["DeleteResult"_L1].toBool(), expected.isEmpty());
    QCOMPARE(exists(id), !expected.isEmpty());
    if (expected.isEmpty())
        QCOMPARE(code("DeleteCertificate", byId(id)), u"FailedOperation.CertificateNotFound"_s);
}

void TestUploads::protectsAFreeCertificateForAnHour()
{
    const QString id = call("ApplyCertificate",
                            {{u"DvAuthMethod"_s, u"DNS"_s},
                             {u"DomainName"_s, u"x.harbor-bakery.test"_s}})["CertificateId"_L1]
                           .toString();
    call("CancelAuditCertificate", byId(id));
    pass(usual::cancelling);
    QTRY_COMPARE(record(id).status, Status::Cancelled);
    QCOMPARE(code("DeleteCertificate", byId(id)), u"FailedOperation.CannotBeDeletedWithinHour"_s);
    pass(std::chrono::hours(1));
    QCOMPARE(code("DeleteCertificate", byId(id)), QString());
}

void TestUploads::keepsACertificateUntilItsRenewalIsIssued()
{
    const QString old = demo(u"booking.lindqvist-dental.test"_s).id;
    pass(std::chrono::days(5));
    const QString renewal = call("ApplyCertificate",
                                 {{u"DvAuthMethod"_s, u"DNS"_s},
                                  {u"DomainName"_s, u"booking.lindqvist-dental.test"_s},
                                  {u"OldCertificateId"_s, old}})["CertificateId"_L1]
                                .toString();
    pass(std::chrono::days(4));
    QTRY_COMPARE(record(old).status, Status::Expired);
    QCOMPARE(code("DeleteCertificate", byId(old)), u"FailedOperation.RenewNotIssued"_s);
    finish(renewal);
    QCOMPARE(code("DeleteCertificate", byId(old)), QString());
}

void TestUploads::deletesInTheBackground()
{
    restartOn(Site::Mainland);
    const QString expired = demo(u"old.harbor-bakery.test"_s).id;
    const QString bound = demo(u"legacy.harbor-bakery.test"_s).id;
    const QString issued = demo(u"shop.harbor-bakery.test"_s).id;
    const QJsonObject answer =
        call("DeleteCertificates",
             {{u"CertificateIds"_s, QJsonArray{expired, bound, issued, u"nobody"_s}},
              {u"IsSync"_s, true}});
    QCOMPARE(answer["Fail"_L1].toArray().size(), 2);
    QCOMPARE(answer["Fail"_L1][0]["CertId"_L1].toString(), issued);
    const QJsonArray tasks = answer["CertTaskIds"_L1].toArray();
    QCOMPARE(tasks.size(), 2);
    const QJsonObject ids{{u"TaskIds"_s, QJsonArray{tasks[0]["TaskId"_L1], tasks[1]["TaskId"_L1]}}};
    const auto status = [&](int which) {
        m_now = m_now.addMSecs(150);
        return m_client
            ->call("ssl", "DescribeDeleteCertificatesTaskResult",
                   ids)["DeleteTaskResult"_L1][which]["Status"_L1]
            .toInt();
    };
    QCOMPARE(status(0), 0);
    QVERIFY(exists(expired));
    pass(usual::resourceQuery);
    QTRY_COMPARE(status(0), 1);
    QCOMPARE(status(1), 4);
    QVERIFY(!exists(expired));
    QVERIFY(exists(bound));

    const QJsonObject atOnce =
        call("DeleteCertificates", {{u"CertificateIds"_s, QJsonArray{bound, u"nobody"_s}}});
    QCOMPARE(atOnce["Success"_L1].toArray(), QJsonArray{bound});
    QVERIFY(!exists(bound));
}

void TestUploads::changesProjectsAndNotices()
{
    const QString id = demo(u"shop.harbor-bakery.test"_s).id;
    const QJsonObject moved =
        call("ModifyCertificateProject",
             {{u"CertificateIdList"_s, QJsonArray{id, u"nobody"_s}}, {u"ProjectId"_s, 7}});
    QCOMPARE(moved["SuccessCertificates"_L1].toArray(), QJsonArray{id});
    QCOMPARE(moved["FailCertificates"_L1].toArray(), QJsonArray{u"nobody"_s});
    QCOMPARE(call("DescribeCertificates", {{u"ProjectId"_s, 7}})["TotalCount"_L1].toInt(), 1);

    QJsonObject notice{{u"CertificateIds"_s, QJsonArray{id}}, {u"SwitchStatus"_s, 1}};
    QCOMPARE(code("ModifyCertificatesExpiringNotificationSwitch", notice), QString());
    QVERIFY(record(id).isIgnored);
    notice["CertificateIds"_L1] = QJsonArray{id, u"nobody"_s};
    notice["SwitchStatus"_L1] = 0;
    QCOMPARE(code("ModifyCertificatesExpiringNotificationSwitch", notice),
             u"FailedOperation.CertificateNotFound"_s);
    QVERIFY(record(id).isIgnored);
}

CERTDESK_TEST(TestUploads)
#include "tst_uploads.moc"
