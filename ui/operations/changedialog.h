#pragma once

#include "ui/operations/changeviewmodel.h"

#include <QDialog>
#include <QList>

#include <memory>
#include <utility>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace ui {

/// Asks once, naming the certificates and the consequence, then shows what became of each.
/// Names: "question", "consequence", "input" (alias or reason), "project", "rows", "progress",
/// "summary", "start", "stop", "retry", "copyReport", "close".
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    /// Projects to choose from: number and name. Any other number can be typed.
    using Projects = QList<std::pair<qint64, QString>>;

    /// The change may have begun, or be over: then the window tells how it stands.
    explicit ChangeDialog(std::unique_ptr<ChangeViewModel> viewModel, const Projects &projects = {},
                          QWidget *parent = nullptr);
    ~ChangeDialog() override;

    const ChangeViewModel &viewModel() const { return *m_viewModel; }

public slots:
    void reject() override; ///< While something is sent it stops instead, and stays to tell.

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeInput(const QString &label, const Projects &projects);
    void makeTextField();
    void makeProject(const Projects &projects);
    void makeRows();
    void makeButtons();
    void takeInput();
    void refresh();
    void refreshTexts();
    void fitRows();

    std::unique_ptr<ChangeViewModel> m_viewModel;
    QLabel *m_question;
    QLabel *m_consequence;
    QLineEdit *m_input = nullptr; // only one of the two, if any
    QComboBox *m_project = nullptr;
    QTableView *m_rows;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace ui
