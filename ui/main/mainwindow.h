#pragma once

#include "core/base/result.h"
#include "core/base/settings.h"
#include "core/model/account.h"
#include "core/model/statustable.h"
#include "ui/main/message.h"

#include <QMainWindow>

namespace ui {

class MainViewModel;

/// The certificate table with what belongs around it. Asks for everything else by signal: it knows
/// no dialog and starts no call.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(MainViewModel &viewModel, core::Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Puts a message above the table, in place of the one before.
    void showMessage(const Message &message);
    void showError(const core::Error &error);
    void clearMessage();
    /// A short word in the status line: "ID copied".
    void showNotice(const QString &text);
    /// Selects the certificate's row and scrolls to it; a search or counter that hides it is
    /// cleared.
    void selectCertificate(const core::CertificateId &id);
    core::CertificateId currentCertificate() const; ///< Empty if no row is current.

signals:
    /// Only for operations that checkOperation() allows. CopyId is done by the window itself.
    void operationRequested(core::Operation operation, const core::CertificateId &certificate);
    /// The row's button. ShowSuccessor is done by the window itself; steps that only wait have
    /// none.
    void nextStepRequested(const core::CertificateId &certificate);
    void refreshRequested();
    void connectAccountRequested();
    void accountChosen(const core::AccountId &account);
    void settingsRequested();
    void aboutRequested();

private:
    MainViewModel &m_viewModel;
    core::Settings &m_settings;
};

} // namespace ui
