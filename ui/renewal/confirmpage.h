#pragma once

#include "ui/renewal/renewalpage.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace ui {

class ProblemBox;

/// What is renewed, for whom, and what a renewal gives.
class ConfirmPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit ConfirmPage(QuickRenewalViewModel &viewModel);

    void refresh() override;

signals:
    void otherNamesWanted(); ///< Needs another certificate than this one.

private:
    QFormLayout *certificateForm();
    void addContactRows(QFormLayout &form);
    void addExplanation(QVBoxLayout &layout);
    void refreshContacts();

    QProgressBar *m_loading;
    ProblemBox *m_problem;
    QComboBox *m_company = nullptr;
    QComboBox *m_manager = nullptr;
    QLineEdit *m_email = nullptr;
};

} // namespace ui
