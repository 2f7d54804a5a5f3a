#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace ui {

class CropView;
class LetterScan;

/// Where the scans are chosen, put in order and made good: first a big area to drop them on, then
/// the pages beside the current one and its tools. Files are taken wherever they are dropped.
/// Names: "dropArea", "choose", "sheets", "moveUp", "moveDown", "remove", "undoRemoval",
/// "cropView", "summary", "scanProblem", "doubts", "sendAnyway"; those of the tools are in
/// sheettools.h.
class ScanPage : public QWidget
{
    Q_OBJECT

public:
    explicit ScanPage(LetterScan &scan, QWidget *parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeWorkbench();
    QWidget *makeListButtons();
    void openFileDialog();
    void refresh();
    void refreshCurrent();
    void refreshSummary();

    LetterScan &m_scan;
    QStackedWidget *m_stack;
    CropView *m_crop = nullptr;
    QLabel *m_summary;
    QLabel *m_problem;
    QLabel *m_doubts;
    QCheckBox *m_anyway;
    QProgressBar *m_progress;
    QPushButton *m_choose;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_undo;
};

} // namespace ui
