#pragma once

#include <QDialog>

namespace ui {

/// The three ways to begin. Closes itself with the choice.
/// Names: "trySandbox", "connectAccount", "quit".
class FirstStartDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FirstStartDialog(QWidget *parent = nullptr);

signals:
    void sandboxChosen();
    void connectChosen();
    void quitChosen(); ///< Also when the dialog is closed.
};

} // namespace ui
