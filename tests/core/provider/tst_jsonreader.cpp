#include "core/provider/jsonreader.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void readsText_data();
    void readsText();
    void readsNumbers_data();
    void readsNumbers();
    void readsFlags_data();
    void readsFlags();
    void readsTimesAsUtc_data();
    void readsTimesAsUtc();
    void writesTimesInTheProvidersZone();
    void readsLists();
    void tellsNoListFromAnEmptyOne();

private:
    // The field "x" of an object that holds `value` as it stands, or nothing for "".
    static JsonReader field(const QByteArray &value)
    {
        const QByteArray json = value.isEmpty() ? "{}"_ba : "{\"x\":" + value + "}";
        return JsonReader(QJsonDocument::fromJson(json).object());
    }
};

void TestJsonReader::readsText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");

    QTest::newRow("text") << "\"a b\""_ba << u"a b"_s;
    QTest::newRow("missing") << ""_ba << QString();
    QTest::newRow("null") << "null"_ba << QString();
    QTest::newRow("empty") << "\"\""_ba << QString();
    QTest::newRow("dashes") << "\"--\""_ba << QString();
    QTest::newRow("number") << "100012345678"_ba << u"100012345678"_s;
    QTest::newRow("fraction") << "1.5"_ba << u"1.5"_s;
    QTest::newRow("object") << "{}"_ba << QString();
    QTest::newRow("flag") << "true"_ba << QString();
}

void TestJsonReader::readsText()
{
    QFETCH(QByteArray, json);
    QTEST(field(json).text("x"_L1), "text");
}

void TestJsonReader::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("number"); // -1 stands for none

    QTest::newRow("number") << "83"_ba << 83LL;
    QTest::newRow("number as text") << "\"83\""_ba << 83LL;
    QTest::newRow("spaces") << "\" 83 \""_ba << 83LL;
    QTest::newRow("beyond a double's precision") << "9007199254740993"_ba << 9007199254740993LL;
    QTest::newRow("missing") << ""_ba << -1LL;
    QTest::newRow("null") << "null"_ba << -1LL;
    QTest::newRow("empty") << "\"\""_ba << -1LL;
    QTest::newRow("dashes") << "\"--\""_ba << -1LL;
    QTest::newRow("words") << "\"many\""_ba << -1LL;
    QTest::newRow("fraction") << "1.5"_ba << -1LL;
    QTest::newRow("too large") << "1e300"_ba << -1LL;
    QTest::newRow("list") << "[1]"_ba << -1LL;
}

void TestJsonReader::readsNumbers()
{
    QFETCH(QByteArray, json);
    QTEST(field(json).number("x"_L1).value_or(-1), "number");
}

void TestJsonReader::readsFlags_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("fallback");
    QTest::addColumn<bool>("flag");

    QTest::newRow("true") << "true"_ba << false << true;
    QTest::newRow("false") << "false"_ba << true << false;
    QTest::newRow("one") << "1"_ba << false << true;
    QTest::newRow("zero") << "0"_ba << true << false;
    QTest::newRow("one as text") << "\"1\""_ba << false << true;
    QTest::newRow("true as text") << "\"True\""_ba << false << true;
    QTest::newRow("false as text") << "\"false\""_ba << true << false;
    QTest::newRow("missing, usually on") << ""_ba << true << true;
    QTest::newRow("null, usually on") << "null"_ba << true << true;
    QTest::newRow("null, usually off") << "null"_ba << false << false;
    QTest::newRow("dashes, usually on") << "\"--\""_ba << true << true;
}

void TestJsonReader::readsFlags()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, fallback);
    QTEST(field(json).flag("x"_L1, fallback), "flag");
}

void TestJsonReader::readsTimesAsUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // empty stands for none

    QTest::newRow("provider") << u"2026-11-23 18:00:01"_s << u"2026-11-23T10:00:01Z"_s;
    QTest::newRow("previous UTC day") << u"2026-03-01 07:59:59"_s << u"2026-02-28T23:59:59Z"_s;
    QTest::newRow("leap day") << u"2028-02-29 08:00:00"_s << u"2028-02-29T00:00:00Z"_s;
    QTest::newRow("before 1970") << u"1969-12-31 12:00:00"_s << u"1969-12-31T04:00:00Z"_s;
    QTest::newRow("after 2038") << u"2050-01-01 08:00:00"_s << u"2050-01-01T00:00:00Z"_s;
    QTest::newRow("ISO with Z") << u"2026-11-23T18:00:01Z"_s << u"2026-11-23T18:00:01Z"_s;
    QTest::newRow("ISO with a fraction")
        << u"2026-11-23T18:00:01.000000Z"_s << u"2026-11-23T18:00:01Z"_s;
    QTest::newRow("ISO with an offset")
        << u"2026-11-23T18:00:01+08:00"_s << u"2026-11-23T10:00:01Z"_s;
    QTest::newRow("ISO to the west") << u"2026-11-23T18:00:01-0330"_s << u"2026-11-23T21:30:01Z"_s;
    QTest::newRow("ISO without a zone") << u"2026-11-23T18:00:01"_s << u"2026-11-23T10:00:01Z"_s;
    for (const QString &none :
         {u""_s, u"--"_s, u"0000-00-00 00:00:00"_s, u"2026-02-29 00:00:00"_s,
          u"2026-13-01 00:00:00"_s, u"2026-11-23 24:00:00"_s, u"2026-11-23 00:60:00"_s,
          u"2026-11-23"_s, u"2026-11-23 10:00"_s, u"2026/11/23 10:00:00"_s, u"soon"_s,
          u"2026-11-23 10:00:00 "_s, u"2026-11-23 10:00:00+8"_s, u"2026-11-23 10:00:00 CST"_s})
        QTest::newRow(qPrintable(u"none: "_s + none)) << none << QString();
}

void TestJsonReader::readsTimesAsUtc()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);

    const QDateTime time = parseTime(text);

    QCOMPARE(time.isValid(), !utc.isEmpty());
    if (utc.isEmpty())
        return;
    QCOMPARE(time, QDateTime::fromString(utc, Qt::ISODate));
    QCOMPARE(time.timeSpec(), Qt::UTC);
}

void TestJsonReader::writesTimesInTheProvidersZone()
{
    const QDateTime time = QDateTime::fromString(u"2026-12-31T16:00:00Z"_s, Qt::ISODate);

    QCOMPARE(formatTime(time), u"2027-01-01 00:00:00"_s);
    QCOMPARE(parseTime(formatTime(time)), time);
}

void TestJsonReader::readsLists()
{
    QCOMPARE(field(R"(["a", null, "", 3, "b"])").texts("x"_L1), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(field("null").texts("x"_L1), QStringList());
    const auto objects = field(R"([{"y": 1}, {"y": "2"}])").objects("x"_L1);
    QVERIFY(objects);
    QCOMPARE(objects->size(), 2);
    QCOMPARE(objects->last().number("y"_L1), 2);
}

void TestJsonReader::tellsNoListFromAnEmptyOne()
{
    QVERIFY(field("[]").objects("x"_L1)->isEmpty());
    QVERIFY(!field("null").objects("x"_L1));
    QVERIFY(!field("{}").objects("x"_L1));
    QVERIFY(!field(R"([{}, 3])").objects("x"_L1));
}

CERTDESK_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
