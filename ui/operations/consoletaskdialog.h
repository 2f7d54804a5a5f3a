#pragma once

#include "core/model/operation.h"

#include <QDialog>

namespace ui {

/// What only the provider's console does.
struct ConsoleTask
{
    QString title; ///< Of the window.
    QString question;
    QString reason; ///< Why CertDesk doesn't do it.
    QStringList steps;
    QString idToCopy; ///< "" for none.
};

/// To buy a certificate that renews no other one.
ConsoleTask purchaseTask();

/// What only the provider's console does: why, what to do there, and a button that opens it.
/// Names: "question", "reason", "steps", "openConsole", "copyId", "close".
class ConsoleTaskDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConsoleTaskDialog(const ConsoleTask &task, QWidget *parent = nullptr);
    ConsoleTaskDialog(core::Operation operation, const core::Certificate &certificate,
                      QWidget *parent = nullptr);

signals:
    void openConsoleRequested();
};

} // namespace ui
