#include "app/translations.h"
#include "tests/journey/deskstage.h"
#include "tests/support/darkpalette.h"
#include "tests/support/testmain.h"
#include "ui/main/certificatetableview.h"
#include "ui/profiles/newprofiledialog.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSet>
#include <QTest>

#include <algorithm>
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

bool isControl(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus)
        && !qobject_cast<const QLabel *>(&widget) // text that can be selected
        && !widget.objectName().startsWith("qt_"_L1);
}

// As a dialog's Cancel, while it is looking something up.
bool isAlone(const QWidget &window)
{
    const auto widgets = window.findChildren<QWidget *>();
    return std::ranges::count_if(widgets, [](const QWidget *each) { return isControl(*each); })
        == 1;
}

QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

bool isBusy(const QWidget &window)
{
    const auto bars = window.findChildren<QProgressBar *>();
    return std::ranges::any_of(bars, &QWidget::isVisible);
}

QString spokenName(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// CERTDESK_SCREENSHOTS=DIR keeps a light and a dark picture of each window.
void photograph(QWidget &window, QString name)
{
    const QString folder = qEnvironmentVariable("CERTDESK_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    const QString file = QDir(folder).filePath(name.replace(u' ', u'-'));
    const QPalette light = QApplication::palette();
    QCoreApplication::processEvents(); // what was just shown gets its place
    QVERIFY(window.grab().save(file + u".png"_s));
    QApplication::setPalette(darkPalette());
    QCoreApplication::processEvents();
    QVERIFY(window.grab().save(file + u"-dark.png"_s));
    QApplication::setPalette(light);
    QCoreApplication::processEvents();
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
        m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"1"_s});
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
        row("clean-up", [](DeskStage &stage) {
            stage.desk.openCleanUp(first(stage, CertificateStatus::Issued).id);
            // While it looks there is nothing to press but Close.
            auto *again = stage.window.findChild<QPushButton *>(u"lookAgain"_s);
            QTRY_VERIFY_WITH_TIMEOUT(again && again->isEnabled(), DeskStage::longWait);
        });
        row("alias", change(Operation::EditAlias, CertificateStatus::Issued));
        row("project", change(Operation::MoveToProject, CertificateStatus::Issued));
        row("cancel", change(Operation::CancelReview, CertificateStatus::UnderReview));
        row("revoke", change(Operation::Revoke, CertificateStatus::Issued));
        row("delete", change(Operation::Delete, CertificateStatus::Expired));
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
        QTRY_VERIFY_WITH_TIMEOUT(!isBusy(*dialog), DeskStage::longWait); // it changes meanwhile
        QVERIFY(!dialog->windowTitle().isEmpty());
        photograph(*dialog, QString::fromLatin1(QTest::currentDataTag()));
        checkNames(*dialog);
        checkTabs(*dialog);
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
        photograph(*form, u"new organisation"_s);
        checkNames(*form);
        checkTabs(*form);
        form->findChild<QCheckBox *>(u"otherContact"_s)->click();
        QTest::mouseClick(form->findChild<QPushButton *>(u"save"_s), Qt::LeftButton); // incomplete
        photograph(*form, u"new organisation incomplete"_s);
        form->findChild<QScrollArea *>()->ensureWidgetVisible(
            form->findChild<QLineEdit *>(u"TechEmail"_s));
        photograph(*form, u"new organisation contact"_s);
        checkTabs(*form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTest::mouseClick(form->findChild<QPushButton *>(u"discard"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_stage->openDialog<ui::NewProfileDialog>());

        m_stage->press<ui::QuickRenewalDialog>("newManager");
        form = m_stage->openDialog<ui::NewProfileDialog>();
        QVERIFY(form);
        photograph(*form, u"new administrator"_s);
        checkNames(*form);
        QTest::keyClick(form, Qt::Key_Escape);
        QTRY_VERIFY(!m_stage->openDialog<ui::NewProfileDialog>()); // nothing was typed
    }

    void thePagesOfARenewalByPointsAreForEverybody()
    {
        DeskStage stage({u"--speed"_s, u"1"_s, u"--site"_s, u"mainland"_s});
        stage.open();
        stage.desk.openPackages();
        auto *packages = stage.openDialog<QDialog>();
        QTRY_VERIFY_WITH_TIMEOUT(!isBusy(*packages), DeskStage::longWait);
        photograph(*packages, u"benefit packages of the mainland"_s);
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
            QTRY_VERIFY_WITH_TIMEOUT(!isBusy(*dialog), DeskStage::longWait);
            photograph(*dialog, QString::fromLatin1(page));
            checkNames(*dialog);
            checkTabs(*dialog);
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
        photograph(m_stage->window, u"main window"_s);
        checkNames(m_stage->window);
        checkTabs(m_stage->window);
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

    static void checkNames(QWidget &window)
    {
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (!isControl(*widget))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(nameOf(*widget)));
            QVERIFY2(!spokenName(*widget).isEmpty(), qPrintable(nameOf(*widget)));
        }
    }

    // Arrow keys go on within a group of radio buttons.
    static void checkTabs(QWidget &window)
    {
        window.activateWindow();
        QTRY_VERIFY(window.focusWidget());
        QSet<const QWidget *> reached;
        QStringList way;
        QWidget *current = window.focusWidget();
        for (int steps = 0; current && steps < 200 && !reached.contains(current); ++steps) {
            reached.insert(current);
            way += nameOf(*current);
            QTest::keyClick(current, Qt::Key_Tab);
            QVERIFY2(window.focusWidget() != current || isAlone(window),
                     qPrintable(u"Tab stays in "_s + nameOf(*current)));
            current = window.focusWidget();
        }

        for (const QWidget *widget : window.findChildren<QWidget *>())
            if (isControl(*widget) && !qobject_cast<const QRadioButton *>(widget)
                && !widget->focusProxy())
                QVERIFY2(reached.contains(widget),
                         qPrintable(u"not by Tab: %1; reached were %2"_s.arg(nameOf(*widget),
                                                                             way.join(u", "_s))));
    }

    std::unique_ptr<DeskStage> m_stage;
};

CERTDESK_TEST(TestEveryWindow)
#include "tst_everywindow.moc"
