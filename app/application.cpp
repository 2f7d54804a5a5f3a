#include "app/application.h"

#include "core/base/pendingtask.h"
#include "core/vault/recoverycode.h"
#include "ui/accounts/firststartdialog.h"
#include "ui/accounts/recoverycodedialog.h"
#include "ui/accounts/settingsdialog.h"
#include "ui/models/noticebook.h"

#include <QMessageBox>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString proxyEntry = u"com.certdesk/1/proxy"_s; // its password, in the keychain

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
    , m_proxy(std::make_shared<core::ProxyChoice>(core::proxyChoice(m_profile->settings())))
    , m_sessions({*m_profile, m_keychain, m_escrow, m_secrets, core::systemTime, m_proxy})
    , m_accountWindows({m_window, m_viewModel, *m_profile, m_secrets, m_sessions, m_proxy})
    , m_desk(m_window, m_viewModel, m_profile->settings())
{
    m_viewModel.setExpiryRule(ui::NoticeBook(m_profile->settings()).rule());
    connectWindow();
    connectSessions();
    connect(&m_sandbox, &SandboxProcess::started, this, &Application::enterSandbox);
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
    m_sessions.closeAll();
}

void Application::connectSessions()
{
    connect(&m_sessions, &AccountSessions::opened, this, [this](AccountSession &session) {
        m_desk.enterSession(session);
        showChosen();
    });
    connect(&m_sessions, &AccountSessions::closing, this, [this](AccountSession &session) {
        showChosen(); // without it
        m_desk.leaveSession(session);
    });
    connect(&m_sessions, &AccountSessions::connected, this, &Application::checkKeychain);
    connect(&m_sessions, &AccountSessions::problem, this, &Application::tell);
    connect(&m_sessions, &AccountSessions::renamed, this, &Application::showChosen);
    connect(&m_accountWindows, &AccountWindows::connected, this, &Application::showEntered);
    connect(&m_accountWindows, &AccountWindows::sandboxRequested, this, &Application::openSandbox);
    connect(&m_accountWindows, &AccountWindows::removed, this, &Application::takeRemoval);
    connect(&m_accountWindows, &AccountWindows::connectCancelled, this, [this] {
        if (m_sessions.all().empty())
            offerFirstStart();
    });
}

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::refreshRequested, this, &Application::refresh);
    connect(&m_window, &ui::MainWindow::settingsRequested, this, &Application::openSettings);
    connect(&m_window, &ui::MainWindow::recoveryCodeRequested, this,
            &Application::openRecoveryCode);
    connect(&m_window, &ui::MainWindow::aboutRequested, this, &Application::showAbout);
    connect(&m_window, &ui::MainWindow::accountChosen, this,
            [this](const core::AccountId &id) { show(id.value()); });
    connect(&m_window, &ui::MainWindow::allAccountsChosen, this,
            [this] { show(core::setting::allAccounts); });
    connect(&m_keychain, &core::KeychainStore::waiting, &m_keychainNotice,
            &KeychainNotice::setWaiting);
}

void Application::start()
{
    m_window.show();
    m_accountWindows.showAccounts();
    const QList<core::Account> known = m_viewModel.accounts();
    // First what is on disk, of all of them: nothing waits for a keychain or the network.
    for (const core::Account &account : known)
        m_sessions.open(account);
    QList<core::AccountId> withKey;
    for (const core::Account &account : known)
        if (account.id != SandboxProcess::accountId())
            withKey += account.id;
    core::whenDone(loadProxyPassword(), this, [this, withKey](const core::Result<void> &loaded) {
        if (!loaded)
            m_window.showError(loaded.error());
        m_sessions.connectFromKeychain(withKey);
    });
    const bool hasSandbox = m_sessions.find(SandboxProcess::accountId()) != nullptr;
    if (m_commandLine.openSandbox && hasSandbox)
        show(SandboxProcess::accountId().value());
    if (m_commandLine.openSandbox || hasSandbox)
        openSandbox();
    else if (known.isEmpty())
        offerFirstStart();
}

AccountSession *Application::session() const
{
    const auto &shown = m_viewModel.shown();
    return shown.isEmpty() ? nullptr : m_sessions.find(shown.first().account.id);
}

// What a person chose stays chosen while the account is not there, as when it is being replaced.
void Application::show(const QString &choice)
{
    m_profile->settings().set(core::setting::shownAccount, choice);
    showChosen();
}

void Application::showChosen()
{
    const QString choice = m_profile->settings().get(core::setting::shownAccount);
    const AccountSession *chosen = m_sessions.find(core::AccountId(choice));
    QList<ui::ShownAccount> shown;
    for (const auto &session : m_sessions.all()) {
        const bool isShown = choice == core::setting::allAccounts
            || (chosen ? session.get() == chosen : shown.isEmpty());
        if (isShown)
            shown.append({session->account(), &session->certificates(), &session->renewals()});
    }
    if (shown.isEmpty())
        m_viewModel.leaveAccounts();
    else
        m_viewModel.showAccounts(shown);
}

// An account whose key the keychain did not give at the start is asked for again.
void Application::refresh()
{
    QList<core::AccountId> withoutKey;
    for (const ui::ShownAccount &shown : m_viewModel.shown()) {
        AccountSession *session = m_sessions.find(shown.account.id);
        if (session->isConnected())
            session->certificates().refresh();
        else if (shown.account.id != SandboxProcess::accountId())
            withoutKey += shown.account.id;
        else
            openSandbox();
    }
    m_sessions.connectFromKeychain(withoutKey);
}

void Application::takeRemoval(const core::AccountId &account)
{
    if (account == SandboxProcess::accountId())
        m_sandbox.stop();
    if (m_sessions.all().empty())
        offerFirstStart();
}

void Application::tell(const core::AccountId &account, const core::Error &error)
{
    ui::Message message = ui::messageOf(error);
    const AccountSession *session = m_sessions.find(account);
    if (session && m_sessions.all().size() > 1)
        //: %1 is an account's name, %2 a sentence about what went wrong with it
        message.what = tr("%1: %2").arg(session->account().name, message.what);
    m_window.showMessage(message);
}

void Application::offerFirstStart()
{
    auto *dialog = new ui::FirstStartDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::FirstStartDialog::sandboxChosen, this, &Application::openSandbox);
    connect(dialog, &ui::FirstStartDialog::connectChosen, &m_accountWindows,
            &AccountWindows::openConnect);
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

// Its address is new at every start; what the person calls it stays.
void Application::enterSandbox(core::Account account, const core::SharedSecret &key)
{
    const auto &accounts = m_viewModel.accounts();
    const auto known = std::ranges::find(accounts, account.id, &core::Account::id);
    if (known != accounts.end())
        account.name = known->name;
    m_accountWindows.enter(account);
    m_sessions.connectWith(account.id, key);
    showEntered(account);
}

// A new account is looked at first; one of several that are shown is there already.
void Application::showEntered(const core::Account &account)
{
    if (m_viewModel.shown().size() < 2)
        show(account.id.value());
}

// Nothing waits for the answer: every call that needs a key asks the same by itself.
void Application::checkKeychain()
{
    if (std::exchange(m_keychainIsChecked, true))
        return;
    core::whenDone(m_wrappingKey.check(this), this, [this](const core::Result<void> &checked) {
        m_keychainIsChecked = checked.has_value();
        if (!checked)
            m_window.showError(checked.error());
    });
}

void Application::openSettings()
{
    auto *dialog = new ui::SettingsDialog(m_profile->settings(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::SettingsDialog::expiryRuleChanged, &m_viewModel,
            &ui::MainViewModel::setExpiryRule);
    connect(dialog, &ui::SettingsDialog::proxyChanged, this, &Application::takeProxy);
    connect(dialog, &ui::SettingsDialog::languageChanged, &m_window,
            [this] { m_window.showNotice(tr("The language changes at the next start.")); });
    dialog->open();
}

core::Task<void> Application::loadProxyPassword()
{
    if (!m_proxy->isOwn() || m_proxy->user.isEmpty())
        return core::readyTask(core::Result<void>());
    const core::PendingTask<void> pending;
    core::proceed(m_keychain.read(proxyEntry, this), this, pending,
                  [this, pending](const core::SharedSecret &password) {
                      m_proxy->password = password;
                      pending.finish({});
                  });
    return pending.task();
}

// A password that was not typed again is still the one that is kept, unless the user name is gone.
void Application::takeProxy(core::ProxyChoice choice)
{
    const bool isTyped = choice.password != nullptr;
    const bool hadUser = !m_proxy->user.isEmpty();
    if (!isTyped && !choice.user.isEmpty())
        choice.password = m_proxy->password;
    *m_proxy = choice;
    const bool isObsolete = choice.user.isEmpty() && hadUser;
    if (!isObsolete && (!isTyped || choice.user.isEmpty()))
        return;
    const auto kept = isObsolete ? m_keychain.remove(proxyEntry, this)
                                 : m_keychain.write(proxyEntry, choice.password, this);
    core::whenDone(kept, this, [this](const core::Result<void> &done) {
        if (!done)
            m_window.showError(done.error());
    });
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
