#include "core/dns/recordcheck.h"
#include "tests/core/dns/realdnsservers.h"
#include "tests/support/testmain.h"
#include "tests/support/waitfor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace std::chrono_literals;
using Kind = ValidationRecord::Kind;
using Verdict = RecordFinding::Verdict;

namespace {

// A mistake as a zone and what CertDesk has to say about it. The zone is called like its row.
struct Mistake
{
    const char *zone;
    QString records;
    Verdict verdict = Verdict::Visible;
    QString foundAt = {};
    Kind kind = Kind::Txt;
    QString secondary = {};
    QString domain = {}; // where it is not the zone
    bool isServed = true;
    bool hasStaleDs = false;
    RealDnsServers::Second second = RealDnsServers::Second::Named;
};

// A router that knows the record by itself, among so much that it has to say it over TCP; that
// answers for every name of another zone with its own address; and one that refuses everything.
const QHostAddress meddlingRouter(u"127.0.1.3"_s);
const QHostAddress refusingRouter(u"127.0.1.4"_s);
const QStringList meddling{u"--edns-packet-max=512"_s,
                           u"--txt-record=_dnsauth.at-home.example,token-1"_s,
                           u"--txt-record=_dnsauth.at-home.example,"_s + QString(250, u'a'),
                           u"--txt-record=_dnsauth.at-home.example,"_s + QString(250, u'b'),
                           u"--address=/captive.example/192.0.2.1"_s};

const QString expectedText = u"token-1"_s;
const QString expectedTarget = u"x.ca-proof.net"_s;
const QString asAsked = u"_dnsauth TXT token-1\n"_s;

const QList<Mistake> &mistakes()
{
    static const QList<Mistake> all{
        {.zone = "right", .records = asAsked},
        {.zone = "right-alias",
         .records = u"_dnsauth CNAME x.ca-proof.net.\n"_s,
         .kind = Kind::Cname},
        {.zone = "nothing", .records = {}, .verdict = Verdict::NotThere},
        {.zone = "doubled",
         .records = u"_dnsauth.doubled.example TXT token-1\n"_s,
         .verdict = Verdict::DoubledDomain,
         .foundAt = u"_dnsauth.doubled.example.doubled.example"_s},
        {.zone = "no-underscore",
         .records = u"dnsauth TXT token-1\n"_s,
         .verdict = Verdict::MissingUnderscore,
         .foundAt = u"dnsauth.no-underscore.example"_s},
        {.zone = "quotes",
         .records = u"_dnsauth TXT \"\\\"token-1\\\"\"\n"_s,
         .verdict = Verdict::WrongValue},
        {.zone = "blanks",
         .records = u"_dnsauth TXT \" token-1 \"\n"_s,
         .verdict = Verdict::WrongValue},
        {.zone = "in-parent",
         .records = asAsked,
         .verdict = Verdict::OtherName,
         .foundAt = u"_dnsauth.in-parent.example"_s,
         .domain = u"shop.in-parent.example"_s},
        {.zone = "under-www",
         .records = u"_dnsauth.www TXT token-1\n"_s,
         .verdict = Verdict::OtherName,
         .foundAt = u"_dnsauth.www.under-www.example"_s},
        {.zone = "shop.wrong-zone",
         .records = u"_dnsauth.shop TXT token-1\n"_s,
         .verdict = Verdict::DoubledDomain,
         .foundAt = u"_dnsauth.shop.shop.wrong-zone.example"_s},
        {.zone = "alias-for-text",
         .records = u"_dnsauth CNAME token.ca-proof.net.\n"_s,
         .verdict = Verdict::WrongType},
        {.zone = "text-for-alias",
         .records = u"_dnsauth TXT x.ca-proof.net\n"_s,
         .verdict = Verdict::WrongType,
         .kind = Kind::Cname},
        {.zone = "no-final-dot",
         .records = u"_dnsauth CNAME x.ca-proof.net\n"_s,
         .verdict = Verdict::WrongValue,
         .kind = Kind::Cname},
        {.zone = "one-of-two",
         .records = u"_dnsauth TXT token-2\n"_s,
         .verdict = Verdict::SecondMissing},
        {.zone = "proxied",
         .records = u"_dnsauth A 192.0.2.1\n_dnsauth AAAA 2001:db8::1\n"_s,
         .verdict = Verdict::Proxied,
         .kind = Kind::Cname},
        {.zone = "wildcard-text",
         .records = u"* TXT \"v=spf1 -all\"\n"_s,
         .verdict = Verdict::WildcardMasks},
        {.zone = "wildcard-alias",
         .records = u"* CNAME www.ca-proof.net.\n"_s,
         .verdict = Verdict::WildcardMasks},
        {.zone = "wildcard-address",
         .records = u"* A 192.0.2.1\n"_s,
         .verdict = Verdict::NotThere,
         .kind = Kind::Cname},
        {.zone = "unserved",
         .records = {},
         .verdict = Verdict::BrokenZone,
         .foundAt = u"unserved.example"_s,
         .isServed = false},
        {.zone = "stale-ds",
         .records = asAsked,
         .verdict = Verdict::DnssecFailure,
         .hasStaleDs = true},
        {.zone = "caa-other",
         .records = asAsked + u"@ CAA 0 issue \"other-ca.net\"\n"_s,
         .verdict = Verdict::CaaForbids,
         .foundAt = u"caa-other.example"_s},
        {.zone = "caa-nobody",
         .records = asAsked + u"@ CAA 0 issue \";\"\n"_s,
         .verdict = Verdict::CaaForbids,
         .foundAt = u"caa-nobody.example"_s},
        {.zone = "caa-ours", .records = asAsked + u"@ CAA 0 issue \"our-ca.net; account=7\"\n"_s},
        {.zone = "caa-above",
         .records = u"_dnsauth.shop TXT token-1\n@ CAA 0 issue \"other-ca.net\"\n"_s,
         .verdict = Verdict::CaaForbids,
         .foundAt = u"caa-above.example"_s,
         .domain = u"shop.caa-above.example"_s},
        {.zone = "one-server-lags",
         .records = asAsked,
         .verdict = Verdict::ServersDisagree,
         .secondary = u"_dnsauth TXT token-0\n"_s},
        {.zone = "still-remembered",
         .records = asAsked,
         .verdict = Verdict::Spreading,
         .secondary = u"_other TXT x\n"_s,
         .second = RealDnsServers::Second::AskedByResolver},
        {.zone = "only-inside",
         .records = {},
         .verdict = Verdict::SplitDns,
         .secondary = asAsked,
         .second = RealDnsServers::Second::Hidden},
    };
    return all;
}

QString inExample(const char *zone)
{
    return QString::fromLatin1(zone) + u".example"_s;
}

RecordQuestion questionAbout(const QString &domain, Kind kind)
{
    const QString value = kind == Kind::Txt ? expectedText : expectedTarget;
    RecordQuestion question{{kind, domain, u"_dnsauth"_s, u"_dnsauth."_s + domain, value, {}},
                            {},
                            false,
                            {u"our-ca.net"_s}};
    ValidationRecord second = question.record;
    second.value = u"token-2"_s;
    question.companions += second;
    return question;
}

} // namespace

class TestRealDns : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesTheMistakeInARealZone_data();
    void namesTheMistakeInARealZone();
    void seesThroughABrokenRouter_data();
    void seesThroughABrokenRouter();
    void saysThatItsOnlyResolverRefuses();
    void saysWhenTheRegistryDoesNotKnowTheDomain();
    void findsTheZoneByWalking();
    void showsEachServersAnswerAndItsAge();
    void asksAHundredNamesWithoutPause();

private:
    RecordFinding check(const RecordQuestion &question, const DnsServer &thisComputer)
    {
        DnsResolver resolver(2s);
        QObject owner;
        const DnsWitnesses witnesses{thisComputer,
                                     {{DnsWitness::Role::PublicResolver, u"public"_s, unbound()}},
                                     m_servers.port()};
        return resultOf(checkRecord(resolver, question, witnesses, &owner))
            .value_or(RecordFinding());
    }
    RecordFinding checkAlone(const RecordQuestion &question, const DnsServer &thisComputer)
    {
        DnsResolver resolver(2s);
        QObject owner;
        return resultOf(
                   checkRecord(resolver, question, {thisComputer, {}, m_servers.port()}, &owner))
            .value_or(RecordFinding());
    }
    DnsServer unbound() const
    {
        return {QHostAddress(QHostAddress::LocalHost), m_servers.resolverPort()};
    }

    DnsServer router(const QHostAddress &address) const
    {
        return {address, m_servers.resolverPort()};
    }
    std::optional<DnsAnswer::Outcome> outcomeAt(const QHostAddress &address)
    {
        DnsResolver resolver(1s);
        QObject owner;
        const auto answer =
            resultOf(resolver.query(u"right.example"_s, DnsType::Soa, router(address), &owner));
        return answer ? std::optional(answer->outcome) : std::nullopt;
    }

    RealDnsServers m_servers;
};

void TestRealDns::initTestCase()
{
    QList<RealDnsServers::Zone> zones;
    for (const Mistake &m : mistakes()) {
        RealDnsServers::Zone zone{inExample(m.zone), m.records,  m.secondary,
                                  m.second,          m.isServed, m.hasStaleDs};
        zones += zone;
    }
    // The parent of a zone is one of its own: "shop.wrong-zone.example" is in it.
    zones += {u"at-home.example"_s, {}};
    zones += {u"captive.example"_s, {}};
    zones += {u"wrong-zone.example"_s, u"shop NS ns1.shop\nns1.shop A 127.0.1.1\n"_s, {}};
    QVERIFY(m_servers.start(zones));
    QVERIFY(m_servers.startRouter(meddlingRouter, true, meddling));
    QVERIFY(m_servers.startRouter(refusingRouter, false, {}));

    DnsResolver resolver(1s);
    QObject owner;
    const auto answers = [&](const DnsServer &server, const QString &name) {
        const auto answer = resultOf(resolver.query(name, DnsType::Soa, server, &owner));
        return answer && answer->outcome == DnsAnswer::Outcome::Found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        answers({RealDnsServers::first, m_servers.port()}, u"only-inside.example"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        answers({RealDnsServers::second, m_servers.port()}, u"only-inside.example"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(answers(unbound(), u"right.example"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(answers(router(meddlingRouter), u"right.example"_s), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(outcomeAt(refusingRouter) == DnsAnswer::Outcome::Refused, 15'000);
}

void TestRealDns::namesTheMistakeInARealZone_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < mistakes().size(); ++i)
        QTest::newRow(mistakes()[i].zone) << i;
}

void TestRealDns::namesTheMistakeInARealZone()
{
    QFETCH(int, row);
    const Mistake &mistake = mistakes()[row];
    const bool isSplit = mistake.verdict == Verdict::SplitDns;
    const QString domain = mistake.domain.isEmpty() ? inExample(mistake.zone) : mistake.domain;

    const RecordFinding finding =
        check(questionAbout(domain, mistake.kind),
              isSplit ? DnsServer{RealDnsServers::second, m_servers.port()} : unbound());

    QCOMPARE(finding.verdict, mistake.verdict);
    QCOMPARE(finding.foundAt, mistake.foundAt);
    if (mistake.verdict == Verdict::ServersDisagree)
        QCOMPARE(finding.lagging, QStringList{u"ns2.one-server-lags.example"_s});
    if (mistake.verdict == Verdict::Spreading)
        QVERIFY2(finding.oldAnswerLives > 0 && finding.oldAnswerLives <= 300,
                 qPrintable(QString::number(finding.oldAnswerLives)));
}

void TestRealDns::seesThroughABrokenRouter_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<DnsAnswer::Outcome>("said"); // by the router
    QTest::addColumn<bool>("isAlone"); // nobody else can be reached

    using enum DnsAnswer::Outcome;
    QTest::newRow("knows it alone") << meddlingRouter << u"at-home.example"_s << Kind::Txt
                                    << Verdict::SplitDns << Found << false;
    QTest::newRow("its address is no CDN's") << meddlingRouter << u"captive.example"_s
                                             << Kind::Cname << Verdict::NotThere << NoData << true;
    QTest::newRow("asks on") << meddlingRouter << u"right.example"_s << Kind::Txt
                             << Verdict::Visible << Found << false;
    QTest::newRow("refuses") << refusingRouter << u"right.example"_s << Kind::Txt
                             << Verdict::Visible << Refused << false;
}

void TestRealDns::seesThroughABrokenRouter()
{
    QFETCH(QHostAddress, address);
    QFETCH(QString, domain);
    QFETCH(Kind, kind);
    QFETCH(DnsAnswer::Outcome, said);
    QFETCH(bool, isAlone);

    const RecordQuestion question = questionAbout(domain, kind);
    const RecordFinding finding =
        isAlone ? checkAlone(question, router(address)) : check(question, router(address));

    QTEST(finding.verdict, "verdict");
    QCOMPARE(finding.sightings.last().witness.role, DnsWitness::Role::ThisComputer);
    QCOMPARE(finding.sightings.last().answer.outcome, said);
}

void TestRealDns::saysThatItsOnlyResolverRefuses()
{
    const RecordFinding finding =
        checkAlone(questionAbout(u"right.example"_s, Kind::Txt), router(refusingRouter));
    QCOMPARE(finding.verdict, Verdict::ServerFailure);
}

void TestRealDns::saysWhenTheRegistryDoesNotKnowTheDomain()
{
    const RecordFinding finding = check(questionAbout(u"absent.example"_s, Kind::Txt), unbound());
    QCOMPARE(finding.verdict, Verdict::NotDelegated);
    QCOMPARE(finding.foundAt, u"example"_s);
}

void TestRealDns::findsTheZoneByWalking()
{
    const auto zoneOf = [this](const QString &domain) {
        return check(questionAbout(domain, Kind::Txt), unbound()).zone;
    };
    QCOMPARE(zoneOf(u"shop.in-parent.example"_s), u"in-parent.example"_s);
    QCOMPARE(zoneOf(u"shop.wrong-zone.example"_s), u"shop.wrong-zone.example"_s);
}

void TestRealDns::showsEachServersAnswerAndItsAge()
{
    const RecordFinding finding =
        check(questionAbout(u"one-server-lags.example"_s, Kind::Txt), unbound());

    QStringList seen;
    for (const Sighting &s : finding.sightings)
        seen += s.witness.name + u'=' + s.answer.values.join(u'|');
    QCOMPARE(seen,
             (QStringList{u"ns1.one-server-lags.example=token-1"_s,
                          u"ns2.one-server-lags.example=token-0"_s, u"public=token-1"_s,
                          u"=token-1"_s}));
    QCOMPARE(finding.sightings[0].answer.ttl, 600);
}

void TestRealDns::asksAHundredNamesWithoutPause()
{
    DnsResolver resolver(2s);
    QObject owner;
    const DnsWitnesses witnesses{
        unbound(), {{DnsWitness::Role::PublicResolver, u"public"_s, unbound()}}, m_servers.port()};
    int visible = 0;
    int done = 0;
    for (int i = 0; i < 100; ++i) {
        whenDone(
            checkRecord(resolver, questionAbout(u"right.example"_s, Kind::Txt), witnesses, &owner),
            &owner, [&](const Result<RecordFinding> &finding) {
                ++done;
                visible += finding && finding->verdict == Verdict::Visible ? 1 : 0;
            });
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 100, 10'000);
    QCOMPARE(visible, 100);
}

CERTDESK_TEST(TestRealDns)
#include "tst_realdns_linux.moc"
