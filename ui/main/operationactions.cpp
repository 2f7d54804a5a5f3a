#include "ui/main/operationactions.h"

#include "ui/main/icons.h"
#include "ui/main/mainviewmodel.h"
#include "ui/text/statustext.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

OperationActions::OperationActions(const MainViewModel &viewModel, QObject *parent)
    : QObject(parent)
    , m_viewModel(viewModel)
{
    using enum core::Operation;

    add(QuickRenewal, u"operation.quickRenewal"_s, u"renew"_s);
    add(UploadLetter, u"operation.uploadLetter"_s, u"upload"_s);
    add(ShowValidation, u"operation.showValidation"_s, u"dns"_s);
    add(SaveForServer, u"operation.saveForServer"_s, u"save"_s);
    add(OpenConsole, u"operation.openConsole"_s, u"console"_s);
    add(CopyId, u"operation.copyId"_s, u"copy"_s);
    setCertificate({});
}

void OperationActions::add(core::Operation operation, const QString &name, const QString &icon)
{
    auto *action = new QAction(themedIcon(icon), operationLabel(operation), this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this,
            [this, operation] { emit triggered(operation, m_certificate); });
    m_entries.append({operation, action});
}

void OperationActions::setCertificate(const core::CertificateId &id)
{
    m_certificate = id;
    const core::Certificate *certificate = m_viewModel.certificate(id);
    for (const auto &[operation, action] : m_entries) {
        QString why = tr("Select a certificate first.");
        if (certificate)
            why = refusalSentence(m_viewModel.refusal(operation, id), *certificate,
                                  m_viewModel.now());
        const QString label = operationLabel(operation);
        action->setEnabled(why.isEmpty());
        //: An operation that is not offered: %1 is its name, %2 a sentence that says why
        action->setText(why.isEmpty() || !certificate
                            ? label
                            : tr("%1 – %2").arg(QString(label).remove(u'…'), why));
        action->setToolTip(why.isEmpty() ? QString(label).remove(u'&') : why);
        action->setStatusTip(why);
    }
}

void OperationActions::addTo(QMenu &menu) const
{
    menu.setToolTipsVisible(true);
    for (const Entry &entry : m_entries) {
        if (entry.operation == core::Operation::OpenConsole)
            menu.addSeparator();
        menu.addAction(entry.action);
    }
}

} // namespace ui
