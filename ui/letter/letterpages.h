#pragma once

#include "ui/text/errortext.h"
#include "ui/text/labels.h"

#include <QLabel>
#include <QString>
#include <QWidget>

#include <optional>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class LetterViewModel;

// What the wizard's pages are made of.
QVBoxLayout *makeLetterLayout(QWidget *page);
QPushButton *makeLetterButton(const QString &name, const QString &text);
QString letterProblemText(const std::optional<ErrorText> &problem); ///< "" if there is none.

/// What the letter is, where it comes from, and what makes it valid.
/// Names: "openTemplate", "check0" … "check3", "reuploadNote".
class LetterPage : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPage(LetterViewModel &viewModel, QWidget *parent = nullptr);
};

/// What will be sent, page by page from its own bytes, and how the sending goes.
/// Names: "pageBefore", "pageAfter", "confirmFile", "unchecked", "uploadProblem", "uploadProgress",
/// "uploadText", "cancelUpload".
class UploadPage : public QWidget
{
    Q_OBJECT

public:
    explicit UploadPage(LetterViewModel &viewModel, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshPreview();
    void refreshProgress();
    QWidget *makePager();
    void turnTo(int page);

    LetterViewModel &m_viewModel;
    QLabel *m_preview;
    QLabel *m_pageNumber;
    QPushButton *m_before;
    QPushButton *m_after;
    int m_page = 0; // the one that is shown
    QLabel *m_file;
    QLabel *m_unchecked;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    QPushButton *m_cancel;
};

} // namespace ui
