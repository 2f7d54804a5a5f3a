#include "ui/renewal/orderedpage.h"

#include "ui/renewal/foundpurchases.h"
#include "ui/renewal/pageparts.h"
#include "ui/renewal/problemtext.h"
#include "ui/renewal/quickrenewalviewmodel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Left to right; closing has its own button in the footer.
constexpr std::array buttonOrder{
    RenewalAction::Review,        RenewalAction::StartOver,   RenewalAction::CorrectData,
    RenewalAction::Pay,           RenewalAction::OpenLetter,  RenewalAction::ShowDns,
    RenewalAction::SaveForServer, RenewalAction::OpenConsole, RenewalAction::CopyCsr,
    RenewalAction::Refresh,       RenewalAction::BuyAgain,    RenewalAction::GiveUp};

} // namespace

OrderedPage::OrderedPage(QuickRenewalViewModel &viewModel)
    : RenewalPage(viewModel)
    , m_headline(headingLabel({}))
    , m_explanation(textLabel(u"explanation"_s))
    , m_working(new QProgressBar)
    , m_problem(new ProblemBox)
    , m_found(new FoundPurchases)
    , m_buttonRow(new QHBoxLayout)
    , m_form(pageForm())
    , m_facts(*m_form)
{
    setObjectName(u"orderedPage"_s);
    m_headline->setObjectName(u"headline"_s);
    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_headline->setFont(large);
    m_working->setRange(0, 0);
    m_working->setTextVisible(false);
    m_working->setMaximumHeight(6);
    m_working->setAccessibleName(tr("Working"));
    for (const RenewalAction action : buttonOrder) {
        auto *button = new QPushButton(actionText(action));
        button->setObjectName(actionName(action));
        button->setAutoDefault(false);
        m_buttons.insert(action, button);
        m_buttonRow->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] { emit actionWanted(action); });
    }
    m_buttonRow->addStretch();

    connect(m_found, &FoundPurchases::useWanted, &viewModel, &QuickRenewalViewModel::useFound);

    addFacts();
    QVBoxLayout *layout = pageLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_explanation);
    layout->addWidget(m_working);
    layout->addWidget(m_problem);
    layout->addWidget(m_found);
    layout->addLayout(m_form);
    layout->addLayout(m_buttonRow);
    layout->addStretch();
}

void OrderedPage::addFacts()
{
    m_certificate = textLabel(u"newCertificate"_s);
    m_order = textLabel(u"order"_s);
    m_sum = textLabel(u"sumOrdered"_s);
    m_package = textLabel(u"paidFrom"_s);
    m_facts.add(tr("New certificate:"), m_certificate);
    m_facts.add(tr("Order:"), m_order);
    m_facts.add(tr("Sum of the order:"), m_sum);
    m_facts.add(tr("Benefit package:"), m_package);
}

void OrderedPage::refresh()
{
    const core::Renewal *renewal = m_viewModel.renewal();
    if (!renewal)
        return;
    const RenewalProgress progress = describeProgress(*renewal, m_viewModel.isBusy());
    m_headline->setText(progress.headline);
    m_explanation->setText(progress.explanation);
    m_working->setVisible(m_viewModel.isBusy() || progress.isWorking);
    const auto problem = m_viewModel.problem();
    if (problem && renewal->state == core::RenewalState::Refused && !problem->message.isEmpty())
        m_problem->setText(quotedWords(*problem), problem->requestId);
    else
        m_problem->setError(problem);
    if (QPushButton *main = m_buttons.value(progress.primary))
        m_buttonRow->insertWidget(0, main);
    for (auto [action, button] : m_buttons.asKeyValueRange()) {
        button->setVisible(action == progress.primary || progress.further.contains(action));
        button->setEnabled(action != RenewalAction::Pay || !m_viewModel.isBusy());
    }
    m_found->setRenewal(renewal, m_viewModel.isBusy());
    refreshFacts();
}

void OrderedPage::refreshFacts()
{
    const core::Renewal &renewal = *m_viewModel.renewal();
    const auto show = [this](QLabel *label, const QString &text) {
        label->setText(text);
        m_facts.setShown(label, !text.isEmpty());
    };
    show(m_certificate, renewal.newCertificate.value());
    show(m_order, orderText(renewal));
    show(m_sum, sumText(renewal));
    show(m_package, paidFromText(renewal));
}

QPushButton *OrderedPage::mainButton() const
{
    const core::Renewal *renewal = m_viewModel.renewal();
    return renewal ? m_buttons.value(describeProgress(*renewal, m_viewModel.isBusy()).primary)
                   : nullptr;
}

} // namespace ui
