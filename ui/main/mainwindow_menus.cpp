// The menu bar of the main window.
#include "ui/main/accountactions.h"
#include "ui/main/certificatedetails.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/listexport.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/main/newmenu.h"
#include "ui/main/noticeaction.h"
#include "ui/main/operationactions.h"
#include "ui/main/tablemenus.h"
#include "ui/main/topbar.h"
#include "ui/main/viewmenu.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace ui {

QAction *MainWindow::makeAction(const QString &name, const QString &text,
                                const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    return action;
}

void MainWindow::makeMenus()
{
    QAction *connectAccount = makeAction(u"action.connectAccount"_s, tr("&Connect account…"));
    QAction *manage = makeAction(u"action.manageAccounts"_s, tr("&Accounts…"));
    QAction *settings =
        makeAction(u"action.settings"_s, tr("&Settings…"), QKeySequence::Preferences);
    QAction *recovery = makeAction(u"action.recoveryCode"_s, tr("Recovery c&ode…"));
    QAction *quit = makeAction(u"action.quit"_s, tr("&Quit"), QKeySequence::Quit);
    QAction *search = makeAction(u"action.search"_s, tr("&Search"), QKeySequence::Find);
    QAction *about = makeAction(u"action.about"_s, tr("&About CertDesk"));
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addMenu(m_new->menu());
    file->addSeparator();
    file->addAction(connectAccount);
    file->addAction(manage);
    file->addAction(settings);
    file->addAction(recovery);
    file->addSeparator();
    file->addAction(m_listExport->exportAction());
    file->addAction(m_listExport->printAction());
    file->addSeparator();
    file->addAction(quit);

    QAction *log = makeAction(u"action.operationLog"_s, tr("Operation lo&g…"));
    QMenu *certificate = menuBar()->addMenu(tr("&Certificate"));
    addRowActions(*certificate);
    certificate->addSeparator();
    certificate->addAction(log);
    m_accountActions->addTo(*certificate);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_refresh);
    view->addAction(search);
    view->addSeparator();
    view->addAction(findChild<QDockWidget *>(u"detailsDock"_s)->toggleViewAction());
    m_views->addTo(*view);
    m_tableMenus->addTo(*view);

    menuBar()->addMenu(tr("&Help"))->addAction(about);

    connect(log, &QAction::triggered, this, &MainWindow::operationLogRequested);
    connect(connectAccount, &QAction::triggered, this, &MainWindow::connectAccountRequested);
    connect(manage, &QAction::triggered, this, &MainWindow::manageAccountsRequested);
    connect(settings, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(recovery, &QAction::triggered, this, &MainWindow::recoveryCodeRequested);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    connect(search, &QAction::triggered, m_top, &TopBar::focusSearch);
    connect(about, &QAction::triggered, this, &MainWindow::aboutRequested);
}

std::optional<core::Site> MainWindow::currentSite() const
{
    if (const core::Account *account = m_viewModel.accountOf(currentCertificate()))
        return account->site;
    if (const auto only = m_viewModel.account())
        return only->site;
    const auto &all = m_viewModel.accounts();
    return all.isEmpty() ? std::nullopt : std::optional(all.first().site);
}

void MainWindow::addRowActions(QMenu &menu)
{
    m_operations->addTo(menu);
    menu.addSeparator();
    menu.addAction(m_notice);
}

} // namespace ui
