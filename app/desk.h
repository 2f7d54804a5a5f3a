#pragma once

#include "app/changesessions.h"
#include "app/notifier.h"
#include "core/base/settings.h"
#include "core/base/task.h"
#include "core/model/operation.h"
#include "core/model/validation.h"
#include "core/renewal/renewal.h"
#include "core/watch/proofwatch.h"
#include "ui/main/hostablesearch.h"
#include "ui/renewal/orderdraft.h"
#include "ui/renewal/ordertask.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

class QDialog;

namespace ui {
class ChangeViewModel;
class DnsPanelViewModel;
class MainViewModel;
class MainWindow;
class QuickRenewalViewModel;
} // namespace ui

namespace app {

/// Opens the windows that the main window asks for, each once per certificate, and wires them to
/// the account that the certificate belongs to.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(ui::MainWindow &window, ui::MainViewModel &viewModel, core::Settings &settings);
    ~Desk() override;

    /// Tells its news from now on, and opens windows for its certificates.
    void enterSession(AccountSession &session);
    /// Closes its windows; before it ends.
    void leaveSession(AccountSession &session);
    void closeAll();
    /// How a web page or a folder is shown; the desktop's own way unless a test says otherwise.
    void setOpener(std::function<void(const QUrl &)> opener);

    /// Goes on with what is begun for it, whatever that is.
    void openRenewal(const core::CertificateId &certificate,
                     ui::OrderTask task = ui::OrderTask::Renew);
    void openApplication(); ///< For a free certificate.
    void openPurchase(); ///< What to do in the console.
    void openLetter(const core::CertificateId &certificate);
    void openDns(const core::CertificateId &certificate);
    void openSave(const core::CertificateId &certificate);
    /// Asks for one of the changes of CertificateChanges; `ids` is not empty, and may be of several
    /// accounts: each is changed in its own.
    void openChange(core::Operation operation, const QList<core::CertificateId> &ids);
    void openLog();
    void openRequests();
    void openOrganisations();
    void openPackages();
    /// With files to begin with, if any.
    void openUpload(const QStringList &paths);
    void openResources(const core::CertificateId &certificate);
    /// Puts it, or what renews it, in the place of an older one where the cloud uses that.
    void openUpdate(const core::CertificateId &certificate);
    /// For a certificate that is replaced.
    void openCleanUp(const core::CertificateId &certificate);
    void openConsoleTask(core::Operation operation, const core::CertificateId &certificate);

private:
    void connectAccountActions();
    AccountSession *sessionOf(const core::CertificateId &certificate) const;
    /// Of the current row, or of any account if there is none.
    AccountSession *currentSession() const;
    void openOrder(AccountSession &session, const core::Certificate &certificate,
                   ui::OrderTask task);
    void dropDrafts(const AccountSession &session);
    void keepDraft(const QString &window, const ui::QuickRenewalViewModel &viewModel);
    void showKeys();
    QList<ui::HostableSearch::Answer> askHostable(QObject *owner);
    void openConsole(AccountSession &session);
    void openAddRecord(AccountSession &session, const core::CertificateId &certificate,
                       const core::ValidationRecord &record, const QString &zone,
                       ui::DnsPanelViewModel &panel);
    void openRemoveRecords(const core::CertificateId &certificate);
    void setWatched(AccountSession &session, const core::CertificateId &certificate, bool watched);
    void announceProof(AccountSession &session, const core::ProofNews &news);
    void openConsolePage(const core::CertificateId &certificate);
    void perform(core::Operation operation, const QList<core::CertificateId> &certificates);
    void performOne(core::Operation operation, const core::CertificateId &certificate);
    void runChange(std::unique_ptr<ui::ChangeViewModel> change, const ChangeSessions &sessions);
    void askForChange(std::unique_ptr<ui::ChangeViewModel> change, const ChangeSessions &sessions,
                      const QString &name);
    bool takeChange(const ui::ChangeViewModel &change, const ChangeSessions &sessions,
                    QDialog *dialog);
    bool offerUndo(const ui::ChangeViewModel &change, const ChangeSessions &sessions);
    QString changeNews(core::Operation operation, int count) const;
    void selectWhenListed(AccountSession &session, const core::CertificateId &certificate);
    void performNextStep(const core::CertificateId &certificate);
    void announceIssued(AccountSession &session, const core::RenewalId &renewal);
    void showRefusal(const core::CertificateId &certificate);
    /// Raises the window that is there, or shows this new one.
    bool raise(const QString &name);
    void present(const QString &name, QDialog *dialog, const AccountSession *session);
    void closeLogOfAll();

    static constexpr QLatin1StringView logWindow{"log"};

    struct Window
    {
        QPointer<QDialog> dialog;
        const AccountSession *session = nullptr; ///< Null: of several.
    };

    ui::MainWindow &m_window;
    ui::MainViewModel &m_viewModel;
    core::Settings &m_settings;
    QList<AccountSession *> m_sessions; // in the order of the accounts
    QHash<QString, Window> m_open;
    QHash<QString, ui::OrderDraft> m_drafts; // by the names of their windows
    std::function<void(const QUrl &)> m_opener;
    Notifier m_notifier;
};

} // namespace app
