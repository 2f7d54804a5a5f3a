#include "ui/renewal/checkpage.h"

#include "core/renewal/requestednames.h"
#include "ui/renewal/foundpurchases.h"
#include "ui/renewal/pageparts.h"
#include "ui/renewal/problemtext.h"
#include "ui/renewal/quickrenewalviewmodel.h"
#include "ui/text/producttext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString mark(PreparationStep::State state)
{
    switch (state) {
    case PreparationStep::State::Waiting:
        return u"○ "_s;
    case PreparationStep::State::Running:
        return u"● "_s;
    case PreparationStep::State::Done:
        return u"✓ "_s;
    case PreparationStep::State::Failed:
        return u"✗ "_s;
    }
    Q_UNREACHABLE();
}

QString yearsText(int years)
{
    return years == 1 ? CheckPage::tr("1 year") : CheckPage::tr("%n years", nullptr, years);
}

QString contactText(const RenewalContacts &contacts)
{
    QStringList lines{contacts.needsOrganisation() ? contacts.companyText() : QString(),
                      contacts.needsOrganisation() ? contacts.managerText() : contacts.email()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// What is confirmed; "" while the package is not known yet.
QString confirmText(const QuickRenewalViewModel &viewModel)
{
    const QString account = viewModel.account().name;
    if (viewModel.way() != core::RenewalWay::Points)
        //: %1 is the account's name
        return CheckPage::
            tr("Purchase orders the certificate and charges the account “%1”. The amount is not "
               "known beforehand. It is ordered once; CertDesk never repeats an order.")
                .arg(account);
    const auto package = viewModel.points().package();
    if (!package)
        return {};
    //: %1 is a benefit package's number, %2 the account's name; %n counts the points that are left
    return CheckPage::tr(
               "Purchase orders the certificate and takes points from the benefit package "
               "“%1” of the account “%2”: what the product costs, which is not known "
               "beforehand, and at most the %n point(s) that are left. It is ordered "
               "once; CertDesk never repeats an order.",
               nullptr, static_cast<int>(package->left))
        .arg(package->id, account);
}

QString sumOf(const core::RenewalPlan &plan)
{
    switch (plan.way) {
    case core::RenewalWay::BuyAgain:
        return CheckPage::tr("The provider does not tell the price before the order is made; it "
                             "will be charged to the account.");
    case core::RenewalWay::Points:
        //: %1 is a benefit package's number
        return CheckPage::tr("No money: points of the benefit package %1. The provider does not "
                             "tell how many before the order is made.")
            .arg(plan.package);
    case core::RenewalWay::Free:
        return CheckPage::tr("Nothing: the certificate is free.");
    default:
        return CheckPage::tr("Shown and paid in the provider's console. Nothing is charged here.");
    }
}

} // namespace

CheckPage::CheckPage(QuickRenewalViewModel &viewModel)
    : RenewalPage(viewModel)
    , m_steps(textLabel(u"preparation"_s))
    , m_working(new QProgressBar)
    , m_problem(new ProblemBox)
    , m_found(new FoundPurchases)
    , m_confirm(new QCheckBox(tr("I want to &spend this money")))
    , m_confirmText(textLabel(u"confirmSpendText"_s))
{
    setObjectName(u"checkPage"_s);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    m_working->setMaximumHeight(6);
    m_working->setAccessibleName(tr("Preparing"));
    m_problem->setRetry(tr("&Try Again"));
    m_confirm->setObjectName(u"confirmSpend"_s);

    auto *grid = new QGridLayout;
    addLines(*grid);
    QVBoxLayout *layout = pageLayout(this);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(headingLabel(preparationHeading(viewModel.task())));
    layout->addWidget(m_steps);
    layout->addWidget(m_working);
    layout->addWidget(m_problem);
    layout->addWidget(m_found);
    layout->addSpacing(8);
    layout->addWidget(m_confirmText);
    layout->addWidget(m_confirm);
    layout->addStretch();
    setFirst(m_confirm);

    connect(m_problem, &ProblemBox::retryRequested, &viewModel, &QuickRenewalViewModel::retry);
    connect(m_found, &FoundPurchases::useWanted, &viewModel, &QuickRenewalViewModel::useFound);
    connect(m_confirm, &QCheckBox::toggled, &viewModel, &QuickRenewalViewModel::confirmSpend);
}

QLabel *CheckPage::addLine(QGridLayout &grid, const QString &what, const QString &changeName,
                           int page)
{
    const int row = grid.rowCount();
    auto *value = textLabel(u"line"_s + QString::number(row));
    auto *label = new QLabel(what);
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
    // Of a free certificate that is renewed the provider fixes all but the contact.
    const auto target = static_cast<QuickRenewalViewModel::Page>(page);
    const bool isFixed = !m_viewModel.pages().contains(target)
        || (m_viewModel.way() == core::RenewalWay::Free
            && target != QuickRenewalViewModel::Page::Confirm);
    if (!changeName.isEmpty() && !isFixed) {
        auto *change = new LinkButton(tr("Change"), changeName);
        //: %1 is a line of the page, such as "Key:"
        change->setAccessibleName(tr("Change: %1").arg(what));
        grid.addWidget(change, row, 2, Qt::AlignTop | Qt::AlignRight);
        connect(change, &QPushButton::clicked, &m_viewModel,
                [this, target] { m_viewModel.goTo(target); });
    }
    return value;
}

void CheckPage::addLines(QGridLayout &grid)
{
    using enum QuickRenewalViewModel::Page;

    grid.setColumnStretch(1, 1);
    grid.setHorizontalSpacing(24);
    const OrderTask task = m_viewModel.task();
    m_names = addLine(grid, tr("Names:"), takesNames(task) ? u"changeNames"_s : QString(),
                      static_cast<int>(Confirm));
    m_type = addLine(grid, tr("Type:"));
    if (sendsContacts(task))
        m_contact = addLine(grid, tr("Contact:"), u"changeContacts"_s, static_cast<int>(Confirm));
    m_key = addLine(grid, tr("Key:"), u"changeKey"_s, static_cast<int>(Key));
    if (task != OrderTask::Renew)
        return;
    m_period = addLine(grid, tr("Period:"), u"changePeriod"_s, static_cast<int>(Period));
    m_way = addLine(grid, tr("How:"), u"changeWay"_s, static_cast<int>(Period));
    m_sum = addLine(grid, tr("Sum:"));
    m_sum->setObjectName(u"sum"_s);
}

void CheckPage::refresh()
{
    refreshLines();
    refreshPreparation();

    const bool spends = m_viewModel.spendsMoney();
    m_confirm->setText(m_viewModel.way() == core::RenewalWay::Points
                           ? tr("I want to &spend these points")
                           : tr("I want to &spend this money"));
    m_confirm->setVisible(spends);
    m_confirm->setEnabled(m_viewModel.canConfirmSpend());
    m_confirm->setChecked(m_viewModel.isSpendConfirmed());
    m_confirmText->setText(confirmText(m_viewModel));
    m_confirmText->setVisible(spends && !m_confirmText->text().isEmpty());
}

void CheckPage::refreshLines()
{
    const core::RenewalPlan plan = m_viewModel.plan();
    m_names->setText(core::requestedNames(plan.certificate).join(u", "_s));
    m_type->setText(productText(plan.certificate));
    if (m_contact)
        m_contact->setText(contactText(m_viewModel.contacts()));
    if (plan.keySource == core::KeySource::Create)
        //: %1 is a kind of key such as "ECC P-256"
        m_key->setText(tr("%1, made on this computer").arg(algorithmName(plan.algorithm)));
    else if (plan.keySource == core::KeySource::Paste)
        m_key->setText(tr("Your CSR; no private key on this computer"));
    else if (plan.keySource == core::KeySource::Original)
        m_key->setText(tr("The key of this certificate once more"));
    else if (plan.way == core::RenewalWay::Reissue)
        //: %1 is a kind of key such as "ECC P-256"
        m_key->setText(
            tr("%1, made by the provider, fetched after issue").arg(algorithmName(plan.algorithm)));
    else
        m_key->setText(tr("Made by the provider, fetched after issue"));

    if (m_period)
        refreshPayment(plan);
}

void CheckPage::refreshPayment(const core::RenewalPlan &plan)
{
    m_period->setText(plan.way == core::RenewalWay::Free ? tr("3 months, fixed by the provider")
                                                         : yearsText(plan.years));
    const QList<WayChoice> ways = m_viewModel.ways();
    const auto way = std::ranges::find(ways, plan.way, &WayChoice::way);
    m_way->setText(way == ways.end() ? QString() : way->title);
    m_sum->setText(sumOf(plan));
}

void CheckPage::refreshPreparation()
{
    QStringList lines;
    bool isRunning = false;
    for (const PreparationStep &step : m_viewModel.preparation()) {
        lines << mark(step.state) + step.text;
        isRunning = isRunning || step.state == PreparationStep::State::Running;
    }
    m_steps->setText(lines.join(u'\n'));
    m_working->setVisible(isRunning && m_viewModel.isBusy());

    m_found->setRenewal(m_viewModel.renewal(), m_viewModel.isBusy());
    const auto problem = m_viewModel.problem();
    if (problem && isRenewedAlready(*problem))
        m_problem->setError(problem);
    else if (problem)
        m_problem->setText(nothingHappened(m_viewModel.task()) + u'\n' + problemText(*problem),
                           problem->requestId);
    else if (!m_viewModel.isPrepared() && !m_viewModel.isBusy())
        m_problem->setText(tr("The preparation was interrupted.") + u' '
                           + nothingHappened(m_viewModel.task()));
    else
        m_problem->setText({});
}

} // namespace ui
