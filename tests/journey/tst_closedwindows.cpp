#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// What was typed into the window of an order, once that is closed in each way there is, and opened
/// again; on the real sandbox program.
class TestClosedWindows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"1"_s});
        m_stage->open();
    }
    void cleanupTestCase() { m_stage.reset(); }

    void keepsWhatWasTyped_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("Escape") << u"escape"_s;
        QTest::newRow("the window's own button") << u"window"_s;
        QTest::newRow("Close") << u"close"_s;
    }
    void keepsWhatWasTyped()
    {
        QFETCH(QString, way);
        const QString name = way + u".example.com"_s;
        ui::QuickRenewalDialog *dialog = opened();
        QVERIFY(dialog);
        auto *names = dialog->findChild<QPlainTextEdit *>(u"orderNames"_s);
        names->clear();
        QTest::keyClicks(names, name);
        auto *email = dialog->findChild<QLineEdit *>(u"contactEmail"_s);
        email->clear();
        QTest::keyClicks(email, u"ada@"_s + name);
        close(dialog, way);
        QTRY_VERIFY(!m_stage->openDialog<ui::QuickRenewalDialog>());

        dialog = opened();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"orderNames"_s)->toPlainText(), name);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"contactEmail"_s)->text(), u"ada@"_s + name);
        close(dialog, way);
        QTRY_VERIFY(!m_stage->openDialog<ui::QuickRenewalDialog>());
    }

    // Its windows are gone with the account, and so is what was typed for it.
    void forgetsItWithTheAccount()
    {
        m_stage->desk.leaveSession(m_stage->journey.session());
        m_stage->desk.enterSession(m_stage->journey.session());
        ui::QuickRenewalDialog *dialog = opened();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"orderNames"_s)->toPlainText(), QString());
        QVERIFY(!dialog->viewModel().isRestored());
    }

private:
    /// With what it loads.
    ui::QuickRenewalDialog *opened()
    {
        m_stage->window.findChild<QAction *>(u"action.applyFree"_s)->trigger();
        auto *dialog = m_stage->openDialog<ui::QuickRenewalDialog>();
        const auto isLoaded = [dialog] {
            return dialog->viewModel().contacts().loading() == ui::RenewalContacts::Loading::Done;
        };
        return dialog && QTest::qWaitFor(isLoaded, DeskStage::longWait) ? dialog : nullptr;
    }
    static void close(ui::QuickRenewalDialog *dialog, const QString &way)
    {
        if (way == u"escape")
            QTest::keyClick(dialog, Qt::Key_Escape);
        else if (way == u"window")
            dialog->close();
        else
            dialog->findChild<QPushButton *>(u"close"_s)->click();
    }

    std::unique_ptr<DeskStage> m_stage;
};

CERTDESK_TEST(TestClosedWindows)
#include "tst_closedwindows.moc"
