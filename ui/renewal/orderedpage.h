#pragma once

#include "ui/renewal/renewalpage.h"
#include "ui/renewal/renewalprogress.h"
#include "ui/text/formrows.h"

#include <QMap>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class FoundPurchases;
class ProblemBox;

/// Where the renewal stands and what to do about it; follows it while it is open.
class OrderedPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit OrderedPage(QuickRenewalViewModel &viewModel);

    void refresh() override;
    QPushButton *mainButton() const; ///< What Enter presses; nullptr if that is closing.

signals:
    void actionWanted(ui::RenewalAction action);

private:
    void addFacts();
    void refreshFacts();

    QLabel *m_headline;
    QLabel *m_explanation;
    QLabel *m_order = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_package = nullptr;
    QLabel *m_certificate = nullptr;
    QProgressBar *m_working;
    ProblemBox *m_problem;
    FoundPurchases *m_found;
    QHBoxLayout *m_buttonRow;
    QFormLayout *m_form;
    FormRows m_facts;
    QMap<RenewalAction, QPushButton *> m_buttons;
};

} // namespace ui
