#include "ui/operations/consoletasktext.h"

#include <QCoreApplication>

namespace ui {

namespace {

using core::Operation;

struct ConsoleWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ConsoleWording)
};

QString findIt(const core::Certificate &certificate)
{
    //: %1 is a certificate's ID
    return ConsoleWording::tr("Find the certificate with the ID %1.").arg(certificate.id.value());
}

} // namespace

QString consoleReason(Operation operation)
{
    switch (operation) {
    case Operation::SubmitInformation:
        return ConsoleWording::tr("CertDesk doesn't know this product or makes no keys of its "
                                  "kind; its data is submitted in the console.");
    case Operation::EditTags:
        return ConsoleWording::tr("Tags belong to another service of the provider's, which also "
                                  "decides who may change them; the console has both.");
    case Operation::AutoRenew:
        return ConsoleWording::tr("Automatic renewal spends money, and the provider lets only its "
                                  "console switch it.");
    case Operation::Reissue:
        return ConsoleWording::tr("CertDesk doesn't know this product or makes no keys of its "
                                  "kind; the console can reissue it.");
    case Operation::RemindReviewers:
        return ConsoleWording::tr("Reviewers are reminded in the console only: a DV order 24 hours "
                                  "after its data was submitted, an OV order 72 hours and an EV "
                                  "order 96 hours after its letter.");
    case Operation::Refund:
        return ConsoleWording::tr("Money is given back in the console only. Vouchers and discounts "
                                  "are not, and a refund can't be taken back.");
    case Operation::SecuredSeal:
        return ConsoleWording::tr("The seal of SecureSite certificates is a picture for your site; "
                                  "the provider's page has it.");
    case Operation::UploadLetter:
        return ConsoleWording::tr("The international site takes a revocation letter in its console "
                                  "only.");
    default:
        return {};
    }
}

QStringList consoleSteps(Operation operation, const core::Certificate &certificate)
{
    const QString find = findIt(certificate);
    switch (operation) {
    case Operation::SubmitInformation:
        return {find, ConsoleWording::tr("Choose Submit Information and fill in the form.")};
    case Operation::EditTags:
        return {find,
                ConsoleWording::tr("Change its tags there. CertDesk shows them after the "
                                   "next refresh.")};
    case Operation::AutoRenew:
        return {find,
                ConsoleWording::tr("Switch Auto-renewal in its row, 14 days before the "
                                   "expiry at the latest.")};
    case Operation::Reissue:
        return {find,
                ConsoleWording::tr("Choose More, then Reissue. The validity stays as it is.")};
    case Operation::RemindReviewers:
        return {find, ConsoleWording::tr("Choose Send Reminder.")};
    case Operation::Refund:
        return {find, ConsoleWording::tr("Choose Refund and confirm the amount.")};
    case Operation::SecuredSeal:
        return {find, ConsoleWording::tr("Open its details; the seal is described there.")};
    case Operation::UploadLetter:
        return {find, ConsoleWording::tr("Choose Upload Revocation Letter.")};
    default:
        return {find};
    }
}

} // namespace ui
