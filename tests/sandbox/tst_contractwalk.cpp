#include "tests/sandbox/contractplan.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace sandbox;

// Walks contract.json, both sites, against a running sandbox over HTTP.
class TestContractWalk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersEveryActionAsTheContractSays_data();
    void answersEveryActionAsTheContractSays();
    void coversTheWholeContract_data();
    void coversTheWholeContract();

private:
    struct SiteUnderTest
    {
        std::unique_ptr<SandboxClient> client;
        std::unique_ptr<ContractPlan> plan;
        QHash<QString, int> answered; ///< By service.
    };

    SiteUnderTest &siteFor(const QString &key) { return key == "cn"_L1 ? m_mainland : m_intl; }
    void start(SiteUnderTest &site, Site which);
    void checkRefusals(SiteUnderTest &site, const QString &key, const QJsonObject &sensible);
    QString refusalOf(SiteUnderTest &site, const QJsonObject &parameters);

    const SharedAuthority m_authority;
    QJsonObject m_contract;
    QDateTime m_now;
    SiteUnderTest m_intl;
    SiteUnderTest m_mainland;
    QByteArray m_service;
    QByteArray m_action;
};

namespace {

const QStringList siteKeys{u"intl"_s, u"cn"_s};

// A value that is not of this type.
QJsonValue misfit(const QString &type)
{
    return type == "string"_L1 || type == "datetime"_L1 ? QJsonValue(7) : QJsonValue(u"x"_s);
}

bool isOnSite(const QJsonObject &field, const QString &site)
{
    const QString only = field["site"_L1].toString();
    return only.isEmpty() || only == site;
}

} // namespace

void TestContractWalk::initTestCase()
{
    QFile file(u":/sandbox/contract.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_contract = QJsonDocument::fromJson(file.readAll()).object();
    m_now = QDateTime::currentDateTimeUtc();
    start(m_intl, Site::International);
    start(m_mainland, Site::Mainland);
}

void TestContractWalk::start(SiteUnderTest &site, Site which)
{
    SandboxOptions options;
    options.site = which;
    options.clock = [this] { return m_now; };
    site.client = std::make_unique<SandboxClient>(m_authority, options);
    site.plan = std::make_unique<ContractPlan>(
        *site.client, [this](std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); });
}

void TestContractWalk::answersEveryActionAsTheContractSays_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("action");
    for (const QString &site : siteKeys) {
        for (const QString &service : m_contract.keys()) {
            for (const QString &action : m_contract[service]["actions"_L1].toObject().keys())
                QTest::addRow("%s: %s %s", qPrintable(site), qPrintable(service),
                              qPrintable(action))
                    << site << service << action;
        }
    }
}

void TestContractWalk::answersEveryActionAsTheContractSays()
{
    QFETCH(QString, site);
    QFETCH(QString, service);
    QFETCH(QString, action);
    SiteUnderTest &under = siteFor(site);
    m_service = service.toLatin1();
    m_action = action.toLatin1();
    if (!m_contract[service]["actions"_L1][action]["sites"_L1].toArray().contains(site)) {
        QCOMPARE(refusalOf(under, {}), u"InvalidAction"_s);
        return;
    }
    const auto call = under.plan->prepare(service, action);
    QVERIFY2(call, "the plan has no call for it");
    checkRefusals(under, site, call->parameters);
    if (QTest::currentTestFailed())
        return;
    m_now = m_now.addMSecs(150);
    const QJsonObject response = under.client->call(m_service, m_action, call->parameters);
    const QString code = SandboxClient::errorCode(response);
    QCOMPARE(code, call->refusal);
    if (call->refusal.isEmpty())
        QCOMPARE(
            Contract().findMissingFields(
                service, action, site == "cn"_L1 ? Site::Mainland : Site::International, response),
            QStringList());
    if (!QTest::currentTestFailed())
        ++under.answered[service];
}

// Every parameter in turn: left out, of another type; and one that there is not.
void TestContractWalk::checkRefusals(SiteUnderTest &site, const QString &key,
                                     const QJsonObject &sensible)
{
    const QJsonObject model = m_contract[QString::fromLatin1(m_service)]["actions"_L1]
                                        [QString::fromLatin1(m_action)]["request"_L1]
                                            .toObject();
    QJsonObject surplus = sensible;
    surplus["Nonsense"_L1] = 1;
    QCOMPARE(refusalOf(site, surplus), u"UnknownParameter"_s);
    for (auto it = model.begin(); it != model.end(); ++it) {
        const QJsonObject field = it.value().toObject();
        QJsonObject changed = sensible;
        changed[it.key()] = misfit(field["type"_L1].toString());
        const QString wanted = isOnSite(field, key) ? u"InvalidParameter"_s : u"UnknownParameter"_s;
        QCOMPARE(it.key() + u": "_s + refusalOf(site, changed), it.key() + u": "_s + wanted);
        if (!field["required"_L1].toBool() || !isOnSite(field, key))
            continue;
        QJsonObject without = sensible;
        without.remove(it.key());
        QCOMPARE(it.key() + u": "_s + refusalOf(site, without), it.key() + u": MissingParameter"_s);
    }
}

QString TestContractWalk::refusalOf(SiteUnderTest &site, const QJsonObject &parameters)
{
    m_now = m_now.addMSecs(150); // below ten calls a second, by the clock that counts
    return SandboxClient::errorCode(
        site.client->send(site.client->draft(m_service, m_action, parameters)).response());
}

void TestContractWalk::coversTheWholeContract_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<int>("mainland");
    QTest::addColumn<int>("international");
    QTest::newRow("ssl") << u"ssl"_s << 68 << 44;
    QTest::newRow("billing") << u"billing"_s << 4 << 4;
    QTest::newRow("dnspod") << u"dnspod"_s << 11 << 9;
    QTest::newRow("sts") << u"sts"_s << 1 << 1;
}

void TestContractWalk::coversTheWholeContract()
{
    QFETCH(QString, service);
    QFETCH(int, mainland);
    QFETCH(int, international);
    qInfo("%s: %d of %d actions on the mainland's site, %d of %d on the international one",
          qPrintable(service), m_mainland.answered.value(service), mainland,
          m_intl.answered.value(service), international);
    QCOMPARE(m_mainland.answered.value(service), mainland);
    QCOMPARE(m_intl.answered.value(service), international);
}

CERTDESK_TEST(TestContractWalk)
#include "tst_contractwalk.moc"
