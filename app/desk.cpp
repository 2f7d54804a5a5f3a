#include "app/desk.h"

#include "app/accountsession.h"
#include "ui/letter/letterviewmodel.h"
#include "ui/letter/letterwizard.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/main/newmenu.h"
#include "ui/serverfiles/saveforserverdialog.h"

#include <QApplication>
#include <QDesktopServices>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// However it ends: without an answer, too, the list may tell whether the letter has arrived.
core::Task<void> refreshedAfter(AccountSession &session, core::Task<void> task)
{
    core::whenDone(task, &session, [&session](const core::Result<void> &) {
        session.certificates().refreshAfterChange();
    });
    return task;
}

core::Task<void> uploadLetter(AccountSession &session, const core::CertificateId &certificate,
                              const QByteArray &letter, QObject *owner)
{
    const core::Renewal *renewal = session.renewals().findFor(certificate);
    if (renewal && renewal->newCertificate == certificate)
        return session.renewals().uploadLetter(renewal->id, letter, owner);
    return refreshedAfter(session,
                          session.provider().uploadConfirmLetter(certificate, letter, owner));
}

core::Task<void> uploadRevocation(AccountSession &session, const core::CertificateId &certificate,
                                  const QByteArray &letter, QObject *owner)
{
    return refreshedAfter(session,
                          session.provider().uploadRevokeLetter(certificate, letter, owner));
}

} // namespace

Desk::Desk(ui::MainWindow &window, ui::MainViewModel &viewModel, core::Settings &settings)
    : m_window(window)
    , m_viewModel(viewModel)
    , m_settings(settings)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_notifier(window)
{
    connect(&window, &ui::MainWindow::operationRequested, this, &Desk::perform);
    connect(&window, &ui::MainWindow::nextStepRequested, this, &Desk::performNextStep);
    connect(&window, &ui::MainWindow::cleanUpRequested, this, &Desk::openCleanUp);
    connect(&window, &ui::MainWindow::operationLogRequested, this, &Desk::openLog);
    m_viewModel.hostable().setAsk([this](QObject *owner) { return askHostable(owner); });
    connectAccountActions();
    connect(&window.newMenu(), &ui::NewMenu::applyRequested, this, &Desk::openApplication);
    connect(&window.newMenu(), &ui::NewMenu::buyRequested, this, &Desk::openPurchase);
    connect(&window, &ui::MainWindow::uploadRequested, this, &Desk::openUpload);
    connect(&window, &ui::MainWindow::openFolderRequested, this,
            [this](const QString &folder) { m_opener(QUrl::fromLocalFile(folder)); });
}

Desk::~Desk()
{
    m_viewModel.hostable().setAsk({});
}

void Desk::setOpener(std::function<void(const QUrl &)> opener)
{
    m_opener = std::move(opener);
}

void Desk::perform(core::Operation operation, const QList<core::CertificateId> &certificates)
{
    if (certificates.isEmpty())
        return;
    if (core::isForMany(operation))
        openChange(operation, certificates);
    else
        performOne(operation, certificates.first());
}

void Desk::performOne(core::Operation operation, const core::CertificateId &certificate)
{
    if (operation == core::Operation::OpenConsole) {
        openConsolePage(certificate);
        return;
    }
    if (m_viewModel.performer(operation, certificate) == core::Performer::Console) {
        openConsoleTask(operation, certificate);
        return;
    }
    switch (operation) {
    case core::Operation::QuickRenewal:
        openRenewal(certificate);
        break;
    case core::Operation::SubmitInformation:
        openRenewal(certificate, ui::OrderTask::SubmitData);
        break;
    case core::Operation::Reissue:
        openRenewal(certificate, ui::OrderTask::Reissue);
        break;
    case core::Operation::UploadLetter:
        openLetter(certificate);
        break;
    case core::Operation::ShowValidation:
        openDns(certificate);
        break;
    case core::Operation::SaveForServer:
        openSave(certificate);
        break;
    case core::Operation::ShowResources:
        openResources(certificate);
        break;
    case core::Operation::UpdateResources:
        openUpdate(certificate);
        break;
    default:
        openChange(operation, {certificate});
        break;
    }
}

void Desk::performNextStep(const core::CertificateId &certificate)
{
    switch (m_viewModel.nextStep(certificate)) {
    case core::NextStep::QuickRenewal:
    case core::NextStep::ContinueRenewal:
        openRenewal(certificate);
        break;
    case core::NextStep::UploadLetter:
    case core::NextStep::UploadRevocationLetter:
        openLetter(certificate);
        break;
    case core::NextStep::ProveDomain:
        openDns(certificate);
        break;
    case core::NextStep::SaveForServer:
        openSave(certificate);
        break;
    case core::NextStep::SeeRejection:
        showRefusal(certificate);
        break;
    case core::NextStep::SubmitInformation:
        // Where a renewal of ours made it, that goes on.
        if (m_viewModel.renewal(certificate))
            openRenewal(certificate);
        else
            performOne(core::Operation::SubmitInformation, certificate);
        break;
    case core::NextStep::None:
    case core::NextStep::ShowSuccessor:
    case core::NextStep::WaitForReview:
    case core::NextStep::WaitForIssue:
    case core::NextStep::Wait:
        break;
    }
}

void Desk::openRenewal(const core::CertificateId &certificate, ui::OrderTask task)
{
    AccountSession *session = sessionOf(certificate);
    const auto row = session ? session->certificates().find(certificate) : std::nullopt;
    if (!row)
        return;
    // A new certificate's renewal is shown from the one it renews. What is finished is the past,
    // above all what made this certificate: it is to be renewed, or reissued, itself.
    const core::Renewal *renewal = session->renewals().findFor(certificate);
    const bool isPast = renewal && core::isFinal(renewal->state)
        && (renewal->newCertificate == certificate || ui::taskOf(renewal->plan.way) != task);
    const core::Certificate old = renewal && !isPast ? renewal->plan.certificate : *row;
    openOrder(*session, old, task);
}

void Desk::openLetter(const core::CertificateId &certificate)
{
    const QString name = u"letter/"_s + certificate.value();
    AccountSession *session = sessionOf(certificate);
    if (!session || certificate.isEmpty() || raise(name))
        return;
    const auto row = session->certificates().find(certificate);
    const core::Renewal *renewal = session->renewals().findFor(certificate);
    if (!row && !renewal)
        return;
    // Right after the order the list may not know its names yet: they are those of the old one.
    const bool isListed = row && !row->domain.isEmpty();
    core::Certificate subject = isListed || !renewal ? *row : renewal->plan.certificate;
    subject.id = certificate;

    ui::LetterCalls calls;
    const bool isRevocation = subject.status == core::CertificateStatus::RevocationLetterMissing;
    if (!isRevocation)
        calls.upload = [session, certificate](const QByteArray &letter, QObject *owner) {
            return uploadLetter(*session, certificate, letter, owner);
        };
    else if (session->account().site == core::Site::Mainland)
        calls.upload = [session, certificate](const QByteArray &letter, QObject *owner) {
            return uploadRevocation(*session, certificate, letter, owner);
        };
    calls.fetchStatus = [session, certificate](QObject *owner) {
        return session->provider().describeCertificate(certificate, owner);
    };
    calls.openConsole = [this, certificate] { openConsolePage(certificate); };
    calls.openLetterTemplate = [this, certificate] { openConsolePage(certificate); };
    auto *viewModel = new ui::LetterViewModel(subject, std::move(calls));
    auto *dialog = new ui::LetterWizard(*viewModel, &m_window);
    viewModel->setParent(dialog);
    connect(viewModel, &ui::LetterViewModel::uploaded, session,
            [session] { session->certificates().refreshAfterChange(); });
    present(name, dialog, session);
}

void Desk::openSave(const core::CertificateId &certificate)
{
    const QString name = u"save/"_s + certificate.value();
    AccountSession *its = sessionOf(certificate);
    if (!its || certificate.isEmpty() || raise(name))
        return;

    AccountSession &session = *its;
    const auto row = session.certificates().find(certificate);
    const core::Renewal *renewal = session.renewals().findFor(certificate);
    if (!row && !renewal)
        return;
    ui::SaveForServerViewModel::Target target;
    target.domain = row ? row->domain : renewal->plan.certificate.domain;
    target.folder = m_settings.get(core::setting::lastExportDirectory);
    if (target.folder.isEmpty())
        target.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    target.notes = session.stagingNotes();
    target.endEscrow = [&session, certificate](QObject *owner) {
        return session.endEscrow(certificate, owner);
    };
    target.hasKey = row ? session.hasKey(*row) : !renewal->key.isEmpty();

    auto *dialog = new ui::SaveForServerDialog(std::make_unique<ui::SaveForServerViewModel>(
                                                   target,
                                                   [&session, certificate](QObject *owner) {
                                                       return session.material(certificate, owner);
                                                   }),
                                               &m_window);
    connect(dialog, &ui::SaveForServerDialog::folderUsed, this, [this](const QString &folder) {
        m_settings.set(core::setting::lastExportDirectory, folder);
    });
    connect(dialog, &ui::SaveForServerDialog::openFolderRequested, this,
            [this](const QString &folder) { m_opener(QUrl::fromLocalFile(folder)); });
    present(name, dialog, &session);
}

void Desk::openConsole(AccountSession &session)
{
    m_opener(core::consolePage(session.account()));
}

void Desk::openConsolePage(const core::CertificateId &certificate)
{
    const AccountSession *session = sessionOf(certificate);
    if (!session)
        return;
    QUrl page = core::consolePage(session->account());
    // Only the sandbox's console is known to have a page for each certificate.
    if (session->account().isSandbox())
        page.setPath(page.path() + u"/certificates/"_s + certificate.value());
    m_opener(page);
}

void Desk::announceIssued(AccountSession &session, const core::RenewalId &id)
{
    const core::Renewal *renewal = session.renewals().find(id);
    if (!renewal)
        return;
    const core::CertificateId certificate = renewal->newCertificate;
    m_window.showMessage(
        {ui::Message::Severity::Information,
         //: %1 is a domain name
         tr("The new certificate for %1 is issued, and its key is in your keychain.")
             .arg(renewal->plan.certificate.domain),
         core::hasPredecessor(renewal->plan.way)
             ? tr("Save the files for your server. The old certificate keeps working "
                  "until it expires.")
             : tr("Save the files for your server."),
         {},
         tr("Save for my server…"),
         [this, certificate] { openSave(certificate); }});
}

void Desk::showRefusal(const core::CertificateId &certificate)
{
    const auto row = m_viewModel.certificate(certificate);
    if (!row)
        return;
    if (!row->isDv) { // there the way back in leads by the letter
        openLetter(certificate);
        return;
    }
    const QString words =
        row->reviewerMessage.isEmpty() ? row->statusMessage : row->reviewerMessage;
    m_window.showMessage({ui::Message::Severity::Warning,
                          //: %1 is a domain name, %2 the provider's own words
                          tr("The request for %1 was rejected: %2").arg(row->domain, words),
                          tr("Correct the data in the provider's console and submit it again."),
                          {},
                          tr("Open the console"),
                          [this, certificate] { openConsolePage(certificate); }});
}

bool Desk::raise(const QString &name)
{
    const QPointer<QDialog> dialog = m_open.value(name).dialog;
    if (!dialog)
        return false;
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return true;
}

void Desk::present(const QString &name, QDialog *dialog, const AccountSession *session)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_open[name] = {dialog, session};
    // It lives a moment longer than it is open.
    connect(dialog, &QDialog::finished, this, [this, name] { m_open.remove(name); });
    dialog->show(); // not modal: the table stays at hand
}

} // namespace app
