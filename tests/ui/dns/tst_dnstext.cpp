#include "tests/support/testmain.h"
#include "ui/dns/dnstext.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using core::DomainVerification;
using core::RecordFinding;
using core::ValidationRecord;
using Mood = ui::FindingText::Mood;
using Verdict = RecordFinding::Verdict;
using Slip = RecordFinding::Slip;

namespace {

ValidationRecord txt()
{
    return {ValidationRecord::Kind::Txt, u"example.com"_s, u"_dnsauth"_s,
            u"_dnsauth.example.com"_s,   u"token-1"_s,     {}};
}

} // namespace

class TestDnsText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatDnsFound_data();
    void saysWhatDnsFound();
    void theGuideHasEveryWord();
    void saysWhatTheProviderFound_data();
    void saysWhatTheProviderFound();
    void saysDurationsInWords_data();
    void saysDurationsInWords();
    void givesTheHostAsTheZonesFormWantsIt();
    void givesTheAddressOfAFile();
    void copiesEverythingInOnePiece();
};

void TestDnsText::saysWhatDnsFound_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("slip");
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("part"); // of text and advice

    const auto row = [](const char *name, Verdict verdict, Mood mood, const QString &word,
                        const QString &part, Slip slip = Slip::None) {
        QTest::newRow(name) << static_cast<int>(verdict) << static_cast<int>(slip)
                            << static_cast<int>(mood) << word << part;
    };
    row("visible", Verdict::Visible, Mood::Good, u"Visible"_s, u"right value"_s);
    row("not there", Verdict::NotThere, Mood::Waiting, u"Not there yet"_s, u"few minutes"_s);
    row("wrong value", Verdict::WrongValue, Mood::Wrong, u"Wrong value"_s, u"Replace it"_s);
    row("quotes", Verdict::WrongValue, Mood::Wrong, u"Wrong value"_s, u"quotation marks"_s,
        Slip::QuotesOrBlanks);
    row("letter case", Verdict::WrongValue, Mood::Wrong, u"Wrong value"_s, u"capital"_s,
        Slip::LetterCase);
    row("no final dot", Verdict::WrongValue, Mood::Wrong, u"Wrong value"_s, u"End the value"_s,
        Slip::ZoneAppended);
    row("domain twice", Verdict::DoubledDomain, Mood::Wrong, u"Wrong host"_s,
        u"Enter only _dnsauth as"_s);
    row("no underscore", Verdict::MissingUnderscore, Mood::Wrong, u"Wrong host"_s,
        u"host to _dnsauth, with"_s);
    row("wrong type", Verdict::WrongType, Mood::Wrong, u"Wrong type"_s,
        u"Delete the CNAME record, then add the TXT record"_s);
    row("spreading", Verdict::Spreading, Mood::Waiting, u"Spreading"_s, u"for up to 10 minutes"_s);
    row("lagging server", Verdict::ServersDisagree, Mood::Waiting, u"Not on all servers"_s,
        u"but not ns2.example.com"_s);
    row("second missing", Verdict::SecondMissing, Mood::Wrong, u"One of two"_s,
        u"Don't replace the one"_s);
    row("other name", Verdict::OtherName, Mood::Wrong, u"Wrong host"_s,
        u"in the zone example.com the host is _dnsauth."_s);
    row("proxied", Verdict::Proxied, Mood::Wrong, u"Proxied"_s, u"DNS only"_s);
    row("wildcard", Verdict::WildcardMasks, Mood::Wrong, u"Wildcard answers"_s, u"can stay"_s);
    row("not delegated", Verdict::NotDelegated, Mood::Wrong, u"Not delegated"_s,
        u"name servers for example.com yet"_s);
    row("broken zone", Verdict::BrokenZone, Mood::Wrong, u"Zone not served"_s,
        u"of elsewhere.example.com don't answer"_s);
    row("DNSSEC", Verdict::DnssecFailure, Mood::Wrong, u"DNSSEC broken"_s, u"old DS record"_s);
    row("CAA", Verdict::CaaForbids, Mood::Wrong, u"CAA forbids"_s,
        u"at elsewhere.example.com permits only other-ca.example"_s);
    row("split DNS", Verdict::SplitDns, Mood::Wrong, u"Only inside"_s, u"public zone"_s);
    row("no reply", Verdict::NoReply, Mood::Unclear, u"No reply"_s, u"network connection"_s);
    row("server failure", Verdict::ServerFailure, Mood::Wrong, u"DNS error"_s, u"zone is active"_s);
}

void TestDnsText::saysWhatDnsFound()
{
    QFETCH(int, verdict);
    QFETCH(int, slip);
    QFETCH(int, mood);
    QFETCH(QString, word);
    QFETCH(QString, part);
    RecordFinding finding;
    finding.record = txt();
    finding.verdict = static_cast<Verdict>(verdict);
    finding.slip = static_cast<Slip>(slip);
    finding.zone = u"example.com"_s;
    finding.foundAt = u"elsewhere.example.com"_s;
    finding.seen = QStringList{u"other-ca.example"_s};
    finding.lagging = QStringList{u"ns2.example.com"_s};
    if (finding.verdict == Verdict::Spreading)
        finding.oldAnswerLives = 600;

    const ui::FindingText text = ui::describe(finding);

    QCOMPARE(text.mood, static_cast<Mood>(mood));
    QCOMPARE(text.word, word);
    const QString all = text.text + u' ' + text.advice;
    QVERIFY2(all.contains(part), qPrintable(all));
}

void TestDnsText::theGuideHasEveryWord()
{
    QFile file(QStringLiteral(CERTDESK_SOURCE_DIR "/docs/dns-mistakes.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString guide = QString::fromUtf8(file.readAll());
    for (int verdict = 0; verdict <= static_cast<int>(Verdict::ServerFailure); ++verdict) {
        RecordFinding finding;
        finding.record = txt();
        finding.verdict = static_cast<Verdict>(verdict);
        const QString word = u"| **"_s + ui::describe(finding).word + u"** |"_s;
        QVERIFY2(guide.contains(word), qPrintable(word));
    }
}

void TestDnsText::saysWhatTheProviderFound_data()
{
    QTest::addColumn<int>("localCheck");
    QTest::addColumn<int>("caCheck");
    QTest::addColumn<bool>("tooFrequent");
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *name, int localCheck, Mood mood, const QString &part,
                        int caCheck = -1, bool tooFrequent = false) {
        QTest::newRow(name) << localCheck << caCheck << tooFrequent << static_cast<int>(mood)
                            << part;
    };
    row("confirmed", 1, Mood::Good, u"within about 15 minutes"_s, 2);
    row("seen", 1, Mood::Waiting, u"CA has not confirmed"_s);
    row("too frequent", -1, Mood::Unclear, u"asked too often"_s, -1, true);
    row("-1", -1, Mood::Waiting, u"TXT record yet"_s);
    row("-2", -2, Mood::Wrong, u"TXT record with another value"_s);
    row("-3", -3, Mood::Wrong, u"no name servers"_s);
    row("-4", -4, Mood::Waiting, u"not find the file"_s);
    row("-5", -5, Mood::Wrong, u"other content"_s);
    row("-6", -6, Mood::Waiting, u"CNAME record yet"_s);
    row("-7", -7, Mood::Wrong, u"points elsewhere"_s);
    row("-8", -8, Mood::Wrong, u"no name servers"_s);
    row("-9", -9, Mood::Waiting, u"not find the file"_s);
    row("-10", -10, Mood::Wrong, u"other content"_s);
    row("a code of the future", -42, Mood::Unclear, u"(-42) is unknown"_s);
}

void TestDnsText::saysWhatTheProviderFound()
{
    QFETCH(int, localCheck);
    QFETCH(int, caCheck);
    QFETCH(bool, tooFrequent);
    QFETCH(int, mood);
    QFETCH(QString, part);
    DomainVerification verification;
    verification.localCheck = localCheck;
    verification.caCheck = caCheck;
    verification.tooFrequent = tooFrequent;
    verification.seenValues = {u"old"_s};

    const ui::FindingText text = ui::describe(verification);

    QCOMPARE(text.mood, static_cast<Mood>(mood));
    QVERIFY2(text.text.contains(part), qPrintable(text.text));
    QCOMPARE(text.seen == u"old"_s, text.mood != Mood::Good && localCheck != 1 && !tooFrequent);
}

void TestDnsText::saysDurationsInWords_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << u"0 seconds"_s;
    QTest::newRow("past") << -5 << u"0 seconds"_s;
    QTest::newRow("a second") << 1 << u"1 second"_s;
    QTest::newRow("a minute") << 60 << u"1 minute"_s;
    QTest::newRow("minutes and seconds") << 250 << u"4 minutes 10 seconds"_s;
    QTest::newRow("an hour") << 3601 << u"1 hour"_s;
    QTest::newRow("days and hours") << 6 * 86400 + 3 * 3600 + 59 << u"6 days 3 hours"_s;
}

void TestDnsText::saysDurationsInWords()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    QCOMPARE(ui::durationText(std::chrono::seconds(seconds)), words);
}

void TestDnsText::givesTheHostAsTheZonesFormWantsIt()
{
    ValidationRecord record = txt();
    QCOMPARE(ui::hostText(record), u"_dnsauth"_s);
    record.relativeName.clear();
    QCOMPARE(ui::hostText(record), u"_dnsauth"_s);
    record.domain = u"*.example.com"_s;
    QCOMPARE(ui::hostText(record), u"_dnsauth"_s);
    record.name = u"example.com"_s;
    QCOMPARE(ui::hostText(record), u"@"_s);
    record.name = u"_dnsauth.example.org"_s;
    QCOMPARE(ui::hostText(record), u"_dnsauth.example.org"_s);

    record.domain = u"shop.example.com"_s;
    record.name = u"_dnsauth.shop.example.com"_s;
    record.relativeName = u"_dnsauth"_s;
    QCOMPARE(ui::hostText(record, u"example.com"_s), u"_dnsauth.shop"_s);
    QCOMPARE(ui::formZone(record, u"example.com"_s), u"example.com"_s);
    QCOMPARE(ui::hostText(record, u"shop.example.com"_s), u"_dnsauth"_s);
}

void TestDnsText::givesTheAddressOfAFile()
{
    const ValidationRecord file{ValidationRecord::Kind::File,
                                u"example.com"_s,
                                {},
                                u"a.txt"_s,
                                u"content"_s,
                                u"/.well-known/"_s};
    QCOMPARE(ui::fileAddresses(file),
             (QStringList{u"http://example.com/.well-known/a.txt"_s,
                          u"http://www.example.com/.well-known/a.txt"_s}));
}

void TestDnsText::copiesEverythingInOnePiece()
{
    const QString all = ui::allRecordsText({{txt(), {}}, {txt(), {}}});
    QCOMPARE(all.count(u"Type: TXT\nHost: _dnsauth (in the zone example.com)\n"
                       "Full name: _dnsauth.example.com\nValue: token-1\n"_s),
             2);
}

CERTDESK_TEST(TestDnsText)
#include "tst_dnstext.moc"
