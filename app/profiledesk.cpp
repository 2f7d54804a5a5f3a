// The windows of the Desk about what an account has besides certificates.
#include "app/accountsession.h"
#include "app/desk.h"
#include "core/provider/siteactions.h"
#include "ui/main/accountactions.h"
#include "ui/main/mainwindow.h"
#include "ui/requests/requestsdialog.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

ui::RequestsViewModel::Calls requestCalls(AccountSession &session)
{
    ui::RequestsViewModel::Calls calls;
    calls.local = [&session] { return session.localRequests(); };
    if (!core::siteHasAction(session.account().site, u"DescribeCSRSet"))
        return calls;
    calls.read = [&session](QObject *owner) { return session.requests().read(owner); };
    calls.text = [&session](qint64 id, QObject *owner) {
        return session.requests().text(id, owner);
    };
    calls.remove = [&session](const QList<qint64> &ids, QObject *owner) {
        return session.requests().remove(ids, owner);
    };
    return calls;
}

} // namespace

void Desk::connectAccountActions()
{
    const ui::AccountActions &actions = m_window.accountActions();
    connect(&actions, &ui::AccountActions::requestsRequested, this, &Desk::openRequests);
}

void Desk::openRequests()
{
    AccountSession *session = currentSession();
    const QString name = session ? u"requests/"_s + session->account().id.value() : QString();
    if (!session || raise(name))
        return;
    auto *dialog = new ui::RequestsDialog(
        std::make_unique<ui::RequestsViewModel>(requestCalls(*session)), &m_window);
    dialog->setFolder(m_settings.get(core::setting::lastExportDirectory));
    connect(dialog, &ui::RequestsDialog::folderUsed, this, [this](const QString &folder) {
        m_settings.set(core::setting::lastExportDirectory, folder);
    });
    if (m_sessions.size() > 1)
        //: Title of a window: %1 is an account's name
        dialog->setWindowTitle(tr("CSRs of %1").arg(session->account().name));
    present(name, dialog, session);
}

} // namespace app
