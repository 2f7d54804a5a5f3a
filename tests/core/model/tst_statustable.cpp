#include "core/model/operation.h"
#include "core/model/product.h"
#include "core/model/statustable.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QDateTime now({2026, 11, 23}, {12, 0}, Qt::UTC);

Certificate certificate(int status, qint64 daysLeft = 100)
{
    Certificate result;
    result.id = CertificateId(u"id"_s);
    result.status = static_cast<CertificateStatus>(status);
    result.notAfter = now.addDays(daysLeft);
    result.isDv = true;
    return result;
}

} // namespace

class TestStatusTable : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryStatusItsNextStep_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Bucket>("bucket");
        QTest::addColumn<NextStep>("step");
        QTest::addColumn<bool>("needsAction");

        using enum Bucket;
        QTest::newRow("0 under review") << 0 << Validating << NextStep::ProveDomain << true;
        QTest::newRow("1 issued") << 1 << Issued << NextStep::SaveForServer << false;
        QTest::newRow("2 review failed") << 2 << Rejected << NextStep::SeeRejection << true;
        QTest::newRow("3 expired") << 3 << Expired << NextStep::None << false;
        QTest::newRow("4 record added") << 4 << Validating << NextStep::WaitForIssue << false;
        QTest::newRow("5 paid, no data")
            << 5 << PendingSubmission << NextStep::SubmitInformation << true;
        QTest::newRow("6 cancelling") << 6 << Closed << NextStep::Wait << false;
        QTest::newRow("7 cancelled") << 7 << Closed << NextStep::None << false;
        QTest::newRow("8 letter") << 8 << PendingSubmission << NextStep::UploadLetter << true;
        QTest::newRow("9 revoking") << 9 << Closed << NextStep::Wait << false;
        QTest::newRow("10 revoked") << 10 << Closed << NextStep::None << false;
        QTest::newRow("11 reissuing") << 11 << Validating << NextStep::ProveDomain << true;
        QTest::newRow("12 revocation letter")
            << 12 << Closed << NextStep::UploadRevocationLetter << true;
        QTest::newRow("13 free, no data")
            << 13 << PendingSubmission << NextStep::SubmitInformation << true;
        QTest::newRow("14 refunded") << 14 << Closed << NextStep::None << false;
        QTest::newRow("15 migrating") << 15 << Closed << NextStep::Wait << false;
        QTest::newRow("99 from the future") << 99 << Unknown << NextStep::None << false;
    }

    void givesEveryStatusItsNextStep()
    {
        QFETCH(int, status);
        QFETCH(Bucket, bucket);
        QFETCH(NextStep, step);
        QFETCH(bool, needsAction);

        const StatusRow row = describeStatus(certificate(status), now);

        QCOMPARE(row.bucket, bucket);
        QCOMPARE(row.nextStep, step);
        QCOMPARE(row.needsAction, needsAction);
    }

    void offersQuickRenewalInItsWindowOnly_data()
    {
        QTest::addColumn<Certificate>("certificate");
        QTest::addColumn<Refusal>("refusal");

        QTest::newRow("29 days") << certificate(1, 29) << Refusal::None;
        QTest::newRow("30 days") << certificate(1, 30) << Refusal::None;
        QTest::newRow("31 days") << certificate(1, 31) << Refusal::NotInRenewalWindow;
        QTest::newRow("over") << certificate(1, -1) << Refusal::AlreadyExpired;
        QTest::newRow("not issued") << certificate(8, 10) << Refusal::NotIssued;
        QTest::newRow("revoked") << certificate(10, 10) << Refusal::Revoked;
        QTest::newRow("unknown status") << certificate(99, 10) << Refusal::UnknownStatus;
        Certificate uploaded = certificate(1, 10);
        uploaded.isUploaded = true;
        QTest::newRow("uploaded") << uploaded << Refusal::Uploaded;
        Certificate renewed = certificate(1, 10);
        renewed.renewedBy = CertificateId(u"new"_s);
        QTest::newRow("renewed already") << renewed << Refusal::AlreadyRenewed;
        Certificate byServer = certificate(1, 31);
        byServer.expiring = true;
        QTest::newRow("the provider says expiring") << byServer << Refusal::None;
    }

    void offersQuickRenewalInItsWindowOnly()
    {
        QFETCH(Certificate, certificate);
        QTEST(checkOperation(Operation::QuickRenewal, certificate, now), "refusal");
    }

    void allowsNothingDangerousForAnUnknownStatus()
    {
        const Certificate unknown = certificate(99);
        for (const Operation operation : {Operation::QuickRenewal, Operation::UploadLetter,
                                          Operation::ShowValidation, Operation::SaveForServer})
            QCOMPARE(checkOperation(operation, unknown, now), Refusal::UnknownStatus);
        QCOMPARE(checkOperation(Operation::CopyId, unknown, now), Refusal::None);
    }

    void tellsAReviewFromADomainProof()
    {
        Certificate ov = certificate(0);
        ov.isDv = false;
        ov.statusMessage = u"ca-reviewing"_s;
        QCOMPARE(describeStatus(ov, now).nextStep, NextStep::WaitForReview);
        ov.statusMessage = u"pending-dcv"_s;
        QCOMPARE(describeStatus(ov, now).nextStep, NextStep::ProveDomain);
        ov.statusMessage = u"WAIT-ISSUE"_s;
        QCOMPARE(describeStatus(ov, now).nextStep, NextStep::WaitForIssue);
        Certificate automatic = certificate(0);
        automatic.verifyType = u"DNS_AUTO"_s;
        QCOMPARE(describeStatus(automatic, now).nextStep, NextStep::WaitForReview);
    }

    void ignoresAStaleMessageOnAnIssuedCertificate()
    {
        Certificate issued = certificate(1);
        issued.statusMessage = u"PENDING-DCV"_s;
        QCOMPARE(describeStatus(issued, now).nextStep, NextStep::SaveForServer);
    }

    void knowsTheCatalogue()
    {
        QVERIFY(!findProduct(36));
        QVERIFY(!findProduct(4711));
        QCOMPARE(findProduct(9)->brand, u"GeoTrust"_s);
        QVERIFY(mayNeedLetter(*findProduct(9)));
        QVERIFY(!mayNeedLetter(*findProduct(28))); // WoTrus: no letter
        QVERIFY(findProduct(83)->isFree);
        QCOMPARE(allowedAlgorithms(*findProduct(83)),
                 (QList{KeyAlgorithm::EcP256, KeyAlgorithm::Rsa2048}));
        QVERIFY(allowedAlgorithms(*findProduct(9)).contains(KeyAlgorithm::Rsa4096));
    }
};

CERTDESK_TEST(TestStatusTable)
#include "tst_statustable.moc"
