#include "core/provider/jsonreader.h"
#include "core/provider/validationparser.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;
using RecordKind = ValidationRecord::Kind;

namespace {

QList<ValidationRecord> parse(const QByteArray &json, const QString &verifyType = u"DNS"_s)
{
    return parseValidationRecords(JsonReader(QJsonDocument::fromJson(json).object()), verifyType);
}

} // namespace

class TestValidationParser : public QObject
{
    Q_OBJECT

private slots:
    void readsACnameOfTheProvidersSamples();
    void readsEveryRecordOnce();
    void readsTheScalarsWhereThereIsNoList_data();
    void readsTheScalarsWhereThereIsNoList();
    void completesNames_data();
    void completesNames();
    void readsAFile();
    void findsNothingToPublish_data();
    void findsNothingToPublish();
    void readsEveryProofOfARevocation();
    void readsWhatTheProviderSaw();
    void readsNoVerdictsAndBadOnes();
};

void TestValidationParser::readsACnameOfTheProvidersSamples()
{
    const auto records = parse(R"({"DvAuthKey": "_875bed.ninghhuang.online",
        "DvAuthValue": "a310.cc73.cmcdpcwca5iljv.trust-provider.com", "DvAuthDomain":
        "ninghhuang.online", "DvAuthPath": "", "DvAuthKeySubDomain": "_875bed", "DvAuths": [
        {"DvAuthKey": "_875bed.ninghhuang.online", "DvAuthValue":
        "a310.cc73.cmcdpcwca5iljv.trust-provider.com", "DvAuthDomain": "ninghhuang.online",
        "DvAuthPath": "", "DvAuthSubDomain": "_875bed", "DvAuthVerifyType": "CNAME"}]})",
                               u"DNS_AUTO"_s);

    const ValidationRecord expected{RecordKind::Cname,
                                    u"ninghhuang.online"_s,
                                    u"_875bed"_s,
                                    u"_875bed.ninghhuang.online"_s,
                                    u"a310.cc73.cmcdpcwca5iljv.trust-provider.com"_s,
                                    {}};
    QCOMPARE(records.size(), 1);
    QVERIFY(records.first() == expected);
}

void TestValidationParser::readsEveryRecordOnce()
{
    const auto records = parse(R"({"DvAuthKey": "_dnsauth.a.cn", "DvAuthValue": "1", "DvAuths": [
        {"DvAuthKey": "_dnsauth.a.cn", "DvAuthValue": "1", "DvAuthDomain": "a.cn",
         "DvAuthVerifyType": "TXT"},
        {"DvAuthKey": "_dnsauth.a.cn", "DvAuthValue": "2", "DvAuthDomain": "a.cn",
         "DvAuthVerifyType": "TXT"},
        {"DvAuthKey": "_dnsauth.b.cn", "DvAuthValue": "1", "DvAuthDomain": "b.cn",
         "DvAuthVerifyType": "txt"},
        {"DvAuthKey": "_dnsauth.a.cn", "DvAuthValue": "1", "DvAuthDomain": "a.cn",
         "DvAuthVerifyType": "TXT"}]})");

    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].value, u"1"_s);
    QCOMPARE(records[1].value, u"2"_s);
    QCOMPARE(records[2].domain, u"b.cn"_s);
}

void TestValidationParser::readsTheScalarsWhereThereIsNoList_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<RecordKind>("kind");
    QTest::newRow("token") << u"202611230000003t4pd0pgrxlxo"_s << RecordKind::Txt;
    QTest::newRow("token with a dot") << u"abc.def"_s << RecordKind::Txt;
    QTest::newRow("token with dots and digits") << u"1.2.3.4"_s << RecordKind::Txt;
    QTest::newRow("host name") << u"ab12.cd34.trust-provider.com"_s << RecordKind::Cname;
}

void TestValidationParser::readsTheScalarsWhereThereIsNoList()
{
    QFETCH(QString, value);
    for (const QByteArray list : {"null", "[]", "\"\""}) {
        const auto records =
            parse(R"({"DvAuthKey": "_dnsauth.a.cn", "DvAuthDomain": "a.cn", "DvAuthValue": ")"
                  + value.toLatin1() + R"(", "DvAuthKeySubDomain": "_dnsauth", "DvAuths": )" + list
                  + "}");

        QCOMPARE(records.size(), 1);
        QTEST(records.first().kind, "kind");
        QCOMPARE(records.first().relativeName, u"_dnsauth"_s);
        QCOMPARE(records.first().name, u"_dnsauth.a.cn"_s);
    }
}

void TestValidationParser::completesNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("sub");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("relative");

    QTest::newRow("only the full name")
        << u"_x.blog.a.cn"_s << u""_s << u"a.cn"_s << u"_x.blog.a.cn"_s << u"_x.blog"_s;
    QTest::newRow("only the host") << u""_s << u"_x"_s << u"a.cn"_s << u"_x.a.cn"_s << u"_x"_s;
    QTest::newRow("final dots") << u"_x.a.cn."_s << u""_s << u"a.cn."_s << u"_x.a.cn"_s << u"_x"_s;
    QTest::newRow("in capitals") << u"_x.A.CN"_s << u""_s << u"a.cn"_s << u"_x.A.CN"_s << u"_x"_s;
    QTest::newRow("no domain") << u"_x.a.cn"_s << u""_s << u""_s << u"_x.a.cn"_s << u""_s;
    QTest::newRow("dashes") << u"_x.a.cn"_s << u"--"_s << u"a.cn"_s << u"_x.a.cn"_s << u"_x"_s;
}

void TestValidationParser::completesNames()
{
    QFETCH(QString, key);
    QFETCH(QString, sub);
    QFETCH(QString, domain);
    const QJsonObject entry{{u"DvAuthKey"_s, key},
                            {u"DvAuthSubDomain"_s, sub},
                            {u"DvAuthDomain"_s, domain},
                            {u"DvAuthValue"_s, u"v"_s},
                            {u"DvAuthVerifyType"_s, u"TXT"_s}};
    const auto records =
        parseValidationRecords(JsonReader({{u"DvAuths"_s, QJsonArray{entry}}}), u"DNS"_s);

    QCOMPARE(records.size(), 1);
    QTEST(records.first().name, "name");
    QTEST(records.first().relativeName, "relative");
}

void TestValidationParser::readsAFile()
{
    const auto records = parse(R"({"DvAuths": [{"DvAuthKey": "fileauth.txt", "DvAuthValue": "abc",
        "DvAuthDomain": "a.cn", "DvAuthPath": "/.well-known/pki-validation/",
        "DvAuthSubDomain": "", "DvAuthVerifyType": "FILE"}]})",
                               u"FILE"_s);

    const ValidationRecord expected{
        RecordKind::File,  u"a.cn"_s, {},
        u"fileauth.txt"_s, u"abc"_s,  u"/.well-known/pki-validation/"_s};
    QCOMPARE(records.size(), 1);
    QVERIFY(records.first() == expected);
}

void TestValidationParser::findsNothingToPublish_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("nulls") << R"({"DvAuthKey":null,"DvAuthValue":null,"DvAuths":null})"_ba;
    QTest::newRow("empty") << R"({"DvAuthKey":"","DvAuthValue":"","DvAuths":[]})"_ba;
    QTest::newRow("dashes") << R"({"DvAuthKey":"--","DvAuthValue":"--"})"_ba;
    QTest::newRow("no value yet") << R"({"DvAuths":[{"DvAuthKey":"_x.a.cn"}]})"_ba;
}

void TestValidationParser::findsNothingToPublish()
{
    QFETCH(QByteArray, json);
    QVERIFY(parse(json).isEmpty());
}

// RevokeCertificate names no type of record.
void TestValidationParser::readsEveryProofOfARevocation()
{
    const auto proofs =
        parseRevocationProofs(QJsonDocument::fromJson(R"({"RevokeDomainValidateAuths": [
        {"DomainValidateAuthPath": "/.well-known/pki-validation/", "DomainValidateAuthKey":
         "fileauth.txt", "DomainValidateAuthValue": "2026a", "DomainValidateAuthDomain": "a.cn"},
        {"DomainValidateAuthPath": null, "DomainValidateAuthKey": "_dnsauth.b.cn",
         "DomainValidateAuthValue": "2026b", "DomainValidateAuthDomain": "b.cn"},
        {"DomainValidateAuthPath": "", "DomainValidateAuthKey": "_87.c.cn",
         "DomainValidateAuthValue": "a310.cc73.trust-provider.com",
         "DomainValidateAuthDomain": "c.cn"},
        {"DomainValidateAuthKey": "--", "DomainValidateAuthValue": null}]})")
                                  .object());
    QCOMPARE(proofs.size(), 3);
    QCOMPARE(proofs.at(0).kind, RecordKind::File);
    QCOMPARE(proofs.at(0).path + proofs.at(0).name, u"/.well-known/pki-validation/fileauth.txt"_s);
    QCOMPARE(proofs.at(1).kind, RecordKind::Txt);
    QCOMPARE(proofs.at(1).relativeName, u"_dnsauth"_s);
    QCOMPARE(proofs.at(2).kind, RecordKind::Cname);
    QVERIFY(parseRevocationProofs({{u"RevokeDomainValidateAuths"_s, QJsonValue()}}).isEmpty());
}

void TestValidationParser::readsWhatTheProviderSaw()
{
    const auto results =
        parseDomainVerifications(QJsonDocument::fromJson(R"({"VerificationResults": [
        {"Domain": "a.cn", "VerifyType": "DNS", "LocalCheck": -2, "CaCheck": "-1",
         "LocalCheckFailReason": "txt mismatch", "CheckValue": ["old", null], "Frequently": false,
         "Issued": false},
        {"Domain": "b.cn", "LocalCheck": 1, "CaCheck": 2, "CheckValue": null, "Issued": null,
         "Frequently": true}]})")
                                     .object());

    QVERIFY(results);
    QCOMPARE(results->size(), 2);
    QCOMPARE(results->at(0).localCheck, -2);
    QCOMPARE(results->at(0).caCheck, -1);
    QCOMPARE(results->at(0).localFailReason, u"txt mismatch"_s);
    QCOMPARE(results->at(0).seenValues, QStringList{u"old"_s});
    QVERIFY(!results->at(0).passed());
    QVERIFY(results->at(1).passed());
    QVERIFY(results->at(1).tooFrequent);
}

void TestValidationParser::readsNoVerdictsAndBadOnes()
{
    QVERIFY(parseDomainVerifications({{u"VerificationResults"_s, QJsonValue()}})->isEmpty());
    QVERIFY(!parseDomainVerifications({{u"VerificationResults"_s, u"ok"_s}}));
}

CERTDESK_TEST(TestValidationParser)
#include "tst_validationparser.moc"
