#pragma once

#include "app/accountsessions.h"
#include "app/accountwindows.h"
#include "app/commandline.h"
#include "app/desk.h"
#include "app/keychainnotice.h"
#include "app/profile.h"
#include "app/sandboxprocess.h"
#include "core/keychain/keychainstore.h"
#include "core/vault/accountsecrets.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/keyescrow.h"
#include "core/vault/wrappingkey.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"

#include <QObject>

#include <memory>

namespace app {

/// CertDesk itself: builds every concrete object and decides what is on the screen first.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(CommandLine commandLine, std::unique_ptr<Profile> profile);
    ~Application() override;

    void start();
    ui::MainWindow &window() { return m_window; }
    Desk &desk() { return m_desk; }
    AccountSessions &sessions() { return m_sessions; }
    AccountWindows &accountWindows() { return m_accountWindows; }
    /// The one that is shown, or the first of several; nullptr if there is none.
    AccountSession *session() const;

signals:
    void quitRequested();

private:
    void offerFirstStart();
    void openSandbox();
    void enterSandbox(core::Account account, const core::SharedSecret &key);
    void checkKeychain();
    void show(const QString &choice);
    void showChosen();
    void showEntered(const core::Account &account);
    void takeRemoval(const core::AccountId &account);
    void refresh();
    void tell(const core::AccountId &account, const core::Error &error);
    void openSettings();
    core::Task<void> loadProxyPassword();
    void takeProxy(core::ProxyChoice choice);
    void openRecoveryCode();
    void showAbout();
    void connectWindow();
    void connectSessions();

    CommandLine m_commandLine;
    std::unique_ptr<Profile> m_profile;
    core::KeychainStore m_keychain;
    core::EscrowFolder m_escrowFolder;
    core::WrappingKey m_wrappingKey;
    core::KeyEscrow m_escrow;
    core::AccountSecrets m_secrets;
    ui::MainViewModel m_viewModel;
    ui::MainWindow m_window;
    KeychainNotice m_keychainNotice;
    SandboxProcess m_sandbox;
    core::SharedProxy m_proxy;
    AccountSessions m_sessions;
    AccountWindows m_accountWindows;
    Desk m_desk;
    bool m_keychainIsChecked = false;
};

} // namespace app
