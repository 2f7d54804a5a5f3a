#include "core/archive/zipreader.h"
#include "tests/support/testmain.h"

#include <QtEndian>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320 : 0);
        table[i] = value;
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes)
        crc = (crc >> 8) ^ crcTable[(crc ^ quint8(c)) & 0xff];
    return ~crc;
}

QByteArray deflated(const QByteArray &bytes)
{
    // 4 bytes are Qt's length, 2 and 4 the frame of zlib; what remains is bare deflate.
    return qCompress(bytes, 9).sliced(6).chopped(4);
}

/// One entry as it is to be written: every field can lie.
struct Entry
{
    QByteArray name;
    QByteArray packed;
    quint32 size = 0;
    quint32 crc = 0;
    quint16 method = 0;
    quint16 flags = 0;
    quint32 attributes = 0;

    static Entry stored(const QByteArray &name, const QByteArray &content)
    {
        return {name, content, quint32(content.size()), crc32(content), 0, 0, 0};
    }
    static Entry packed8(const QByteArray &name, const QByteArray &content)
    {
        return {name, deflated(content), quint32(content.size()), crc32(content), 8, 0, 0};
    }
};

template <typename T>
void put(QByteArray &out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void putShared(QByteArray &out, const Entry &entry)
{
    put<quint16>(out, 20);
    put<quint16>(out, entry.flags);
    put<quint16>(out, entry.method);
    put<quint32>(out, 0x5a215a21); // a date
    put<quint32>(out, entry.crc);
    put<quint32>(out, quint32(entry.packed.size()));
    put<quint32>(out, entry.size);
    put<quint16>(out, quint16(entry.name.size()));
    put<quint16>(out, 0);
}

QByteArray zipOf(const QList<Entry> &entries)
{
    QByteArray out;
    QByteArray directory;
    for (const Entry &entry : entries) {
        const auto offset = quint32(out.size());
        put<quint32>(out, 0x04034b50);
        putShared(out, entry);
        out += entry.name + entry.packed;

        put<quint32>(directory, 0x02014b50);
        put<quint16>(directory, 3 << 8 | 20); // made on Unix
        putShared(directory, entry);
        directory.append(6, '\0');
        put<quint32>(directory, entry.attributes);
        put<quint32>(directory, offset);
        directory += entry.name;
    }
    const auto start = quint32(out.size());
    out += directory;
    put<quint32>(out, 0x06054b50);
    put<quint32>(out, 0);
    put<quint16>(out, quint16(entries.size()));
    put<quint16>(out, quint16(entries.size()));
    put<quint32>(out, quint32(directory.size()));
    put<quint32>(out, start);
    put<quint16>(out, 0);
    return out;
}

/// Many directory entries that all mean the same packed bytes.
QByteArray overlapping(int count, const QByteArray &content)
{
    Entry entry = Entry::packed8("a", content);
    const QByteArray one = zipOf({entry});
    const qsizetype start = one.indexOf("PK\x01\x02");
    const QByteArray record = one.sliced(start, one.lastIndexOf("PK\x05\x06") - start);
    QByteArray directory;
    for (int i = 0; i < count; ++i)
        directory += QByteArray(record).replace(record.size() - 1, 1, QByteArray(1, char('a' + i)));
    QByteArray out = one.first(start) + directory;
    put<quint32>(out, 0x06054b50);
    put<quint32>(out, 0);
    put<quint16>(out, quint16(count));
    put<quint16>(out, quint16(count));
    put<quint32>(out, quint32(directory.size()));
    put<quint32>(out, quint32(start));
    put<quint16>(out, 0);
    return out;
}

} // namespace

class TestZipReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatTheProviderSends()
    {
        const QByteArray certificate = "-----BEGIN CERTIFICATE-----\n" + QByteArray(3000, 'M');

        const auto entries = core::readZip(zipOf({
            Entry::stored("example.com/", {}),
            Entry::packed8("example.com/Nginx/1_example.com_bundle.crt", certificate),
            Entry::stored("example.com\\Nginx\\2_example.com.key", "key"),
            Entry::stored("\xe8\xaf\xb4\xe6\x98\x8e.txt", "utf-8"),
        }));

        QVERIFY2(entries, entries ? "" : qPrintable(entries.error().detail));
        QCOMPARE(entries->size(), 3);
        QCOMPARE(entries->at(0).name, u"example.com/Nginx/1_example.com_bundle.crt"_s);
        QCOMPARE(entries->at(0).content, certificate);
        QCOMPARE(entries->at(1).name, u"example.com/Nginx/2_example.com.key"_s);
        QCOMPARE(entries->at(1).content, "key");
        QCOMPARE(entries->at(2).name, u"说明.txt"_s);
    }

    void readsAnEmptyArchive()
    {
        const auto entries = core::readZip(zipOf({}));

        QVERIFY(entries);
        QVERIFY(entries->isEmpty());
    }

    void readsUpToTheLimits()
    {
        QList<Entry> most;
        for (int i = 0; i < 64; ++i)
            most << Entry::stored("f" + QByteArray::number(i), "x");
        QCOMPARE(core::readZip(zipOf(most))->size(), 64);

        const QByteArray largest(4 << 20, 'x');
        QCOMPARE(core::readZip(zipOf({Entry::stored("a", largest)}))->at(0).content.size(),
                 largest.size());
    }

    void refusesHostileArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray zeros(4 << 20, '\0');
        QList<Entry> many;
        QList<Entry> heavy;
        for (int i = 0; i < 65; ++i)
            many << Entry::stored("f" + QByteArray::number(i), "x");
        for (int i = 0; i < 5; ++i)
            heavy << Entry::stored("f" + QByteArray::number(i), QByteArray(3 << 20, char('a' + i)));
        heavy << Entry::packed8("g", QByteArray(3 << 20, '\0'));

        QByteArray noise;
        for (int i = 0; i < 200'000; ++i)
            noise += QByteArray::number(i * 7919);
        const QByteArray packable = noise.first(1 << 20);

        Entry encrypted = Entry::stored("a", "content");
        encrypted.flags = 1;
        Entry link = Entry::stored("a", "/etc/passwd");
        link.attributes = 0120777U << 16;
        Entry device = Entry::stored("a", {});
        device.attributes = 0020666U << 16;
        Entry saysLess = Entry::packed8("a", QByteArray(100'000, 'x') + noise.first(100'000));
        saysLess.size = 10;
        Entry saysMore = Entry::packed8("a", "small");
        saysMore.size = 100 << 20;
        Entry wrongCrc = Entry::stored("a", "content");
        wrongCrc.crc ^= 1;
        Entry otherMethod = Entry::stored("a", "content");
        otherMethod.method = 12;
        QByteArray cut = zipOf({Entry::stored("a", "content")});
        cut.chop(10);

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("<html>hello</html>");
        QTest::newRow("cut") << cut;
        QTest::newRow("17 MB") << QByteArray(17 << 20, 'P');
        QTest::newRow("65 entries") << zipOf(many);
        QTest::newRow("bomb") << zipOf({Entry::packed8("a", zeros)});
        QTest::newRow("entry over 4 MB")
            << zipOf({Entry::packed8("a", noise.repeated(5).first((4 << 20) + 1))});
        QTest::newRow("overlapping entries") << overlapping(26, packable + packable);
        QTest::newRow("ratio of one among fair ones") << zipOf(heavy);
        QTest::newRow("encrypted") << zipOf({encrypted});
        QTest::newRow("symlink") << zipOf({link});
        QTest::newRow("device") << zipOf({device});
        QTest::newRow("size too small") << zipOf({saysLess});
        QTest::newRow("size too large") << zipOf({saysMore});
        QTest::newRow("wrong checksum") << zipOf({wrongCrc});
        QTest::newRow("bzip2") << zipOf({otherMethod});
        QTest::newRow("one name twice")
            << zipOf({Entry::stored("a/b", "1"), Entry::stored("a\\b", "2")});
    }

    void refusesHostileArchives()
    {
        QFETCH(const QByteArray, bytes);

        const auto entries = core::readZip(bytes);

        QVERIFY(!entries);
        QCOMPARE(entries.error().kind, core::Error::Kind::Malformed);
    }

    void refusesHostileNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../a", "a/../../b", "a/..", "..\\a", "/etc/passwd",
                                 "\\\\server\\share", "C:\\a", "C:a", "a:stream", "a//b", "./a",
                                 ".", "..", "", "a\nb", "con", "sub/NUL.txt", "LPT1", "a/../"})
            QTest::newRow(*name != '\0' ? name : "no name") << QByteArray(name);
    }

    void refusesHostileNames()
    {
        QFETCH(const QByteArray, name);

        const auto entries = core::readZip(zipOf({Entry::stored(name, "content")}));

        QVERIFY(!entries);
        QCOMPARE(entries.error().kind, core::Error::Kind::Malformed);
    }

    void neverReadsPastDamage()
    {
        const QByteArray good = zipOf(
            {Entry::packed8("a", QByteArray(500, 'a') + "tail"), Entry::stored("b", "content")});
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0xff);
            const auto entries = core::readZip(bad); // either outcome; the sanitizers watch
            QVERIFY(!entries || entries->size() <= 2);
        }
    }
};

CERTDESK_TEST(TestZipReader)
#include "tst_zipreader.moc"
