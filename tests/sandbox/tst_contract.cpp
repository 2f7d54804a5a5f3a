#include "sandbox/wire/contract.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sandbox;

class TestContract : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryActionOfBothSites_data();
    void knowsEveryActionOfBothSites();
    void refusesWrongParameters_data();
    void refusesWrongParameters();
    void findsWhatAnAnswerShouldNotHave();

private:
    Contract m_contract;
};

void TestContract::knowsEveryActionOfBothSites_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("mainland");
    QTest::addColumn<int>("international");
    QTest::newRow("ssl") << u"2019-12-05"_s << u"ssl"_s << 68 << 44;
    QTest::newRow("billing") << u"2018-07-09"_s << u"billing"_s << 4 << 4;
    QTest::newRow("dnspod") << u"2021-03-23"_s << u"dnspod"_s << 11 << 9;
    QTest::newRow("sts") << u"2018-08-13"_s << u"sts"_s << 1 << 1;
}

void TestContract::knowsEveryActionOfBothSites()
{
    QFETCH(QString, version);
    QFETCH(QString, service);
    QFETCH(int, mainland);
    QFETCH(int, international);
    QCOMPARE(m_contract.serviceOfVersion(version), service);
    QCOMPARE(m_contract.actions(service, Site::Mainland).size(), mainland);
    QCOMPARE(m_contract.actions(service, Site::International).size(), international);
}

void TestContract::refusesWrongParameters_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("onIntl");
    QTest::addColumn<QString>("onMainland");

    const auto row = [](const char *name, const QString &action, const QByteArray &json,
                        const QString &intl, const QString &mainland) {
        QTest::newRow(name) << action << json << intl << mainland;
    };
    const QString list = u"DescribeCertificates"_s;
    const QString type = u"InvalidParameter"_s;
    const QString unknown = u"UnknownParameter"_s;
    const QString missing = u"MissingParameter"_s;
    row("nothing is required", list, "{}", {}, {});
    row("null is absent", list, R"({"Limit":null})", {}, {});
    row("unknown", list, R"({"Limits":1})", unknown, unknown);
    row("case matters", list, R"({"limit":1})", unknown, unknown);
    row("text for a number", list, R"({"Limit":"1"})", type, type);
    row("fraction for a whole number", list, R"({"Limit":1.5})", type, type);
    row("negative for uint64", list, R"({"Limit":-1})", type, type);
    row("number for text", list, R"({"SearchKey":1})", type, type);
    row("item for a list", list, R"({"CertificateStatus":1})", type, type);
    row("wrong item in a list", list, R"({"CertificateStatus":[1,"2"]})", type, type);
    row("nested unknown", list, R"({"Tags":[{"TagKey":"a","TagValue":"b","X":1}]})", unknown,
        unknown);
    row("nested missing", list, R"({"Tags":[{"TagKey":"a"}]})", missing, missing);
    row("mainland only", list, R"({"ServiceId":"s"})", unknown, {});
    row("required", u"DescribeCertificateDetail"_s, "{}", missing, missing);
    row("required but null", u"DescribeCertificateDetail"_s, R"({"CertificateId":null})", missing,
        missing);
    row("one of three missing", u"CreateCertificate"_s, R"({"ProductId":48,"DomainNum":1})",
        missing, missing);
}

void TestContract::refusesWrongParameters()
{
    QFETCH(QString, action);
    QFETCH(QByteArray, json);
    QFETCH(QString, onIntl);
    QFETCH(QString, onMainland);
    const QJsonObject parameters = QJsonDocument::fromJson(json).object();
    const auto code = [&](Site site) {
        const auto problem = m_contract.checkRequest(u"ssl"_s, action, site, parameters);
        return problem ? problem->code : QString();
    };
    QCOMPARE(code(Site::International), onIntl);
    QCOMPARE(code(Site::Mainland), onMainland);
}

void TestContract::findsWhatAnAnswerShouldNotHave()
{
    const auto problems = [&](const QByteArray &json) {
        return m_contract
            .findAnswerProblems(u"ssl"_s, u"DescribeCertificates"_s, Site::International,
                                QJsonDocument::fromJson(json).object())
            .size();
    };
    QCOMPARE(problems(R"({"TotalCount":1,"Certificates":[{"Status":1,"PackageType":null}]})"), 0);
    QCOMPARE(problems(R"({"TotalCount":"1"})"), 1);
    QCOMPARE(problems(R"({"Certificates":[{"Status":"1","Nonsense":0}]})"), 2);
    QCOMPARE(problems(R"({"Certificates":[{"ServiceId":null}]})"), 1);
}

CERTDESK_TEST(TestContract)
#include "tst_contract.moc"
