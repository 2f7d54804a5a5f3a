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

/// What the main window remembers of how it is looked at: columns, order, views, accounts.
class TestMainWindowLayout : public QObject, private MainWindowFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

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
};

CERTDESK_TEST(TestMainWindowLayout)
#include "tst_mainwindowlayout.moc"
