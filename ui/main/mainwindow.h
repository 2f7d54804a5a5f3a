#pragma once

#include "core/base/result.h"
#include "core/base/settings.h"
#include "core/model/account.h"
#include "core/model/operation.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/message.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;

namespace ui {

class AccountActions;
class CertificateTableView;
class DetailsPanel;
class EmptyState;
class ListExport;
class NewMenu;
class MessageBar;
class NoticeAction;
class OperationActions;
class TableMenus;
class TopBar;
class UploadAction;
class ViewMenu;

/// The certificate table with what belongs around it. Asks for everything else by signal: it knows
/// no dialog and starts no call.
/// Names: "mainWindow", "certificateTable", "details", "nextStep" (the button in the details),
/// "status.count", "status.progress"; see TopBar, MessageBar, EmptyState and OperationActions,
/// TableMenus and ViewMenu for theirs; actions "action.refresh", "action.connectAccount",
/// "action.manageAccounts",
/// "action.settings", "action.recoveryCode", "action.operationLog", "action.quit", "action.search",
/// "action.about"; see UploadAction and AccountActions.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(MainViewModel &viewModel, core::Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Puts a message above the table, in place of the one before.
    void showMessage(const Message &message);
    void showError(const core::Error &error);
    void clearMessage();
    /// A short word in the status line: "ID copied".
    void showNotice(const QString &text);
    /// Selects the certificate's row and scrolls to it; a search or counter that hides it is
    /// cleared.
    void selectCertificate(const core::CertificateId &id);
    core::CertificateId currentCertificate() const; ///< Empty if no row is current.
    CertificateTableView &table() { return *m_table; }
    NewMenu &newMenu() { return *m_new; }
    AccountActions &accountActions() { return *m_accountActions; }

signals:
    /// Only for operations that checkOperation() allows for one of them at least; more than one
    /// only where isForMany() says so. CopyId is done by the window itself.
    void operationRequested(core::Operation operation,
                            const QList<core::CertificateId> &certificates);
    /// The row's button. ShowSuccessor is done by the window itself; steps that only wait have
    /// none.
    void nextStepRequested(const core::CertificateId &certificate);
    /// Of a certificate that is replaced.
    void cleanUpRequested(const core::CertificateId &certificate);
    void refreshRequested();
    void openFolderRequested(const QString &folder);
    void connectAccountRequested();
    void accountChosen(const core::AccountId &account);
    void allAccountsChosen();
    void manageAccountsRequested();
    void newKeyRequested(const core::AccountId &account); ///< Its key is no good any more.
    void settingsRequested();
    void recoveryCodeRequested();
    void operationLogRequested();
    void uploadRequested(const QStringList &paths); ///< Of files that were dropped, if any.
    void aboutRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    std::optional<core::Site> currentSite() const;
    QWidget *makeCentre();
    void makeDetails();
    void makeStatusBar();
    void makeMenus();
    QAction *makeAction(const QString &name, const QString &text,
                        const QKeySequence &shortcut = {});
    void addRowActions(QMenu &menu);
    void restoreLayout();
    void restoreTable();
    void takeAccounts();
    const core::Setting<QByteArray> &tableSetting() const;
    void refresh();
    void showProblem();
    void showCurrent(const core::CertificateId &id);
    void takeNextStep(const core::CertificateId &id);
    void takeOperation(core::Operation operation, const QList<core::CertificateId> &ids);
    void showSelected();
    void showRowMenu(const QPoint &position);

    MainViewModel &m_viewModel;
    core::Settings &m_settings;
    QAction *m_refresh;
    UploadAction *m_upload;
    OperationActions *m_operations;
    NoticeAction *m_notice;
    NewMenu *m_new;
    AccountActions *m_accountActions;
    TopBar *m_top;
    MessageBar *m_message;
    CertificateTableView *m_table;
    TableMenus *m_tableMenus;
    ViewMenu *m_views;
    ListExport *m_listExport;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    DetailsPanel *m_details;
    QLabel *m_count;
    QProgressBar *m_progress;
    QList<MainViewModel::Problem> m_toldProblems; // of a refresh; told once
    bool m_problemIsOnScreen = false; // and not a later message
    bool m_showsSeveral = false; // accounts, for which the table has a layout of its own
};

} // namespace ui
