#include "app/application.h"
#include "core/crypto/accesssecret.h"
#include "tests/journey/branch.h"
#include "tests/journey/journey.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/connectaccountdialog.h"
#include "ui/log/logdialog.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/operations/consoletaskdialog.h"
#include "ui/serverfiles/saveforserverdialog.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int longPatience = Branch::patience;

} // namespace

/// CertDesk itself with two accounts, one on each site: each a sandbox program of its own. Every
/// operation has to reach the account of its row, and both go on whichever is shown.
class TestAccounts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void opensEveryAccountAndShowsTheFirst();
    void showsAllOfThemAndRemembersIt();
    void changesEachInItsOwnAccountAndTakesItBack();
    void keepsProjectsApart();
    void opensWhatBelongsToTheRow();
    void renewsInAnAccountThatIsNotShownAcrossARestart();
    void goesOnWithTheOthersWhenOneIsAway();
    void asksForANewKeyWhenATokenHasExpired();
    void removesAnAccount();

private:
    void open();
    void choose(const QString &entry);
    void select(const QList<CertificateId> &ids);
    void trigger(const QString &action);
    app::AccountSession &session(const Branch &branch)
    {
        return *m_certdesk->sessions().find(branch.account.id);
    }
    std::optional<Certificate> row(const Branch &branch, const CertificateId &id)
    {
        return session(branch).certificates().find(id);
    }
    Certificate expiring(const Branch &branch, const QString &domain)
    {
        for (const Certificate &each : session(branch).certificates().certificates())
            if (each.domain == domain && each.expiring)
                return each;
        qFatal("not in the demo account");
    }
    ui::MainWindow &window() { return m_certdesk->window(); }
    QPushButton *messageButton()
    {
        auto *button = window().findChild<QPushButton *>(u"messageBar.action"_s);
        return button && button->isVisible() ? button : nullptr;
    }
    QString message() { return window().findChild<QLabel *>(u"messageBar.text"_s)->text(); }

    QTemporaryDir m_folder;
    Branch m_harbour; // on the international site
    Branch m_island; // on the mainland
    QList<QUrl> m_pages; // opened in the browser
    std::unique_ptr<app::Application> m_certdesk;
};

void TestAccounts::initTestCase()
{
    QVERIFY(m_harbour.start(m_folder.filePath(u"harbour"_s), u"intl"_s));
    QVERIFY(m_island.start(m_folder.filePath(u"island"_s), u"mainland"_s));
    m_harbour.account.id = AccountId(u"h"_s);
    m_harbour.account.name = u"Harbour"_s;
    m_island.account.id = AccountId(u"i"_s);
    m_island.account.name = u"Island"_s;
    m_island.account.color = 1;
    QCOMPARE(m_island.account.site, Site::Mainland);

    auto profile = app::Profile::open(m_folder.filePath(u"profile"_s));
    QVERIFY(profile);
    KeychainStore keychain;
    EscrowFolder escrow((*profile)->keysFolder());
    WrappingKey wrappingKey(keychain, escrow);
    AccountSecrets secrets(keychain, wrappingKey);
    for (const Branch *branch : {&m_harbour, &m_island}) {
        QVERIFY((*profile)->store().accounts().save(branch->account));
        const auto saved = secrets.save(branch->account.id, branch->key, this);
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), longPatience);
        QVERIFY(saved.result());
    }
    profile->reset();
    open();
}

void TestAccounts::cleanupTestCase()
{
    m_certdesk.reset();
}

void TestAccounts::open()
{
    auto profile = app::Profile::open(m_folder.filePath(u"profile"_s));
    QVERIFY(profile);
    app::CommandLine line;
    line.profileFolder = (*profile)->folder();
    m_certdesk = std::make_unique<app::Application>(line, *std::move(profile));
    m_certdesk->desk().setOpener([this](const QUrl &page) { m_pages += page; });
    m_certdesk->start();
}

void TestAccounts::choose(const QString &entry)
{
    auto *switcher = window().findChild<QComboBox *>(u"account"_s);
    const int index = switcher->findText(entry);
    QVERIFY(index >= 0);
    switcher->setCurrentIndex(index);
    emit switcher->activated(index);
    QCOMPARE(switcher->currentText(), entry);
}

void TestAccounts::select(const QList<CertificateId> &ids)
{
    ui::CertificateTableView &table = window().table();
    QVERIFY(table.select(ids.first()));
    for (const CertificateId &id : ids)
        table.selectionModel()->select(table.model()->index(table.certificates().rowOf(id), 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(table.selected().size(), ids.size());
}

void TestAccounts::trigger(const QString &action)
{
    auto *found = window().findChild<QAction *>(action);
    QVERIFY(found);
    QVERIFY2(found->isEnabled(), qPrintable(found->text()));
    found->trigger();
}

void TestAccounts::opensEveryAccountAndShowsTheFirst()
{
    for (const Branch *branch : {&m_harbour, &m_island})
        QTRY_VERIFY_WITH_TIMEOUT(session(*branch).certificates().fetchedAt().isValid(),
                                 longPatience);
    QCOMPARE(window().windowTitle(), u"Harbour – CertDesk"_s);
    QCOMPARE(window().table().certificates().total(),
             session(m_harbour).certificates().certificates().size());
}

void TestAccounts::showsAllOfThemAndRemembersIt()
{
    const auto all = [this] {
        return session(m_harbour).certificates().certificates().size()
            + session(m_island).certificates().certificates().size();
    };
    choose(u"All accounts"_s);
    QCOMPARE(window().windowTitle(), u"All accounts – CertDesk"_s);
    QCOMPARE(window().table().certificates().total(), all());

    m_certdesk.reset();
    open();
    QCOMPARE(window().windowTitle(), u"All accounts – CertDesk"_s);
    QCOMPARE(window().table().certificates().total(), all()); // the last known, at once
    for (const Branch *branch : {&m_harbour, &m_island})
        QTRY_VERIFY_WITH_TIMEOUT(session(*branch).isConnected()
                                     && !session(*branch).certificates().isRefreshing(),
                                 longPatience);
}

void TestAccounts::changesEachInItsOwnAccountAndTakesItBack()
{
    const CertificateId harbour = expiring(m_harbour, u"shop.harbor-bakery.test"_s).id;
    const CertificateId island = expiring(m_island, u"www.riverside-cycles.test"_s).id;
    select({harbour, island});
    trigger(u"operation.ignoreNotices"_s);
    QTRY_VERIFY_WITH_TIMEOUT(row(m_harbour, harbour)->ignored, longPatience);
    QTRY_VERIFY_WITH_TIMEOUT(row(m_island, island)->ignored, longPatience);

    QTRY_VERIFY_WITH_TIMEOUT(messageButton(), longPatience);
    choose(u"Harbour"_s); // an undo finds its accounts whichever is shown
    QTest::mouseClick(messageButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!row(m_harbour, harbour)->ignored, longPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!row(m_island, island)->ignored, longPatience);
    choose(u"All accounts"_s);
}

void TestAccounts::keepsProjectsApart()
{
    select({expiring(m_harbour, u"shop.harbor-bakery.test"_s).id,
            expiring(m_island, u"www.riverside-cycles.test"_s).id});
    trigger(u"operation.moveToProject"_s);
    QVERIFY2(message().contains(u"of several accounts"), qPrintable(message()));
}

void TestAccounts::opensWhatBelongsToTheRow()
{
    for (const Branch *branch : {&m_harbour, &m_island}) {
        m_pages.clear();
        const CertificateId id = expiring(*branch, u"*.oakfield-school.test"_s).id;
        select({id});
        trigger(u"operation.autoRenew"_s);
        auto *task = window().findChild<ui::ConsoleTaskDialog *>();
        QVERIFY(task);
        QTest::mouseClick(task->findChild<QPushButton *>(u"openConsole"_s), Qt::LeftButton);
        QCOMPARE(m_pages.size(), 1);
        QCOMPARE(m_pages.first().port(), branch->account.consoleOverride.port());
        QVERIFY(m_pages.first().path().contains(id.value()));
        delete task;
    }
}

void TestAccounts::renewsInAnAccountThatIsNotShownAcrossARestart()
{
    const auto renewals = [this]() -> RenewalService & { return session(m_island).renewals(); };
    const auto state = [&](const RenewalId &id) { return renewals().find(id)->state; };
    const Certificate old = expiring(m_island, u"shop.harbor-bakery.test"_s);
    const auto id = renewals().prepare(Journey::planFor(old));
    QVERIFY(id);
    QTRY_VERIFY_WITH_TIMEOUT(state(*id) == RenewalState::KeyReady && !renewals().isBusy(*id),
                             longPatience);
    renewals().purchase(*id, {});
    QTRY_COMPARE_WITH_TIMEOUT(state(*id), RenewalState::AwaitingValidation, longPatience);

    choose(u"Harbour"_s);
    m_certdesk.reset(); // the computer is switched off
    open();
    QCOMPARE(window().windowTitle(), u"Harbour – CertDesk"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!renewals().find(*id)->records.isEmpty(), longPatience);
    SandboxVisitor registrar(session(m_island).account());
    const QList<ValidationRecord> records = renewals().find(*id)->records;
    for (const ValidationRecord &record : records)
        QCOMPARE(registrar.addRecord(record), QString());
    QTRY_COMPARE_WITH_TIMEOUT(state(*id), RenewalState::Ready, longPatience);

    // The news has a way to its files, though its account is not on the screen.
    QTRY_VERIFY_WITH_TIMEOUT(messageButton(), longPatience);
    QCOMPARE(messageButton()->text(), u"Save for my server…"_s);
    QTest::mouseClick(messageButton(), Qt::LeftButton);
    QVERIFY(window().findChild<ui::SaveForServerDialog *>());
    m_certdesk->desk().closeAll();
}

void TestAccounts::goesOnWithTheOthersWhenOneIsAway()
{
    choose(u"All accounts"_s);
    const int all = window().table().certificates().total();
    for (const Branch *branch : {&m_harbour, &m_island})
        QTRY_VERIFY_WITH_TIMEOUT(!session(*branch).certificates().isRefreshing(), longPatience);
    const QDateTime before = session(m_harbour).certificates().fetchedAt();
    Account gone = session(m_island).account();
    gone.apiOverride.setPort(1); // nobody is there
    m_certdesk->sessions().open(gone);
    m_certdesk->sessions().connectWith(gone.id, m_island.key);
    QTRY_VERIFY_WITH_TIMEOUT(session(m_island).certificates().problem().has_value(), longPatience);

    trigger(u"action.refresh"_s);
    QTRY_VERIFY_WITH_TIMEOUT(session(m_harbour).certificates().fetchedAt() > before, longPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains(u"Island: "), qPrintable(message()), longPatience);
    QVERIFY(!message().contains(u"Harbour: "));
    QCOMPARE(window().table().certificates().total(), all);
    select({expiring(m_harbour, u"shop.harbor-bakery.test"_s).id});
    trigger(u"operation.editAlias"_s);
    m_certdesk->desk().closeAll();
}

void TestAccounts::asksForANewKeyWhenATokenHasExpired()
{
    const QString folder = m_folder.filePath(u"guest"_s);
    auto guest = std::make_unique<Branch>();
    QVERIFY(guest->start(folder, u"intl"_s, {u"--temporary-key"_s}));
    guest->account.id = AccountId(u"g"_s);
    guest->account.name = u"Guest"_s;
    m_certdesk->accountWindows().enter(guest->account);
    m_certdesk->sessions().connectWith(guest->account.id, guest->key);
    QTRY_VERIFY_WITH_TIMEOUT(session(*guest).certificates().fetchedAt().isValid(), longPatience);
    const qsizetype all = session(*guest).certificates().certificates().size();

    // The same provider, another token: the old one has expired.
    const QString port = QString::number(guest->account.apiOverride.port());
    guest = std::make_unique<Branch>();
    QVERIFY(guest->start(folder, u"intl"_s, {u"--temporary-key"_s, u"--port"_s, port}));
    guest->account.id = AccountId(u"g"_s);
    session(*guest).certificates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(messageButton() && messageButton()->text() == u"Enter a new key…"_s,
                             longPatience);
    QVERIFY2(message().contains(u"Guest: The temporary access key is no longer valid"),
             qPrintable(message()));
    QTest::mouseClick(messageButton(), Qt::LeftButton);
    auto *dialog = window().findChild<ui::ConnectAccountDialog *>();
    QVERIFY(dialog);
    const auto type = [dialog](const QString &field, std::span<const char> text) {
        dialog->findChild<QLineEdit *>(field)->setText(
            QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    };
    const AccessSecret fresh = splitAccessSecret(*guest->key);
    QVERIFY(!fresh.token.isEmpty());
    auto *connectButton = dialog->findChild<QPushButton *>(u"connect"_s);
    type(u"secretKey"_s, std::span("mistyped", 8));
    type(u"token"_s, fresh.token.bytes());
    QTest::mouseClick(connectButton, Qt::LeftButton);
    auto *problem = dialog->findChild<QLabel *>(u"messageBar.text"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(problem->isVisible()
                                  && problem->text().contains(u"does not belong to this SecretId"),
                              qPrintable(problem->text()), longPatience);
    QVERIFY2(problem->text().contains(u"Copy the SecretKey once more"),
             qPrintable(problem->text()));
    QVERIFY(dialog->findChild<QPushButton *>(u"messageBar.copyRequestId"_s)->isVisible());
    type(u"secretKey"_s, fresh.secretKey.bytes());
    type(u"token"_s, fresh.token.bytes());
    QTRY_VERIFY_WITH_TIMEOUT(connectButton->isEnabled(), longPatience);
    QTest::mouseClick(connectButton, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(session(*guest).isConnected()
                                 && session(*guest).certificates().fetchedAt().isValid()
                                 && !session(*guest).certificates().isRefreshing()
                                 && !session(*guest).certificates().problem(),
                             longPatience);
    QCOMPARE(session(*guest).account().name, u"Guest"_s);
    QCOMPARE(session(*guest).certificates().certificates().size(), all);
}

void TestAccounts::removesAnAccount()
{
    choose(u"All accounts"_s);
    trigger(u"action.operationLog"_s);
    const auto log = [this] { return window().findChild<ui::LogDialog *>(); };
    QTRY_VERIFY(log());
    QVERIFY(!log()->findChild<QTableView *>(u"entries"_s)->isColumnHidden(ui::LogModel::Account));
    trigger(u"action.manageAccounts"_s);
    auto *dialog = window().findChild<ui::AccountsDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"accounts"_s);
    QCOMPARE(list->count(), 3);
    list->setCurrentRow(2);
    dialog->findChild<QPushButton *>(u"remove"_s)->click();
    auto *question = dialog->findChild<QMessageBox *>(u"removeQuestion"_s);
    QVERIFY(question);
    question->findChild<QPushButton *>(u"confirmRemove"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, longPatience);
    QVERIFY(!m_certdesk->sessions().find(AccountId(u"g"_s)));
    QVERIFY(!log()); // it would read an account that is not there any more
    delete dialog;

    KeychainStore keychain;
    const auto left = keychain.read(u"com.certdesk/1/account/g"_s, this);
    QTRY_VERIFY_WITH_TIMEOUT(left.isFinished(), longPatience);
    QVERIFY(left.result());
    QVERIFY(!*left.result()); // its key is gone
    m_certdesk.reset();
    open();
    QCOMPARE(m_certdesk->sessions().all().size(), std::size_t(2));
}

CERTDESK_TEST(TestAccounts)
#include "tst_accounts.moc"
