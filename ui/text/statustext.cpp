#include "ui/text/statustext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct StatusWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::StatusWording)
};

QString knownStatusLabel(core::CertificateStatus status)
{
    using enum core::CertificateStatus;

    switch (status) {
    case UnderReview:
        return StatusWording::tr("Pending verification");
    case Issued:
        return StatusWording::tr("Issued");
    case ReviewFailed:
        return StatusWording::tr("Review failed");
    case Expired:
        return StatusWording::tr("Expired");
    case DnsRecordAdded:
        return StatusWording::tr("DNS record added, pending verification");
    case PaidInformationMissing:
    case FreeInformationMissing:
        return StatusWording::tr("Pending submission");
    case Cancelling:
        return StatusWording::tr("Being cancelled");
    case Cancelled:
        return StatusWording::tr("Cancelled");
    case LetterMissing:
        return StatusWording::tr("Pending confirmation letter upload");
    case Revoking:
        return StatusWording::tr("Being revoked");
    case Revoked:
        return StatusWording::tr("Revoked");
    case Reissuing:
        return StatusWording::tr("Being reissued");
    case RevocationLetterMissing:
        return StatusWording::tr("Pending revocation letter upload");
    case Refunded:
        return StatusWording::tr("Refunded");
    case Migrating:
        return StatusWording::tr("Being migrated");
    }
    return {};
}

// The review's stages (facts.md 1.3); samples have them in lower case too.
QString reviewSentence(const core::Certificate &certificate)
{
    const QString stage = certificate.statusMessage.toUpper();
    if (stage == u"PRE-REVIEWING")
        return StatusWording::tr("The provider checks the order before it goes to the CA.");
    if (stage == u"LEGAL-REVIEWING")
        return StatusWording::tr("The provider reviews the organisation's documents. It may phone "
                                 "or write to the contact.");
    if (stage == u"CA-REVIEWING")
        return StatusWording::tr(
            "The certificate authority reviews the order. It may phone or write to the contact.");
    if (stage == u"PENDING-DCV")
        return StatusWording::tr(
            "The certificate authority waits for the proof that you control the domain.");
    if (stage == u"WAIT-ISSUE")
        return StatusWording::tr("The domain is proved; the certificate is about to be issued.");
    return certificate.isDv
        ? StatusWording::tr(
            "The certificate authority checks that you control the domain. That takes 10 minutes "
            "to 24 hours once the record is published.")
        : StatusWording::tr("The order is being reviewed. That takes 3 to 5 business days for OV "
                            "and 5 to 7 for EV.");
}

} // namespace

QString statusLabel(const core::Certificate &certificate)
{
    if (core::isKnown(certificate.status))
        return knownStatusLabel(certificate.status);
    if (!certificate.statusName.isEmpty())
        return certificate.statusName;
    //: %1 is the provider's status number
    return StatusWording::tr("Unknown status (%1)").arg(static_cast<int>(certificate.status));
}

QString statusSentence(const core::Certificate &certificate)
{
    using enum core::CertificateStatus;

    switch (certificate.status) {
    case UnderReview:
    case DnsRecordAdded:
        return reviewSentence(certificate);
    case Issued:
        return StatusWording::tr("The certificate is issued and can be used.");
    case ReviewFailed:
        return StatusWording::tr("The order was rejected. Nothing is lost: read the reason, "
                                 "correct it and submit again.");
    case Expired:
        return StatusWording::tr(
            "The certificate has expired: browsers no longer accept it. It can't be renewed any "
            "more, only bought anew.");
    case PaidInformationMissing:
    case FreeInformationMissing:
        return StatusWording::tr(
            "The certificate is ordered, but its domain and contact data are not submitted yet.");
    case Cancelling:
        return StatusWording::tr("The provider is cancelling the order.");
    case Cancelled:
        return StatusWording::tr("The order was cancelled before the certificate was issued.");
    case LetterMissing:
        return StatusWording::tr(
            "The reviewer waits for the confirmation letter, filled in and sealed.");
    case Revoking:
        return StatusWording::tr("The certificate is being revoked and can't be downloaded.");
    case Revoked:
        return StatusWording::tr("The certificate was revoked: browsers no longer accept it.");
    case Reissuing:
        return StatusWording::tr(
            "The certificate is being issued once more. The old one keeps working meanwhile.");
    case RevocationLetterMissing:
        return StatusWording::tr("The revocation waits for a letter, filled in and sealed.");
    case Refunded:
        return StatusWording::tr("The order was cancelled and the money was given back.");
    case Migrating:
        return StatusWording::tr("The provider is moving the certificate to another account.");
    }
    return StatusWording::tr("This version of CertDesk does not know this status, so it offers "
                             "nothing that could do harm. The provider's console has more.");
}

QString bucketLabel(core::Bucket bucket)
{
    using enum core::Bucket;

    switch (bucket) {
    case PendingSubmission:
        return StatusWording::tr("Pending submission");
    case Validating:
        return StatusWording::tr("Validating");
    case Issued:
        return StatusWording::tr("Issued");
    case Rejected:
        return StatusWording::tr("Rejected");
    case Expired:
        return StatusWording::tr("Expired");
    case Closed:
        return StatusWording::tr("Closed");
    case Unknown:
        return StatusWording::tr("Unknown");
    }
    Q_UNREACHABLE();
}

QString keyPresenceText(KeyPresence presence)
{
    switch (presence) {
    case KeyPresence::Unknown:
        return StatusWording::tr("Not known");
    case KeyPresence::Here:
        return StatusWording::tr("Yes");
    case KeyPresence::NotHere:
        return StatusWording::tr("No");
    case KeyPresence::AtProvider:
        return StatusWording::tr("At provider");
    }
    Q_UNREACHABLE();
}

QString keyPresenceSentence(KeyPresence presence)
{
    switch (presence) {
    case KeyPresence::Unknown:
        return StatusWording::tr("Not looked yet, or the keychain is locked.");
    case KeyPresence::Here:
        return StatusWording::tr("The private key is in this computer's keychain.");
    case KeyPresence::NotHere:
        return StatusWording::tr(
            "The private key is not on this computer. Look where the CSR was made.");
    case KeyPresence::AtProvider:
        return StatusWording::tr(
            "The provider made the private key and hands it out with the download.");
    }
    Q_UNREACHABLE();
}

} // namespace ui
