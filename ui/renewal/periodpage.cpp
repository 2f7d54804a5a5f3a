#include "ui/renewal/periodpage.h"

#include "ui/renewal/pageparts.h"
#include "ui/renewal/quickrenewalviewmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int periodIndent = 24;

QString nameFor(core::RenewalWay way)
{
    switch (way) {
    case core::RenewalWay::BuyAgain:
        return u"way_BuyAgain"_s;
    case core::RenewalWay::Free:
        return u"way_Free"_s;
    case core::RenewalWay::Console:
        return u"way_Console"_s;
    case core::RenewalWay::Points:
        return u"way_Points"_s;
    case core::RenewalWay::Order:
    case core::RenewalWay::Reissue:
    case core::RenewalWay::Apply:
        break; // without this page
    }
    Q_UNREACHABLE();
}

} // namespace

PeriodPage::PeriodPage(QuickRenewalViewModel &viewModel)
    : RenewalPage(viewModel)
{
    setObjectName(u"periodPage"_s);
    QVBoxLayout *layout = pageLayout(this);
    addYears(*layout);
    layout->addSpacing(8);
    layout->addWidget(headingLabel(tr("How to renew")));
    for (const WayChoice &choice : viewModel.ways())
        addWay(*layout, choice);
    layout->addStretch();
}

void PeriodPage::addYears(QVBoxLayout &layout)
{
    layout.addWidget(headingLabel(tr("Period")));
    if (isFree(m_viewModel.certificate())) {
        layout.addWidget(textLabel(
            u"period"_s, tr("The provider fixes the period of free certificates: 3 months.")));
        return;
    }
    const int most = mostYears(m_viewModel.certificate());
    if (most == 1) {
        layout.addWidget(textLabel(
            u"period"_s,
            tr("1 year. A single certificate may run for less, as the rules of the certificate "
               "authorities demand; its dates are known once it is issued.")));
        return;
    }
    m_years = new QSpinBox;
    m_years->setObjectName(u"years"_s);
    m_years->setAccessibleName(tr("Years"));
    m_years->setRange(1, most);
    m_years->setSuffix(tr(" year(s)"));
    m_years->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout.addWidget(m_years);
    connect(m_years, &QSpinBox::valueChanged, &m_viewModel, &QuickRenewalViewModel::setYears);
}

void PeriodPage::addWay(QVBoxLayout &layout, const WayChoice &choice)
{
    auto *button = new QRadioButton(choice.title);
    button->setObjectName(nameFor(choice.way));
    button->setAccessibleDescription(choice.consequence);
    auto *consequence = textLabel(nameFor(choice.way) + u"_consequence"_s, choice.consequence);
    consequence->setContentsMargins(periodIndent, 0, 0, 0);
    auto *refusal = textLabel(nameFor(choice.way) + u"_refusal"_s);
    refusal->setContentsMargins(periodIndent, 0, 0, 0);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(3);
    lines->addWidget(button);
    lines->addWidget(consequence);
    lines->addWidget(refusal);
    if (choice.way == core::RenewalWay::Points)
        lines->addLayout(packageChoice());
    layout.addLayout(lines);
    layout.addSpacing(4);
    m_ways.insert(static_cast<int>(choice.way), {button, refusal});
    if (m_ways.size() == 1)
        setFirst(button);
    connect(button, &QRadioButton::clicked, &m_viewModel,
            [this, way = choice.way] { m_viewModel.setWay(way); });
}

QLayout *PeriodPage::packageChoice()
{
    m_packages = new QComboBox;
    m_packages->setObjectName(u"package"_s);
    m_packages->setAccessibleName(tr("Benefit package"));
    m_packages->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_packages->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(periodIndent, 0, 0, 0);
    row->addWidget(m_packages);
    row->addStretch();
    connect(m_packages, &QComboBox::activated, &m_viewModel, [this](int index) {
        m_viewModel.points().choose(m_packages->itemData(index).toString());
    });
    return row;
}

void PeriodPage::refreshPackages()
{
    const QList<core::BenefitPackage> usable = m_viewModel.points().usable();
    if (m_packages->count() != usable.size()) {
        m_packages->clear();
        for (const core::BenefitPackage &package : usable)
            m_packages->addItem(packageChoiceText(package), package.id);
    }
    m_packages->setCurrentIndex(m_packages->findData(m_viewModel.points().chosen()));
    m_packages->setVisible(!usable.isEmpty());
    m_packages->setEnabled(m_viewModel.way() == core::RenewalWay::Points);
}

void PeriodPage::refresh()
{
    if (m_packages)
        refreshPackages();
    if (m_years)
        m_years->setValue(m_viewModel.years());
    for (const WayChoice &choice : m_viewModel.ways()) {
        const Way way = m_ways.value(static_cast<int>(choice.way));
        way.button->setEnabled(choice.isOpen());
        way.button->setChecked(choice.way == m_viewModel.way());
        way.refusal->setVisible(!choice.isOpen());
        way.refusal->setText(u"✗ "_s + choice.refusal);
    }
}

} // namespace ui
