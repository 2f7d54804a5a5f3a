#include "tests/support/testmain.h"
#include "tests/ui/main/mainwindowfixture.h"
#include "ui/models/certificaterows.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

class TestMainWindow : public QObject, private MainWindowFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void theRowsButtonIsReachedByMouse()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::nextStepRequested);
        const CertificateId id(u"t6YuI9oP"_s);
        QVERIFY(m_window->table().select(id));

        QTest::mouseClick(m_window->table().viewport(), Qt::LeftButton, {},
                          m_window->table().nextStepRect(id).center());

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CertificateId>(), id);
    }

    void theRowsButtonIsReachedByReturn()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::nextStepRequested);
        QCOMPARE(current(), CertificateId(u"d7TnVe1s"_s));

        QTest::keyClick(&m_window->table(), Qt::Key_Return);

        QCOMPARE(asked.count(), 1);
    }

    void waitingRowsHaveNoButton()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::nextStepRequested);
        const CertificateId reviewed(u"e3WqA5sD"_s);
        m_window->selectCertificate(reviewed);

        QVERIFY(m_window->table().nextStepRect(reviewed).isEmpty());
        QVERIFY(!named<QAbstractButton>(u"nextStep"_s)->isVisible());
        QTest::keyClick(&m_window->table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
    }

    void theDetailsOfferTheSameStep()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::nextStepRequested);
        m_window->selectCertificate(CertificateId(u"aB3xYz9k"_s));

        QCOMPARE(named<QLabel>(u"details.title"_s)->text(), u"www.bluewhale-coffee.com"_s);
        QTest::mouseClick(named<QAbstractButton>(u"nextStep"_s), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }

    void theDetailsOfWhatIsReplacedOfferToCleanUp()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::cleanUpRequested);
        const CertificateId old(u"aB3xYz9k"_s);
        m_window->selectCertificate(old);
        auto *cleanUp = named<QAbstractButton>(u"cleanUp"_s);
        QVERIFY(!cleanUp->isVisible());

        QList<core::Certificate> certificates = support::sampleCertificates();
        certificates.first().renewedBy = CertificateId(u"mN4bH6yJ"_s); // which is issued
        load(certificates);
        QTRY_VERIFY(cleanUp->isVisible());
        QTest::mouseClick(cleanUp, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CertificateId>(), old);

        m_window->selectCertificate(CertificateId(u"x1CvB7nM"_s)); // its successor is not issued
        QVERIFY(!cleanUp->isVisible());
    }

    void everyOperationIsThereAndSaysWhyNot()
    {
        m_window->selectCertificate(CertificateId(u"q8RsT2vW"_s)); // 88 days left
        QSignalSpy asked(m_window.get(), &MainWindow::operationRequested);
        auto *renew = named<QAction>(u"operation.quickRenewal"_s);
        auto *save = named<QAction>(u"operation.saveForServer"_s);

        QVERIFY(!renew->isEnabled());
        QVERIFY(renew->toolTip().contains(u"30 days"_s));
        QVERIFY(renew->text().contains(u"30 days"_s));
        QVERIFY(save->isEnabled());
        save->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<core::Operation>(), core::Operation::SaveForServer);
    }

    void theIdIsCopied()
    {
        m_window->selectCertificate(CertificateId(u"aB3xYz9k"_s));
        named<QAction>(u"operation.copyId"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"aB3xYz9k"_s);
    }

    void aRefreshKeepsTheCurrentRow()
    {
        m_window->selectCertificate(CertificateId(u"mN4bH6yJ"_s));
        QList<core::Certificate> list = support::sampleCertificates();
        list.removeFirst();
        list.prepend(support::sampleCertificate(u"brandnew"_s, u"a.example"_s,
                                                core::CertificateStatus::LetterMissing, 9, 0));
        load(list);
        QCOMPARE(current(), CertificateId(u"mN4bH6yJ"_s));
    }

    void theFirstRowTakesThePlaceOfOneThatIsGone()
    {
        m_window->selectCertificate(CertificateId(u"mN4bH6yJ"_s));
        load({support::sampleCertificate(u"brandnew"_s, u"a.example"_s,
                                         core::CertificateStatus::LetterMissing, 9, 0)});
        QCOMPARE(current(), CertificateId(u"brandnew"_s));
        QCOMPARE(named<QLabel>(u"details.title"_s)->text(), u"a.example"_s);
    }

    void aConditionIsCompletedAndOneThatCannotBeReadIsNamed()
    {
        auto *search = named<QLineEdit>(u"search"_s);
        auto *problem = named<QLabel>(u"search.problem"_s);
        search->setFocus();
        QTest::keyClicks(search, u"key:"_s);
        QAbstractItemView *const popup = search->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 4);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(search->text(), u"key:yes"_s);
        QVERIFY(!problem->isVisible());

        QTest::keyClicks(search, u"terday"_s);

        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"yesterday"_s));
        search->clear();
        QVERIFY(!problem->isVisible());
    }

    void searchingFiltersAndReturnGoesToTheRows()
    {
        m_window->selectCertificate(CertificateId(u"mN4bH6yJ"_s));
        named<QAction>(u"action.search"_s)->trigger();
        auto *search = named<QLineEdit>(u"search"_s);

        QTest::keyClicks(search, u"checkout"_s);
        QCOMPARE(m_viewModel->table().rowCount(), 1);
        QVERIFY(current().isEmpty());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(current(), CertificateId(u"d7TnVe1s"_s));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(m_viewModel->table().rowCount(), 24);
    }

    void aHiddenRowIsCurrentAgainWhenTheSearchEnds()
    {
        m_window->selectCertificate(CertificateId(u"mN4bH6yJ"_s));
        auto *search = named<QLineEdit>(u"search"_s);
        search->setText(u"checkout"_s);
        QVERIFY(current().isEmpty());
        search->clear();
        QCOMPARE(current(), CertificateId(u"mN4bH6yJ"_s));
    }

    void countersFilterAndLetGo()
    {
        auto *expiring = named<QAbstractButton>(u"counter.expiring"_s);
        QVERIFY(expiring->accessibleName().contains(u"5"_s));
        QTest::mouseClick(expiring, Qt::LeftButton);
        QCOMPARE(m_viewModel->table().rowCount(), 5);
        QTest::mouseClick(expiring, Qt::LeftButton);
        QCOMPARE(m_viewModel->table().rowCount(), 24);
    }

    void showingTheSuccessorClearsWhatHidesIt()
    {
        QTest::mouseClick(named<QAbstractButton>(u"counter.expiring"_s), Qt::LeftButton);
        m_window->selectCertificate(CertificateId(u"x1CvB7nM"_s));
        QTest::keyClick(&m_window->table(), Qt::Key_Return);

        QCOMPARE(current(), CertificateId(u"t6YuI9oP"_s));
    }

    void offlineTheListStaysAndTheBarSaysSo()
    {
        QSignalSpy again(m_window.get(), &MainWindow::refreshRequested);
        m_account->now = m_account->now.addSecs(2 * 3600);
        m_account->list.refresh();
        m_account->provider.answer(core::fail(core::Error::Kind::Unreachable));

        auto *bar = named<QWidget>(u"messageBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(named<QLabel>(u"messageBar.text"_s)->text().contains(u"2 h ago"_s));
        QTest::mouseClick(named<QAbstractButton>(u"messageBar.action"_s), Qt::LeftButton);
        QCOMPARE(again.count(), 1);

        load(support::sampleCertificates());
        QTRY_VERIFY(!bar->isVisible());
    }

    void aSuccessfulRefreshLeavesAnotherMessageAlone()
    {
        m_account->list.refresh();
        m_account->provider.answer(core::fail(core::Error::Kind::Unreachable));
        QTRY_VERIFY(named<QWidget>(u"messageBar"_s)->isVisible());
        ui::Message message;
        message.what = u"Look for the keychain's prompt."_s;
        m_window->showMessage(message);

        load(support::sampleCertificates());
        QVERIFY(named<QWidget>(u"messageBar"_s)->isVisible());
    }

    void theRequestIdCanBeCopied()
    {
        core::Error error;
        error.kind = core::Error::Kind::Rejected;
        error.code = u"FailedOperation.Newborn"_s;
        error.message = u"<img src=x>"_s;
        error.requestId = u"7c4a-11"_s;
        m_window->showError(error);

        QVERIFY(named<QLabel>(u"messageBar.text"_s)->text().contains(u"<img src=x>"_s));
        QCOMPARE(named<QLabel>(u"messageBar.text"_s)->textFormat(), Qt::PlainText);
        QTest::mouseClick(named<QAbstractButton>(u"messageBar.copyRequestId"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"7c4a-11"_s);
    }

    void anEmptyTableSaysWhatToDo()
    {
        named<QLineEdit>(u"search"_s)->setText(u"nothing like it"_s);
        QVERIFY(named<QWidget>(u"empty"_s)->isVisible());
        QTest::mouseClick(named<QAbstractButton>(u"empty.action"_s), Qt::LeftButton);
        QVERIFY(!named<QWidget>(u"empty"_s)->isVisible());
        QCOMPARE(m_viewModel->table().rowCount(), 24);

        QSignalSpy connectAccount(m_window.get(), &MainWindow::connectAccountRequested);
        m_viewModel->leaveAccounts();
        QTest::mouseClick(named<QAbstractButton>(u"empty.action"_s), Qt::LeftButton);
        QCOMPARE(connectAccount.count(), 1);
    }

    void refreshIsOfferedOnceAtATime()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::refreshRequested);
        named<QAction>(u"action.refresh"_s)->trigger();
        QCOMPARE(asked.count(), 1);
        m_account->list.refresh();
        QVERIFY(!named<QAction>(u"action.refresh"_s)->isEnabled());
        QVERIFY(named<QWidget>(u"status.progress"_s)->isVisible());
        m_account->provider.answer(support::sampleCertificates());
        QTRY_VERIFY(named<QAction>(u"action.refresh"_s)->isEnabled());
    }

    void everyControlHasANameForScreenReaders()
    {
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus && widget->isVisible()
                && !widget->objectName().startsWith(u"qt_"_s);
            if (!isControl)
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName()));
        }
    }
};

CERTDESK_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
