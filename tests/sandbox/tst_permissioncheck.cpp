#include "core/crypto/accesssecret.h"
#include "core/net/qthttptransport.h"
#include "core/operations/permissioncheck.h"
#include "core/provider/apiclient.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = core::PermissionFinding::Kind;

/// What a key may do, asked over the wire of a sandbox that refuses some of it, as access
/// management does.
class TestPermissionCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_sandbox->sandbox().faults().clear(); }
    void cleanupTestCase();
    void everythingThatCanBeTriedIsAllowed();
    void namesWhatTheKeyMayNotDo();
    void changesNothing();
    void aBadKeyIsToldAsOne();
    void aPassingFaultIsNoRefusal();
    void theMainlandHasItsOwnActions();

private:
    core::Result<QList<core::PermissionFinding>> check();
    void deny(const QString &action, const QString &code);
    void setKey(const QByteArray &key)
    {
        m_client->setSecretKey(core::joinAccessSecret(std::span(key), {}));
    }

    const SharedAuthority m_authority;
    std::unique_ptr<SandboxClient> m_sandbox;
    core::QtHttpTransport m_transport;
    std::unique_ptr<core::ApiClient> m_client;
};

void TestPermissionCheck::initTestCase()
{
    m_sandbox = std::make_unique<SandboxClient>(m_authority, sandbox::SandboxOptions());
    core::Account account;
    account.secretId = m_sandbox->address().key.secretId;
    account.apiOverride = QUrl(m_sandbox->address().api);
    core::ApiClient::Options quick;
    quick.retryDelays = {};
    m_client = std::make_unique<core::ApiClient>(account, m_transport, core::systemTime, quick);
    setKey(m_sandbox->address().key.secretKey);
}

void TestPermissionCheck::cleanupTestCase()
{
    m_client.reset();
    m_sandbox.reset();
}

core::Result<QList<core::PermissionFinding>> TestPermissionCheck::check()
{
    QObject owner;
    const auto task =
        core::checkPermissions(*m_client, core::Site::International, core::systemTime(), &owner);
    if (!QTest::qWaitFor([&] { return task.isFinished(); }, 20'000))
        return core::fail(core::Error::Kind::Cancelled);
    return task.result();
}

void TestPermissionCheck::deny(const QString &action, const QString &code)
{
    sandbox::Fault fault;
    fault.kind = sandbox::Fault::Kind::ApiError;
    fault.action = action;
    fault.count = -1;
    fault.code = code;
    m_sandbox->sandbox().faults().add(fault);
}

void TestPermissionCheck::everythingThatCanBeTriedIsAllowed()
{
    const auto findings = check();
    QVERIFY(findings);
    for (const core::PermissionFinding &finding : *findings)
        QVERIFY2(finding.kind == (finding.action.trial ? Kind::Allowed : Kind::NotTried),
                 qPrintable(finding.action.name));
    QVERIFY(std::ranges::count(*findings, Kind::Allowed, &core::PermissionFinding::kind) >= 10);
}

void TestPermissionCheck::namesWhatTheKeyMayNotDo()
{
    deny(u"DownloadCertificate"_s, u"AuthFailure.UnauthorizedOperation"_s);
    deny(u"DescribeDealsByCond"_s, u"UnauthorizedOperation.CamNoAuth"_s);
    deny(u"DescribeDomainList"_s, u"FailedOperation.CAMAuthorizedFail"_s);
    const auto findings = check();
    QVERIFY(findings);
    QStringList denied;
    for (const core::PermissionFinding &finding : *findings)
        if (finding.kind == Kind::Denied) {
            denied += finding.action.name;
            QVERIFY(!finding.problem->requestId.isEmpty());
        }
    denied.sort();
    QCOMPARE(
        denied,
        (QStringList{u"DescribeDealsByCond"_s, u"DescribeDomainList"_s, u"DownloadCertificate"_s}));
}

void TestPermissionCheck::changesNothing()
{
    const auto before = m_sandbox->provider().ledger.toJson();
    QVERIFY(check());
    const auto after = m_sandbox->provider().ledger.toJson();
    QCOMPARE(after[u"charges"_s], before[u"charges"_s]);
    for (const core::UsedAction &action :
         core::usedActions(core::Site::International, core::systemTime()))
        QCOMPARE(action.trial.has_value(),
                 action.name.startsWith(u"Describe"_s) || action.name.startsWith(u"Check"_s)
                     || action.name.startsWith(u"Download"_s));
}

void TestPermissionCheck::aBadKeyIsToldAsOne()
{
    setKey("wrong");
    const auto findings = check();
    setKey(m_sandbox->address().key.secretKey);
    QVERIFY(!findings);
    QCOMPARE(findings.error().code, u"AuthFailure.SignatureFailure"_s);
}

void TestPermissionCheck::aPassingFaultIsNoRefusal()
{
    deny(u"DescribeCompanies"_s, u"InternalError"_s);
    const auto findings = check();
    QVERIFY(findings);
    for (const core::PermissionFinding &finding : *findings)
        QCOMPARE(finding.kind == Kind::Unknown, finding.action.name == u"DescribeCompanies"_s);
}

void TestPermissionCheck::theMainlandHasItsOwnActions()
{
    const auto has = [](core::Site site) {
        const auto actions = core::usedActions(site, core::systemTime());
        return std::ranges::find(actions, u"UploadRevokeLetter"_s, &core::UsedAction::name)
            != actions.end();
    };
    QVERIFY(has(core::Site::Mainland));
    QVERIFY(!has(core::Site::International));
}

CERTDESK_TEST(TestPermissionCheck)
#include "tst_permissioncheck.moc"
