#include "core/base/background.h"
#include "tests/support/heartbeat.h"
#include "tests/support/testmain.h"
#include "tests/ui/models/tablefixture.h"
#include "ui/models/tabletop.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

/// A table of 100,000 rows: right, and never in the window's way.
class TestLargeTable : public QObject
{
    Q_OBJECT

private:
    static constexpr int many = 100'000;
    std::unique_ptr<CertificateTableModel> m_model;

    void becomesReady() { QTRY_VERIFY_WITH_TIMEOUT(!m_model->isWorking(), 30'000); }

private slots:
    void init()
    {
        m_model = std::make_unique<CertificateTableModel>();
        m_model->setContext(sampleContext());
        m_model->setCertificates(manyCertificates(many));
        QCOMPARE(m_model->rowCount(), 0); // worked out on another thread
        becomesReady();
        QCOMPARE(m_model->rowCount(), many);
    }

    void isFilteredRight()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        m_model->setSearch(u"host4711"_s); // 4711, 47110 … 47119

        QCOMPARE(reset.count(), 1);
        QCOMPARE(m_model->rowCount(), 11);
        m_model->setCounter(Counter::Validating); // every tenth: 47110
        QCOMPARE(shownIds(*m_model), QStringList{u"id47110"_s});
        m_model->setCounter(std::nullopt);
        m_model->setSearch({});
        QCOMPARE(m_model->rowCount(), many);
        m_model->sort(static_cast<int>(RowColumn::Domain), Qt::AscendingOrder);
        QCOMPARE(m_model->idAt(0), CertificateId(u"id0"_s));
        QCOMPARE(m_model->idAt(2), CertificateId(u"id10"_s));
    }

    void aRefreshOfTheSameRowsIsNoReset()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QList<Certificate> list = manyCertificates(many);
        list[4711].alias = u"Renamed"_s;
        m_model->setCertificates(list);
        becomesReady();
        QCOMPARE(reset.count(), 0);
        QCOMPARE(cell(*m_model, u"id4711"_s, RowColumn::Alias), u"Renamed"_s);
    }

    void whatIsSearchedMeanwhileHolds()
    {
        QList<Certificate> list = manyCertificates(many);
        list[47110].alias = u"Renamed"_s;
        m_model->setCertificates(list);
        QVERIFY(m_model->isWorking());
        m_model->setSearch(u"renamed"_s);
        QCOMPARE(m_model->rowCount(), 0); // among those that are shown still
        becomesReady();
        QCOMPARE(shownIds(*m_model), QStringList{u"id47110"_s});
    }

    void onlyTheNewestIsShownInTheEnd()
    {
        for (int turn = 1; turn <= 20; ++turn) {
            QList<Certificate> list = manyCertificates(many / 4);
            list[0].alias = u"turn %1"_s.arg(turn);
            m_model->setCertificates(list);
        }
        becomesReady();
        QCOMPARE(m_model->rowCount(), many / 4);
        QCOMPARE(cell(*m_model, u"id0"_s, RowColumn::Alias), u"turn 20"_s);
    }

    void whatIsLateIsNotShownAfterAnotherAccount()
    {
        m_model->setCertificates(manyCertificates(many / 2));
        m_model->setCertificates({}); // at once
        QCOMPARE(m_model->rowCount(), 0);
        QVERIFY(!m_model->isWorking());
        core::backgroundPool().waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_model->rowCount(), 0);
    }

    void moreRowsBelowAreInserted()
    {
        const core::PackedCertificates all(manyCertificates(many));
        std::vector<int> rows(50);
        std::iota(rows.begin(), rows.end(), 0);
        const auto blocks = ui::topBlocks(m_model->snapshot(rows, {}), 1);
        ui::RowSource top{{{core::PackedCertificates::ofBlocks({blocks.first()}), {}}}, false};
        m_model->setSource(top, sampleContext());
        QCOMPARE(m_model->rowCount(), 50);
        QVERIFY(!m_model->isWhole());
        const QPersistentModelIndex last = m_model->index(49, 0);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->setCertificates(all);
        QVERIFY(!m_model->isWhole()); // that is worked out yet
        becomesReady();
        QCOMPARE(m_model->rowCount(), many);
        QVERIFY(m_model->isWhole());
        QCOMPARE(reset.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(last.row(), 49);
    }

    void severalListsAreMadeOneElsewhere()
    {
        QList<Certificate> second = manyCertificates(many);
        for (int row = 0; row < many; row += 2)
            second[row].id = CertificateId(u"other%1"_s.arg(row));
        const core::PackedCertificates first(manyCertificates(many));
        ui::RowSource source{{{first, {}}, {second, {CertificateId(u"id4711"_s)}}}};
        second.clear();
        ui::RowContext context = sampleContext();
        context.accounts = {{u"one"_s, 0}, {u"two"_s, 1}};
        const Heartbeat heartbeat;
        m_model->setSource(source, context);
        QVERIFY(m_model->isWorking());
        QCOMPARE(m_model->rowCount(), many); // still
        becomesReady();
        const auto stall = heartbeat.longestOwnStall();
        QCOMPARE(m_model->rowCount(), many + many / 2);
        QCOMPARE(m_model->state(CertificateId(u"id4711"_s))->account, u"two"_s);
        QCOMPARE(m_model->state(CertificateId(u"id4713"_s))->account, u"one"_s);
        QCOMPARE(m_model->state(CertificateId(u"other4712"_s))->account, u"two"_s);
        QVERIFY2(stall <= allowedStall, qPrintable(u"%1 ms"_s.arg(stall.count())));
    }

    // Qt paints large areas with threads of its pool, and waits for them.
    void paintingWaitsForNoWork()
    {
        const int threads = core::backgroundPool().maxThreadCount();
        QSemaphore painted;
        QList<core::Task<bool>> works;
        for (int thread = 0; thread < threads; ++thread)
            works += core::inBackground([&painted] { return painted.tryAcquire(1, 5'000); });
        QImage image(1000, 1000, QImage::Format_ARGB32_Premultiplied);
        QLinearGradient gradient({0, 0}, {1000, 1000});
        gradient.setColorAt(0, Qt::red);
        gradient.setColorAt(1, Qt::transparent);
        QPainter painter(&image);
        painter.fillRect(image.rect(), gradient);
        painter.end();
        painted.release(threads);
        for (const core::Task<bool> &work : works)
            QVERIFY(work.result().value()); // nobody waited until they had given up
    }

    void aRefreshLeavesTheWindowAlone()
    {
        QList<Certificate> list = manyCertificates(many);
        for (int row = 0; row < many; row += 100)
            list[row].alias = u"Renamed"_s;
        const core::PackedCertificates packed(list); // as a list comes
        list.clear();
        const Heartbeat heartbeat;
        m_model->setCertificates(packed);
        becomesReady();
        const auto stall = heartbeat.longestOwnStall();
        QVERIFY2(stall <= allowedStall, qPrintable(u"%1 ms"_s.arg(stall.count())));
    }
};

CERTDESK_TEST(TestLargeTable)
#include "tst_largetable.moc"
