#include "core/base/background.h"
#include "tests/support/heartbeat.h"
#include "tests/support/testmain.h"
#include "tests/ui/main/mainwindowfixture.h"
#include "ui/main/counterchip.h"
#include "ui/models/tabletop.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

using support::ScriptedAccount;

/// The main window while the list is being read from the disk: what was on top is there at once,
/// nothing is said of the rest, and nothing moves when it comes.
class TestListBeingRead : public QObject, private MainWindowFixture
{
    Q_OBJECT

private:
    static constexpr int many = ui::shortestWithTop;
    static constexpr int patience = 30'000; // ms: a slow machine under sanitizers
    std::unique_ptr<ScriptedAccount> m_other;
    std::vector<std::unique_ptr<core::CertificateList>> m_lists;

    static QList<core::Certificate> certificates(const QString &prefix, int count = many)
    {
        QList<core::Certificate> list;
        for (int n = 0; n < count; ++n)
            list += support::sampleCertificate(u"%1%2"_s.arg(prefix).arg(n),
                                               u"host%1.example.com"_s.arg((n * 7919) % count),
                                               core::CertificateStatus::Issued, 9, (n * 31) % 300);
        return list;
    }
    static std::unique_ptr<ScriptedAccount> makeAccount(const QString &id,
                                                        const core::PackedCertificates &list)
    {
        auto made = std::make_unique<ScriptedAccount>();
        made->now = support::sampleNow();
        made->account.id = core::AccountId(id);
        made->cache.cached = {made->now.addSecs(-3600), list};
        return made;
    }
    /// A look at the whole list, after which its top is kept.
    void look(int column = -1)
    {
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), total(), patience);
        if (column >= 0)
            m_window->table().sortByColumn(column, Qt::DescendingOrder);
        for (ScriptedAccount *each : accounts()) {
            QTRY_VERIFY_WITH_TIMEOUT(each->cache.top.certificates, patience);
            QTRY_COMPARE_WITH_TIMEOUT(each->cache.top.view.endsWith('-'), column >= 0, patience);
        }
        m_window->close();
        leave();
    }
    void leave()
    {
        end();
        m_lists.clear();
    }
    int total() const { return m_other ? 2 * many : many; }
    QList<ScriptedAccount *> accounts() const
    {
        QList<ScriptedAccount *> all{m_account.get()};
        if (m_other)
            all += m_other.get();
        return all;
    }
    void start()
    {
        m_viewModel = std::make_unique<ui::MainViewModel>([] { return support::sampleNow(); });
        openWindow();
        QList<ui::ShownAccount> shown;
        for (ScriptedAccount *each : accounts()) {
            m_lists.push_back(std::make_unique<core::CertificateList>(
                each->account.id, each->provider, each->cache, support::sampleNow));
            m_lists.back()->loadCached();
            shown.append({each->account, m_lists.back().get(), &each->renewals});
        }
        m_viewModel->showAccounts(shown);
    }
    void startSlowly()
    {
        for (ScriptedAccount *each : accounts())
            each->cache.isSlow = true;
        start();
    }
    QList<CertificateId> firstIds(int count) const
    {
        QList<CertificateId> ids;
        for (int row = 0; row < count; ++row)
            ids += m_viewModel->table().idAt(row);
        return ids;
    }
    QString chip(const QString &counter)
    {
        return named<ui::CounterChip>(u"counter."_s + counter)->accessibleName();
    }
    void releaseAll()
    {
        for (ScriptedAccount *each : accounts())
            each->cache.release();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), total(), patience);
    }

private slots:
    void init()
    {
        m_store = std::make_unique<QSettings>(
            m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))),
            QSettings::IniFormat);
        m_settings = std::make_unique<core::Settings>(*m_store);
        m_other.reset();
        m_account = makeAccount(u"a1"_s, certificates(u"one"_s));
    }
    void cleanup() { leave(); }

    void whatWasOnTopIsThereAtOnce_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("the order of urgency") << -1;
        QTest::newRow("by name") << static_cast<int>(ui::RowColumn::Domain);
        QTest::newRow("by status") << static_cast<int>(ui::RowColumn::Status);
    }
    void whatWasOnTopIsThereAtOnce()
    {
        QFETCH(int, column);
        look(column);
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 100, patience);
        const QList<CertificateId> first = firstIds(100);
        QSignalSpy reset(&m_viewModel->table(), &QAbstractItemModel::modelReset);
        releaseAll();
        QCOMPARE(firstIds(100), first);
        QCOMPARE(reset.count(), 0); // they stay where they are
    }

    void nothingIsSaidOfWhatIsNotRead()
    {
        look();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 0, patience);
        QCOMPARE(chip(u"issued"_s), u"Issued: not known yet"_s);
        QCOMPARE(named<QLabel>(u"status.count"_s)->text(), u"Reading the list…"_s);
        QVERIFY(!named<QAction>(u"action.exportList"_s)->isEnabled());
        m_viewModel->table().setSearch(u"host9999"_s); // far below
        QCOMPARE(m_viewModel->emptiness(), ui::MainViewModel::Emptiness::Loading);
        releaseAll();
        QCOMPARE(m_viewModel->table().rowCount(), 1);
        m_viewModel->table().setSearch({});
        QCOMPARE(chip(u"issued"_s),
                 u"Issued: %1"_s.arg(m_viewModel->table().count(ui::Counter::Issued)));
        QCOMPARE(named<QLabel>(u"status.count"_s)->text(), u"10000 certificates"_s);
        QVERIFY(named<QAction>(u"action.exportList"_s)->isEnabled());
    }

    void aSelectionAndThePlaceSurvive()
    {
        look();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 100, patience);
        auto &table = m_window->table();
        const CertificateId id = m_viewModel->table().idAt(90);
        QVERIFY(table.select(id));
        const int place = table.verticalScrollBar()->value();
        QVERIFY(place > 0);
        table.selectionModel()->select(m_viewModel->table().index(91, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto selected = table.selected();
        QCOMPARE(selected.size(), 2);
        releaseAll();
        QCOMPARE(current(), id);
        QCOMPARE(table.selected(), selected);
        QCOMPARE(table.verticalScrollBar()->value(), place);
    }

    void aCertificateIsSelectedOnceItIsRead()
    {
        look();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 0, patience);
        const CertificateId id(u"one9"_s); // of 279 days
        QCOMPARE(m_viewModel->table().rowOf(id), -1);
        m_window->selectCertificate(id);
        releaseAll();
        QCOMPARE(current(), id);
        QVERIFY(m_window->table().visualRect(m_window->table().currentIndex()).isValid());
        const CertificateId gone(u"gone"_s);
        m_window->selectCertificate(gone);
        QCOMPARE(current(), id);
    }

    void aTopOfAnotherOrderIsNotShown()
    {
        look();
        startSlowly();
        m_viewModel->table().sort(static_cast<int>(ui::RowColumn::Domain));
        QTRY_VERIFY_WITH_TIMEOUT(!m_lists.front()->topView().isNull(), patience);
        QCOMPARE(m_viewModel->table().rowCount(), 0);
        QCOMPARE(m_viewModel->emptiness(), ui::MainViewModel::Emptiness::Loading);
        releaseAll();
    }

    void severalAccountsShowTheirTopsTogether()
    {
        m_other = makeAccount(u"a2"_s, certificates(u"two"_s));
        look();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 100, patience);
        const QList<CertificateId> first = firstIds(100);
        m_account->cache.release();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().total() > many, patience);
        QVERIFY(!m_viewModel->table().isWhole());
        QCOMPARE(firstIds(100), first);
        m_other->cache.release();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), 2 * many, patience);
        QCOMPARE(firstIds(100), first);
    }

    void oneWithoutATopMakesTheOthersWait()
    {
        m_other = makeAccount(u"a2"_s, certificates(u"two"_s));
        look();
        m_other->cache.top = {};
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(!m_lists.front()->topView().isNull(), patience);
        QCOMPARE(m_viewModel->table().rowCount(), 0);
        releaseAll();
    }

    void whatIsLookedForIsNoTop()
    {
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), many, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_account->cache.top.certificates, patience);
        const auto kept = m_account->cache.top.certificates;
        m_viewModel->table().setSearch(u"host2"_s);
        core::backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_account->cache.top.certificates, kept);
    }

    void aShortListNeedsNone()
    {
        m_account->cache.cached.certificates = certificates(u"one"_s, many - 1);
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), many - 1, patience);
        core::backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_account->cache.top.certificates);
    }

    void aListThatCannotBeReadLeavesNoTop()
    {
        look();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 0, patience);
        m_account->cache.cached = {};
        m_account->cache.release();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().rowCount(), 0, patience);
        QVERIFY(m_viewModel->table().isWhole());
    }

    void theWindowGoesOnWhileALongListIsRead()
    {
        constexpr int most = 100'000;
        const core::PackedCertificates list(certificates(u"one"_s, most));
        m_account->cache.cached.certificates = list;
        start();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), most, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_account->cache.top.certificates, patience);
        leave();
        startSlowly();
        QTRY_VERIFY_WITH_TIMEOUT(m_viewModel->table().rowCount() > 0, patience);
        QCoreApplication::processEvents();
        const Heartbeat heartbeat;
        m_account->cache.release();
        QTRY_COMPARE_WITH_TIMEOUT(m_viewModel->table().total(), most, 60'000);
        QCoreApplication::processEvents();
        const auto stall = heartbeat.longestOwnStall();
        QVERIFY2(stall <= allowedStall, qPrintable(u"%1 ms"_s.arg(stall.count())));
    }
};

CERTDESK_TEST(TestListBeingRead)
#include "tst_listbeingread.moc"
