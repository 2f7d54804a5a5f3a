#include "tests/support/testmain.h"
#include "tests/ui/models/tablefixture.h"
#include "ui/models/tabletop.h"

#include <QTest>

#include <numeric>

/// What is kept of a table's first rows shows them again as they were.
class TestTableTop : public QObject
{
    Q_OBJECT

private:
    // A third is replaced by one that is far away in every order, and a third is renewed by one
    // that is not issued yet, which alone says that they are not replaced.
    static QList<Certificate> renewedOnes(const QString &prefix)
    {
        QList<Certificate> list = manyCertificates(600);
        for (int row = 0; row < list.size(); ++row) {
            list[row].id = CertificateId(u"%1%2"_s.arg(prefix).arg(row));
            if (row % 3 == 0)
                list[row].replacedBy =
                    CertificateId(u"%1%2"_s.arg(prefix).arg((row * 7 + 300) % 600));
            else if (row % 3 == 1)
                list[row].renewedBy =
                    CertificateId(u"%1%2"_s.arg(prefix).arg((row * 10 + 300) % 600));
        }
        return list;
    }

private slots:
    void theRowsAreTheSameAlone_data()
    {
        QTest::addColumn<QList<ui::SortKey>>("order");
        QTest::newRow("urgency") << QList<ui::SortKey>();
        QTest::newRow("name") << QList<ui::SortKey>{{RowColumn::Domain, Qt::DescendingOrder}};
        QTest::newRow("next step, status")
            << QList<ui::SortKey>{{RowColumn::NextStep}, {RowColumn::Status}};
        QTest::newRow("account") << QList<ui::SortKey>{{RowColumn::Account, Qt::DescendingOrder}};
    }
    void theRowsAreTheSameAlone()
    {
        QFETCH(QList<ui::SortKey>, order);
        CertificateTableModel all;
        ui::RowContext context = sampleContext();
        context.accounts = {{u"one"_s, 0}, {u"two"_s, 1}};
        all.setOrder(order);
        all.setSource({{{renewedOnes(u"a"_s), {}}, {renewedOnes(u"b"_s), {}}}}, context);
        std::vector<int> rows(50);
        std::iota(rows.begin(), rows.end(), 0);
        const auto blocks = ui::topBlocks(all.snapshot(rows, {}), 2);
        QCOMPARE(blocks.size(), 2);

        CertificateTableModel top;
        top.setOrder(order);
        ui::RowSource source;
        for (const auto &block : blocks)
            source.parts.append({core::PackedCertificates::ofBlocks({block}), {}});
        top.setSource(source, context);

        QVERIFY(top.rowCount() < 200);
        QCOMPARE(shownIds(top).first(50), shownIds(all).first(50));
        for (int row = 0; row < 50; ++row) {
            QVERIFY(*top.state(top.idAt(row)) == *all.state(top.idAt(row)));
            for (int column = 0; column < ui::columnCount; ++column)
                QCOMPARE(top.index(row, column).data(), all.index(row, column).data());
        }
    }
};

CERTDESK_TEST(TestTableTop)
#include "tst_tabletop.moc"
