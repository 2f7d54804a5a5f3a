#include "core/crypto/certificaterequest.h"
#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"
#include "ui/main/mainwindow.h"
#include "ui/profiles/organisationsdialog.h"
#include "ui/profiles/packagesdialog.h"
#include "ui/requests/requestsdialog.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace core;

/// What an account has besides certificates, through CertDesk's own windows and against the real
/// sandbox program.
class TestProfiles : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_stage.reset(); }
    void listsTheCsrsOfBothPlaces();
    void showsWhoAdministersAnOrganisation();
    void listsBenefitPackagesOfTheMainlandOnly();

private:
    void open(const QStringList &options = {})
    {
        m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s} + options);
        m_stage->open();
    }
    /// As the menu shows it when it is opened.
    QAction *action(const char *name)
    {
        for (QAction *menu : m_stage->window.menuBar()->actions())
            emit menu->menu()->aboutToShow();
        return m_stage->window.findChild<QAction *>(QString::fromLatin1(name));
    }
    template <typename Dialog>
    Dialog *opened(const char *name)
    {
        action(name)->trigger();
        return m_stage->window.findChild<Dialog *>();
    }
    qint64 makeAtTheProvider(const QString &domain)
    {
        const auto made = resultOf(m_stage->journey.session().provider().client().call(
            Service::Ssl, u"CreateCSR"_s,
            {{u"Domain"_s, domain},
             {u"Organization"_s, u"Harbor Bakery Ltd"_s},
             {u"Department"_s, u"IT"_s},
             {u"Email"_s, u"grace@harbor-bakery.test"_s},
             {u"Province"_s, u"Devon"_s},
             {u"City"_s, u"Plymouth"_s},
             {u"Country"_s, u"GB"_s},
             {u"EncryptAlgo"_s, u"RSA"_s},
             {u"KeyParameter"_s, u"2048"_s},
             {u"Generate"_s, true},
             {u"Remark"_s, u"for the shop"_s}},
            Effect::Change, this));
        return made ? made->value("Id"_L1).toInteger() : 0;
    }

    std::unique_ptr<DeskStage> m_stage;
};

void TestProfiles::listsTheCsrsOfBothPlaces()
{
    open();
    QVERIFY(makeAtTheProvider(u"api.harbor-bakery.test"_s) != 0);
    RenewalService &renewals = m_stage->journey.session().renewals();
    const auto prepared =
        renewals.prepare(Journey::planFor(m_stage->journey.expiring(u"shop.harbor-bakery.test"_s)));
    QVERIFY(prepared);
    QTRY_COMPARE_WITH_TIMEOUT(renewals.find(*prepared)->state, RenewalState::KeyReady,
                              DeskStage::longWait);

    auto *dialog = opened<ui::RequestsDialog>("action.requests");
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(u"requests"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, DeskStage::longWait);
    const auto rowOf = [table](const QString &name) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, ui::RequestsModel::Names).data() == name)
                return row;
        return -1;
    };
    const int here = rowOf(u"shop.harbor-bakery.test"_s);
    QVERIFY(here >= 0);
    QCOMPARE(table->model()->index(here, ui::RequestsModel::State).data().toString(),
             u"Not submitted yet; key in the keychain"_s);

    table->selectRow(rowOf(u"api.harbor-bakery.test"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"copy"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLabel *>(u"note"_s)->text().contains(u"copied"),
                             DeskStage::longWait);
    const auto copied = readRequest(QGuiApplication::clipboard()->text().toLatin1());
    QVERIFY(copied);
    QCOMPARE(copied->commonName, u"api.harbor-bakery.test"_s);

    QTest::mouseClick(dialog->findChild<QPushButton *>(u"delete"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirmDelete"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, DeskStage::longWait);
    QVERIFY(rowOf(u"shop.harbor-bakery.test"_s) >= 0);
}

void TestProfiles::showsWhoAdministersAnOrganisation()
{
    open();
    auto *dialog = opened<ui::OrganisationsDialog>("action.organisations");
    QVERIFY(dialog);
    auto *organisations = dialog->findChild<QListWidget *>(u"organisations"_s);
    auto *administrators = dialog->findChild<QTreeWidget *>(u"administrators"_s);
    QTRY_VERIFY_WITH_TIMEOUT(administrators->topLevelItemCount() > 0, DeskStage::longWait);
    QVERIFY(organisations->count() > 0);
    QVERIFY(administrators->topLevelItem(0)->text(3).contains(u'@'));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"openConsole"_s), Qt::LeftButton);
    QCOMPARE(m_stage->opened, QList{m_stage->journey.session().account().consoleOverride});
}

void TestProfiles::listsBenefitPackagesOfTheMainlandOnly()
{
    open();
    QVERIFY(!action("action.packages")->isEnabled());
    QVERIFY(action("action.packages")->toolTip().contains(u"mainland"));
    m_stage.reset();

    open({u"--site"_s, u"mainland"_s});
    QVERIFY(action("action.packages")->isEnabled());
    auto *dialog = opened<ui::PackagesDialog>("action.packages");
    QVERIFY(dialog);
    auto *packages = dialog->findChild<QTreeWidget *>(u"packages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(packages->topLevelItemCount() > 0, DeskStage::longWait);

    auto *requests = opened<ui::RequestsDialog>("action.requests");
    QVERIFY(requests);
    QVERIFY(requests->findChild<QLabel *>(u"note"_s)->text().contains(u"keeps no CSRs"));
}

CERTDESK_TEST(TestProfiles)
#include "tst_profiles.moc"
