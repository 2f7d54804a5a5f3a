#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class DropArea;
class LetterViewModel;

/// Where the scan is chosen: a big area to drop it on, a button, a preview of what will be sent.
/// Names: "dropArea", "choose", "shrink", "fileName", "summary", "scanProblem".
class ScanPage : public QWidget
{
    Q_OBJECT

public:
    explicit ScanPage(LetterViewModel &viewModel, QWidget *parent = nullptr);

private:
    void openFileDialog();
    void refresh();
    void refreshArea();

    LetterViewModel &m_viewModel;
    DropArea *m_area;
    QLabel *m_fileName;
    QLabel *m_summary;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_choose;
    QPushButton *m_shrink;
};

} // namespace ui
