#include "core/model/operation.h"

#include "core/model/product.h"

#include <algorithm>
#include <initializer_list>

namespace core {

namespace {

using enum CertificateStatus;

/// facts.md 1.3 and 5: the statuses that an operation is documented for, and what to say of others.
struct Capability
{
    Operation operation;
    quint32 statuses; // bit n: status n
    Refusal otherwise;
    bool takesUploaded; // a certificate that was bought elsewhere
};

constexpr quint32 in(std::initializer_list<CertificateStatus> statuses)
{
    quint32 bits = 0;
    for (const CertificateStatus status : statuses)
        bits |= 1u << static_cast<int>(status);
    return bits;
}

constexpr quint32 anyKnown = 0xffff;

constexpr std::array capabilities{
    Capability{Operation::QuickRenewal, in({Issued}), Refusal::NotIssued, false},
    Capability{Operation::SubmitInformation, in({PaidInformationMissing, FreeInformationMissing}),
               Refusal::NoDataExpected, false},
    Capability{Operation::ShowValidation, in({UnderReview, DnsRecordAdded, Reissuing}),
               Refusal::NothingToProve, false},
    // A letter may be sent again while it is being reviewed (facts.md 3, "Re-upload").
    Capability{Operation::UploadLetter, in({LetterMissing, UnderReview, RevocationLetterMissing}),
               Refusal::NoLetterExpected, false},
    Capability{Operation::SaveForServer, in({Issued}), Refusal::NothingToSave, true},
    Capability{Operation::EditAlias, anyKnown, Refusal::None, true},
    Capability{Operation::MoveToProject, anyKnown, Refusal::None, true},
    Capability{Operation::EditTags, anyKnown, Refusal::None, true},
    Capability{Operation::IgnoreNotices, in({Issued}), Refusal::NotExpiring, true},
    Capability{Operation::ResumeNotices, in({Issued}), Refusal::NotIgnored, true},
    Capability{Operation::AutoRenew, in({Issued}), Refusal::NotIssued, false},
    Capability{Operation::ShowResources, in({Issued, Expired}), Refusal::NotIssued, true},
    Capability{Operation::UpdateResources, in({Issued}), Refusal::NotIssued, true},
    Capability{Operation::Reissue, in({Issued}), Refusal::NotIssued, false},
    Capability{Operation::Resubmit, in({ReviewFailed, Cancelled}), Refusal::NotRejected, false},
    Capability{Operation::RemindReviewers, in({UnderReview, DnsRecordAdded}),
               Refusal::NotUnderReview, false},
    Capability{Operation::CancelReview, in({UnderReview, DnsRecordAdded, LetterMissing}),
               Refusal::NotUnderReview, false},
    Capability{Operation::CancelOrder, in({PaidInformationMissing, FreeInformationMissing}),
               Refusal::NoOrderToCancel, false},
    Capability{Operation::Refund, in({Cancelled}), Refusal::NotRefundable, false},
    Capability{Operation::SecuredSeal, in({Issued}), Refusal::NotIssued, false},
    Capability{Operation::Revoke, in({Issued}), Refusal::NotIssued, false},
    Capability{Operation::Delete, in({Expired, Cancelled, Revoked, Refunded}),
               Refusal::StillUnderWay, true},
    Capability{Operation::OpenConsole, anyKnown, Refusal::None, true},
    Capability{Operation::CopyId, anyKnown, Refusal::None, true},
};
static_assert(capabilities.size() == allOperations.size());
static_assert(std::ranges::equal(capabilities, allOperations, {}, &Capability::operation));

bool isFree(const Certificate &certificate)
{
    const auto product = findProduct(certificate.packageType.value_or(0));
    return product && product->isFree;
}

bool isOfBrand(const Certificate &certificate, std::initializer_list<QStringView> brands)
{
    const auto product = findProduct(certificate.packageType.value_or(0));
    return product
        && std::ranges::any_of(brands, [&](QStringView brand) { return product->brand == brand; });
}

bool isOver(const Certificate &certificate, const QDateTime &now)
{
    return certificate.status == Expired
        || (certificate.notAfter.isValid() && certificate.notAfter <= now);
}

bool isRevoked(const Certificate &certificate)
{
    return certificate.status == Revoked || certificate.status == Revoking
        || certificate.status == RevocationLetterMissing;
}

// The provider's word counts, and so does our own rule: the list may be hours old.
bool isInLastThirtyDays(const Certificate &certificate, const QDateTime &now)
{
    return certificate.expiring
        || (certificate.notAfter.isValid()
            && now.secsTo(certificate.notAfter) <= renewalWindowDays * 24LL * 3600);
}

// What the end of a certificate's life says, in the order in which it matters to the person.
Refusal checkLife(const Certificate &certificate, const QDateTime &now)
{
    if (isOver(certificate, now))
        return Refusal::AlreadyExpired;
    return isRevoked(certificate) ? Refusal::Revoked : Refusal::None;
}

Refusal checkReissueOrRevoke(const Certificate &certificate, const QDateTime &now)
{
    return isInLastThirtyDays(certificate, now) ? Refusal::LastThirtyDays : Refusal::None;
}

Refusal checkQuickRenewal(const Certificate &certificate, const QDateTime &now)
{
    if (!certificate.renewedBy.isEmpty())
        return Refusal::AlreadyRenewed;
    return isInLastThirtyDays(certificate, now) ? Refusal::None : Refusal::NotInRenewalWindow;
}

Refusal checkIgnoreNotices(const Certificate &certificate, const QDateTime &now)
{
    if (certificate.ignored)
        return Refusal::IgnoredAlready;
    return isInLastThirtyDays(certificate, now) ? Refusal::None : Refusal::NotExpiring;
}

Refusal checkRefund(const Certificate &certificate)
{
    return isFree(certificate) || !certificate.isVip ? Refusal::NotRefundable : Refusal::None;
}

// Those without a letter, and those that take it once (facts.md 3).
Refusal checkLetterAgain(const Certificate &certificate)
{
    return isOfBrand(certificate, {u"WoTrus", u"SM2", u"DNSPod SM2"}) ? Refusal::NoLetterExpected
                                                                      : Refusal::None;
}

// Reminders: facts.md 5.5. The seal is SecureSite's alone (facts.md 5.10).
Refusal checkReminder(const Certificate &certificate)
{
    return isOfBrand(certificate, {u"SecureSite", u"GeoTrust", u"TrustAsia", u"GlobalSign"})
        ? Refusal::None
        : Refusal::NoReminderForBrand;
}

// Of products that this version doesn't know, and of those that take SM2 keys alone, it makes no
// CSR.
bool takesOurKeys(const Certificate &certificate)
{
    const auto product = findProduct(certificate.packageType.value_or(0));
    return product && !allowedAlgorithms(*product).isEmpty();
}

bool endsWithLife(Operation operation)
{
    using enum Operation;
    return operation == QuickRenewal || operation == IgnoreNotices || operation == AutoRenew
        || operation == UpdateResources || operation == Reissue || operation == SecuredSeal
        || operation == Revoke;
}

// What depends on more than the status.
Refusal checkDetails(Operation operation, const Certificate &certificate, const QDateTime &now)
{
    switch (operation) {
    case Operation::QuickRenewal:
        return checkQuickRenewal(certificate, now);
    case Operation::UploadLetter:
        return certificate.status == UnderReview ? checkLetterAgain(certificate) : Refusal::None;
    case Operation::IgnoreNotices:
        return checkIgnoreNotices(certificate, now);
    case Operation::ResumeNotices:
        return certificate.ignored ? Refusal::None : Refusal::NotIgnored;
    case Operation::Reissue:
    case Operation::Revoke:
        return checkReissueOrRevoke(certificate, now);
    case Operation::RemindReviewers:
        return checkReminder(certificate);
    case Operation::Refund:
        return checkRefund(certificate);
    case Operation::SecuredSeal:
        return isOfBrand(certificate, {u"SecureSite"}) ? Refusal::None : Refusal::NoSealForBrand;
    default:
        return Refusal::None;
    }
}

Refusal checkDelete(const Certificate &certificate, const QDateTime &now)
{
    // Uploaded ones: any time (facts.md 5.4). An issued one that is over may still be listed as
    // issued for some minutes.
    if (certificate.isUploaded || isOver(certificate, now))
        return Refusal::None;
    if (certificate.status == Issued)
        return Refusal::StillValid;
    const quint32 statuses = capabilities[static_cast<std::size_t>(Operation::Delete)].statuses;
    return statuses & in({certificate.status}) ? Refusal::None : Refusal::StillUnderWay;
}

} // namespace

Refusal checkOperation(Operation operation, const Certificate &certificate, const QDateTime &now)
{
    if (operation == Operation::OpenConsole || operation == Operation::CopyId)
        return Refusal::None;
    if (!isKnown(certificate.status))
        return Refusal::UnknownStatus;
    if (operation == Operation::Delete)
        return checkDelete(certificate, now);

    const Capability &capability = capabilities[static_cast<std::size_t>(operation)];
    if (endsWithLife(operation))
        if (const Refusal refusal = checkLife(certificate, now); refusal != Refusal::None)
            return refusal;
    if (operation == Operation::SaveForServer && isRevoked(certificate))
        return Refusal::Revoked;
    if (certificate.isDv && operation == Operation::UploadLetter
        && certificate.status != RevocationLetterMissing)
        return Refusal::LetterOfDv;
    if (!(capability.statuses & in({certificate.status})))
        return capability.otherwise;
    if (certificate.isUploaded && !capability.takesUploaded)
        return Refusal::Uploaded;
    return checkDetails(operation, certificate, now);
}

Performer performer(Operation operation, const Certificate &certificate, Site site)
{
    switch (operation) {
    case Operation::SubmitInformation:
    case Operation::Reissue:
        return takesOurKeys(certificate) ? Performer::CertDesk : Performer::Console;
    case Operation::EditTags: // another service's, which is not in CertDesk
    case Operation::AutoRenew:
    case Operation::RemindReviewers:
    case Operation::Refund:
    case Operation::SecuredSeal:
    case Operation::OpenConsole:
        return Performer::Console;
    case Operation::UploadLetter:
        return certificate.status == RevocationLetterMissing && site == Site::International
            ? Performer::Console
            : Performer::CertDesk;
    default:
        return Performer::CertDesk;
    }
}

bool isForMany(Operation operation)
{
    using enum Operation;
    return operation == MoveToProject || operation == IgnoreNotices || operation == ResumeNotices
        || operation == Resubmit || operation == CancelReview || operation == CancelOrder
        || operation == Delete || operation == CopyId;
}

bool isDangerous(Operation operation)
{
    using enum Operation;
    return operation == CancelReview || operation == CancelOrder || operation == Revoke
        || operation == Delete;
}

} // namespace core
