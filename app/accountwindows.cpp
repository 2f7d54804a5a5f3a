#include "app/accountwindows.h"

#include "core/base/pendingtask.h"
#include "core/operations/permissioncheck.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/accountsviewmodel.h"
#include "ui/accounts/connectaccountdialog.h"
#include "ui/accounts/permissionsdialog.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A read-only call with a key that is not saved yet. Lives until the call is answered.
class CredentialCheck : public QObject
{
public:
    CredentialCheck(const core::Account &account, const core::SharedSecret &key,
                    const core::SharedProxy &proxy)
        : m_transport(optionsWith(proxy))
        , m_provider(account, m_transport, core::systemTime)
    {
        m_provider.setSecretKey(key);
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
    static core::QtHttpTransport::Options optionsWith(const core::SharedProxy &proxy)
    {
        core::QtHttpTransport::Options options;
        options.proxy = proxy;
        return options;
    }

    core::QtHttpTransport m_transport;
    core::TencentProvider m_provider;
};

// An account that comes back finds its keys and renewals by the ID it had.
QString formerName(const core::Account &account)
{
    return (account.site == core::Site::International ? u"intl/"_s : u"mainland/"_s)
        + account.secretId;
}

QJsonObject formerAccounts(const core::Settings &settings)
{
    return QJsonDocument::fromJson(settings.get(core::setting::formerAccounts)).object();
}

int freeColor(const QList<core::Account> &accounts)
{
    for (int color = 0; color < core::accountColors; ++color)
        if (std::ranges::none_of(
                accounts, [color](const core::Account &each) { return each.color == color; }))
            return color;
    return static_cast<int>(accounts.size()) % core::accountColors;
}

} // namespace

AccountWindows::AccountWindows(Parts parts)
    : m_parts(parts)
{
    connect(&m_parts.window, &ui::MainWindow::connectAccountRequested, this,
            &AccountWindows::openConnect);
    connect(&m_parts.window, &ui::MainWindow::manageAccountsRequested, this,
            &AccountWindows::openAccounts);
    connect(&m_parts.window, &ui::MainWindow::newKeyRequested, this, &AccountWindows::openNewKey);
}

AccountWindows::~AccountWindows() = default;

void AccountWindows::showAccounts()
{
    const auto accounts = m_parts.profile.store().accounts().all();
    if (!accounts) {
        m_parts.window.showError(accounts.error());
        return;
    }
    m_parts.viewModel.setAccounts(*accounts);
    if (m_accounts)
        m_accounts->setAccounts(*accounts);
}

std::optional<core::Account> AccountWindows::find(const core::AccountId &account) const
{
    const auto &known = m_parts.viewModel.accounts();
    const auto found = std::ranges::find(known, account, &core::Account::id);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

core::AccountId AccountWindows::identify(const core::Account &account) const
{
    for (const core::Account &known : m_parts.viewModel.accounts())
        if (known.site == account.site && known.secretId == account.secretId)
            return known.id;
    const QString former =
        formerAccounts(m_parts.profile.settings())[formerName(account)].toString();
    return core::AccountId(former.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                            : former);
}

void AccountWindows::openConnect()
{
    present(new ui::ConnectAccountViewModel(
        [this](const core::Account &account) { return identify(account); }, verifier(),
        [this](const core::Account &account, const core::SharedSecret &key, QObject *owner) {
            return save(account, key, owner);
        }));
}

void AccountWindows::openNewKey(const core::AccountId &account)
{
    const auto known = find(account);
    if (!known)
        return;
    present(new ui::ConnectAccountViewModel(
        *known, verifier(),
        [this](const core::Account &changed, const core::SharedSecret &key, QObject *owner) {
            return save(changed, key, owner);
        }));
}

void AccountWindows::present(ui::ConnectAccountViewModel *viewModel)
{
    QWidget *parent = &m_parts.window;
    auto *dialog = new ui::ConnectAccountDialog(*viewModel, parent);
    viewModel->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(viewModel, &ui::ConnectAccountViewModel::connected, this,
            [this](const core::Account &account) {
                enter(account);
                m_parts.sessions.connectFromKeychain({account.id});
                emit connected(account);
            });
    connect(dialog, &QDialog::rejected, this, &AccountWindows::connectCancelled);
    dialog->open();
}

ui::ConnectAccountViewModel::Verify AccountWindows::verifier() const
{
    return [proxy = m_parts.proxy](const core::Account &account, const core::SharedSecret &key,
                                   QObject *owner) {
        auto *check = new CredentialCheck(account, key, proxy);
        const auto task = check->run(owner);
        core::whenDone(task, check, [check](const core::Result<void> &) { check->deleteLater(); });
        return task;
    };
}

core::Task<void> AccountWindows::save(const core::Account &account, const core::SharedSecret &key,
                                      QObject *owner)
{
    return m_parts.secrets.save(account.id, key, owner)
        .then([this, account](const core::Result<void> &written) {
            return written.and_then(
                [&] { return m_parts.profile.store().accounts().save(account); });
        });
}

void AccountWindows::enter(core::Account account)
{
    if (const auto known = find(account.id))
        account.color = known->color;
    else
        account.color = freeColor(m_parts.viewModel.accounts());
    if (const auto saved = m_parts.profile.store().accounts().save(account); !saved)
        m_parts.window.showError(saved.error());
    showAccounts();
    m_parts.sessions.open(account);
}

void AccountWindows::openAccounts()
{
    ui::AccountsViewModel::Calls calls;
    calls.save = [this](const core::Account &account) { return rename(account); };
    calls.remove = [this](const core::AccountId &account, QObject *owner) {
        return remove(account, owner);
    };
    calls.unfinishedRenewals = [this](const core::AccountId &account) {
        return unfinishedRenewals(account);
    };
    auto *viewModel = new ui::AccountsViewModel(std::move(calls));
    m_accounts = viewModel;
    viewModel->setAccounts(m_parts.viewModel.accounts());
    if (!m_parts.viewModel.shown().isEmpty())
        viewModel->setCurrent(m_parts.viewModel.shown().first().account.id);
    auto *dialog = new ui::AccountsDialog(*viewModel, &m_parts.window);
    viewModel->setParent(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(viewModel, &ui::AccountsViewModel::removed, this, [this](const core::AccountId &id) {
        showAccounts();
        emit removed(id);
    });
    connect(dialog, &ui::AccountsDialog::connectRequested, this, &AccountWindows::openConnect);
    connect(dialog, &ui::AccountsDialog::sandboxRequested, this, &AccountWindows::sandboxRequested);
    connect(dialog, &ui::AccountsDialog::newKeyRequested, this, &AccountWindows::openNewKey);
    connect(dialog, &ui::AccountsDialog::permissionsRequested, this,
            &AccountWindows::openPermissions);
    dialog->open();
}

core::Result<void> AccountWindows::rename(const core::Account &account)
{
    const auto saved = m_parts.profile.store().accounts().save(account);
    if (!saved)
        return saved;
    // Not showAccounts(): the window has the change already.
    if (const auto all = m_parts.profile.store().accounts().all())
        m_parts.viewModel.setAccounts(*all);
    m_parts.sessions.rename(account);
    return {};
}

int AccountWindows::unfinishedRenewals(const core::AccountId &account) const
{
    AccountSession *session = m_parts.sessions.find(account);
    if (!session)
        return 0;
    const auto all = session->renewals().all();
    return static_cast<int>(std::ranges::count_if(
        all, [](const core::Renewal &each) { return !core::isFinal(each.state); }));
}

core::Task<void> AccountWindows::remove(const core::AccountId &id, QObject *owner)
{
    const core::PendingTask<void> pending;
    core::proceed(m_parts.secrets.remove(id, owner), this, pending,
                  [this, id, pending] { pending.finish(forget(id)); });
    return pending.task();
}

core::Result<void> AccountWindows::forget(const core::AccountId &id)
{
    core::Settings &settings = m_parts.profile.settings();
    if (const auto account = find(id); account && !account->isSandbox()) {
        QJsonObject former = formerAccounts(settings);
        former[formerName(*account)] = id.value();
        settings.set(core::setting::formerAccounts,
                     QJsonDocument(former).toJson(QJsonDocument::Compact));
    }
    m_parts.sessions.close(id);
    return m_parts.profile.store().accounts().remove(id);
}

void AccountWindows::openPermissions(const core::AccountId &account)
{
    AccountSession *session = m_parts.sessions.find(account);
    if (!session)
        return;
    auto *dialog = new ui::PermissionsDialog(
        session->account().name,
        [session = QPointer(session)](QObject *owner) {
            return session
                ? core::checkPermissions(session->provider().client(), session->account().site,
                                         core::systemTime(), owner)
                : core::failedTask<QList<core::PermissionFinding>>({});
        },
        &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace app
