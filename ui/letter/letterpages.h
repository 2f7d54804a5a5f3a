#pragma once

#include "ui/text/errortext.h"
#include "ui/text/labels.h"

#include <QLabel>
#include <QString>
#include <QWidget>

#include <optional>

class QProgressBar;
class QPushButton;

namespace ui {

class LetterViewModel;

QString letterProblemText(const std::optional<ErrorText> &problem); ///< "" if there is none.

/// What the letter is, where it comes from, and what makes it valid.
/// Names: "openTemplate", "check0" … "check3".
class LetterPage : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPage(LetterViewModel &viewModel, QWidget *parent = nullptr);
};

/// What will be sent, page by page from its own bytes, and how the sending goes.
/// Names: "pageBefore", "pageAfter", "confirmFile", "unchecked", "uploadProblem", "uploadProgress",
/// "cancelUpload".
class UploadPage : public QWidget
{
    Q_OBJECT

public:
    explicit UploadPage(LetterViewModel &viewModel, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshPreview();
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
    QPushButton *m_cancel;
};

/// What happens next, with the dates to expect. Names: "sentHeadline", "sentStep1" … "sentStep4".
class SentPage : public QWidget
{
    Q_OBJECT

public:
    explicit SentPage(LetterViewModel &viewModel, QWidget *parent = nullptr);
};

/// For letters that the provider takes in its console only.
/// Names: "openConsole", "saveLetter", "consoleProblem".
class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    explicit ConsolePage(LetterViewModel &viewModel, QWidget *parent = nullptr);

private:
    void chooseWhereToSave();

    LetterViewModel &m_viewModel;
    QLabel *m_problem;
};

} // namespace ui
