#include "sandbox/dns/dnsmessage.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

DnsName name(QStringView text)
{
    return DnsName::fromText(text).value_or(DnsName());
}

DnsMessage sample()
{
    DnsMessage message;
    message.id = 0xbeef;
    message.isResponse = true;
    message.isAuthoritative = true;
    message.recursionDesired = true;
    message.questions = {{name(u"www.example.test"), 16, 1}};
    message.answers = {{name(u"www.example.test"), 5, 1, 600, name(u"a.example.test").toWire()},
                       {name(u"a.example.test"), 16, 1, 60, "\x02hi"}};
    message.authorities = {{name(u"example.test"), 2, 1, 60, name(u"ns.example.test").toWire()}};
    message.additionals = {{name(u"ns.example.test"), 1, 1, 60, "\x7f\x01\x01\x01"}};
    message.extension = DnsExtension{1232, 0, true};
    return message;
}

QByteArray header(quint16 questions, quint16 answers = 0)
{
    const QList<int> shorts{1, 0, questions, answers, 0, 0};
    QByteArray bytes;
    for (const int value : shorts) {
        bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

} // namespace

class TestSandboxDnsMessage : public QObject
{
    Q_OBJECT

private slots:
    void namesAreReadFromText_data();
    void namesAreReadFromText();
    void oddBytesOfANameAreEscaped();
    void namesCompareWithoutCase();
    void readsWhatItWrites();
    void carriesALargeCodeInTheExtension();
    void repeatsNoName();
    void cutsWhatIsTooLarge();
    void refusesMalformedPackets_data();
    void refusesMalformedPackets();
    void survivesRandomAndMutatedPackets();
};

void TestSandboxDnsMessage::namesAreReadFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isName");
    QTest::newRow("root") << u"."_s << true;
    QTest::newRow("trailing dot") << u"example.test."_s << true;
    QTest::newRow("underscore") << u"_dnsauth.example.test"_s << true;
    QTest::newRow("label of 63") << QString(63, u'a') + u".test"_s << true;
    QTest::newRow("label of 64") << QString(64, u'a') + u".test"_s << false;
    QTest::newRow("253 characters") << u"a."_s.repeated(126) + u"a"_s << true;
    QTest::newRow("255 characters") << u"a."_s.repeated(127) + u"a"_s << false;
    QTest::newRow("empty label") << u"a..test"_s << false;
    QTest::newRow("leading dot") << u".test"_s << false;
    QTest::newRow("blank") << u"a b.test"_s << false;
    QTest::newRow("not ASCII") << u"bücher.test"_s << false;
}

void TestSandboxDnsMessage::namesAreReadFromText()
{
    QFETCH(QString, text);
    QFETCH(bool, isName);
    QCOMPARE(DnsName::fromText(text).has_value(), isName);
}

void TestSandboxDnsMessage::oddBytesOfANameAreEscaped()
{
    QCOMPARE(DnsName(QByteArrayList{"a.b", "\xff\\ "}).toText(), uR"(a\046b.\255\092\032)"_s);
}

void TestSandboxDnsMessage::namesCompareWithoutCase()
{
    QCOMPARE(name(u"WWW.Example.TEST."), name(u"www.example.test"));
    QVERIFY(name(u"WWW.example.test").endsIn(name(u"EXAMPLE.test")));
    QVERIFY(!name(u"notexample.test").endsIn(name(u"example.test")));
    QVERIFY(name(u"www.example.test") != name(u"example.test"));
}

void TestSandboxDnsMessage::readsWhatItWrites()
{
    QCOMPARE(readMessage(writeMessage(sample())), sample());
    QCOMPARE(readMessage(writeMessage(DnsMessage())), DnsMessage());
}

void TestSandboxDnsMessage::carriesALargeCodeInTheExtension()
{
    DnsMessage message = sample();
    message.code = DnsMessage::BadVersion;
    QCOMPARE(readMessage(writeMessage(message)), message);
}

void TestSandboxDnsMessage::repeatsNoName()
{
    DnsMessage message;
    const DnsName owner = name(u"a-rather-long-label.example.test");
    for (quint32 i = 0; i < 20; ++i)
        message.answers.append({owner, 1, 1, 60, "\x7f\x01\x01\x01"});
    const QByteArray packet = writeMessage(message);
    QCOMPARE(packet.count("a-rather-long-label"), 1);
    QCOMPARE(packet.size(), 12 + owner.toWire().size() + 14 + 19 * (2 + 14));
    QCOMPARE(readMessage(packet), message);
}

void TestSandboxDnsMessage::cutsWhatIsTooLarge()
{
    DnsMessage message = sample();
    message.answers[1].data = QByteArray("\xff" + QByteArray(255, 'x')).repeated(3);
    const QByteArray packet = writeMessage(message, 512);
    QVERIFY(packet.size() <= 512);
    const auto cut = readMessage(packet);
    QVERIFY(cut);
    QVERIFY(cut->isTruncated);
    QCOMPARE(cut->questions, message.questions);
    QCOMPARE(cut->extension, message.extension);
    QVERIFY(cut->answers.isEmpty());
}

void TestSandboxDnsMessage::refusesMalformedPackets_data()
{
    QTest::addColumn<QByteArray>("packet");
    const QByteArray root("\0", 1);
    const QByteArray typeAndClass("\0\1\0\1", 4);
    const QByteArray opt = root + QByteArray("\0\x29\x04\xd0\0\0\0\0\0\0", 10);
    QByteArray twoOpts = header(0) + opt + opt;
    twoOpts[11] = 2;
    QByteArray namedOpt = header(0) + "\1a" + opt;
    namedOpt[11] = 1;

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("header cut") << header(0).chopped(1);
    QTest::newRow("question missing") << header(1);
    QTest::newRow("name cut") << header(1) + "\3ab";
    QTest::newRow("name without end") << header(1) + "\1a";
    QTest::newRow("class missing") << header(1) + root + typeAndClass.first(2);
    QTest::newRow("pointer to itself") << header(1) + "\xc0\x0c" + typeAndClass;
    QTest::newRow("pointer forward") << header(1) + "\xc0\x20" + typeAndClass;
    QTest::newRow("pointer cut") << header(1) + "\xc0";
    QTest::newRow("pointers in a ring")
        << header(2) + "\1a\xc0\x12" + typeAndClass + "\xc0\x0c" + typeAndClass;
    QTest::newRow("label type of 1988") << header(1) + "\x41" + "a" + root + typeAndClass;
    QTest::newRow("name of 300 bytes")
        << header(1) + QByteArray("\2aa").repeated(100) + root + typeAndClass;
    QTest::newRow("bytes at the end") << header(1) + root + typeAndClass + "x";
    QTest::newRow("data cut") << header(0, 1) + root + typeAndClass
            + QByteArray("\0\0\0\1\0\5abcd", 10);
    QTest::newRow("two OPT") << twoOpts;
    QTest::newRow("OPT with a name") << namedOpt;
}

void TestSandboxDnsMessage::refusesMalformedPackets()
{
    QFETCH(QByteArray, packet);
    QVERIFY(!readMessage(packet));
}

void TestSandboxDnsMessage::survivesRandomAndMutatedPackets()
{
    constexpr int rounds = 100'000;
    QRandomGenerator random(20'261'123); // the same bytes every time
    const QByteArray good = writeMessage(sample());
    QElapsedTimer timer;
    timer.start();
    int understood = 0;
    for (int round = 0; round < rounds; ++round) {
        QByteArray packet = good;
        if (round % 4 == 0) {
            packet.resize(random.bounded(120));
            for (char &byte : packet)
                byte = static_cast<char>(random.bounded(256));
        }
        for (int flips = random.bounded(4); flips > 0 && !packet.isEmpty(); --flips)
            packet[random.bounded(packet.size())] = static_cast<char>(random.bounded(256));
        if (random.bounded(3) == 0)
            packet.truncate(random.bounded(packet.size() + 1));
        const auto message = readMessage(packet);
        if (!message)
            continue;
        if (++understood % 8 != 0)
            continue;
        // Whatever was understood can be said again, and means the same.
        const auto again = readMessage(writeMessage(*message));
        QVERIFY2(again == message, packet.toHex().constData());
    }
    qInfo("%d of %d packets were well-formed, %lld ms", understood, rounds, timer.elapsed());
    QVERIFY(understood > rounds / 10);
}

CERTDESK_TEST(TestSandboxDnsMessage)
#include "tst_sandboxdnsmessage.moc"
