#include "ui/text/operationtext.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct RefusalWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::RefusalWording)
};

QString opensOn(const core::Certificate &certificate, const QDateTime &now)
{
    if (!certificate.notAfter.isValid())
        return RefusalWording::tr("The provider does not offer a renewal yet.");
    const QDateTime opens = certificate.notAfter.addDays(-core::renewalWindowDays);
    //: %1 is a date, %2 is such as "84 days left"
    return RefusalWording::tr("Renewal opens 30 days before expiry, on %1 (%2).")
        .arg(dateText(opens), daysLeftText(certificate.daysLeft(now)));
}

QString renewedBy(const core::Certificate &certificate)
{
    return certificate.renewedBy.isEmpty()
        ? RefusalWording::tr("The certificate is renewed already.")
        //: %1 is the ID of another certificate
        : RefusalWording::tr("The certificate is renewed already, by %1.")
              .arg(certificate.renewedBy.value());
}

} // namespace

QString refusalSentence(core::Refusal refusal, const core::Certificate &certificate,
                        const QDateTime &now)
{
    using enum core::Refusal;

    switch (refusal) {
    case None:
        return {};
    case NotIssued:
        return RefusalWording::tr("The certificate is not issued.");
    case NotInRenewalWindow:
        return opensOn(certificate, now);
    case AlreadyExpired:
        return RefusalWording::tr("The certificate has expired: it can only be bought anew.");
    case AlreadyRenewed:
        return renewedBy(certificate);
    case Uploaded:
        return RefusalWording::tr("The certificate was bought elsewhere and uploaded: its own "
                                  "seller does this, not this provider.");
    case NoLetterExpected:
        return RefusalWording::tr("The reviewer does not wait for a letter.");
    case LetterOfDv:
        return RefusalWording::tr("A DV certificate needs no letter.");
    case NothingToProve:
        return RefusalWording::tr("There is no domain to prove at the moment.");
    case NothingToSave:
        return RefusalWording::tr("There is nothing to save: the certificate can't be downloaded.");
    case Revoked:
        return RefusalWording::tr("The certificate is revoked or about to be.");
    case NoDataExpected:
        return RefusalWording::tr("The order's data is submitted already.");
    case NotExpiring:
        return RefusalWording::tr("No notices are sent yet: they begin 30 days before expiry.");
    case IgnoredAlready:
        return RefusalWording::tr("The notices are ignored already.");
    case NotIgnored:
        return RefusalWording::tr("The notices are not ignored.");
    case LastThirtyDays:
        return RefusalWording::tr("Not possible in the last 30 days before expiry.");
    case NotRejected:
        return RefusalWording::tr("The order is neither rejected nor cancelled.");
    case NotUnderReview:
        return RefusalWording::tr("The order is not being reviewed.");
    case NoReminderForBrand:
        return RefusalWording::tr("The reviewers of this brand can't be reminded.");
    case NoOrderToCancel:
        return RefusalWording::tr("There is no order that waits for its data.");
    case NotRefundable:
        return RefusalWording::tr(
            "Only an order that was paid, is not issued and is cancelled can be refunded.");
    case NoSealForBrand:
        return RefusalWording::tr("Only SecureSite certificates come with a seal.");
    case StillValid:
        return RefusalWording::tr(
            "It is issued and valid: it can be deleted once it has expired or is revoked.");
    case StillUnderWay:
        return RefusalWording::tr("The order is under way: cancel it before you delete it.");
    case UnknownStatus:
        return RefusalWording::tr(
            "This version of CertDesk does not know the certificate's status.");
    }
    Q_UNREACHABLE();
}

} // namespace ui
