#include "core/model/statustable.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using enum CertificateStatus;

struct RowOfStatus
{
    CertificateStatus status;
    Bucket bucket;
    NextStep nextStep;
    bool needsAction;
};

// facts.md 1.3, one row per status. Issued depends on flags too: see issuedRow().
constexpr std::array table{
    RowOfStatus{UnderReview, Bucket::Validating, NextStep::WaitForReview, false},
    RowOfStatus{Issued, Bucket::Issued, NextStep::SaveForServer, false},
    RowOfStatus{ReviewFailed, Bucket::Rejected, NextStep::SeeRejection, true},
    RowOfStatus{Expired, Bucket::Expired, NextStep::None, false},
    RowOfStatus{DnsRecordAdded, Bucket::Validating, NextStep::WaitForIssue, false},
    RowOfStatus{PaidInformationMissing, Bucket::PendingSubmission, NextStep::SubmitInformation,
                true},
    RowOfStatus{Cancelling, Bucket::Closed, NextStep::Wait, false},
    RowOfStatus{Cancelled, Bucket::Closed, NextStep::None, false},
    RowOfStatus{LetterMissing, Bucket::PendingSubmission, NextStep::UploadLetter, true},
    RowOfStatus{Revoking, Bucket::Closed, NextStep::Wait, false},
    RowOfStatus{Revoked, Bucket::Closed, NextStep::None, false},
    RowOfStatus{Reissuing, Bucket::Validating, NextStep::ProveDomain, true},
    RowOfStatus{RevocationLetterMissing, Bucket::Closed, NextStep::UploadRevocationLetter, true},
    RowOfStatus{FreeInformationMissing, Bucket::PendingSubmission, NextStep::SubmitInformation,
                true},
    RowOfStatus{Refunded, Bucket::Closed, NextStep::None, false},
    RowOfStatus{Migrating, Bucket::Closed, NextStep::Wait, false},
};

bool saysStage(const Certificate &certificate, QLatin1StringView stage)
{
    return certificate.statusMessage.compare(stage, Qt::CaseInsensitive) == 0;
}

// A reviewer's turn and the person's turn share status 0: the stage tells them apart.
StatusRow underReviewRow(const Certificate &certificate)
{
    if (saysStage(certificate, QLatin1StringView("WAIT-ISSUE")))
        return {Bucket::Validating, NextStep::WaitForIssue, false};
    const bool domainIsAsked =
        certificate.isDv || saysStage(certificate, QLatin1StringView("PENDING-DCV"));
    if (domainIsAsked && certificate.verifyType != QLatin1StringView("DNS_AUTO"))
        return {Bucket::Validating, NextStep::ProveDomain, true};
    return {Bucket::Validating, NextStep::WaitForReview, false};
}

bool isPast(const QDateTime &notAfter, const QDateTime &now)
{
    return notAfter.isValid() && notAfter <= now;
}

bool isInRenewalWindow(const Certificate &certificate, const QDateTime &now)
{
    // The provider's word counts, and so does our own rule: the list may be hours old.
    return certificate.expiring
        || (certificate.notAfter.isValid()
            && now.secsTo(certificate.notAfter) <= renewalWindowDays * 24LL * 3600);
}

StatusRow issuedRow(const Certificate &certificate, const QDateTime &now)
{
    if (isPast(certificate.notAfter, now))
        return {Bucket::Expired, NextStep::None, false};
    if (!certificate.renewedBy.isEmpty())
        return {Bucket::Issued, NextStep::ShowSuccessor, false};
    if (checkOperation(Operation::QuickRenewal, certificate, now) == Refusal::None)
        return {Bucket::Issued, NextStep::QuickRenewal, true};
    return {Bucket::Issued, NextStep::SaveForServer, false};
}

Refusal checkQuickRenewal(const Certificate &certificate, const QDateTime &now)
{
    if (certificate.status == Expired || isPast(certificate.notAfter, now))
        return Refusal::AlreadyExpired;
    if (certificate.status == Revoked || certificate.status == Revoking)
        return Refusal::Revoked;
    if (certificate.status != Issued)
        return Refusal::NotIssued;
    if (certificate.isUploaded)
        return Refusal::Uploaded;
    if (!certificate.renewedBy.isEmpty())
        return Refusal::AlreadyRenewed;
    return isInRenewalWindow(certificate, now) ? Refusal::None : Refusal::NotInRenewalWindow;
}

Refusal checkUploadLetter(const Certificate &certificate)
{
    if (certificate.isDv)
        return Refusal::LetterOfDv;
    // A letter may be sent again while it is being reviewed (facts.md 3, "Re-upload").
    const bool expected = certificate.status == LetterMissing || certificate.status == UnderReview;
    return expected ? Refusal::None : Refusal::NoLetterExpected;
}

Refusal checkShowValidation(const Certificate &certificate)
{
    const bool waits = certificate.status == UnderReview || certificate.status == DnsRecordAdded
        || certificate.status == Reissuing;
    return waits ? Refusal::None : Refusal::NothingToProve;
}

Refusal checkSaveForServer(const Certificate &certificate)
{
    if (certificate.status == Revoked || certificate.status == Revoking)
        return Refusal::Revoked;
    return certificate.status == Issued ? Refusal::None : Refusal::NothingToSave;
}

} // namespace

StatusRow describeStatus(const Certificate &certificate, const QDateTime &now)
{
    if (certificate.status == Issued)
        return issuedRow(certificate, now);
    if (certificate.status == UnderReview)
        return underReviewRow(certificate);

    const auto row = std::ranges::find(table, certificate.status, &RowOfStatus::status);
    if (row == table.end())
        return {};
    return {row->bucket, row->nextStep, row->needsAction};
}

Refusal checkOperation(Operation operation, const Certificate &certificate, const QDateTime &now)
{
    if (operation == Operation::OpenConsole || operation == Operation::CopyId)
        return Refusal::None;
    if (!isKnown(certificate.status))
        return Refusal::UnknownStatus;

    switch (operation) {
    case Operation::QuickRenewal:
        return checkQuickRenewal(certificate, now);
    case Operation::UploadLetter:
        return checkUploadLetter(certificate);
    case Operation::ShowValidation:
        return checkShowValidation(certificate);
    case Operation::SaveForServer:
        return checkSaveForServer(certificate);
    case Operation::OpenConsole:
    case Operation::CopyId:
        break;
    }
    return Refusal::None;
}

} // namespace core
