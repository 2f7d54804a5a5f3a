// The window of the Desk that brings certificates from elsewhere into the account.
#include "app/accountsession.h"
#include "app/desk.h"
#include "core/upload/uploadbundle.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/upload/uploaddialog.h"
#include "ui/upload/uploadviewmodel.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

void Desk::openUpload(const QStringList &paths)
{
    const QString name = u"upload"_s;
    AccountSession *current = currentSession();
    if (!current)
        return;
    if (raise(name)) {
        if (auto *open = qobject_cast<ui::UploadDialog *>(m_open.value(name).dialog.data()))
            open->addFiles(paths);
        return;
    }
    AccountSession &session = *current;
    auto viewModel = std::make_unique<ui::UploadViewModel>(
        ui::UploadViewModel::Calls{[&session](const core::UploadRequest &request, QObject *owner) {
                                       return session.uploads().send(request, owner);
                                   },
                                   [&session](const QByteArray &certificate, QObject *owner) {
                                       return session.fetchIssuers(certificate, owner);
                                   },
                                   core::systemAuthorities, [this] { return m_viewModel.now(); }});
    ui::UploadViewModel &shown = *viewModel;
    auto *dialog = new ui::UploadDialog(std::move(viewModel), session.projects(), &m_window);
    dialog->setFolder(m_settings.get(core::setting::lastUploadDirectory));
    connect(dialog, &ui::UploadDialog::folderUsed, this, [this](const QString &folder) {
        m_settings.set(core::setting::lastUploadDirectory, folder);
    });
    connect(&shown, &ui::UploadViewModel::uploaded, this,
            [this, &session](const core::CertificateId &id) { selectWhenListed(session, id); });
    connect(&shown, &ui::UploadViewModel::outcomeUnknown, &session,
            [&session] { session.certificates().refreshAfterChange(); });
    if (m_sessions.size() > 1)
        //: Title of a window: %1 is an account's name
        dialog->setWindowTitle(tr("Upload to %1").arg(session.account().name));
    present(name, dialog, &session);
    dialog->addFiles(paths);
}

void Desk::selectWhenListed(AccountSession &session, const core::CertificateId &certificate)
{
    auto *watch = new QObject(&session);
    connect(
        &m_viewModel, &ui::MainViewModel::changed, watch,
        [this, watch, certificate] {
            if (!m_viewModel.certificate(certificate))
                return;
            watch->deleteLater();
            m_window.selectCertificate(certificate);
        },
        Qt::QueuedConnection);
    QTimer::singleShot(std::chrono::minutes(1), watch, &QObject::deleteLater);
    session.certificates().refreshAfterChange();
}

} // namespace app
