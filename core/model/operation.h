#pragma once

#include "core/model/account.h"
#include "core/model/certificate.h"

#include <QDateTime>

#include <array>

namespace core {

/// Days before expiry from which a renewal is offered (facts.md 2.1), and up to which a certificate
/// can be reissued or revoked (5.6, 5.7).
inline constexpr int renewalWindowDays = 30;

/// Everything that can be done with a certificate in the list: facts.md 1.3 and 5, product.md 3.
enum class Operation {
    QuickRenewal,
    SubmitInformation,
    ShowValidation,
    UploadLetter, ///< The confirmation letter, or the revocation letter.
    SaveForServer,
    EditAlias,
    MoveToProject,
    EditTags,
    IgnoreNotices, ///< The provider's notices of expiry.
    ResumeNotices,
    AutoRenew,
    ShowResources, ///< Cloud resources that use the certificate.
    UpdateResources, ///< Puts it in the place of its predecessor there.
    Reissue,
    Resubmit, ///< A rejected or cancelled order goes back to where its data is submitted.
    RemindReviewers,
    CancelReview,
    CancelOrder,
    Refund,
    SecuredSeal,
    Revoke,
    Delete,
    OpenConsole,
    CopyId
};

inline constexpr std::array allOperations{
    Operation::QuickRenewal,    Operation::SubmitInformation, Operation::ShowValidation,
    Operation::UploadLetter,    Operation::SaveForServer,     Operation::EditAlias,
    Operation::MoveToProject,   Operation::EditTags,          Operation::IgnoreNotices,
    Operation::ResumeNotices,   Operation::AutoRenew,         Operation::ShowResources,
    Operation::UpdateResources, Operation::Reissue,           Operation::Resubmit,
    Operation::RemindReviewers, Operation::CancelReview,      Operation::CancelOrder,
    Operation::Refund,          Operation::SecuredSeal,       Operation::Revoke,
    Operation::Delete,          Operation::OpenConsole,       Operation::CopyId};

/// Why an operation is not offered; ui/text/refusaltext has the sentence.
enum class Refusal {
    None,
    NotIssued,
    NotInRenewalWindow, ///< More than 30 days left.
    AlreadyExpired,
    AlreadyRenewed,
    Uploaded, ///< Bought elsewhere: the provider can't renew, reissue or revoke it.
    NoLetterExpected,
    LetterOfDv,
    NothingToProve,
    NothingToSave,
    Revoked,
    NoDataExpected, ///< The order's data is submitted already.
    NotExpiring, ///< There are no notices to ignore yet.
    IgnoredAlready,
    NotIgnored,
    LastThirtyDays, ///< Too late to reissue or revoke.
    NotRejected, ///< Neither rejected nor cancelled.
    NotUnderReview,
    NoReminderForBrand,
    NoOrderToCancel,
    NotRefundable,
    NoSealForBrand,
    StillValid, ///< Has to be revoked before it is deleted.
    StillUnderWay, ///< Has to be cancelled before it is deleted.
    UnknownStatus
};

/// Who carries an operation out.
enum class Performer {
    CertDesk,
    Console ///< The provider has no action for it: CertDesk says what to do on its page.
};

/// Whether the operation is offered for this certificate now, and if not why. The same on both
/// sites: what differs there is who performs it.
Refusal checkOperation(Operation operation, const Certificate &certificate, const QDateTime &now);

/// Whose hands: the letter of a revocation, for one, can be uploaded on the mainland site only.
Performer performer(Operation operation, const Certificate &certificate, Site site);

/// Whether several certificates can be taken in one go.
bool isForMany(Operation operation);

/// Whether it ends something for good, so that it asks before.
bool isDangerous(Operation operation);

} // namespace core
