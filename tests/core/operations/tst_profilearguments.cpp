#include "core/operations/packagelist.h"
#include "core/operations/requestlist.h"
#include "core/provider/tencentprovider.h"
#include "sandbox/wire/contract.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

using AccountCall = std::function<void(ApiClient &, QObject *)>;

} // namespace

Q_DECLARE_METATYPE(AccountCall)

/// What is asked about an account, apart from its certificates, against the provider's own
/// description of its actions.
class TestProfileArguments : public QObject
{
    Q_OBJECT

private slots:
    void keepsToTheContract_data();
    void keepsToTheContract();
};

void TestProfileArguments::keepsToTheContract_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Site>("site");
    QTest::addColumn<AccountCall>("call");
    const auto row = [](const char *action, Site site, const AccountCall &call) {
        QTest::newRow(action) << QString::fromLatin1(action) << site << call;
    };
    row("DescribePackages", Site::Mainland,
        [](ApiClient &client, QObject *owner) { PackageList(client).read(owner); });
    row("DescribeCSRSet", Site::International,
        [](ApiClient &client, QObject *owner) { RequestList(client).read(owner); });
    row("DescribeCSR", Site::International,
        [](ApiClient &client, QObject *owner) { RequestList(client).text(7, owner); });
    row("BatchDeleteCSR", Site::International, [](ApiClient &client, QObject *owner) {
        RequestList(client).remove({7, 8}, owner);
    });
}

void TestProfileArguments::keepsToTheContract()
{
    QFETCH(QString, action);
    QFETCH(Site, site);
    QFETCH(AccountCall, call);
    ScriptedTransport transport;
    Account account;
    account.site = site;
    TencentProvider provider(account, transport, systemTime);
    provider.setSecretKey(std::make_shared<const Secret>(std::span("key", 3)));

    call(provider.client(), this);

    QCOMPARE(transport.requests.size(), 1);
    QCOMPARE(QString::fromLatin1(transport.header("X-TC-Action")), action);
    const auto refused = sandbox::Contract().checkRequest(
        u"ssl"_s, action,
        site == Site::Mainland ? sandbox::Site::Mainland : sandbox::Site::International,
        transport.arguments());
    QVERIFY2(!refused, qPrintable(refused ? refused->message : QString()));
}

CERTDESK_TEST(TestProfileArguments)
#include "tst_profilearguments.moc"
