#pragma once

#include "ui/operations/cleanupviewmodel.h"

#include <QDialog>

#include <array>
#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class CleanUpMark;

/// What is left to do about a certificate that is replaced, step by step, with a button for each.
/// Names: "headline", "intro", "lookAgain", "close"; "notices.text", "notices.button", and so for
/// "places" and "deletion".
class CleanUpDialog : public QDialog
{
    Q_OBJECT

public:
    /// Looks at once for what uses the certificate.
    explicit CleanUpDialog(std::unique_ptr<CleanUpViewModel> viewModel, QWidget *parent = nullptr);
    ~CleanUpDialog() override;

    CleanUpViewModel &viewModel() { return *m_viewModel; }

private:
    struct Row
    {
        CleanUpMark *mark = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };

    void addStep(QGridLayout &grid, CleanUpViewModel::Step step);
    void refresh();

    std::unique_ptr<CleanUpViewModel> m_viewModel;
    std::array<Row, CleanUpViewModel::steps.size()> m_rows;
    QLabel *m_intro = nullptr;
    QPushButton *m_again;
};

} // namespace ui
