#pragma once

#include "ui/renewal/renewalpage.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ProblemBox;

/// What it is about, for whom, and what comes of it.
class ConfirmPage final : public RenewalPage
{
    Q_OBJECT

public:
    explicit ConfirmPage(QuickRenewalViewModel &viewModel);

    void refresh() override;

signals:
    void otherNamesWanted(); ///< Needs another certificate than this one.
    void formWanted(bool withOrganisation); ///< To enter a new organisation or administrator.

private:
    QFormLayout *certificateForm();
    void addNamesRow(QFormLayout &form);
    void addContactRows(QFormLayout &form);
    void addProfileRows(QFormLayout &form);
    void addExplanation(QVBoxLayout &layout);
    void refreshContacts();

    QPlainTextEdit *m_names = nullptr; // where the person enters them
    QProgressBar *m_loading;
    ProblemBox *m_problem;
    QComboBox *m_company = nullptr;
    QComboBox *m_manager = nullptr;
    QPushButton *m_newCompany = nullptr;
    QPushButton *m_newManager = nullptr;
    QLineEdit *m_email = nullptr;
};

} // namespace ui
