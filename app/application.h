#pragma once

#include "app/accountsession.h"
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
    AccountSession *session() { return m_session.get(); }

signals:
    void sessionOpened(); ///< The account can be talked to.
    void quitRequested();

private:
    void offerFirstStart();
    void openSandbox();
    void openAccount(const core::Account &account);
    void connectSession(core::SharedSecret secretKey);
    void checkKeychain();
    void enterSession(const core::Account &account);
    void openConnectDialog();
    void openSettings();
    void openRecoveryCode();
    void showAbout();
    core::Task<void> verifyAccount(const core::Account &account, core::SharedSecret key,
                                   QObject *owner);
    core::Task<void> saveAccount(const core::Account &account, core::SharedSecret key,
                                 QObject *owner);
    void showAccounts();
    void connectWindow();

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
    std::unique_ptr<AccountSession> m_session;
    Desk m_desk;
};

} // namespace app
