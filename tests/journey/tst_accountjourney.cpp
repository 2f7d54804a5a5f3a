#include "app/application.h"
#include "core/keychain/keychainstore.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/wrappingkey.h"
#include "tests/journey/branch.h"
#include "tests/journey/foreverybody.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/accounts/permissionsdialog.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;

/// The windows about accounts, of CertDesk itself on a sandbox program of its own.
class TestAccountJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_certdesk.reset(); }
    void tellsWhatAKeyMayNotDo();
    void itsWindowsAreForEverybody_data();
    void itsWindowsAreForEverybody();

private:
    ui::MainWindow &window() { return m_certdesk->window(); }

    QTemporaryDir m_folder;
    Branch m_branch;
    std::unique_ptr<app::Application> m_certdesk;
};

void TestAccountJourney::initTestCase()
{
    QVERIFY(m_branch.start(m_folder.filePath(u"sandbox"_s), u"intl"_s));
    m_branch.account.id = AccountId(u"b"_s);
    m_branch.account.name = u"Harbour"_s;
    auto profile = app::Profile::open(m_folder.filePath(u"profile"_s));
    QVERIFY(profile);
    KeychainStore keychain;
    EscrowFolder escrow((*profile)->keysFolder());
    WrappingKey wrappingKey(keychain, escrow);
    AccountSecrets secrets(keychain, wrappingKey);
    QVERIFY((*profile)->store().accounts().save(m_branch.account));
    const auto saved = secrets.save(m_branch.account.id, m_branch.key, this);
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), Branch::patience);
    QVERIFY(saved.result());
    app::CommandLine line;
    line.profileFolder = (*profile)->folder();
    m_certdesk = std::make_unique<app::Application>(line, *std::move(profile));
    m_certdesk->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_certdesk->sessions().find(m_branch.account.id)->isConnected(),
                             Branch::patience);
}

// The provider refuses one of the calls that are tried: it is told, and what to grant.
void TestAccountJourney::tellsWhatAKeyMayNotDo()
{
    SandboxVisitor visitor(m_branch.account);
    QCOMPARE(visitor.causeFault("kind=api-error&action=DescribeCompanies"
                                "&code=AuthFailure.UnauthorizedOperation"),
             QString());
    m_certdesk->accountWindows().openPermissions(m_branch.account.id);
    auto *dialog = window().findChild<ui::PermissionsDialog *>();
    QVERIFY(dialog);
    auto *again = dialog->findChild<QPushButton *>(u"again"_s);
    auto *summary = dialog->findChild<QLabel *>(u"summary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), Branch::patience);
    QVERIFY2(summary->text().startsWith(u"The key lacks permissions."),
             qPrintable(summary->text()));
    auto *findings = dialog->findChild<QTreeWidget *>(u"findings"_s);
    QCOMPARE(findings->topLevelItem(0)->text(2), u"ssl:DescribeCompanies"_s);
    QVERIFY(dialog->findChild<QPushButton *>(u"copyMissing"_s)->isVisible());

    QTest::mouseClick(again, Qt::LeftButton); // granted meanwhile
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), Branch::patience);
    QVERIFY2(summary->text().startsWith(u"The key may do everything that could be tried."),
             qPrintable(summary->text()));
    delete dialog;
}

void TestAccountJourney::itsWindowsAreForEverybody_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("connect") << u"action.connectAccount"_s << u"connectAccountDialog"_s;
    QTest::newRow("accounts") << u"action.manageAccounts"_s << u"accountsDialog"_s;
    QTest::newRow("settings") << u"action.settings"_s << u"settings"_s;
    QTest::newRow("permissions") << QString() << u"permissionsDialog"_s;
}

void TestAccountJourney::itsWindowsAreForEverybody()
{
    QFETCH(QString, action);
    QFETCH(QString, dialog);
    if (action.isEmpty())
        m_certdesk->accountWindows().openPermissions(m_branch.account.id);
    else
        window().findChild<QAction *>(action)->trigger();
    QPointer<QDialog> shown = window().findChild<QDialog *>(dialog);
    QVERIFY(shown);
    QVERIFY(QTest::qWaitForWindowExposed(shown));
    QTRY_VERIFY_WITH_TIMEOUT(!everybody::isBusy(*shown), Branch::patience);
    everybody::photograph(*shown, dialog);
    everybody::checkNames(*shown);
    everybody::checkTabs(*shown);
    QTest::keyClick(shown, Qt::Key_Escape);
    QTRY_VERIFY(!shown || !shown->isVisible());
}

CERTDESK_TEST(TestAccountJourney)
#include "tst_accountjourney.moc"
