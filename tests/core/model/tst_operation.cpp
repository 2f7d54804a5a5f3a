#include "core/model/operation.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QDateTime noon({2026, 11, 23}, {12, 0}, Qt::UTC);

/// A certificate of each kind that the rules tell apart.
enum class Kind { FreeDv, PaidDv, Ov, Ev, Uploaded };

Certificate certificateOf(Kind kind, int status, qint64 daysLeft)
{
    Certificate result;
    result.id = CertificateId(u"id"_s);
    result.status = static_cast<CertificateStatus>(status);
    result.notAfter = noon.addDays(daysLeft);
    result.isDv = kind == Kind::FreeDv || kind == Kind::PaidDv;
    result.isVip = kind != Kind::FreeDv && kind != Kind::Uploaded;
    result.isUploaded = kind == Kind::Uploaded;
    switch (kind) {
    case Kind::FreeDv:
        result.packageType = 83;
        break;
    case Kind::PaidDv:
        result.packageType = 11; // TrustAsia
        break;
    case Kind::Ov:
        result.packageType = 6; // SecureSite
        break;
    case Kind::Ev:
        result.packageType = 8; // GeoTrust
        break;
    case Kind::Uploaded:
        break;
    }
    return result;
}

constexpr std::array bought{Kind::FreeDv, Kind::PaidDv, Kind::Ov, Kind::Ev};

} // namespace

/// The provider's own words (facts.md 1.3 and 5) as a second table, written apart from the code's.
class TestOperation : public QObject
{
    Q_OBJECT

private slots:
    void allowsWhatTheProviderDocuments_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QList<Operation>>("offered"); // to a paid OV certificate, 100 days left

        using enum Operation;
        const QList<Operation> always{EditAlias, MoveToProject, EditTags, OpenConsole, CopyId};
        const auto row = [&](const char *name, int status, QList<Operation> offered) {
            QTest::newRow(name) << status << offered + always;
        };
        row("0 under review", 0, {ShowValidation, UploadLetter, RemindReviewers, CancelReview});
        row("1 issued", 1,
            {SaveForServer, AutoRenew, ShowResources, UpdateResources, Reissue, SecuredSeal,
             Revoke});
        row("2 review failed", 2, {Resubmit});
        row("3 expired", 3, {ShowResources, Delete});
        row("4 record added", 4, {ShowValidation, RemindReviewers, CancelReview});
        row("5 paid, no data", 5, {SubmitInformation, CancelOrder});
        row("6 cancelling", 6, {});
        row("7 cancelled", 7, {Resubmit, Refund, Delete});
        row("8 letter missing", 8, {UploadLetter, CancelReview});
        row("9 revoking", 9, {});
        row("10 revoked", 10, {Delete});
        row("11 reissuing", 11, {ShowValidation});
        row("12 revocation letter", 12, {UploadLetter});
        row("13 free, no data", 13, {SubmitInformation, CancelOrder});
        row("14 refunded", 14, {Delete});
        row("15 migrating", 15, {});
    }

    void allowsWhatTheProviderDocuments()
    {
        QFETCH(int, status);
        QFETCH(QList<Operation>, offered);

        const Certificate certificate = certificateOf(Kind::Ov, status, status == 3 ? -1 : 100);
        for (const Operation operation : allOperations) {
            const bool isOffered = checkOperation(operation, certificate, noon) == Refusal::None;
            QVERIFY2(isOffered == offered.contains(operation),
                     qPrintable(QString::number(static_cast<int>(operation))));
        }
    }

    void closesTheDoorsOfTheLastThirtyDays()
    {
        for (const Kind kind : bought) {
            const Certificate late = certificateOf(kind, 1, 30);
            const Certificate early = certificateOf(kind, 1, 31);
            for (const Operation operation : {Operation::Reissue, Operation::Revoke}) {
                QCOMPARE(checkOperation(operation, early, noon), Refusal::None);
                QCOMPARE(checkOperation(operation, late, noon), Refusal::LastThirtyDays);
            }
            for (const Operation operation : {Operation::QuickRenewal, Operation::IgnoreNotices})
                QCOMPARE(checkOperation(operation, late, noon), Refusal::None);
            QCOMPARE(checkOperation(Operation::IgnoreNotices, early, noon), Refusal::NotExpiring);
        }
    }

    void takesNoMoneyBackForAFreeOne()
    {
        QCOMPARE(checkOperation(Operation::Refund, certificateOf(Kind::FreeDv, 7, 100), noon),
                 Refusal::NotRefundable);
        QCOMPARE(checkOperation(Operation::Refund, certificateOf(Kind::PaidDv, 7, 100), noon),
                 Refusal::None);
    }

    void leavesUploadedOnesToTheirSeller()
    {
        using enum Operation;
        const Certificate uploaded = certificateOf(Kind::Uploaded, 1, 100);
        for (const Operation operation : {AutoRenew, Reissue, SecuredSeal, Revoke})
            QCOMPARE(checkOperation(operation, uploaded, noon), Refusal::Uploaded);
        for (const Operation operation : {SaveForServer, Delete, ShowResources, UpdateResources})
            QCOMPARE(checkOperation(operation, uploaded, noon), Refusal::None);
    }

    void knowsTheBrandsThatAreRemindedAndSealed()
    {
        Certificate woTrus = certificateOf(Kind::Ov, 0, 100);
        woTrus.packageType = 28;
        QCOMPARE(checkOperation(Operation::RemindReviewers, woTrus, noon),
                 Refusal::NoReminderForBrand);
        QCOMPARE(checkOperation(Operation::SecuredSeal, certificateOf(Kind::Ev, 1, 100), noon),
                 Refusal::NoSealForBrand);
    }

    void turnsNoticesOffAndOnAgain()
    {
        Certificate ignored = certificateOf(Kind::PaidDv, 1, 10);
        QCOMPARE(checkOperation(Operation::ResumeNotices, ignored, noon), Refusal::NotIgnored);
        ignored.ignored = true;
        QCOMPARE(checkOperation(Operation::ResumeNotices, ignored, noon), Refusal::None);
        QCOMPARE(checkOperation(Operation::IgnoreNotices, ignored, noon), Refusal::IgnoredAlready);
    }

    void asksNoLetterOfADv()
    {
        for (const int status : {0, 8})
            QCOMPARE(checkOperation(Operation::UploadLetter,
                                    certificateOf(Kind::PaidDv, status, 100), noon),
                     Refusal::LetterOfDv);
        QCOMPARE(
            checkOperation(Operation::UploadLetter, certificateOf(Kind::PaidDv, 12, 100), noon),
            Refusal::None); // its revocation may need one
    }

    void leavesTheInternationalRevocationLetterToTheConsole()
    {
        const Certificate revoking = certificateOf(Kind::Ov, 12, 100);
        QCOMPARE(performer(Operation::UploadLetter, revoking, Site::International),
                 Performer::Console);
        QCOMPARE(performer(Operation::UploadLetter, revoking, Site::Mainland), Performer::CertDesk);
        QCOMPARE(performer(Operation::UploadLetter, certificateOf(Kind::Ov, 8, 100),
                           Site::International),
                 Performer::CertDesk);
    }

    void allowsNothingThatChangesForAStatusOfTheFuture()
    {
        const Certificate unknown = certificateOf(Kind::Ov, 99, 10);
        for (const Operation operation : allOperations) {
            const bool isHarmless =
                operation == Operation::OpenConsole || operation == Operation::CopyId;
            QCOMPARE(checkOperation(operation, unknown, noon),
                     isHarmless ? Refusal::None : Refusal::UnknownStatus);
        }
    }

    void namesEachOperationOnce()
    {
        const std::set<Operation> different(allOperations.begin(), allOperations.end());
        QCOMPARE(different.size(), allOperations.size());
    }
};

CERTDESK_TEST(TestOperation)
#include "tst_operation.moc"
