#include "tests/support/testmain.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/accountsviewmodel.h"
#include "ui/accounts/permissions.h"
#include "ui/accounts/permissionsdialog.h"
#include "ui/accounts/proxyform.h"
#include "ui/accounts/settingsdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using FindingKind = core::PermissionFinding::Kind;

namespace {

core::Account accountCalled(const QString &name, int color)
{
    core::Account account;
    account.id = core::AccountId(name);
    account.name = name;
    account.secretId = u"AKID"_s + name;
    account.color = color;
    return account;
}

core::UsedAction actionCalled(const QString &name)
{
    for (const core::UsedAction &action : core::usedActions(core::Site::International, {}))
        if (action.name == name)
            return action;
    qFatal("no such action");
}

} // namespace

class TestAccountWindows : public QObject
{
    Q_OBJECT

private:
    QList<core::Account> m_saved;
    QList<core::AccountId> m_removed;
    core::Result<void> m_outcome;
    int m_unfinished = 0;
    std::unique_ptr<ui::AccountsViewModel> m_viewModel;
    std::unique_ptr<ui::AccountsDialog> m_dialog;

    template <typename T>
    T *named(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }
    QString message() { return named<QLabel>(u"messageBar.text"_s)->text(); }

private slots:
    void init()
    {
        m_saved.clear();
        m_removed.clear();
        m_outcome = {};
        m_unfinished = 0;
        m_dialog.reset();
        m_viewModel = std::make_unique<ui::AccountsViewModel>(
            ui::AccountsViewModel::Calls{[this](const core::Account &account) {
                                             m_saved += account;
                                             return m_outcome;
                                         },
                                         [this](const core::AccountId &account, QObject *) {
                                             m_removed += account;
                                             return core::readyTask(m_outcome);
                                         },
                                         [this](const core::AccountId &) { return m_unfinished; }});
        m_viewModel->setAccounts({accountCalled(u"Blue"_s, 0), accountCalled(u"Red"_s, 4)});
        m_dialog = std::make_unique<ui::AccountsDialog>(*m_viewModel);
        m_dialog->show();
    }

    void nameAndColourAreKeptAtOnce()
    {
        QCOMPARE(named<QListWidget>(u"accounts"_s)->count(), 2);
        named<QListWidget>(u"accounts"_s)->setCurrentRow(1);
        auto *name = named<QLineEdit>(u"accountName"_s);
        QCOMPARE(name->text(), u"Red"_s);
        QCOMPARE(named<QComboBox>(u"color"_s)->currentIndex(), 4);
        name->setText(u" Crimson "_s);
        emit name->editingFinished();
        emit named<QComboBox>(u"color"_s)->activated(6);

        QCOMPARE(m_saved.size(), 2);
        QCOMPARE(m_saved.last().id, core::AccountId(u"Red"_s));
        QCOMPARE(m_saved.last().name, u"Crimson"_s);
        QCOMPARE(m_saved.last().color, 6);
        QCOMPARE(named<QListWidget>(u"accounts"_s)->item(1)->text(), u"Crimson"_s);
        name->setText(u"  "_s); // none is none
        emit name->editingFinished();
        QCOMPARE(m_saved.size(), 2);
    }

    void aFailureIsTold()
    {
        m_outcome = core::fail(core::Error::Kind::Storage, u"disk"_s);
        emit named<QComboBox>(u"color"_s)->activated(6);
        QVERIFY(m_viewModel->problem());
        QVERIFY(named<QLabel>(u"messageBar.text"_s)->isVisible());
        QCOMPARE(m_viewModel->current()->color, 0);
    }

    void removingAsksAndNamesWhatItMeans()
    {
        QSignalSpy removed(m_viewModel.get(), &ui::AccountsViewModel::removed);
        named<QPushButton>(u"remove"_s)->click();
        auto *question = named<QMessageBox>(u"removeQuestion"_s);
        QVERIFY(question->text().contains(u"Blue"_s));
        QVERIFY(question->informativeText().contains(u"SecretKey is deleted"_s));
        QVERIFY(question->informativeText().contains(u"stay in the keychain"_s));
        QVERIFY(m_removed.isEmpty());
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        question->findChild<QPushButton *>(u"confirmRemove"_s)->click();
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(m_removed, QList{core::AccountId(u"Blue"_s)});
    }

    void anAccountWithARenewalUnderWayStays()
    {
        m_unfinished = 2;
        named<QPushButton>(u"remove"_s)->click();
        QVERIFY(!named<QMessageBox>(u"removeQuestion"_s));
        QVERIFY2(message().contains(u"2 renewals are under way"_s), qPrintable(message()));
        m_viewModel->remove();
        QVERIFY(m_removed.isEmpty());
    }

    void permissionsAreToldInWordsAndCopied()
    {
        const QList<core::PermissionFinding> findings{
            {actionCalled(u"DescribeCertificates"_s), FindingKind::Allowed, {}},
            {actionCalled(u"DescribeDealsByCond"_s), FindingKind::Denied, {}},
            {actionCalled(u"DownloadCertificate"_s), FindingKind::Denied, {}},
            {actionCalled(u"CreateCertificate"_s), FindingKind::NotTried, {}}};
        ui::PermissionsDialog dialog(u"Blue"_s, [&](QObject *) {
            return core::readyTask<QList<core::PermissionFinding>>(findings);
        });
        dialog.show();
        auto *tree = dialog.findChild<QTreeWidget *>(u"findings"_s);
        QTRY_COMPARE(tree->topLevelItemCount(), 4);
        QCOMPARE(tree->topLevelItem(0)->text(1), u"Not allowed: it needs finance rights"_s);
        QCOMPARE(tree->topLevelItem(1)->text(0), u"Download an issued certificate"_s);
        QCOMPARE(tree->topLevelItem(1)->text(2), u"ssl:DownloadCertificate"_s);
        QVERIFY(!tree->topLevelItem(1)->icon(1).isNull());
        QCOMPARE(tree->topLevelItem(3)->text(1), u"Can't be tried without doing it"_s);

        const auto copied = [] {
            const auto policy =
                QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
            return policy[u"statement"_s][0][u"action"_s].toArray();
        };
        dialog.findChild<QPushButton *>(u"copyMissing"_s)->click();
        QCOMPARE(copied(), QJsonArray{u"ssl:DownloadCertificate"_s});
        dialog.findChild<QPushButton *>(u"copyAll"_s)->click();
        QVERIFY(copied().contains(u"ssl:CreateCertificate"_s));
        QVERIFY(copied().contains(u"dnspod:CreateRecord"_s));
        QVERIFY(copied().size() > 20);
    }

    void everyActionIsToldInWords()
    {
        for (const core::Site site : {core::Site::International, core::Site::Mainland})
            for (const core::UsedAction &action : core::usedActions(site, {}))
                QVERIFY2(ui::purposeText(action) != action.name, qPrintable(action.name));
    }

    void theProxyIsSetOnOkOnly()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        core::Settings settings(store);
        ui::SettingsDialog dialog(settings);
        QSignalSpy changed(&dialog, &ui::SettingsDialog::proxyChanged);
        dialog.show();
        auto *host = dialog.findChild<QLineEdit *>(u"proxyHost"_s);
        auto *password = dialog.findChild<QLineEdit *>(u"proxyPassword"_s);
        QVERIFY(!host->isVisible());
        auto *kinds = dialog.findChild<QComboBox *>(u"proxyKind"_s);
        kinds->setCurrentIndex(kinds->findText(u"SOCKS5"_s));
        QVERIFY(host->isVisible());
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        host->setText(u" proxy.example.com "_s);
        dialog.findChild<QSpinBox *>(u"proxyPort"_s)->setValue(1081);
        dialog.findChild<QLineEdit *>(u"proxyUser"_s)->setText(u"anna"_s);
        password->setText(u"se cret"_s);
        QCOMPARE(core::proxyChoice(settings).kind, core::ProxyChoice::Kind::System);
        dialog.findChild<QPushButton *>(u"ok"_s)->click();

        const core::ProxyChoice kept = core::proxyChoice(settings);
        QCOMPARE(kept.kind, core::ProxyChoice::Kind::Socks5);
        QCOMPARE(kept.host, u"proxy.example.com"_s);
        QCOMPARE(kept.port, 1081);
        QCOMPARE(changed.count(), 1);
        const auto told = changed[0][0].value<core::ProxyChoice>();
        QVERIFY(*told.password == core::Secret(std::span("se cret", 7)));
    }
};

CERTDESK_TEST(TestAccountWindows)
#include "tst_accountwindows.moc"
