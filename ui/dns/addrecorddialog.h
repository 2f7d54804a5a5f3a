#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QWidget;

namespace ui {

class AddRecordViewModel;
class MachineText;

/// Shows what would be written at DNSPod, and writes it. The view model must outlive it.
/// Names: "headline", "explanation", "warning", "problem", "others", "zone", "host", "type",
/// "value", "ttl", "line", "add", "replace", "look".
class AddRecordDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddRecordDialog(AddRecordViewModel &viewModel, QWidget *parent = nullptr);

private:
    QWidget *makePreview();
    QWidget *makeButtons();
    void refresh();

    AddRecordViewModel &m_viewModel;
    QLabel *m_headline;
    QLabel *m_explanation;
    QLabel *m_warning;
    QLabel *m_problem;
    QWidget *m_preview = nullptr;
    QList<MachineText *> m_fields; ///< In the order of makePreview().
    MachineText *m_others;
    QPushButton *m_add = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_look = nullptr;
};

} // namespace ui
