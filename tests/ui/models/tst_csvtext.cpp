#include "tests/support/samplecertificates.h"
#include "tests/support/testmain.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/models/csvtext.h"

#include <QTest>

using core::CertificateStatus;
using ui::RowColumn;
using namespace Qt::StringLiterals;

namespace {

/// RFC 4180 read by its grammar: records of fields. QString drops the byte order mark.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> records(1);
    QString field;
    bool isQuoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (isQuoted && character == u'"' && text.sliced(at).startsWith(u"\"\""_s))
            field += text[at++];
        else if (character == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && character == u',')
            records.last().append(std::exchange(field, {}));
        else if (!isQuoted && text.sliced(at).startsWith(u"\r\n"_s)) {
            records.last().append(std::exchange(field, {}));
            records.append(QStringList());
            ++at;
        } else
            field += character;
    }
    records.removeLast(); // the last line has an end, too
    return records;
}

} // namespace

class TestCsvText : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAreQuotedAndNoFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << u"shop"_s << u"shop"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quote") << u"the \"shop\""_s << u"\"the \"\"shop\"\"\""_s;
        QTest::newRow("two lines") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("formula with commas") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                                             << u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_s;
        QTest::newRow("later on") << u"a=b-c@d"_s << u"a=b-c@d"_s;
    }

    void fieldsAreQuotedAndNoFormulas()
    {
        QFETCH(QString, text);
        QTEST(ui::csvField(text), "field");
    }

    void whatIsShownIsWritten()
    {
        ui::CertificateTableModel model;
        ui::RowContext context;
        context.now = support::sampleNow();
        QList<core::Certificate> list = support::sampleCertificates();
        list[0].alias = u"=cmd|' /C calc'!A0, \"shop\"\nsecond line"_s;
        model.setCertificates(list, context);
        model.setSearch(u"bluewhale"_s);
        model.sort(static_cast<int>(RowColumn::Id), Qt::AscendingOrder);

        const QByteArray csv = ui::csvOf(
            model.snapshot({0, 1, 3}, {RowColumn::Alias, RowColumn::Domain, RowColumn::Expires}));

        QVERIFY(csv.startsWith("\xef\xbb\xbf"
                               "Alias,"));
        const QList<QStringList> records = readCsv(QString::fromUtf8(csv));
        QCOMPARE(records.size(), 4);
        QCOMPARE(records[0],
                 (QStringList{u"Alias"_s, u"Domain"_s, u"Further names"_s, u"Expires"_s,
                              u"Days left"_s}));
        QCOMPARE(records[1],
                 (QStringList{u"'=cmd|' /C calc'!A0, \"shop\"\nsecond line"_s,
                              u"www.bluewhale-coffee.com"_s,
                              u"bluewhale-coffee.com shop.bluewhale-coffee.com"_s, u"2026-12-05"_s,
                              u"12"_s}));
        QCOMPARE(records[2][1], u"*.shop.bluewhale-coffee.com"_s);
        QCOMPARE(records[3][1], u"intern.bluewhale-coffee.com"_s);
    }

    // Whatever the provider sends: every record has its fields, and none begins a formula.
    void everyRowHasEveryFieldAndNoFormula()
    {
        ui::CertificateTableModel model;
        ui::RowContext context;
        context.now = support::sampleNow();
        context.accounts = {{u"@evil"_s}};
        QList<core::Certificate> list = support::sampleCertificates();
        for (qsizetype n = 0; n < list.size(); ++n) {
            list[n].alias = u"=+-@\t\r,\"\n"_s.mid(n % 9);
            list[n].projectName = u"-1"_s;
            list[n].statusName = u"+\r\n"_s;
            list[n].tags = {{u"=a"_s, u"\"b"_s}};
            list[n].brandName = u"@x"_s;
        }
        model.setCertificates(list, context);
        QList<RowColumn> columns;
        for (int column = 0; column < ui::columnCount; ++column)
            columns.append(RowColumn(column));
        std::vector<int> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.push_back(row);

        const auto records = readCsv(QString::fromUtf8(ui::csvOf(model.snapshot(rows, columns))));

        QCOMPARE(records.size(), model.rowCount() + 1);
        for (const QStringList &record : records) {
            QCOMPARE(record.size(), ui::columnCount + 2);
            for (const QString &field : record)
                QVERIFY2(field.isEmpty() || !u"=+-@\t\r"_s.contains(field.front()),
                         qPrintable(field));
        }
    }
};

CERTDESK_TEST(TestCsvText)
#include "tst_csvtext.moc"
