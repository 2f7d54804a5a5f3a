#include "sandbox/dns/zoneserver.h"
#include "tests/sandbox/dns/zonerecord.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

Zone zoneOfOne(const QString &name)
{
    Zone zone;
    zone.name = name;
    zone.records = {record(u"host"_s, RecordType::A, u"192.0.2.1"_s)};
    return zone;
}

} // namespace

/// The zones as their owner edits them; tst_zoneserver asks what DNS then says.
class TestZoneRecords : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recordsAreAddedChangedAndRemoved();
    void refusesRecordsThatDnsCannotCarry_data();
    void refusesRecordsThatDnsCannotCarry();
    void givesTheLongestZoneOfAName();

private:
    QStringList valuesAt(const QString &name) const;

    ZoneServer m_server{core::systemTime};
};

void TestZoneRecords::init()
{
    m_server.setZones({zoneOfOne(u"example.test"_s), zoneOfOne(u"sub.example.test"_s)});
}

QStringList TestZoneRecords::valuesAt(const QString &name) const
{
    QStringList values;
    const auto zone = m_server.zone(u"example.test"_s); // a copy, which must outlive the loop
    for (const ZoneRecord &there : zone->records) {
        if (there.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(there.value);
    }
    return values;
}

void TestZoneRecords::recordsAreAddedChangedAndRemoved()
{
    QSignalSpy changes(&m_server, &ZoneServer::zonesChanged);
    const QString zone = u"EXAMPLE.test"_s;
    ZoneRecord made = record(u"New"_s, RecordType::A, u"192.0.2.7"_s);
    const auto id = m_server.addRecord(zone, made);
    QVERIFY(id);
    QVERIFY(*id > 1); // the zone came with one
    QCOMPARE(valuesAt(u"new"_s), QStringList{u"192.0.2.7"_s});
    QCOMPARE(m_server.addRecord(zone, made).error().code, u"record/exists"_s);
    QCOMPARE(
        m_server.addRecord(zone, record(u"new"_s, RecordType::Cname, u"a.test"_s)).error().code,
        u"record/conflict"_s);

    made.id = *id;
    made.value = u"192.0.2.8"_s;
    QVERIFY(m_server.changeRecord(zone, made));
    QCOMPARE(valuesAt(u"new"_s), QStringList{u"192.0.2.8"_s});

    QVERIFY(m_server.removeRecord(zone, *id));
    QCOMPARE(valuesAt(u"new"_s), QStringList());
    QCOMPARE(m_server.removeRecord(zone, *id).error().code, u"record/unknown"_s);
    QCOMPARE(m_server.changeRecord(zone, made).error().code, u"record/unknown"_s);
    QCOMPARE(m_server.addRecord(u"other.test"_s, made).error().code, u"zone/unknown"_s);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(m_server.zone(zone)->serial, 4U);

    QVERIFY(m_server.removeZone(u"example.test"_s));
    QVERIFY(!m_server.removeZone(u"example.test"_s));
}

void TestZoneRecords::refusesRecordsThatDnsCannotCarry_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, const QString &name, RecordType type,
                        const QString &value, const QString &code) {
        QTest::newRow(title) << name << int(type) << value << code;
    };
    const QString badName = u"record/name"_s;
    const QString badValue = u"record/value"_s;
    row("good", u"_a-1.b"_s, RecordType::Txt, u"v"_s, {});
    row("wildcard", u"*"_s, RecordType::A, u"192.0.2.1"_s, {});
    row("name with a blank", u"a b"_s, RecordType::Txt, u"v"_s, badName);
    row("empty label", u"a..b"_s, RecordType::Txt, u"v"_s, badName);
    row("wildcard in the middle", u"a.*.b"_s, RecordType::Txt, u"v"_s, badName);
    row("hyphen at the end", u"a-"_s, RecordType::Txt, u"v"_s, badName);
    row("label too long", QString(64, u'a'), RecordType::Txt, u"v"_s, badName);
    row("name too long", u"abcdefgh."_s.repeated(28) + u"a"_s, RecordType::Txt, u"v"_s, badName);
    row("CNAME at the top", u"@"_s, RecordType::Cname, u"a.test"_s, badName);
    row("A of three parts", u"a"_s, RecordType::A, u"192.0.2"_s, badValue);
    row("A that is a name", u"a"_s, RecordType::A, u"a.test"_s, badValue);
    row("A that is an AAAA", u"a"_s, RecordType::A, u"::1"_s, badValue);
    row("AAAA that is an A", u"a"_s, RecordType::Aaaa, u"192.0.2.1"_s, badValue);
    row("empty TXT", u"a"_s, RecordType::Txt, {}, badValue);
    row("huge TXT", u"a"_s, RecordType::Txt, QString(5000, u'x'), badValue);
    row("CNAME to nothing", u"a"_s, RecordType::Cname, {}, badValue);
    row("CAA without tag", u"a"_s, RecordType::Caa, u"0 \"ca.test\""_s, badValue);
    row("CAA with large flags", u"a"_s, RecordType::Caa, u"256 issue \"ca.test\""_s, badValue);
}

void TestZoneRecords::refusesRecordsThatDnsCannotCarry()
{
    QFETCH(QString, name);
    QFETCH(int, type);
    QFETCH(QString, value);
    QFETCH(QString, code);
    const auto added = m_server.addRecord(u"example.test"_s, record(name, RecordType(type), value));
    QCOMPARE(added ? QString() : added.error().code, code);
    ZoneRecord eternal = record(u"ttl"_s, RecordType::Txt, u"v"_s);
    eternal.ttl = 604'801;
    QCOMPARE(m_server.addRecord(u"example.test"_s, eternal).error().code, u"record/ttl"_s);
}

void TestZoneRecords::givesTheLongestZoneOfAName()
{
    QCOMPARE(m_server.zoneOf(u"_a.www.example.test"_s)->name, u"example.test"_s);
    QCOMPARE(m_server.zoneOf(u"_a.SUB.example.test."_s)->name, u"sub.example.test"_s);
    QVERIFY(!m_server.zoneOf(u"example.org"_s));
}

CERTDESK_TEST(TestZoneRecords)
#include "tst_zonerecords.moc"
