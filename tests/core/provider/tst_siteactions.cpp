#include "core/provider/apiclient.h"
#include "core/provider/siteactions.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace Qt::Literals::StringLiterals;

/// No request leaves for an action that the site's API lacks, whoever asks
/// (sandbox/wire/contract.json).
class TestSiteActions : public QObject
{
    Q_OBJECT

private slots:
    void sendsNothingThatTheSiteLacks();
};

void TestSiteActions::sendsNothingThatTheSiteLacks()
{
    QFile file(CERTDESK_SOURCE_DIR u"/sandbox/wire/contract.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject contract = QJsonDocument::fromJson(file.readAll()).object();
    int lacking = 0;
    for (const QString &service : contract.keys()) {
        const QJsonObject actions = contract[service]["actions"_L1].toObject();
        for (const QString &action : actions.keys()) {
            const QJsonArray sites = actions[action]["sites"_L1].toArray();
            for (const auto &[site, name] :
                 {std::pair(Site::Mainland, u"cn"_s), std::pair(Site::International, u"intl"_s)}) {
                const bool isThere = sites.contains(name);
                QVERIFY2(siteHasAction(site, action) == isThere, qPrintable(action));
                lacking += isThere ? 0 : 1;
                Account account;
                account.site = site;
                ScriptedTransport transport;
                ApiClient client(account, transport, systemTime, {});
                client.setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));
                const auto task = client.call(Service::Ssl, action, {}, Effect::Read, this);
                QCOMPARE(transport.requests.size(), isThere ? 1 : 0);
                if (!isThere)
                    QCOMPARE(task.result().error().code, u"site/no-action"_s);
            }
        }
    }
    QCOMPARE(lacking, 36);
}

CERTDESK_TEST(TestSiteActions)
#include "tst_siteactions.moc"
