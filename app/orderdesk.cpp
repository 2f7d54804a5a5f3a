// The windows of the Desk that bring another certificate into the list.
#include "app/accountsession.h"
#include "app/desk.h"
#include "core/renewal/knownprofile.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/main/newmenu.h"
#include "ui/operations/consoletaskdialog.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// One that was begun and has no row in the list yet.
std::optional<core::Certificate> openApplication(const core::Renewals &renewals)
{
    const QList<core::Renewal> all = renewals.all();
    const auto found = std::ranges::find_if(all, [](const core::Renewal &renewal) {
        return renewal.plan.way == core::RenewalWay::Apply && !core::isFinal(renewal.state)
            && renewal.newCertificate.isEmpty();
    });
    return found == all.end() ? std::nullopt : std::optional(found->plan.certificate);
}

/// How the names of an account's windows about orders begin.
QString orderWindows(const AccountSession &session)
{
    return u"renewal/"_s + session.account().id.value() + u'/';
}

} // namespace

void Desk::openApplication()
{
    AccountSession *session = currentSession();
    if (!session)
        return;
    const core::Certificate application =
        app::openApplication(session->renewals()).value_or(core::newApplication({}));
    openOrder(*session, application, ui::OrderTask::Apply);
}

void Desk::openPurchase()
{
    AccountSession *session = currentSession();
    const QString name = u"buy"_s;
    if (!session || raise(name))
        return;
    auto *dialog = new ui::ConsoleTaskDialog(ui::purchaseTask(), &m_window);
    connect(dialog, &ui::ConsoleTaskDialog::openConsoleRequested, this,
            [this, session] { openConsole(*session); });
    present(name, dialog, session);
}

void Desk::openOrder(AccountSession &session, const core::Certificate &certificate,
                     ui::OrderTask task)
{
    const QString name =
        orderWindows(session) + (task == ui::OrderTask::Apply ? u"new"_s : certificate.id.value());
    if (raise(name))
        return;
    core::Provider &provider = session.provider();
    ui::QuickRenewalViewModel::Seams seams;
    seams.companies = [&provider](QObject *owner) { return provider.describeCompanies(owner); };
    seams.managers = [&provider](qint64 company, QObject *owner) {
        return provider.describeManagers(company, owner);
    };
    seams.known = [&provider, id = certificate.id](QObject *owner) {
        return provider.describeCertificate(id, owner).then(
            [](const core::Result<core::CertificateDetail> &detail) {
                return detail.map(core::knownProfile);
            });
    };
    seams.packages = [&session](QObject *owner) { return session.packages().read(owner); };
    auto viewModel = std::make_unique<ui::QuickRenewalViewModel>(
        task, certificate, session.account(), session.renewals(), std::move(seams),
        core::systemTime);
    if (const auto draft = m_drafts.constFind(name); draft != m_drafts.cend())
        viewModel->restore(*draft);
    auto *dialog = new ui::QuickRenewalDialog(std::move(viewModel), &m_window);
    const auto newOne = [&session](const core::RenewalId &id) {
        const core::Renewal *made = session.renewals().find(id);
        return made ? made->newCertificate : core::CertificateId();
    };
    connect(dialog, &ui::QuickRenewalDialog::openConsoleRequested, this,
            [this, &session] { openConsole(session); });
    connect(dialog, &ui::QuickRenewalDialog::letterRequested, this,
            [this, newOne](const core::RenewalId &id) { openLetter(newOne(id)); });
    connect(dialog, &ui::QuickRenewalDialog::dnsRequested, this,
            [this, newOne](const core::RenewalId &id) { openDns(newOne(id)); });
    connect(dialog, &ui::QuickRenewalDialog::saveRequested, this,
            [this, newOne](const core::RenewalId &id) { openSave(newOne(id)); });
    connect(dialog, &QDialog::finished, this,
            [this, name, dialog] { keepDraft(name, dialog->viewModel()); });
    present(name, dialog, &session);
}

// So that whoever closes the window, to look something up, finds it as it was. In memory only:
// these are personal data, and nothing was decided about them.
void Desk::keepDraft(const QString &window, const ui::QuickRenewalViewModel &viewModel)
{
    if (const auto draft = viewModel.draft())
        m_drafts.insert(window, *draft);
    else
        m_drafts.remove(window);
}

void Desk::dropDrafts(const AccountSession &session)
{
    m_drafts.removeIf([windows = orderWindows(session)](const auto &draft) {
        return draft.key().startsWith(windows);
    });
}

} // namespace app
