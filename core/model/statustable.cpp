#include "core/model/statustable.h"

#include "core/model/operation.h"

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

StatusRow issuedRow(const Certificate &certificate, const QDateTime &now)
{
    if (certificate.notAfter.isValid() && certificate.notAfter <= now)
        return {Bucket::Expired, NextStep::None, false};
    if (!certificate.renewedBy.isEmpty())
        return {Bucket::Issued, NextStep::ShowSuccessor, false};
    if (checkOperation(Operation::QuickRenewal, certificate, now) == Refusal::None)
        return {Bucket::Issued, NextStep::QuickRenewal, true};
    return {Bucket::Issued, NextStep::SaveForServer, false};
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

} // namespace core
