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

/// What a row says and offers.
struct StatusRow
{
    Bucket bucket = Bucket::Unknown;
    NextStep nextStep = NextStep::None;
    bool needsAction =
        false; ///< The person has to do something; otherwise it is somebody else's turn.
};

/// (status, type, flags) → bucket and next step, for 0…15 and any number from the future.
StatusRow describeStatus(const Certificate &certificate, const QDateTime &now);

} // namespace core
