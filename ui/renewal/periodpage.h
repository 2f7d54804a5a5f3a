#pragma once

#include "ui/renewal/renewalpage.h"

#include <QHash>

class QComboBox;
class QLabel;
class QLayout;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

struct WayChoice;

/// For how long, and on which of the ways there really are.
class PeriodPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit PeriodPage(QuickRenewalViewModel &viewModel);

    void refresh() override;

private:
    void addYears(QVBoxLayout &layout);
    void addWay(QVBoxLayout &layout, const WayChoice &choice);
    QLayout *packageChoice();
    void refreshPackages();

    struct Way
    {
        QRadioButton *button;
        QLabel *refusal;
    };
    QSpinBox *m_years = nullptr;
    QComboBox *m_packages = nullptr; // where points may pay
    QHash<int, Way> m_ways;
};

} // namespace ui
