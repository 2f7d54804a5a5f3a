#include "app/application.h"

#include "core/vault/recoverycode.h"
#include "ui/accounts/connectaccountdialog.h"
#include "ui/accounts/connectaccountviewmodel.h"
#include "ui/accounts/firststartdialog.h"
#include "ui/accounts/recoverycodedialog.h"
#include "ui/accounts/settingsdialog.h"
#include "ui/models/noticebook.h"

#include <QMessageBox>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A read-only call with a key that is not saved yet. Lives until the call is answered.
class CredentialCheck : public QObject
{
public:
    CredentialCheck(const core::Account &account, core::SharedSecret key)
        : m_provider(account, m_transport, core::systemTime)
    {
        m_provider.setSecretKey(std::move(key));
    }

    core::Task<void> run(QObject *owner)
    {
        core::CertificateQuery query;
        query.limit = 1;
        return m_provider.describeCertificates(query, owner)
            .then([](const core::Result<core::CertificatePage> &page) {
                return page.map([](const core::CertificatePage &) {});
            });
    }

private:
    core::QtHttpTransport m_transport;
    core::TencentProvider m_provider;
};

} // namespace

Application::Application(CommandLine commandLine, std::unique_ptr<Profile> profile)
    : m_commandLine(std::move(commandLine))
    , m_profile(std::move(profile))
    , m_escrowFolder(m_profile->keysFolder())
    , m_wrappingKey(m_keychain, m_escrowFolder)
    , m_escrow(m_wrappingKey, m_escrowFolder)
    , m_secrets(m_keychain, m_wrappingKey)
    , m_viewModel(core::systemTime)
    , m_window(m_viewModel, m_profile->settings())
    , m_keychainNotice(m_window)
    , m_desk(m_window, m_viewModel, m_profile->settings())
{
    m_viewModel.setExpiryRule(ui::NoticeBook(m_profile->settings()).rule());
    connectWindow();
    connect(&m_sandbox, &SandboxProcess::started, this,
            [this](const core::Account &account, const core::SharedSecret &key) {
                // The address is new at every start; the rest of the account is not secret.
                if (const auto saved = m_profile->store().accounts().save(account); !saved)
                    m_window.showError(saved.error());
                showAccounts();
                enterSession(account);
                connectSession(key);
            });
    connect(&m_sandbox, &SandboxProcess::failed, this, [this](const QString &detail) {
        m_window.showMessage({ui::Message::Severity::Problem,
                              tr("The sandbox is not running."),
                              detail,
                              {},
                              tr("Start it again"),
                              [this] { openSandbox(); }});
    });
}

Application::~Application()
{
    m_desk.closeAll();
    m_desk.leaveSession();
    m_viewModel.leaveAccount();
}

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::refreshRequested, this, [this] {
        if (m_session)
            m_session->certificates().refresh();
    });
    connect(&m_window, &ui::MainWindow::connectAccountRequested, this,
            &Application::openConnectDialog);
    connect(&m_window, &ui::MainWindow::settingsRequested, this, &Application::openSettings);
    connect(&m_window, &ui::MainWindow::recoveryCodeRequested, this,
            &Application::openRecoveryCode);
    connect(&m_window, &ui::MainWindow::aboutRequested, this, &Application::showAbout);
    connect(&m_window, &ui::MainWindow::accountChosen, this, [this](const core::AccountId &id) {
        for (const core::Account &account : m_viewModel.accounts())
            if (account.id == id && !(m_session && m_session->account().id == id))
                openAccount(account);
    });
    connect(&m_keychain, &core::KeychainStore::waiting, &m_keychainNotice,
            &KeychainNotice::setWaiting);
}

void Application::start()
{
    m_window.show();
    showAccounts();
    const auto known = m_viewModel.accounts();
    const auto sandbox = std::ranges::find_if(known, &core::Account::isSandbox);
    if (m_commandLine.openSandbox && sandbox != known.end())
        openAccount(*sandbox); // the last known list is on the screen while the sandbox starts
    else if (m_commandLine.openSandbox)
        openSandbox();
    else if (known.isEmpty())
        offerFirstStart();
    else
        openAccount(known.first());
}

void Application::showAccounts()
{
    const auto accounts = m_profile->store().accounts().all();
    if (accounts)
        m_viewModel.setAccounts(*accounts);
    else
        m_window.showError(accounts.error());
}

void Application::offerFirstStart()
{
    auto *dialog = new ui::FirstStartDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::FirstStartDialog::sandboxChosen, this, &Application::openSandbox);
    connect(dialog, &ui::FirstStartDialog::connectChosen, this, &Application::openConnectDialog);
    connect(dialog, &ui::FirstStartDialog::quitChosen, this, &Application::quitRequested);
    dialog->open();
}

void Application::openSandbox()
{
    core::Settings &settings = m_profile->settings();
    QString folder = m_commandLine.sandboxFolder;
    if (folder.isEmpty())
        folder = settings.get(core::setting::sandboxDirectory);
    if (folder.isEmpty())
        folder = SandboxProcess::defaultFolder();
    settings.set(core::setting::sandboxDirectory, folder);
    m_sandbox.start(folder, m_commandLine.sandboxOptions);
}

void Application::openAccount(const core::Account &account)
{
    enterSession(account);
    if (account.isSandbox()) {
        openSandbox();
        return;
    }
    core::whenDone(m_secrets.load(account.id, m_session.get()), m_session.get(),
                   [this](const core::Result<core::SharedSecret> &key) {
                       if (key)
                           connectSession(*key);
                       else
                           m_window.showError(key.error());
                   });
}

void Application::enterSession(const core::Account &account)
{
    m_desk.closeAll();
    m_desk.leaveSession();
    m_viewModel.leaveAccount();
    m_session = std::make_unique<AccountSession>(account, *m_profile, m_keychain, m_escrow,
                                                 core::systemTime);
    connect(m_session.get(), &AccountSession::problem, &m_window, &ui::MainWindow::showError);
    m_viewModel.showAccount(account, m_session->certificates(), m_session->renewals());
    m_desk.enterSession(*m_session);
    m_session->showLastKnown();
}

void Application::connectSession(core::SharedSecret secretKey)
{
    m_session->connectWith(std::move(secretKey));
    emit sessionOpened();
    checkKeychain();
}

// Nothing waits for the answer: every call that needs a key asks the same by itself.
void Application::checkKeychain()
{
    core::whenDone(m_wrappingKey.check(m_session.get()), m_session.get(),
                   [this](const core::Result<void> &checked) {
                       if (!checked)
                           m_window.showError(checked.error());
                   });
}

void Application::openConnectDialog()
{
    const core::AccountId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    auto *viewModel = new ui::ConnectAccountViewModel(
        id,
        [this](const core::Account &account, const core::SharedSecret &key, QObject *owner) {
            return verifyAccount(account, key, owner);
        },
        [this](const core::Account &account, const core::SharedSecret &key, QObject *owner) {
            return saveAccount(account, key, owner);
        });
    auto *dialog = new ui::ConnectAccountDialog(*viewModel, &m_window);
    viewModel->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(viewModel, &ui::ConnectAccountViewModel::connected, this,
            [this](const core::Account &account) {
                showAccounts();
                openAccount(account);
            });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (!m_session)
            offerFirstStart();
    });
    dialog->open();
}

core::Task<void> Application::verifyAccount(const core::Account &account, core::SharedSecret key,
                                            QObject *owner)
{
    auto *check = new CredentialCheck(account, std::move(key));
    const auto task = check->run(owner);
    core::whenDone(task, check, [check](const core::Result<void> &) { check->deleteLater(); });
    return task;
}

core::Task<void> Application::saveAccount(const core::Account &account, core::SharedSecret key,
                                          QObject *owner)
{
    return m_secrets.save(account.id, std::move(key), owner)
        .then([this, account](const core::Result<void> &written) {
            return written.and_then([&] { return m_profile->store().accounts().save(account); });
        });
}

void Application::openSettings()
{
    auto *dialog = new ui::SettingsDialog(m_profile->settings(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::SettingsDialog::expiryRuleChanged, &m_viewModel,
            &ui::MainViewModel::setExpiryRule);
    connect(dialog, &ui::SettingsDialog::languageChanged, &m_window,
            [this] { m_window.showNotice(tr("The language changes at the next start.")); });
    dialog->open();
}

void Application::openRecoveryCode()
{
    ui::RecoveryCalls calls;
    calls.profileFolder = m_profile->folder();
    calls.code = [this](QObject *owner) {
        return m_wrappingKey.obtain(owner).then([](const core::Result<core::SharedSecret> &key) {
            return key.and_then([](const core::SharedSecret &found) {
                return core::recoveryCodeOf(*found).map([](core::Secret code) {
                    return std::make_shared<const core::Secret>(std::move(code));
                });
            });
        });
    };
    calls.restore = [this](const core::SharedSecret &typed, QObject *owner) {
        auto key = core::keyOfRecoveryCode(*typed);
        if (!key)
            return core::failedTask<void>(key.error());
        return m_wrappingKey.restore(std::make_shared<const core::Secret>(*std::move(key)), owner);
    };
    auto *dialog = new ui::RecoveryCodeDialog(std::move(calls), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Application::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About CertDesk"),
                                tr("CertDesk %1\nRenews and keeps TLS certificates bought from "
                                   "Tencent Cloud.\nApache License 2.0")
                                    .arg(QStringLiteral(CERTDESK_VERSION)),
                                QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace app
