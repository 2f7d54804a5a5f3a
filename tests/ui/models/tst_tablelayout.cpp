#include "tests/support/testmain.h"
#include "ui/models/tablelayout.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using ui::RowColumn;
using ui::TableLayout;
using namespace Qt::StringLiterals;

namespace {

TableLayout sampleLayout()
{
    TableLayout layout;
    for (int column = ui::columnCount - 1; column >= 0; --column)
        layout.columns.append({RowColumn(column), 100 + column, column % 2 == 0});
    layout.order = {{RowColumn::Status, Qt::DescendingOrder},
                    {RowColumn::Expires, Qt::AscendingOrder}};
    return layout;
}

} // namespace

class TestTableLayout : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItWasWritten()
    {
        const auto read = ui::layoutFromBytes(ui::toBytes(sampleLayout()));
        QVERIFY(read);
        QCOMPARE(*read, sampleLayout());
    }

    // Of an older version, or of a newer one that was used in between.
    void knowsTheColumnsThatItKnows()
    {
        const QJsonObject json{
            {u"columns"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"mood"_s}, {u"width"_s, 50}, {u"shown"_s, true}},
                        QJsonObject{{u"name"_s, u"id"_s}, {u"width"_s, 70}, {u"shown"_s, true}},
                        QJsonObject{{u"name"_s, u"id"_s}, {u"width"_s, 71}, {u"shown"_s, false}},
                        QJsonObject{{u"name"_s, u"domain"_s}, {u"width"_s, -5}}}},
            {u"order"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"mood"_s}}, QJsonObject{{u"name"_s, u"id"_s}}}}};

        const auto layout = ui::layoutFromJson(json);

        QVERIFY(layout);
        QCOMPARE(layout->columns.size(), ui::columnCount);
        QCOMPARE(layout->columns[0], (TableLayout::Column{RowColumn::Id, 70, true}));
        QCOMPARE(layout->columns[1], (TableLayout::Column{RowColumn::Domain, 0, false}));
        for (int place = 2; place < ui::columnCount; ++place)
            QVERIFY(!layout->columns[place].isShown);
        QCOMPARE(layout->order, (QList<ui::SortKey>{{RowColumn::Id, Qt::AscendingOrder}}));
    }

    void somethingElseIsNoLayout()
    {
        QVERIFY(!ui::layoutFromBytes({}));
        QVERIFY(!ui::layoutFromBytes("\x00\x00\x00\xff binary"_ba));
        QVERIFY(!ui::layoutFromBytes("{\"columns\":[{\"name\":\"mood\"}]}"_ba));
    }

    void everyColumnHasAName()
    {
        QStringList names;
        for (int column = 0; column < ui::columnCount; ++column)
            names += ui::columnName(RowColumn(column));
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!names.contains(QString()));
    }
};

CERTDESK_TEST(TestTableLayout)
#include "tst_tablelayout.moc"
