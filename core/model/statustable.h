#pragma once

#include "core/model/certificate.h"

#include <QDateTime>
#include <QList>

namespace core {

/// The counters above the table (facts.md 1.3, "Bucket").
enum class Bucket { PendingSubmission, Validating, Issued, Rejected, Expired, Closed, Unknown };

/// The one thing to do next about a certificate; its button in the row.
enum class NextStep {
    None,
    QuickRenewal,
    ContinueRenewal, ///< A renewal of this certificate is under way on this computer.
    ShowSuccessor, ///< Already renewed: the new one is in the list.
    SubmitInformation,
    UploadLetter,
    UploadRevocationLetter,
    ProveDomain, ///< Publish the DNS record or file.
    WaitForReview,
    WaitForIssue,
    SeeRejection,
    SaveForServer,
    Wait
};

enum class Operation {
    QuickRenewal,
    UploadLetter,
    ShowValidation,
    SaveForServer,
    OpenConsole,
    CopyId
};

/// Why an operation is not offered; ui/text/statustext has the sentence.
enum class Refusal {
    None,
    NotIssued,
    NotInRenewalWindow, ///< More than 30 days left.
    AlreadyExpired,
    AlreadyRenewed,
    Uploaded, ///< Bought elsewhere: the provider can't renew it.
    NoLetterExpected,
    LetterOfDv,
    NothingToProve,
    NothingToSave,
    Revoked,
    UnknownStatus
};

/// What a row says and offers.
struct StatusRow
{
    Bucket bucket = Bucket::Unknown;
    NextStep nextStep = NextStep::None;
    bool needsAction =
        false; ///< The person has to do something; otherwise it is somebody else's turn.
};

/// Days before expiry from which a renewal is offered (facts.md 2.1).
inline constexpr int renewalWindowDays = 30;

/// (status, type, flags) → bucket and next step, for 0…15 and any number from the future.
StatusRow describeStatus(const Certificate &certificate, const QDateTime &now);

/// Whether the operation is offered for this certificate now, and if not why.
Refusal checkOperation(Operation operation, const Certificate &certificate, const QDateTime &now);

} // namespace core
