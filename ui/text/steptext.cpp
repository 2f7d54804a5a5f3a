#include "ui/text/statustext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct StepWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::StepWording)
};

} // namespace

QString nextStepLabel(core::NextStep step)
{
    using enum core::NextStep;

    switch (step) {
    case None:
        return {};
    case QuickRenewal:
        return StepWording::tr("Quick Renewal");
    case ContinueRenewal:
        return StepWording::tr("Continue");
    case ShowSuccessor:
        return StepWording::tr("Show new one");
    case SubmitInformation:
        return StepWording::tr("Submit data");
    case UploadLetter:
        return StepWording::tr("Upload letter");
    case UploadRevocationLetter:
        return StepWording::tr("Revocation letter");
    case ProveDomain:
        return StepWording::tr("Prove domain");
    case WaitForReview:
        return StepWording::tr("Reviewer's turn");
    case WaitForIssue:
        return StepWording::tr("About to be issued");
    case SeeRejection:
        return StepWording::tr("See why");
    case SaveForServer:
        return StepWording::tr("Save for server");
    case Wait:
        return StepWording::tr("Provider's turn");
    }
    Q_UNREACHABLE();
}

QString nextStepSentence(core::NextStep step)
{
    using enum core::NextStep;

    switch (step) {
    case None:
        return StepWording::tr("There is nothing to do.");
    case QuickRenewal:
        return StepWording::tr(
            "Renew it now: a new certificate is ordered and this one keeps working until it "
            "expires.");
    case ContinueRenewal:
        return StepWording::tr("It is begun on this computer. Go on where you left it.");
    case ShowSuccessor:
        return StepWording::tr(
            "It is renewed. Put the new certificate on your server before this one expires.");
    case SubmitInformation:
        return StepWording::tr("Submit the domain, the CSR and the contact data of the order.");
    case UploadLetter:
        return StepWording::tr(
            "Fill in and seal the confirmation letter, scan it and upload it for review.");
    case UploadRevocationLetter:
        return StepWording::tr("Fill in and seal the revocation letter, scan it and upload it.");
    case ProveDomain:
        return StepWording::tr(
            "Publish the record that proves that you control the domain, then check it.");
    case WaitForReview:
        return StepWording::tr(
            "The reviewer works on it. Keep the contact's phone and mailbox at hand.");
    case WaitForIssue:
        return StepWording::tr("Nothing to do: the certificate is about to be issued.");
    case SeeRejection:
        return StepWording::tr("Read why the order was rejected and what to correct.");
    case SaveForServer:
        return StepWording::tr("Save certificate and key in the format of your server.");
    case Wait:
        return StepWording::tr("Nothing to do: the provider works on it.");
    }
    Q_UNREACHABLE();
}

bool isActionable(core::NextStep step)
{
    using enum core::NextStep;

    switch (step) {
    case None:
    case WaitForReview:
    case WaitForIssue:
    case Wait:
        return false;
    case QuickRenewal:
    case ContinueRenewal:
    case ShowSuccessor:
    case SubmitInformation:
    case UploadLetter:
    case UploadRevocationLetter:
    case ProveDomain:
    case SeeRejection:
    case SaveForServer:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace ui
