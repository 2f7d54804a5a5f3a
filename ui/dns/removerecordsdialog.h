#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class MachineText;
class RemoveRecordsViewModel;

/// Lists the records that CertDesk added for a certificate, and removes them when told to. The view
/// model must outlive it. Names: "headline", "records", "result", "remove".
class RemoveRecordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RemoveRecordsDialog(RemoveRecordsViewModel &viewModel, QWidget *parent = nullptr);

private:
    void refresh();

    RemoveRecordsViewModel &m_viewModel;
    QLabel *m_headline;
    MachineText *m_records;
    QLabel *m_result;
    QPushButton *m_remove;
};

} // namespace ui
