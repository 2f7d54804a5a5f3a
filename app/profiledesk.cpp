// The windows of the Desk about what an account has besides certificates.
#include "app/accountsession.h"
#include "app/desk.h"
#include "core/provider/siteactions.h"
#include "ui/main/accountactions.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/profiles/organisationsdialog.h"
#include "ui/profiles/packagesdialog.h"
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

// The console's page of organisations and administrators; the sandbox's has none.
QUrl profilePage(const core::Account &account)
{
    QUrl page = core::consolePage(account);
    if (!account.isSandbox())
        page.setPath(page.path() + u"/info"_s);
    return page;
}

} // namespace

void Desk::connectAccountActions()
{
    const ui::AccountActions &actions = m_window.accountActions();
    connect(&actions, &ui::AccountActions::requestsRequested, this, &Desk::openRequests);
    connect(&actions, &ui::AccountActions::organisationsRequested, this, &Desk::openOrganisations);
    connect(&actions, &ui::AccountActions::packagesRequested, this, &Desk::openPackages);
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

void Desk::openOrganisations()
{
    AccountSession *session = currentSession();
    const QString name = session ? u"organisations/"_s + session->account().id.value() : QString();
    if (!session || raise(name))
        return;
    auto *dialog = new ui::OrganisationsDialog(
        {[session](QObject *owner) { return session->provider().describeCompanies(owner); },
         [session](qint64 company, QObject *owner) {
             return session->provider().describeManagers(company, owner);
         }},
        session->account().site, &m_window);
    connect(dialog, &ui::OrganisationsDialog::openConsoleRequested, this,
            [this, session] { m_opener(profilePage(session->account())); });
    if (m_sessions.size() > 1)
        //: Title of a window: %1 is an account's name
        dialog->setWindowTitle(
            tr("Organisations and administrators of %1").arg(session->account().name));
    present(name, dialog, session);
}

void Desk::openPackages()
{
    AccountSession *session = currentSession();
    const QString name = session ? u"packages/"_s + session->account().id.value() : QString();
    if (!session || raise(name))
        return;
    auto *dialog = new ui::PackagesDialog(
        [session](QObject *owner) { return session->packages().read(owner); },
        [this] { return m_viewModel.now(); }, &m_window);
    if (m_sessions.size() > 1)
        //: Title of a window: %1 is an account's name
        dialog->setWindowTitle(tr("Benefit packages of %1").arg(session->account().name));
    present(name, dialog, session);
}

} // namespace app
