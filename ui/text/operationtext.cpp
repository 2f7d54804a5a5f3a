#include "ui/text/operationtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui {

namespace {

struct OperationWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::OperationWording)
};

} // namespace

QString operationLabel(core::Operation operation)
{
    using enum core::Operation;

    switch (operation) {
    case QuickRenewal:
        return OperationWording::tr("Quick &Renewal…");
    case SubmitInformation:
        return OperationWording::tr("Submit &data…");
    case ShowValidation:
        return OperationWording::tr("Show domain &validation…");
    case UploadLetter:
        return OperationWording::tr("Upload &letter…");
    case SaveForServer:
        return OperationWording::tr("&Save for my server…");
    case EditAlias:
        return OperationWording::tr("Change &alias…");
    case MoveToProject:
        return OperationWording::tr("Move to &project…");
    case EditTags:
        return OperationWording::tr("Change &tags…");
    case IgnoreNotices:
        return OperationWording::tr("&Ignore notices of expiry");
    case ResumeNotices:
        return OperationWording::tr("Send &notices of expiry again");
    case AutoRenew:
        return OperationWording::tr("Automatic rene&wal…");
    case ShowResources:
        return OperationWording::tr("Show bo&und cloud resources…");
    case UpdateResources:
        return OperationWording::tr("Update cloud resourc&es…");
    case Reissue:
        return OperationWording::tr("Reissu&e…");
    case Resubmit:
        return OperationWording::tr("Submit a&gain…");
    case RemindReviewers:
        return OperationWording::tr("Re&mind the reviewers…");
    case CancelReview:
        return OperationWording::tr("Cancel revie&w…");
    case CancelOrder:
        return OperationWording::tr("Cancel &order…");
    case Refund:
        return OperationWording::tr("Ask for a re&fund…");
    case SecuredSeal:
        return OperationWording::tr("Secured sea&l…");
    case Revoke:
        return OperationWording::tr("Revo&ke…");
    case Delete:
        return OperationWording::tr("Dele&te…");
    case OpenConsole:
        return OperationWording::tr("Open in the provider's &console");
    case CopyId:
        return OperationWording::tr("Copy certificate &ID");
    }
    Q_UNREACHABLE();
}

QString operationName(core::Operation operation)
{
    // Chinese has its mnemonics in brackets: "续费(&R)…".
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return operationLabel(operation).remove(bracketed).remove(u'&').remove(u'…').trimmed();
}

} // namespace ui
