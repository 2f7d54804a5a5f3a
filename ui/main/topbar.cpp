#include "ui/main/topbar.h"

#include "ui/main/accountmark.h"
#include "ui/main/counterchip.h"
#include "ui/main/flowlayout.h"
#include "ui/main/icons.h"
#include "ui/main/mainviewmodel.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/searchquery.h"
#include "ui/text/labels.h"
#include "ui/text/timetext.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What an entry of the switcher stands for: an account's ID, or one of these.
constexpr QLatin1StringView everyAccount("*");
constexpr QLatin1StringView connectOne("+");
constexpr QLatin1StringView manageThem("=");

} // namespace

TopBar::TopBar(MainViewModel &viewModel, QAction *refreshAction, QToolButton *newButton,
               QWidget *parent)
    : QWidget(parent)
    , m_viewModel(viewModel)
    , m_account(new QComboBox)
    , m_search(new QLineEdit)
    , m_completions(new QStringListModel(this))
    , m_problem(makeText(u"search.problem"_s))
    , m_age(new QLabel)
{
    m_account->setObjectName(u"account"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    makeSearch();

    m_age->setObjectName(u"age"_s);
    m_age->setAccessibleName(tr("Age of the list"));

    auto *refreshButton = new QToolButton;
    refreshButton->setObjectName(u"refresh"_s);
    refreshButton->setAccessibleName(tr("Refresh"));
    refreshButton->setDefaultAction(refreshAction);
    refreshButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_account);
    line->addWidget(m_search, 1);
    line->addStretch();
    line->addWidget(m_age);
    line->addWidget(refreshButton);
    line->addWidget(newButton);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(makeCounters());

    connect(m_account, &QComboBox::activated, this, &TopBar::chooseAccount);
    connect(&viewModel, &MainViewModel::accountsChanged, this, &TopBar::showAccounts);
    connect(&viewModel, &MainViewModel::changed, this, &TopBar::refresh);
    showAccounts();
    refresh();
}

void TopBar::makeSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search certificates"));
    m_search->setPlaceholderText(tr("Search domain, alias, ID, type, tag…"));
    m_search->setToolTip(
        tr("Words are looked for everywhere. Conditions: status:pending, type:ev, "
           "expires<30, expires<2027-01-31, key:no, tag:env, project:shop, "
           "account:company, source:upload, auto:yes, brand:geotrust, alias:shop, hosting:yes, "
           "hostable:yes, deployable:yes, sm:no, notices:off. A minus before a condition turns it "
           "round."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_search->installEventFilter(this);
    auto *completer = new QCompleter(m_completions, m_search);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // they are made to fit
    m_search->setCompleter(completer);
    m_problem->hide();

    // Before the line asks its completer, which it does after this signal.
    connect(m_search, &QLineEdit::textEdited, m_completions, [this](const QString &text) {
        m_completions->setStringList(SearchQuery::completions(text));
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_viewModel.table().setSearch(text);
        m_viewModel.hostable().setWanted(m_viewModel.table().asksHostable());
        showProblem();
    });
    connect(&m_viewModel.hostable(), &HostableSearch::changed, this, &TopBar::showProblem);
}

QWidget *TopBar::makeCounters()
{
    auto *bar = new QWidget;
    bar->setObjectName(u"counters"_s);
    auto *layout = new FlowLayout(bar);
    for (const Counter counter : allCounters) {
        auto *chip = new CounterChip(counterLabel(counter));
        chip->setObjectName(u"counter."_s + counterName(counter));
        chip->setAlerting(counter == Counter::NeedsAction || counter == Counter::Expiring);
        chip->setToolTip(tr("Show only these; click again to show all."));
        layout->addWidget(chip);
        m_chips.insert(counter, chip);
        connect(chip, &QAbstractButton::clicked, this, [this, counter](bool checked) {
            m_viewModel.table().setCounter(checked ? std::optional(counter) : std::nullopt);
        });
    }
    return bar;
}

void TopBar::showAccounts()
{
    const QList<core::Account> &known = m_viewModel.accounts();
    m_account->clear();
    if (known.size() > 1)
        m_account->addItem(tr("All accounts"), QString(everyAccount));
    for (const core::Account &account : known) {
        m_account->addItem(account.name, account.id.value());
        if (known.size() > 1)
            m_account->setItemIcon(m_account->count() - 1, accountIcon(account.color));
    }
    if (m_account->count() > 0)
        m_account->insertSeparator(m_account->count());
    m_account->addItem(tr("Connect account…"), QString(connectOne));
    if (!known.isEmpty())
        m_account->addItem(tr("Manage accounts…"), QString(manageThem));
    m_account->setCurrentIndex(m_account->findData(shownEntry()));
}

QString TopBar::shownEntry() const
{
    if (m_viewModel.shown().isEmpty())
        return connectOne;
    const auto only = m_viewModel.account();
    return only ? only->id.value() : everyAccount;
}

void TopBar::chooseAccount(int index)
{
    const QString chosen = m_account->itemData(index).toString();
    // Until it is really shown, the one on screen stays chosen.
    m_account->setCurrentIndex(m_account->findData(shownEntry()));
    if (chosen == connectOne)
        emit connectAccountRequested();
    else if (chosen == manageThem)
        emit manageAccountsRequested();
    else if (chosen == everyAccount)
        emit allAccountsChosen();
    else if (chosen != shownEntry())
        emit accountChosen(core::AccountId(chosen));
}

void TopBar::refresh()
{
    const CertificateTableModel &table = m_viewModel.table();
    for (auto chip = m_chips.cbegin(); chip != m_chips.cend(); ++chip) {
        (*chip)->setCount(table.isWhole() ? std::optional(table.count(chip.key())) : std::nullopt);
        (*chip)->setChecked(table.counter() == chip.key());
    }
    m_age->setText(m_viewModel.ageText());
    m_age->setToolTip(dateTimeText(m_viewModel.fetchedAt()));
}

void TopBar::showProblem()
{
    const QString &unread = m_viewModel.table().searchProblem();
    setOrHide(*m_problem, unread.isEmpty() ? m_viewModel.hostable().sentence() : unread);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearFilters()
{
    m_search->clear();
    m_viewModel.table().setCounter(std::nullopt);
}

void TopBar::setSearch(const QString &text)
{
    m_search->setText(text);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_search->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emit leftSearch();
        return true;
    default:
        return false;
    }
}

} // namespace ui
