#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "tests/ui/main/scriptedaccount.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/models/certificaterows.h"
#include "ui/models/certificatetablemodel.h"

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

using core::CertificateId;
using ui::MainWindow;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<support::ScriptedAccount> m_account;
    std::unique_ptr<ui::MainViewModel> m_viewModel;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_viewModel, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void load(const QList<core::Certificate> &certificates)
    {
        m_account->list.refresh();
        m_account->provider.answer(certificates);
        QTRY_VERIFY(!m_account->list.isRefreshing());
    }
    template <typename T>
    T *named(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void choose(const QString &entry)
    {
        auto *switcher = named<QComboBox>(u"account"_s);
        const int index = switcher->findText(entry);
        QVERIFY(index >= 0);
        switcher->setCurrentIndex(index);
        emit switcher->activated(index);
    }
    CertificateId current() { return m_window->currentCertificate(); }

private slots:
    void init()
    {
        m_store = std::make_unique<QSettings>(
            m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
            QSettings::IniFormat);
        m_settings = std::make_unique<core::Settings>(*m_store);
        m_account = std::make_unique<support::ScriptedAccount>();
        m_account->now = support::sampleNow();
        m_viewModel = std::make_unique<ui::MainViewModel>(
            [account = m_account.get()] { return account->now; });
        m_viewModel->showAccounts({{m_account->account, &m_account->list, &m_account->renewals}});
        openWindow();
        load(support::sampleCertificates());
    }

    void cleanup()
    {
        m_window.reset();
        m_viewModel.reset();
    }

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

    void theLayoutIsRemembered()
    {
        QHeaderView *header = m_window->table().horizontalHeader();
        header->moveSection(header->visualIndex(4), 0);
        m_window->table().setColumnHidden(7, false);
        m_window->table().sortByColumn(0, Qt::DescendingOrder);
        m_window->close();
        m_window.reset();
        openWindow();

        header = m_window->table().horizontalHeader();
        QCOMPARE(header->logicalIndex(0), 4);
        QVERIFY(!m_window->table().isColumnHidden(7));
        QCOMPARE(m_viewModel->table().idAt(0), CertificateId(u"t6YuI9oP"_s)); // www.lanjing…
    }

    void theSwitcherOffersEachAccountAndAll()
    {
        support::ScriptedAccount other;
        other.account.id = core::AccountId(u"a2"_s);
        other.account.name = u"Red Panda"_s;
        const auto *switcher = named<QComboBox>(u"account"_s);
        m_viewModel->setAccounts({m_account->account});
        QCOMPARE(switcher->itemText(0), u"Blue Whale"_s); // alone it needs no "All"
        m_viewModel->setAccounts({m_account->account, other.account});
        QCOMPARE(switcher->itemText(0), u"All accounts"_s);
        QCOMPARE(switcher->currentText(), u"Blue Whale"_s);
        QVERIFY(!switcher->itemIcon(2).isNull());

        QSignalSpy all(m_window.get(), &MainWindow::allAccountsChosen);
        QSignalSpy one(m_window.get(), &MainWindow::accountChosen);
        QSignalSpy manage(m_window.get(), &MainWindow::manageAccountsRequested);
        QSignalSpy connectAccount(m_window.get(), &MainWindow::connectAccountRequested);
        choose(u"All accounts"_s);
        choose(u"Red Panda"_s);
        choose(u"Manage accounts…"_s);
        choose(u"Blue Whale"_s); // is shown already
        choose(u"Connect account…"_s);
        QCOMPARE(all.count(), 1);
        QCOMPARE(one.count(), 1);
        QCOMPARE(one[0][0].value<core::AccountId>(), other.account.id);
        QCOMPARE(manage.count(), 1);
        QCOMPARE(connectAccount.count(), 1);
        QCOMPARE(switcher->currentText(), u"Blue Whale"_s);
    }

    void severalAccountsHaveALayoutOfTheirOwn()
    {
        support::ScriptedAccount other;
        other.account.id = core::AccountId(u"a2"_s);
        const int account = static_cast<int>(ui::RowColumn::Account);
        const QList<ui::ShownAccount> first{
            {m_account->account, &m_account->list, &m_account->renewals}};
        QVERIFY(m_window->table().isColumnHidden(account));
        m_window->table().setColumnHidden(static_cast<int>(ui::RowColumn::Id), false);

        m_viewModel->showAccounts(
            first + QList<ui::ShownAccount>{{other.account, &other.list, &other.renewals}});
        QVERIFY(!m_window->table().isColumnHidden(account));
        QCOMPARE(m_window->table().horizontalHeader()->visualIndex(account), 1);
        m_window->table().setColumnHidden(static_cast<int>(ui::RowColumn::Type), true);

        m_viewModel->showAccounts(first);
        QVERIFY(m_window->table().isColumnHidden(account));
        QVERIFY(!m_window->table().isColumnHidden(static_cast<int>(ui::RowColumn::Id)));
        QVERIFY(!m_window->table().isColumnHidden(static_cast<int>(ui::RowColumn::Type)));
        m_viewModel->showAccounts(first);
    }

    void shiftAddsAColumnToTheOrder()
    {
        QHeaderView *header = m_window->table().horizontalHeader();
        const auto click = [&](ui::RowColumn column, Qt::KeyboardModifiers modifiers) {
            const int section = static_cast<int>(column);
            QTest::mouseClick(
                header->viewport(), Qt::LeftButton, modifiers,
                QPoint(header->sectionViewportPosition(section) + 20, header->height() / 2));
        };
        click(ui::RowColumn::Status, {});
        click(ui::RowColumn::Expires, Qt::ShiftModifier);
        click(ui::RowColumn::Expires, Qt::ShiftModifier);
        const QList<ui::SortKey> order{{ui::RowColumn::Status, Qt::AscendingOrder},
                                       {ui::RowColumn::Expires, Qt::DescendingOrder}};
        QCOMPARE(m_viewModel->table().order(), order);

        m_window->close();
        m_window.reset();
        m_viewModel->table().setOrder({});
        openWindow();
        QCOMPARE(m_viewModel->table().order(), order);
    }

    void theOrderIsReachedByKeyboard()
    {
        auto *menu = named<QMenu>(u"menu.thenSort"_s);
        m_viewModel->table().setOrder({{ui::RowColumn::Type, Qt::AscendingOrder}});
        emit menu->aboutToShow();
        auto *alias = menu->findChild<QAction *>(u"sort.alias"_s);
        QVERIFY(alias);
        alias->trigger();
        QCOMPARE(m_viewModel->table().order(),
                 (QList<ui::SortKey>{{ui::RowColumn::Type, Qt::AscendingOrder},
                                     {ui::RowColumn::Alias, Qt::AscendingOrder}}));
    }

    void aViewIsSavedShownAndDeleted()
    {
        auto *views = named<QMenu>(u"menu.views"_s);
        auto *search = named<QLineEdit>(u"search"_s);
        const auto trigger = [&](const QString &menu, const QString &text) {
            emit views->aboutToShow();
            for (QAction *action : named<QMenu>(menu)->actions())
                if (action->text() == text || action->objectName() == text)
                    return action->trigger();
            QFAIL("no such entry");
        };
        search->setText(u"north"_s);
        m_viewModel->table().setCounter(ui::Counter::Issued);
        m_viewModel->table().setOrder({{ui::RowColumn::Domain, Qt::DescendingOrder}});
        m_window->table().setColumnHidden(static_cast<int>(ui::RowColumn::Brand), false);
        const int shown = m_viewModel->table().rowCount();
        trigger(u"menu.views"_s, u"view.save"_s);
        auto *dialog = named<QDialog>(u"viewName"_s);
        QVERIFY(!dialog->findChild<QAbstractButton *>(u"ok"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"viewName.name"_s)->setText(u"R&D"_s);
        dialog->findChild<QAbstractButton *>(u"ok"_s)->click();

        search->clear();
        m_viewModel->table().setCounter(std::nullopt);
        m_window->table().resetLayout();
        trigger(u"menu.views"_s, u"R&&D"_s);

        QCOMPARE(search->text(), u"north"_s);
        QCOMPARE(m_viewModel->table().rowCount(), shown);
        QCOMPARE(m_viewModel->table().order().size(), 1);
        QVERIFY(!m_window->table().isColumnHidden(static_cast<int>(ui::RowColumn::Brand)));

        trigger(u"menu.deleteView"_s, u"R&&D"_s);
        emit views->aboutToShow();
        QVERIFY(!named<QMenu>(u"menu.deleteView"_s)->isEnabled());
        named<QAbstractButton>(u"messageBar.action"_s)->click(); // Undo
        emit views->aboutToShow();
        QVERIFY(named<QMenu>(u"menu.deleteView"_s)->isEnabled());
    }

    void ownDaysAreSetAndRemembered()
    {
        const CertificateId id(u"q8RsT2vW"_s); // 88 days left
        m_window->selectCertificate(id);
        named<QAction>(u"action.notice"_s)->trigger();
        auto *dialog = named<QDialog>(u"notice"_s);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"notice.own"_s), Qt::LeftButton);
        dialog->findChild<QSpinBox *>(u"notice.days"_s)->setValue(90);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"ok"_s), Qt::LeftButton);
        QVERIFY(m_viewModel->state(id)->isIn(ui::Counter::Expiring));

        m_window.reset();
        m_viewModel->setOwnNoticeDays({});
        openWindow();
        QVERIFY(m_viewModel->state(id)->isIn(ui::Counter::Expiring));

        m_window->selectCertificate(id);
        named<QAction>(u"action.notice"_s)->trigger();
        dialog = named<QDialog>(u"notice"_s);
        QCOMPARE(dialog->findChild<QSpinBox *>(u"notice.days"_s)->value(), 90);
        dialog->findChild<QAbstractButton *>(u"notice.byRule"_s)->click();
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"ok"_s), Qt::LeftButton);
        QVERIFY(!m_viewModel->state(id)->isIn(ui::Counter::Expiring));
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
