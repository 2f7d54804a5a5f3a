#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPagedPaintDevice;
class QPushButton;

namespace ui {

class MessageBar;

struct RecoveryCalls
{
    /// The profile's recovery code.
    std::function<core::Task<core::SharedSecret>(QObject *owner)> code;
    /// Puts the key of a code that was typed into this session's keychain.
    std::function<core::Task<void>(core::SharedSecret typed, QObject *owner)> restore;
    /// Where the sheet is saved; asks the person unless a test says otherwise.
    std::function<void(QDialog &dialog, std::function<void(const QString &path)> then)> choosePath;
    /// What prints the sheet; asks the person for a printer unless a test says otherwise.
    std::function<void(QDialog &dialog, std::function<void(QPagedPaintDevice &printer)> then)>
        choosePrinter;
    QString profileFolder; ///< Named on the sheet.
};

/// Shows the recovery code when asked to, prints it or saves it as a sheet to print, and takes
/// one that was printed. Nothing of it can be copied to the clipboard.
/// Names: "code", "showCode", "printSheet", "saveSheet", "typedCode", "restore", "close";
/// MessageBar's.
class RecoveryCodeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecoveryCodeDialog(RecoveryCalls calls, QWidget *parent = nullptr);
    ~RecoveryCodeDialog() override;

private:
    QWidget *makeCode();
    QWidget *makeEntry();
    void withCode(std::function<void(const core::SharedSecret &code)> then);
    void saveSheet(const core::SharedSecret &code, const QString &path);
    void printSheet(const core::SharedSecret &code, QPagedPaintDevice &printer);
    void restore();
    void say(const core::Error &error);

    RecoveryCalls m_calls;
    QLabel *m_code;
    QPushButton *m_show;
    QLineEdit *m_typed;
    QPushButton *m_restore;
    MessageBar *m_message;
};

} // namespace ui
