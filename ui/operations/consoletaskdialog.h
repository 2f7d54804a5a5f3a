#pragma once

#include "core/model/operation.h"

#include <QDialog>

namespace ui {

/// What only the provider's console does: why, what to do there, and a button that opens it.
/// Names: "question", "reason", "steps", "openConsole", "copyId", "close".
class ConsoleTaskDialog : public QDialog
{
    Q_OBJECT

public:
    ConsoleTaskDialog(core::Operation operation, const core::Certificate &certificate,
                      QWidget *parent = nullptr);

signals:
    void openConsoleRequested();
};

} // namespace ui
