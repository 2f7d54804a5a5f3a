#include "app/translations.h"
#include "tests/journey/deskstage.h"
#include "tests/journey/foreverybody.h"
#include "tests/support/testmain.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/updatedialog.h"
#include "ui/profiles/newprofiledialog.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

using Open = std::function<void(DeskStage &)>;

Certificate first(DeskStage &stage, CertificateStatus status)
{
    return stage.inStatus(status).first();
}

Open fromMenu(const char *action)
{
    return [action](DeskStage &stage) {
        stage.window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
    };
}

Open change(Operation operation, CertificateStatus status)
{
    return [=](DeskStage &stage) { stage.desk.openChange(operation, {first(stage, status).id}); };
}

} // namespace

Q_DECLARE_METATYPE(Open)

/// Every window on the real sandbox: each control has a name for a screen reader and can be reached
/// with the Tab key, and Escape closes the window. CERTDESK_LANGUAGE=zh_CN shows them in Chinese.
class TestEveryWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        app::installTranslations(*qApp, qEnvironmentVariable("CERTDESK_LANGUAGE", u"en"_s));
        m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s});
        m_stage->open();
    }
    void cleanup() { m_stage->desk.closeAll(); }
    void cleanupTestCase() { m_stage.reset(); }

    void isForEverybody_data()
    {
        QTest::addColumn<Open>("open");
        const auto row = [](const char *name, Open open) {
            QTest::newRow(name) << std::move(open);
        };
        row("quick renewal", [](DeskStage &stage) {
            stage.desk.openRenewal(stage.journey.expiring(u"shop.harbor-bakery.test"_s).id);
        });
        row("an order's data", [](DeskStage &stage) {
            stage.desk.openRenewal(first(stage, CertificateStatus::PaidInformationMissing).id,
                                   ui::OrderTask::SubmitData);
        });
        row("reissue", [](DeskStage &stage) {
            stage.desk.openRenewal(stage.inStatus(CertificateStatus::Issued).last().id,
                                   ui::OrderTask::Reissue);
        });
        row("a reissue's key", [](DeskStage &stage) {
            stage.desk.openRenewal(stage.inStatus(CertificateStatus::Issued).last().id,
                                   ui::OrderTask::Reissue);
            stage.press<ui::QuickRenewalDialog>("renewNow");
            stage.openDialog<ui::QuickRenewalDialog>()
                ->findChild<QRadioButton *>(u"providerMakesKey"_s)
                ->click();
        });
        row("application", fromMenu("action.applyFree"));
        row("purchase", fromMenu("action.buy"));
        row("upload", fromMenu("action.upload"));
        row("operation log", fromMenu("action.operationLog"));
        row("CSRs", fromMenu("action.requests"));
        row("organisations", fromMenu("action.organisations"));
        row("benefit packages", [](DeskStage &stage) { stage.desk.openPackages(); });
        row("letter", [](DeskStage &stage) {
            stage.desk.openLetter(first(stage, CertificateStatus::LetterMissing).id);
        });
        row("DNS", [](DeskStage &stage) {
            stage.desk.openDns(first(stage, CertificateStatus::Reissuing).id);
        });
        row("save for server", [](DeskStage &stage) {
            stage.desk.openSave(first(stage, CertificateStatus::Issued).id);
        });
        row("resources", [](DeskStage &stage) {
            stage.desk.openResources(first(stage, CertificateStatus::Issued).id);
        });
        row("update", [](DeskStage &stage) {
            stage.desk.openUpdate(stage.named(u"legacy.harbor-bakery.test"_s).id);
            stage.waitFor<ui::UpdateDialog>(ui::UpdateViewModel::Stage::Asking);
        });
        row("update of nothing", [](DeskStage &stage) {
            stage.desk.openUpdate(stage.named(u"shop.harbor-bakery.test"_s).id);
            stage.waitFor<ui::UpdateDialog>(ui::UpdateViewModel::Stage::Asking);
        });
        row("clean-up", [](DeskStage &stage) {
            stage.desk.openCleanUp(first(stage, CertificateStatus::Issued).id);
            // While it looks there is nothing to press but Close.
            auto *again = stage.window.findChild<QPushButton *>(u"lookAgain"_s);
            QTRY_VERIFY_WITH_TIMEOUT(again && again->isEnabled(), DeskStage::longWait);
        });
        row("alias", change(Operation::EditAlias, CertificateStatus::Issued));
        row("project", change(Operation::MoveToProject, CertificateStatus::Issued));
        row("cancel", change(Operation::CancelReview, CertificateStatus::UnderReview));
        row("cancel order",
            change(Operation::CancelOrder, CertificateStatus::PaidInformationMissing));
        row("submit again", change(Operation::Resubmit, CertificateStatus::ReviewFailed));
        row("revoke", change(Operation::Revoke, CertificateStatus::Issued));
        row("delete", change(Operation::Delete, CertificateStatus::Expired));
        row("revocation letter", [](DeskStage &stage) {
            stage.desk.openLetter(first(stage, CertificateStatus::RevocationLetterMissing).id);
        });
        row("changes that were refused", [](DeskStage &stage) {
            stage.select(stage.inStatus(CertificateStatus::Expired));
            stage.choose("operation.delete");
            stage.refuse("DeleteCertificate", "FailedOperation.BoundResources");
            stage.refuse("DeleteCertificate", "FailedOperation.BoundResources");
            stage.press<ui::ChangeDialog>("start");
            stage.waitFor<ui::ChangeDialog>(ui::ChangeViewModel::Stage::Finished);
        });
        row("own days", [](DeskStage &stage) {
            stage.select({stage.named(u"shop.harbor-bakery.test"_s)});
            stage.choose("action.notice");
        });
        row("name of a view", [](DeskStage &stage) {
            emit stage.window.findChild<QMenu *>(u"menu.views"_s)->aboutToShow();
            fromMenu("view.save")(stage);
        });
        row("console task", [](DeskStage &stage) {
            stage.desk.openConsoleTask(Operation::Refund,
                                       first(stage, CertificateStatus::Cancelled).id);
        });
    }
    void isForEverybody()
    {
        QFETCH(Open, open);
        open(*m_stage);
        QDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(dialog = shownDialog(), DeskStage::longWait);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTRY_VERIFY_WITH_TIMEOUT(!everybody::isBusy(*dialog),
                                 DeskStage::longWait); // it changes meanwhile
        QVERIFY(!dialog->windowTitle().isEmpty());
        everybody::photograph(*dialog, QString::fromLatin1(QTest::currentDataTag()));
        everybody::checkNames(*dialog);
        everybody::checkTabs(*dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!shownDialog());
    }

    void theFormForANewOrganisationIsForEverybody()
    {
        m_stage->desk.openRenewal(m_stage->journey.expiring(u"www.riverside-cycles.test"_s).id);
        m_stage->press<ui::QuickRenewalDialog>("newCompany");
        auto *form = m_stage->openDialog<ui::NewProfileDialog>();
        QVERIFY(form);
        QVERIFY(QTest::qWaitForWindowExposed(form));
        // From the certificate itself: what was submitted the provider does not tell any more.
        auto *name = form->findChild<QLineEdit *>(u"OrgOrganization"_s);
        QTRY_COMPARE_WITH_TIMEOUT(name->text(), u"Harbor Bakery Ltd"_s, DeskStage::longWait);
        everybody::photograph(*form, u"new organisation"_s);
        everybody::checkNames(*form);
        everybody::checkTabs(*form);
        form->findChild<QCheckBox *>(u"otherContact"_s)->click();
        QTest::mouseClick(form->findChild<QPushButton *>(u"save"_s), Qt::LeftButton); // incomplete
        everybody::photograph(*form, u"new organisation incomplete"_s);
        form->findChild<QScrollArea *>()->ensureWidgetVisible(
            form->findChild<QLineEdit *>(u"TechEmail"_s));
        everybody::photograph(*form, u"new organisation contact"_s);
        everybody::checkTabs(*form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTest::mouseClick(form->findChild<QPushButton *>(u"discard"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_stage->openDialog<ui::NewProfileDialog>());

        m_stage->press<ui::QuickRenewalDialog>("newManager");
        form = m_stage->openDialog<ui::NewProfileDialog>();
        QVERIFY(form);
        everybody::photograph(*form, u"new administrator"_s);
        everybody::checkNames(*form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!m_stage->openDialog<ui::NewProfileDialog>()); // nothing was typed
    }

    void thePagesOfARenewalByPointsAreForEverybody()
    {
        DeskStage stage({u"--speed"_s, u"1"_s, u"--site"_s, u"mainland"_s});
        stage.open();
        stage.desk.openPackages();
        auto *packages = stage.openDialog<QDialog>();
        QTRY_VERIFY_WITH_TIMEOUT(!everybody::isBusy(*packages), DeskStage::longWait);
        everybody::photograph(*packages, u"benefit packages of the mainland"_s);
        packages->close();

        const QList<Certificate> issued = stage.inStatus(CertificateStatus::Issued);
        const auto old =
            std::ranges::find(issued, u"*.oakfield-school.test"_s, &Certificate::domain);
        QVERIFY(old != issued.end());
        stage.desk.openRenewal(old->id);
        auto *dialog = stage.openDialog<ui::QuickRenewalDialog>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const auto press = [dialog](const char *button) {
            auto *found = dialog->findChild<QAbstractButton *>(QString::fromLatin1(button));
            QTRY_VERIFY_WITH_TIMEOUT(found->isVisible() && found->isEnabled(), DeskStage::longWait);
            found->click();
        };
        const auto look = [dialog](const char *page) {
            QTRY_VERIFY_WITH_TIMEOUT(!everybody::isBusy(*dialog), DeskStage::longWait);
            everybody::photograph(*dialog, QString::fromLatin1(page));
            everybody::checkNames(*dialog);
            everybody::checkTabs(*dialog);
        };
        press("renewNow");
        look("key page");
        press("next");
        press("way_Points");
        look("points way");
        press("next");
        press("confirmSpend");
        look("points check");
        press("purchase");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLabel *>(u"paidFrom"_s)->isVisible(),
                                 DeskStage::longWait);
        look("points ordered");
    }

    void theMainWindowIsForEverybody()
    {
        everybody::photograph(m_stage->window, u"main window"_s);
        everybody::checkNames(m_stage->window);
        everybody::checkTabs(m_stage->window);
        for (const QAction *menu : m_stage->window.menuBar()->actions())
            QVERIFY2(menu->text().contains(u'&'), qPrintable(menu->text()));
    }

private:
    QDialog *shownDialog() const
    {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(window); dialog && dialog->isVisible())
                return dialog;
        return nullptr;
    }

    std::unique_ptr<DeskStage> m_stage;
};

CERTDESK_TEST(TestEveryWindow)
#include "tst_everywindow.moc"
