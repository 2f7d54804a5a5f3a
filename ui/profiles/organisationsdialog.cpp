#include "ui/profiles/organisationsdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/profiles/profiletext.h"
#include "ui/text/errorparagraph.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString whatTheConsoleDoes(core::Site site)
{
    return site == core::Site::Mainland
        ? OrganisationsDialog::tr("New ones come with the data of an order. In the provider's "
                                  "console they are also added, changed, submitted for review and "
                                  "deleted.")
        : OrganisationsDialog::tr("New ones come with the data of an order. In the provider's "
                                  "console they are also added and changed.");
}

} // namespace

OrganisationsDialog::OrganisationsDialog(Calls calls, core::Site site, QWidget *parent)
    : QDialog(parent)
    , m_calls(std::move(calls))
    , m_organisations(new QListWidget)
    , m_address(makeText(u"address"_s))
    , m_administrators(new QTreeWidget)
    , m_progress(new QProgressBar)
    , m_note(makeText(u"note"_s))
{
    setObjectName(u"organisationsDialog"_s);
    setWindowTitle(tr("Organisations and administrators"));
    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"close"_s);
    auto *console = buttons->addButton(tr("&Open the console"), QDialogButtonBox::ActionRole);
    console->setObjectName(u"openConsole"_s);
    console->setAutoDefault(false);
    m_refresh = buttons->addButton(tr("&Refresh"), QDialogButtonBox::ActionRole);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(makeLists(), 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_note);
    layout->addWidget(makeText(u"console"_s, whatTheConsoleDoes(site)));
    layout->addWidget(buttons);
    letTabReachAll(*buttons);
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 26);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(console, &QPushButton::clicked, this, &OrganisationsDialog::openConsoleRequested);
    connect(m_refresh, &QPushButton::clicked, this, &OrganisationsDialog::readNow);
    connect(m_organisations, &QListWidget::currentRowChanged, this,
            &OrganisationsDialog::readManagers);
    m_organisations->setFocus();
    readNow();
}

OrganisationsDialog::~OrganisationsDialog() = default;

QSplitter *OrganisationsDialog::makeLists()
{
    m_organisations->setObjectName(u"organisations"_s);
    m_organisations->setAccessibleName(tr("Organisations"));
    m_organisations->setWordWrap(true);
    m_organisations->setSpacing(2);
    m_administrators->setObjectName(u"administrators"_s);
    m_administrators->setAccessibleName(tr("Administrators of the organisation"));
    m_administrators->setHeaderLabels(
        {tr("Administrator"), tr("Position"), tr("Status"), tr("E-mail"), tr("Telephone")});
    m_administrators->setRootIsDecorated(false);
    m_administrators->setUniformRowHeights(true);
    m_administrators->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    int column = 0;
    for (const int characters : {20, 22, 24, 28})
        m_administrators->setColumnWidth(column++, characters * character);

    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(8);
    rightLayout->addWidget(m_address);
    rightLayout->addWidget(m_administrators, 1);
    auto *lists = new QSplitter;
    lists->addWidget(m_organisations);
    lists->addWidget(right);
    lists->setChildrenCollapsible(false);
    lists->setHandleWidth(12);
    lists->setSizes({character * 36, character * 124});
    lists->setStretchFactor(1, 1);
    return lists;
}

void OrganisationsDialog::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_refresh->setEnabled(!isBusy);
}

void OrganisationsDialog::readNow()
{
    setBusy(true);
    m_note->setText(tr("Asking the provider…"));
    m_call = std::make_unique<QObject>();
    core::whenDone(
        m_calls.companies(m_call.get()), m_call.get(),
        [this](const core::Result<QList<core::Company>> &companies) { takeCompanies(companies); });
}

void OrganisationsDialog::takeCompanies(const core::Result<QList<core::Company>> &companies)
{
    setBusy(false);
    if (!companies) { // what was read before stays
        m_note->setText(errorParagraph(companies.error()));
        return;
    }
    const qint64 chosen = m_companies.value(m_organisations->currentRow()).id;
    m_companies = *companies;
    {
        const QSignalBlocker blocker(m_organisations);
        m_organisations->clear();
        for (const core::Company &company : std::as_const(m_companies)) {
            auto *item = new QListWidgetItem(company.name, m_organisations);
            if (company.id == chosen || m_organisations->count() == 1)
                m_organisations->setCurrentItem(item);
        }
    }
    readManagers();
}

void OrganisationsDialog::readManagers()
{
    m_administrators->clear();
    m_call.reset(); // of the organisation that was chosen before
    setBusy(false);
    const core::Company company = m_companies.value(m_organisations->currentRow());
    setOrHide(*m_address, companyAddress(company));
    if (company.id == 0) {
        m_note->setText(tr("The account has no saved organisation."));
        return;
    }
    setBusy(true);
    m_note->setText(tr("Asking the provider…"));
    m_call = std::make_unique<QObject>();
    core::whenDone(
        m_calls.managers(company.id, m_call.get()), m_call.get(),
        [this](const core::Result<QList<core::Manager>> &managers) { takeManagers(managers); });
}

void OrganisationsDialog::takeManagers(const core::Result<QList<core::Manager>> &managers)
{
    setBusy(false);
    if (!managers) {
        m_note->setText(tr("The administrators could not be read.") + u' '
                        + errorParagraph(managers.error()));
        return;
    }
    for (const core::Manager &manager : *managers) {
        const QStringList cells{managerName(manager), manager.position, managerStatus(manager),
                                manager.email, manager.phone};
        auto *item = new QTreeWidgetItem(m_administrators, cells);
        item->setSizeHint(0, {0, fontMetrics().height() + 10});
        for (int column = 0; column < cells.size(); ++column)
            item->setToolTip(column, cells[column].toHtmlEscaped());
    }
    const int count = static_cast<int>(managers->size());
    m_note->setText(count == 0 ? tr("This organisation has no administrator.")
                               : tr("%n administrators", nullptr, count));
}

} // namespace ui
