#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class LetterViewModel;

/// What happens next, with the dates to expect. Names: "sentHeadline", "sentStep1" … "sentStep3"
/// and those of TimelineView.
class SentPage : public QWidget
{
    Q_OBJECT

public:
    explicit SentPage(LetterViewModel &viewModel, QWidget *parent = nullptr);
};

/// For letters that the provider takes in its console only. Names: "consoleFile", "openConsole",
/// "saveLetter", "didUpload", "consoleProblem", "consoleWatch".
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

/// What the reviewer says, and the way back in. Names: "reviewerWords", "rejectedStep1" …
/// "rejectedStep4", "openConsoleToCorrect", "didResubmit", "rejectedWatch".
class RejectedPage : public QWidget
{
    Q_OBJECT

public:
    explicit RejectedPage(LetterViewModel &viewModel, QWidget *parent = nullptr);
};

} // namespace ui
