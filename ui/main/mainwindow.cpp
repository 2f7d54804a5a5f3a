#include "ui/main/mainwindow.h"

#include "ui/main/accountactions.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/detailspanel.h"
#include "ui/main/emptystate.h"
#include "ui/main/icons.h"
#include "ui/main/listexport.h"
#include "ui/main/messagebar.h"
#include "ui/main/newmenu.h"
#include "ui/main/noticeaction.h"
#include "ui/main/operationactions.h"
#include "ui/main/refreshproblem.h"
#include "ui/main/tablemenus.h"
#include "ui/main/topbar.h"
#include "ui/main/uploadaction.h"
#include "ui/main/viewmenu.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/text/statustext.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int noticeMilliseconds = 6000;
constexpr QSize firstSize(1440, 820);

} // namespace

MainWindow::MainWindow(MainViewModel &viewModel, core::Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_viewModel(viewModel)
    , m_settings(settings)
    , m_refresh(makeAction(u"action.refresh"_s, tr("&Refresh"), QKeySequence::Refresh))
    , m_upload(new UploadAction(*this))
    , m_operations(new OperationActions(viewModel, this))
    , m_notice(new NoticeAction(viewModel, settings, this))
    , m_new(new NewMenu(this))
    , m_accountActions(new AccountActions([this] { return currentSite(); }, this))
    , m_top(new TopBar(viewModel, m_refresh, m_new->makeButton()))
    , m_message(new MessageBar)
    , m_table(new CertificateTableView(viewModel.table()))
    , m_tableMenus(new TableMenus(*m_table, this))
    , m_views(new ViewMenu(*m_table, settings, this))
    , m_listExport(new ListExport(viewModel, *m_table, settings, this))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_details(new DetailsPanel)
    , m_count(new QLabel)
    , m_progress(new QProgressBar)
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/certdesk.svg"_s));
    m_refresh->setIconText(tr("Refresh")); // for the button, which shows no mnemonic
    m_refresh->setIcon(themedIcon(u"refresh"_s));
    m_new->menu()->addAction(m_upload);
    setCentralWidget(makeCentre());
    makeDetails();
    makeStatusBar();
    makeMenus();

    connect(m_refresh, &QAction::triggered, this, &MainWindow::refreshRequested);
    connect(m_upload, &UploadAction::requested, this, &MainWindow::uploadRequested);
    connect(m_top, &TopBar::accountChosen, this, &MainWindow::accountChosen);
    connect(m_top, &TopBar::allAccountsChosen, this, &MainWindow::allAccountsChosen);
    connect(m_top, &TopBar::manageAccountsRequested, this, &MainWindow::manageAccountsRequested);
    connect(m_top, &TopBar::connectAccountRequested, this, &MainWindow::connectAccountRequested);
    connect(m_top, &TopBar::leftSearch, m_table, &CertificateTableView::focusRows);
    connect(m_empty, &EmptyState::connectAccountRequested, this,
            &MainWindow::connectAccountRequested);
    connect(m_empty, &EmptyState::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_empty, &EmptyState::clearFiltersRequested, m_top, &TopBar::clearFilters);
    connect(m_table, &CertificateTableView::currentChangedTo, this, &MainWindow::showCurrent);
    connect(m_table, &CertificateTableView::selectedChanged, this, &MainWindow::showSelected);
    connect(m_table, &CertificateTableView::nextStepPressed, this, &MainWindow::takeNextStep);
    connect(m_table, &QWidget::customContextMenuRequested, this, &MainWindow::showRowMenu);
    connect(m_details, &DetailsPanel::nextStepPressed, this, &MainWindow::takeNextStep);
    connect(m_details, &DetailsPanel::cleanUpPressed, this, &MainWindow::cleanUpRequested);
    connect(m_details, &DetailsPanel::certificateRequested, this, &MainWindow::selectCertificate);
    connect(m_details, &DetailsPanel::copied, this, [this] { showNotice(tr("Copied.")); });
    connect(m_views, &ViewMenu::searchRequested, m_top, &TopBar::setSearch);
    connect(m_views, &ViewMenu::said, this, &MainWindow::showMessage);
    connect(m_listExport, &ListExport::said, this, &MainWindow::showMessage);
    connect(m_listExport, &ListExport::noticed, this, &MainWindow::showNotice);
    connect(m_listExport, &ListExport::failed, this, &MainWindow::showError);
    connect(m_listExport, &ListExport::openFolderRequested, this, &MainWindow::openFolderRequested);
    connect(m_operations, &OperationActions::triggered, this, &MainWindow::takeOperation);
    connect(&viewModel, &MainViewModel::changed, this, &MainWindow::refresh);
    connect(&viewModel, &MainViewModel::accountsChanged, this, &MainWindow::takeAccounts);
    connect(&viewModel, &MainViewModel::progressed, this, &MainWindow::refresh);
    restoreLayout();
    refresh();
    m_table->setFocus();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeCentre()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *head = new QWidget;
    auto *headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(10, 10, 10, 10);
    headLayout->setSpacing(10);
    headLayout->addWidget(m_top);
    headLayout->addWidget(m_message);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    return centre;
}

void MainWindow::makeDetails()
{
    auto *dock = new QDockWidget(tr("Details"));
    dock->setObjectName(u"detailsDock"_s);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    dock->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    dock->setWidget(m_details);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    resizeDocks({dock}, {fontMetrics().averageCharWidth() * 48}, Qt::Horizontal);
}

void MainWindow::makeStatusBar()
{
    m_count->setObjectName(u"status.count"_s);
    m_progress->setObjectName(u"status.progress"_s);
    m_progress->setAccessibleName(tr("Progress of the refresh"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_progress->hide();
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_count);
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = m_settings.get(core::setting::windowGeometry);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize);
    restoreState(m_settings.get(core::setting::windowState));
    restoreTable();
}

void MainWindow::restoreTable()
{
    if (const auto layout = layoutFromBytes(m_settings.get(tableSetting())))
        m_table->setLayout(*layout);
    else
        m_table->resetLayout();
}

const core::Setting<QByteArray> &MainWindow::tableSetting() const
{
    return m_showsSeveral ? core::setting::tableLayoutOfSeveral : core::setting::tableLayout;
}

void MainWindow::takeAccounts()
{
    const bool showsSeveral = m_viewModel.shown().size() > 1;
    if (showsSeveral != m_showsSeveral && !m_viewModel.shown().isEmpty()) {
        m_settings.set(tableSetting(), toBytes(m_table->layout()));
        m_showsSeveral = showsSeveral;
        restoreTable();
    }
    refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.set(core::setting::windowGeometry, saveGeometry());
    m_settings.set(core::setting::windowState, saveState());
    m_settings.set(tableSetting(), toBytes(m_table->layout()));
    QMainWindow::closeEvent(event);
}

void MainWindow::refresh()
{
    const auto account = m_viewModel.account();
    //: Title of the window: %1 is an account's name
    setWindowTitle(account              ? tr("%1 – CertDesk").arg(account->name)
                       : m_showsSeveral ? tr("All accounts – CertDesk")
                                        : u"CertDesk"_s);
    m_refresh->setEnabled(m_viewModel.canRefresh());

    const bool isEmpty = m_viewModel.emptiness() != MainViewModel::Emptiness::None;
    m_empty->show(m_viewModel);
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);

    m_listExport->refresh();
    m_new->setEnabled(m_viewModel.emptiness() != MainViewModel::Emptiness::NoAccount);
    m_progress->setVisible(m_viewModel.isRefreshing());
    m_progress->setRange(0, m_viewModel.total()); // 0 to 0: busy, the total is not known yet
    m_progress->setValue(m_viewModel.fetched());
    showProblem();
    showCurrent(m_table->current());
}

// A failed refresh is told once above the list that it should have replaced.
void MainWindow::showProblem()
{
    const QList<MainViewModel::Problem> problems = m_viewModel.problems();
    if (problems == m_toldProblems || m_viewModel.isRefreshing())
        return;
    if (problems.isEmpty() && m_problemIsOnScreen)
        clearMessage();
    m_toldProblems = problems;
    if (problems.isEmpty() || m_viewModel.table().total() == 0)
        return;
    Message message = describeProblems(problems, m_showsSeveral, m_viewModel.now());
    const core::AccountId id = accountWithoutKey(problems);
    message.actionText = id.isEmpty() ? tr("Try again") : tr("Enter a new key…");
    message.action = [this, id] { id.isEmpty() ? refreshRequested() : newKeyRequested(id); };
    showMessage(message);
    m_problemIsOnScreen = true;
}

void MainWindow::showCurrent(const core::CertificateId &id)
{
    m_details->show(describeCertificate(m_viewModel, id));
    showSelected();
}

void MainWindow::showSelected()
{
    const QList<core::CertificateId> ids = m_table->selected();
    m_operations->setCertificates(ids);
    m_notice->setCertificates(ids);
    const CertificateTableModel &table = m_viewModel.table();
    const int selected = static_cast<int>(ids.size());
    QString text =
        table.total() == 1 ? tr("1 certificate") : tr("%n certificates", nullptr, table.total());
    if (!table.isWhole())
        //: In the status line, while some of the certificates are shown already
        text = tr("Reading the list…");
    else if (table.rowCount() != table.total())
        //: In the status line: %1 rows of %2 are shown
        text = tr("%1 of %2 certificates").arg(table.rowCount()).arg(table.total());
    if (selected > 1)
        //: In the status line: %1 is such as "12 certificates"
        text = tr("%1, %n selected", nullptr, selected).arg(text);
    m_count->setText(text);
}

void MainWindow::takeNextStep(const core::CertificateId &id)
{
    const core::NextStep step = m_viewModel.nextStep(id);
    if (step == core::NextStep::ShowSuccessor)
        selectCertificate(m_viewModel.successor(id));
    else if (isActionable(step))
        emit nextStepRequested(id);
    else
        showNotice(nextStepSentence(step));
}

void MainWindow::takeOperation(core::Operation operation, const QList<core::CertificateId> &ids)
{
    const bool isPossible = std::ranges::any_of(ids, [&](const core::CertificateId &id) {
        return m_viewModel.refusal(operation, id) == core::Refusal::None;
    });
    if (!isPossible)
        return;
    if (operation != core::Operation::CopyId) {
        emit operationRequested(operation, ids);
        return;
    }
    QStringList texts;
    for (const core::CertificateId &id : ids)
        texts += id.value();
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
    showNotice(ids.size() == 1
                   ? tr("The certificate ID is copied.")
                   : tr("%n certificate IDs are copied.", nullptr, static_cast<int>(ids.size())));
}

void MainWindow::showRowMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addRowActions(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void MainWindow::showMessage(const Message &message)
{
    m_problemIsOnScreen = false;
    m_message->showMessage(message);
}

void MainWindow::showError(const core::Error &error)
{
    showMessage(messageOf(error));
}

void MainWindow::clearMessage()
{
    m_problemIsOnScreen = false;
    m_message->clear();
}

void MainWindow::showNotice(const QString &text)
{
    statusBar()->showMessage(text, noticeMilliseconds);
}

void MainWindow::selectCertificate(const core::CertificateId &id)
{
    const bool isListed = m_viewModel.certificate(id).has_value();
    if (!isListed && !m_viewModel.table().isWhole()) {
        m_table->selectOnceRead(id);
        return;
    }
    if (!isListed) {
        showNotice(tr("The certificate %1 is not in the list. Refresh it.").arg(id.value()));
        return;
    }
    if (m_viewModel.table().rowOf(id) < 0)
        m_top->clearFilters();
    m_table->select(id);
}

core::CertificateId MainWindow::currentCertificate() const
{
    return m_table->current();
}

} // namespace ui
