#include "ui/main/operationactions.h"

#include "ui/main/icons.h"
#include "ui/main/mainviewmodel.h"
#include "ui/text/operationtext.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

OperationActions::OperationActions(const MainViewModel &viewModel, QObject *parent)
    : QObject(parent)
    , m_viewModel(viewModel)
{
    using enum core::Operation;

    add(QuickRenewal, u"quickRenewal"_s, u"renew"_s);
    add(SubmitInformation, u"submitInformation"_s);
    add(ShowValidation, u"showValidation"_s, u"dns"_s);
    add(UploadLetter, u"uploadLetter"_s, u"upload"_s);
    add(SaveForServer, u"saveForServer"_s, u"save"_s);
    add(EditAlias, u"editAlias"_s);
    add(MoveToProject, u"moveToProject"_s);
    add(EditTags, u"editTags"_s);
    add(IgnoreNotices, u"ignoreNotices"_s);
    add(ResumeNotices, u"resumeNotices"_s);
    add(AutoRenew, u"autoRenew"_s);
    add(SecuredSeal, u"securedSeal"_s);
    add(ShowResources, u"showResources"_s);
    add(UpdateResources, u"updateResources"_s);
    add(Reissue, u"reissue"_s);
    add(Resubmit, u"resubmit"_s);
    add(RemindReviewers, u"remindReviewers"_s);
    add(CancelReview, u"cancelReview"_s);
    add(CancelOrder, u"cancelOrder"_s);
    add(Refund, u"refund"_s);
    add(Revoke, u"revoke"_s);
    add(Delete, u"delete"_s);
    add(OpenConsole, u"openConsole"_s, u"console"_s);
    add(CopyId, u"copyId"_s, u"copy"_s);
    Q_ASSERT(m_entries.size() == std::ssize(core::allOperations));
    action(Delete)->setShortcut(QKeySequence::Delete);
    setCertificates({});
}

void OperationActions::add(core::Operation operation, const QString &name, const QString &icon)
{
    auto *action = new QAction(operationLabel(operation), this);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setObjectName(u"operation."_s + name);
    connect(action, &QAction::triggered, this,
            [this, operation] { emit triggered(operation, m_certificates); });
    m_entries.append({operation, action});
}

void OperationActions::setCertificates(const QList<core::CertificateId> &ids)
{
    m_certificates = ids;
    for (const auto &[operation, action] : m_entries) {
        const QString why = whyNot(operation);
        const QString label = operationLabel(operation);
        action->setEnabled(why.isEmpty());
        // The reason stands beside the name, unless it is the same for all of them.
        const bool hasOwnReason = !why.isEmpty() && m_certificates.size() == 1;
        //: An operation that is not offered: %1 is its name, %2 a sentence that says why
        action->setText(hasOwnReason ? tr("%1 – %2").arg(QString(label).remove(u'…'), why) : label);
        action->setToolTip(why.isEmpty() ? operationName(operation) : why.toHtmlEscaped());
        action->setStatusTip(why);
    }
}

QString OperationActions::whyNot(core::Operation operation) const
{
    if (m_certificates.size() > 1) {
        if (!core::isForMany(operation))
            return tr("Select one certificate only.");
        const bool isPossible = std::ranges::any_of(m_certificates, [&](const auto &id) {
            return m_viewModel.refusal(operation, id) == core::Refusal::None;
        });
        return isPossible ? QString() : tr("None of the selected certificates allows it.");
    }
    const auto certificate =
        m_certificates.isEmpty() ? std::nullopt : m_viewModel.certificate(m_certificates.first());
    if (!certificate)
        return tr("Select a certificate first.");
    return refusalSentence(m_viewModel.refusal(operation, certificate->id), *certificate,
                           m_viewModel.now());
}

QAction *OperationActions::action(core::Operation operation) const
{
    return std::ranges::find(m_entries, operation, &Entry::operation)->action;
}

void OperationActions::addTo(QMenu &menu) const
{
    using enum core::Operation;

    const auto fill = [this](QMenu &target, std::initializer_list<core::Operation> operations) {
        target.setToolTipsVisible(true);
        for (const core::Operation operation : operations)
            target.addAction(action(operation));
    };
    fill(menu, {QuickRenewal, SubmitInformation, ShowValidation, UploadLetter, SaveForServer});
    menu.addSeparator();
    fill(
        *menu.addMenu(tr("Or&ganise")),
        {EditAlias, MoveToProject, EditTags, IgnoreNotices, ResumeNotices, AutoRenew, SecuredSeal});
    fill(*menu.addMenu(tr("Cloud reso&urces")), {ShowResources, UpdateResources});
    fill(*menu.addMenu(tr("&Order and end")),
         {Reissue, Resubmit, RemindReviewers, CancelReview, CancelOrder, Refund, Revoke, Delete});
    menu.addSeparator();
    fill(menu, {OpenConsole, CopyId});
}

} // namespace ui
