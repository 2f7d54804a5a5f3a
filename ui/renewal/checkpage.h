#pragma once

#include "core/renewal/renewal.h"
#include "ui/renewal/renewalpage.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QProgressBar;

namespace ui {

class FoundPurchases;
class ProblemBox;

/// Everything on one page before money is spent, and the preparation, which spends none.
class CheckPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit CheckPage(QuickRenewalViewModel &viewModel);

    void refresh() override;

private:
    /// A line with what was chosen and, where it can be changed, the way back there.
    QLabel *addLine(QGridLayout &grid, const QString &what, const QString &changeName = {},
                    int page = 0);
    void addLines(QGridLayout &grid);
    void refreshLines();
    void refreshPayment(const core::RenewalPlan &plan);
    void refreshPreparation();

    QLabel *m_names = nullptr;
    QLabel *m_type = nullptr;
    QLabel *m_contact = nullptr;
    QLabel *m_key = nullptr;
    QLabel *m_period = nullptr;
    QLabel *m_way = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_steps;
    QProgressBar *m_working;
    ProblemBox *m_problem;
    FoundPurchases *m_found;
    QCheckBox *m_confirm;
    QLabel *m_confirmText;
};

} // namespace ui
