#pragma once

#include "ui/operations/updateviewmodel.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

/// Asks where the new certificate is to take an old one's place, then shows how far the provider
/// is. Names: "headline", "older", "places", "ignoreOld", "records", "items", "progress",
/// "summary", "start", "retry", "rollBack", "another", "lookAgain", "close";
/// "rollBackQuestion" with "confirmRollBack".
class UpdateDialog : public QDialog
{
    Q_OBJECT

public:
    /// Begins at once.
    explicit UpdateDialog(std::unique_ptr<UpdateViewModel> viewModel, QWidget *parent = nullptr);
    ~UpdateDialog() override;

    const UpdateViewModel &viewModel() const { return *m_viewModel; }

private:
    QWidget *makeQuestion();
    QWidget *makeRecord();
    void makeButtons();
    void refresh();
    void refreshPlaces();
    void refreshRecords();
    void refreshItems();
    void refreshButtons();
    void askToRollBack();

    std::unique_ptr<UpdateViewModel> m_viewModel;
    QLabel *m_headline;
    QWidget *m_question;
    QComboBox *m_older;
    QTreeWidget *m_places;
    QCheckBox *m_ignoreOld;
    QWidget *m_shown;
    QComboBox *m_records;
    QLabel *m_recordsLabel;
    QTreeWidget *m_items;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_retry;
    QPushButton *m_rollBack;
    QPushButton *m_another;
    QPushButton *m_lookAgain;
    QPushButton *m_close;
};

} // namespace ui
