#include "tests/support/testmain.h"
#include "tests/ui/models/tablefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class TestCertificateTableModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CertificateTableModel> m_model;

private slots:
    void init()
    {
        m_model = std::make_unique<CertificateTableModel>();
        m_model->setContext(sampleContext());
        m_model->setCertificates(support::sampleCertificates());
    }

    void keepsTheRulesOfAModel()
    {
        const QAbstractItemModelTester tester(m_model.get());
        m_model->setSearch(u"northwind"_s);
        m_model->sort(static_cast<int>(RowColumn::Domain), Qt::DescendingOrder);
        m_model->setCounter(Counter::Issued);
        m_model->setCertificates({});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setSearch({});
        m_model->setCounter(std::nullopt);
        m_model->sort(static_cast<int>(RowColumn::Domain));
        m_model->setCertificates(manyCertificates(2));
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        m_model->setCertificates(manyCertificates(9));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(m_model->rowCount(), 9);
    }

    void everyCellOfEveryStatusHasWords()
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (const RowColumn column : {RowColumn::Domain, RowColumn::Status, RowColumn::Type,
                                           RowColumn::Expires, RowColumn::Key, RowColumn::Id}) {
                const QModelIndex index = m_model->index(row, static_cast<int>(column));
                QVERIFY(!index.data().toString().isEmpty());
                QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
            }
        }
        QCOMPARE(cell(*m_model, u"y8UiO2pL"_s, RowColumn::Status), u"Awaiting quantum audit"_s);
        QCOMPARE(cell(*m_model, u"f5GhJ3kL"_s, RowColumn::Domain), u"bücher.example"_s);
        QCOMPARE(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Expires), u"5 Dec 2026, 12 days left"_s);
        QCOMPARE(cell(*m_model, u"u3YtR7eW"_s, RowColumn::Expires), u"6 Jul 2026, 140 days ago"_s);
        QVERIFY(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Expires, Qt::AccessibleTextRole)
                    .contains(u"expiring soon"_s));
    }

    void saysWhereACertificateComesFrom()
    {
        Certificate bought =
            support::sampleCertificate(u"a"_s, u"x.example"_s, CertificateStatus::Issued, 9, 90);
        Certificate own = bought;
        own.id = CertificateId(u"b"_s);
        own.isUploaded = true;
        own.packageType.reset();
        own.brandName = u"Let's Encrypt"_s;
        own.ignored = true;
        own.hostingStatus = 10;
        own.hostingSuccessor = CertificateId(u"c"_s);
        own.hostingCompletedAt = support::sampleNow();
        Certificate free = bought;
        free.id = CertificateId(u"c"_s);
        free.packageType = 83;
        free.renewsCertificate = CertificateId(u"z"_s);
        ui::RowContext context = sampleContext();
        context.accounts = {{u"Blue Whale"_s}};
        m_model->setCertificates({bought, own, free}, context);

        const auto says = [&](RowColumn column) {
            return QStringList{cell(*m_model, u"a"_s, column), cell(*m_model, u"b"_s, column),
                               cell(*m_model, u"c"_s, column)};
        };
        QCOMPARE(says(RowColumn::Brand),
                 (QStringList{u"GeoTrust"_s, u"Let's Encrypt"_s, u"TrustAsia"_s}));
        QCOMPARE(says(RowColumn::Source), (QStringList{u"Bought"_s, u"Uploaded"_s, u"Free"_s}));
        QCOMPARE(says(RowColumn::Notices), (QStringList{u"On"_s, u"Off"_s, u"On"_s}));
        QCOMPARE(says(RowColumn::Hosting),
                 (QStringList{u"Not hosted"_s, u"Hosted, replaced"_s, u"Not hosted"_s}));
        QCOMPARE(says(RowColumn::Successor), (QStringList{u""_s, u"c"_s, u""_s}));
        QCOMPARE(says(RowColumn::Predecessor), (QStringList{u""_s, u""_s, u"z"_s}));
        QCOMPARE(says(RowColumn::Account).count(u"Blue Whale"_s), 3);
        QCOMPARE(cell(*m_model, u"a"_s, RowColumn::Issued), u"6 Aug 2026"_s);
        QCOMPARE(cell(*m_model, u"b"_s, RowColumn::Hosting, Qt::ToolTipRole),
                 u"The certificate c took its place on 23 Nov 2026."_s);
    }

    void anOrderWithoutDataSaysSo()
    {
        Certificate order = support::sampleCertificate(
            u"order"_s, {}, CertificateStatus::PaidInformationMissing, 9, 0);
        order.tags = {{u"certdesk-intent"_s, u"4711"_s}, {u"owner"_s, u"shop"_s}};
        m_model->setCertificates({order});

        QCOMPARE(cell(*m_model, u"order"_s, RowColumn::Domain), u"No domain yet"_s);
        QCOMPARE(cell(*m_model, u"order"_s, RowColumn::Tags), u"owner: shop"_s);
    }

    void searchLooksEverywhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("ids");

        QTest::newRow("domain") << u"pay.north"_s << QStringList{u"d7TnVe1s"_s};
        QTest::newRow("further name")
            << u"shop.bluewhale"_s << QStringList{u"aB3xYz9k"_s, u"k2Lm8QpR"_s};
        QTest::newRow("alias") << u"checkout"_s << QStringList{u"d7TnVe1s"_s};
        QTest::newRow("Chinese alias") << u"咖啡"_s << QStringList{u"t6YuI9oP"_s};
        QTest::newRow("project") << u"华南"_s << QStringList{u"t6YuI9oP"_s};
        QTest::newRow("ID in another case") << u"MN4BH6YJ"_s << QStringList{u"mN4bH6yJ"_s};
        QTest::newRow("type") << u"geotrust wildcard"_s << QStringList{u"k2Lm8QpR"_s};
        QTest::newRow("status") << u"being reissued"_s << QStringList{u"w6ErT3yU"_s};
        QTest::newRow("tag") << u"marketing"_s << QStringList{u"aB3xYz9k"_s};
        QTest::newRow("IDN as written") << u"BÜCHER"_s << QStringList{u"f5GhJ3kL"_s};
        QTest::newRow("IDN as encoded") << u"xn--bcher"_s << QStringList{u"f5GhJ3kL"_s};
        QTest::newRow("two words")
            << u"  northwind  expired archive"_s << QStringList{u"u3YtR7eW"_s};
        QTest::newRow("nothing") << u"no such thing"_s << QStringList{};
    }

    void searchLooksEverywhere()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, ids);

        m_model->setSearch(typed);
        QStringList shown = shownIds(*m_model);
        shown.sort();
        ids.sort();

        QCOMPARE(shown, ids);
    }

    // A word must not be found across the border of two rows or two fields.
    void searchDoesNotRunOverBorders()
    {
        m_model->setSearch(u"examplei9opa1sd"_s);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void countersCountAndFilter()
    {
        for (const Counter counter : ui::allCounters) {
            m_model->setCounter(counter);
            QCOMPARE(m_model->rowCount(), m_model->count(counter));
            QVERIFY(m_model->count(counter) > 0);
        }
        m_model->setCounter(std::nullopt);
        QCOMPARE(m_model->rowCount(), m_model->total());
        QCOMPARE(m_model->count(Counter::Expiring), 5);
        QCOMPARE(m_model->count(Counter::Expired), 2);
        QCOMPARE(m_model->count(Counter::Rejected), 1);
        QCOMPARE(m_model->count(Counter::PendingSubmission), 3);
    }

    void whatNeedsThePersonComesFirst()
    {
        bool waits = false;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const bool needsAction = m_model->state(m_model->idAt(row))->status.needsAction;
            QVERIFY2(!(waits && needsAction), "a row that needs nothing was above one that does");
            waits = !needsAction;
        }
        QCOMPARE(m_model->idAt(0), CertificateId(u"d7TnVe1s"_s)); // 4 days left
    }

    void sortsByDateAndBack()
    {
        m_model->setCounter(Counter::Expiring);
        const int expires = static_cast<int>(RowColumn::Expires);
        m_model->sort(expires, Qt::DescendingOrder);
        QCOMPARE(m_model->idAt(0), CertificateId(u"k2Lm8QpR"_s));
        m_model->sort(expires, Qt::AscendingOrder);
        QCOMPARE(m_model->idAt(0), CertificateId(u"d7TnVe1s"_s));
    }

    void sortsBySeveralColumns()
    {
        const auto at = [](const QString &id, const QString &project, int daysLeft) {
            Certificate certificate = support::sampleCertificate(
                id, u"x.example"_s, CertificateStatus::Issued, 9, daysLeft);
            certificate.projectName = project;
            return certificate;
        };
        m_model->setCertificates({at(u"a"_s, u"shop"_s, 90), at(u"b"_s, u"blog"_s, 50),
                                  at(u"c"_s, u"Shop"_s, 80), at(u"d"_s, u"blog"_s, 60),
                                  at(u"e"_s, u"shop"_s, 80)});

        m_model->setOrder(
            {{RowColumn::Project, Qt::AscendingOrder}, {RowColumn::Expires, Qt::DescendingOrder}});
        QCOMPARE(shownIds(*m_model).join(u""_s), u"dbace"_s);
        m_model->setOrder({{RowColumn::Project, Qt::DescendingOrder}}); // ties: as they came
        QCOMPARE(shownIds(*m_model).join(u""_s), u"acebd"_s);
        m_model->setOrder(
            {{RowColumn::Expires, Qt::AscendingOrder}, {RowColumn::Id, Qt::DescendingOrder}});
        QCOMPARE(shownIds(*m_model).join(u""_s), u"bdeca"_s);
    }

    void theHeaderSaysTheOrder()
    {
        m_model->setOrder(
            {{RowColumn::Project, Qt::AscendingOrder}, {RowColumn::Expires, Qt::DescendingOrder}});
        const auto says = [&](RowColumn column) {
            return m_model
                ->headerData(static_cast<int>(column), Qt::Horizontal, Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(says(RowColumn::Project), u"Project, sorted, ascending"_s);
        QCOMPARE(says(RowColumn::Expires), u"Expires, sort key 2, descending"_s);
        QCOMPARE(says(RowColumn::Domain), u"Domain"_s);
    }

    void clicksMakeAnOrder()
    {
        using enum RowColumn;
        constexpr auto up = Qt::AscendingOrder;
        constexpr auto down = Qt::DescendingOrder;
        using Order = QList<ui::SortKey>;

        QCOMPARE(ui::orderAfterClick({}, Type, false), (Order{{Type, up}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}}, Type, false), (Order{{Type, down}}));
        QCOMPARE(ui::orderAfterClick({{Type, down}}, Type, false), Order());
        QCOMPARE(ui::orderAfterClick({{Type, up}}, Key, false), (Order{{Key, up}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}}, Key, true), (Order{{Type, up}, {Key, up}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}, {Key, up}}, Key, true),
                 (Order{{Type, up}, {Key, down}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}, {Key, down}}, Key, true), (Order{{Type, up}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}, {Key, down}}, Type, true),
                 (Order{{Type, down}, {Key, down}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}, {Key, up}}, Key, false), (Order{{Key, up}}));
        QCOMPARE(ui::orderAfterClick({{Type, up}, {Key, up}}, Type, false), (Order{{Type, down}}));
    }

    // Lifetimes of today and of the years to come, each at the day before it alarms and on it.
    void shortLivedOnesAlarmInTheirLastThird_data()
    {
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<int>("daysLeft");
        for (const auto &[lifetime, from] :
             {std::pair(47, 15), std::pair(90, 30), std::pair(100, 30), std::pair(199, 30)})
            QTest::addRow("%d days", lifetime) << lifetime << from;
    }

    void shortLivedOnesAlarmInTheirLastThird()
    {
        QFETCH(int, lifetime);
        QFETCH(int, daysLeft);
        const auto made = [&](const QString &id, int left) {
            Certificate certificate =
                support::sampleCertificate(id, u"x.example"_s, CertificateStatus::Issued, 9, left);
            certificate.notBefore = certificate.notAfter.addDays(-lifetime);
            return certificate;
        };
        m_model->setCertificates({made(u"on"_s, daysLeft), made(u"before"_s, daysLeft + 1)});

        QCOMPARE(m_model->count(Counter::Expiring), 1);
        QCOMPARE(m_model->count(Counter::NeedsAction), 1);
        QVERIFY(m_model->state(CertificateId(u"on"_s))->isIn(Counter::Expiring));
        const auto toneOf = [&](const QString &id) {
            return ui::Tone(
                m_model
                    ->index(m_model->rowOf(CertificateId(id)), static_cast<int>(RowColumn::Expires))
                    .data(CertificateTableModel::ToneRole)
                    .toInt());
        };
        QCOMPARE(toneOf(u"on"_s), ui::Tone::Warning);
        QCOMPARE(toneOf(u"before"_s), ui::Tone::Good);
    }

    void theToolTipSaysFromWhenAndWhy()
    {
        Certificate certificate =
            support::sampleCertificate(u"a"_s, u"x.example"_s, CertificateStatus::Issued, 9, 20);
        const auto toolTip = [&] {
            return cell(*m_model, u"a"_s, RowColumn::Expires, Qt::ToolTipRole).section(u'\n', 1);
        };
        m_model->setCertificates({certificate});
        QCOMPARE(toolTip(),
                 u"Counts as expiring from 13 Nov 2026, because that is 30 days before its end."_s);
        certificate.notBefore = certificate.notAfter.addDays(-47);
        m_model->setCertificates({certificate});
        QCOMPARE(
            toolTip(),
            u"Counts as expiring from 28 Nov 2026, because a third of its 47 days is less than 30 days."_s);
        ui::RowContext context = sampleContext();
        context.ownNoticeDays = {{CertificateId(u"a"_s), 40}};
        m_model->setContext(context);
        QCOMPARE(
            toolTip(),
            u"Counts as expiring from 3 Nov 2026, because 40 days are set for this certificate."_s);
        QCOMPARE(m_model->count(Counter::Expiring), 1);
    }

    void aRefreshOfTheSameRowsIsNoReset()
    {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QList<Certificate> list = support::sampleCertificates();
        list[0].alias = u"Renamed"_s;

        m_model->setCertificates(list);

        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Alias), u"Renamed"_s);
        m_model->setSearch(u"renamed"_s);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void keysAreToldApart()
    {
        ui::RowContext context = sampleContext();
        context.keysHere = QSet{CertificateId(u"aB3xYz9k"_s)};
        m_model->setContext(context);

        QCOMPARE(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Key), u"Yes"_s);
        QCOMPARE(cell(*m_model, u"Zp0wX5uC"_s, RowColumn::Key), u"At provider"_s);
        QCOMPARE(cell(*m_model, u"d7TnVe1s"_s, RowColumn::Key), u"No"_s);
        QCOMPARE(cell(*m_model, u"t6YuI9oP"_s, RowColumn::Key), u"Not known"_s); // not issued
        context.keysHere.reset();
        m_model->setContext(context);
        QCOMPARE(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Key), u"Not known"_s);
    }

    void aNewDayCountsDown()
    {
        ui::RowContext context = sampleContext();
        context.now = context.now.addDays(1);
        m_model->setContext(context);

        QVERIFY(cell(*m_model, u"aB3xYz9k"_s, RowColumn::Expires).contains(u"11 days left"_s));
    }

    // What has not changed is taken over: row by row, from the row before one that is gone on.
    void aSearchFindsWhatChanged_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<bool>("isNew");
        QTest::newRow("a row changed") << false << false;
        QTest::newRow("one is gone") << true << false;
        QTest::newRow("one is new") << false << true;
    }
    void aSearchFindsWhatChanged()
    {
        QFETCH(bool, isGone);
        QFETCH(bool, isNew);
        m_model->setSearch(u"old"_s);
        QList<Certificate> list = manyCertificates(1900);
        list[1100].alias = u"old"_s;
        list[1101].projectName = u"Old"_s;
        list[1102].alias = u"older"_s;
        m_model->setCertificates(list);
        QCOMPARE(shownIds(*m_model), (QStringList{u"id1100"_s, u"id1101"_s, u"id1102"_s}));
        list[1100].alias = u"new"_s;
        list[1101].status = CertificateStatus::Revoked;
        if (isGone)
            list.removeAt(1050);
        if (isNew)
            list.prepend(support::sampleCertificate(u"idOld"_s, u"new.example.com"_s,
                                                    CertificateStatus::Issued, 9, 7));
        m_model->setCertificates(list);
        QStringList found{u"id1101"_s, u"id1102"_s};
        if (isNew)
            found += u"idOld"_s;
        QStringList shown = shownIds(*m_model);
        shown.sort();
        QCOMPARE(shown, found);
        m_model->setSearch(u"host1899"_s);
        QCOMPARE(shownIds(*m_model), QStringList{u"id1899"_s});
        m_model->setSearch(u"revoked"_s);
        QCOMPARE(shownIds(*m_model), QStringList{u"id1101"_s});
    }
};

CERTDESK_TEST(TestCertificateTableModel)
#include "tst_certificatetablemodel.moc"
