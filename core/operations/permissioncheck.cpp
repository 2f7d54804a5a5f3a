#include "core/operations/permissioncheck.h"

#include "core/base/pendingtask.h"
#include "core/provider/apiclient.h"
#include "core/provider/requestarguments.h"
#include "core/provider/siteactions.h"

#include <QJsonArray>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString nobodysCertificate = u"certdesk"_s;
const QString nobodysZone = u"certdesk.invalid"_s;

QList<UsedAction> trials(const QDateTime &now)
{
    const QJsonObject page{{u"Offset"_s, 0}, {u"Limit"_s, 1}};
    const QJsonObject certificate{{u"CertificateId"_s, nobodysCertificate}};
    QJsonObject managers = page;
    managers.insert(u"CompanyId"_s, 0);
    return {
        {Service::Ssl, u"DescribeCertificates"_s, page},
        {Service::Ssl, u"DescribeCertificateDetail"_s, certificate},
        {Service::Ssl, u"DescribeCompanies"_s, page},
        {Service::Ssl, u"DescribeManagers"_s, managers},
        {Service::Ssl, u"CheckCertificateDomainVerification"_s, certificate},
        {Service::Ssl, u"DownloadCertificate"_s, certificate},
        {Service::Ssl, u"DescribeCertificateOperateLogs"_s, page},
        {Service::Ssl, u"DescribePackages"_s, page},
        {Service::Ssl, u"DescribeCSRSet"_s, page},
        {Service::Ssl, u"DescribeCSR"_s, QJsonObject{{u"CSRId"_s, 0}}},
        {Service::Ssl, u"DescribeCertificateBindResourceTaskResult"_s,
         QJsonObject{{u"TaskIds"_s, QJsonArray{u"0"_s}}}},
        {Service::Ssl, u"DescribeHostUpdateRecord"_s, page},
        {Service::Ssl, u"DescribeHostUpdateRecordDetail"_s,
         QJsonObject{{u"DeployRecordId"_s, u"0"_s}}},
        {Service::Billing, u"DescribeDealsByCond"_s, dealArguments(now.addDays(-1), now, 0, 1)},
        {Service::Dnspod, u"DescribeDomainList"_s, page},
        {Service::Dnspod, u"DescribeRecordList"_s, QJsonObject{{u"Domain"_s, nobodysZone}}},
    };
}

QList<UsedAction> deeds()
{
    QList<UsedAction> actions;
    for (const auto &name : {u"CreateCertificateBindResourceSyncTask"_s,
                             u"CreateCertificate"_s,
                             u"CreateCertificateByPackage"_s,
                             u"ApplyCertificate"_s,
                             u"ReplaceCertificate"_s,
                             u"CertificateInfoSubmit"_s,
                             u"CertificateOrderSubmit"_s,
                             u"UploadConfirmLetter"_s,
                             u"UploadRevokeLetter"_s,
                             u"ModifyCertificateAlias"_s,
                             u"ModifyCertificateProject"_s,
                             u"ModifyCertificatesExpiringNotificationSwitch"_s,
                             u"ModifyCertificateResubmit"_s,
                             u"CancelAuditCertificate"_s,
                             u"CancelCertificateOrder"_s,
                             u"RevokeCertificate"_s,
                             u"DeleteCertificate"_s,
                             u"BatchDeleteCSR"_s,
                             u"UploadCertificate"_s,
                             u"UpdateCertificateInstance"_s,
                             u"UpdateCertificateRecordRetry"_s,
                             u"UpdateCertificateRecordRollback"_s})
        actions.append({Service::Ssl, name, {}});
    actions.append({Service::Billing, u"PayDeals"_s, {}});
    for (const auto &name : {u"CreateRecord"_s, u"ModifyRecord"_s, u"DeleteRecord"_s})
        actions.append({Service::Dnspod, name, {}});
    return actions;
}

// Access management's own words; "AuthError" is about a certificate, which here is nobody's.
bool saysDenied(const Error &error)
{
    return error.code.startsWith("AuthFailure.UnauthorizedOperation"_L1)
        || error.code.startsWith("UnauthorizedOperation"_L1)
        || error.code == "FailedOperation.CAMAuthorizedFail"_L1;
}

bool saysKeyIsBad(const Error &error)
{
    return error.kind == Error::Kind::KeychainLocked || error.kind == Error::Kind::ClockWrong
        || (error.code.startsWith("AuthFailure"_L1) && !saysDenied(error));
}

PermissionFinding findingOf(const UsedAction &action, const Result<QJsonObject> &answer)
{
    using Kind = PermissionFinding::Kind;

    if (answer)
        return {action, Kind::Allowed, {}};
    const Error &error = answer.error();
    if (saysDenied(error))
        return {action, Kind::Denied, error};
    const bool hasLooked =
        error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Unauthorized;
    return {action, hasLooked ? Kind::Allowed : Kind::Unknown,
            hasLooked ? std::nullopt : std::optional(error)};
}

/// What is known so far, in the order of the actions.
struct Findings
{
    QList<PermissionFinding> list;
    qsizetype open = 0;
    bool isOver = false;
};

} // namespace

QString UsedAction::permission() const
{
    switch (service) {
    case Service::Ssl:
        return u"ssl:"_s + name;
    case Service::Dnspod:
        return u"dnspod:"_s + name;
    case Service::Billing:
    case Service::Sts:
        return {};
    }
    Q_UNREACHABLE();
}

QList<UsedAction> usedActions(Site site, const QDateTime &now)
{
    QList<UsedAction> actions = trials(now) + deeds();
    actions.removeIf([site](const UsedAction &each) { return !siteHasAction(site, each.name); });
    return actions;
}

Task<QList<PermissionFinding>> checkPermissions(ApiClient &client, Site site, const QDateTime &now,
                                                QObject *owner)
{
    const PendingTask<QList<PermissionFinding>> pending;
    const auto findings = std::make_shared<Findings>();
    for (const UsedAction &action : usedActions(site, now)) {
        findings->list.append({action, PermissionFinding::Kind::NotTried, {}});
        findings->open += action.trial ? 1 : 0;
    }
    for (qsizetype place = 0; place < findings->list.size(); ++place) {
        const UsedAction action = findings->list[place].action;
        if (!action.trial)
            continue;
        whenDone(client.call(action.service, action.name, *action.trial, Effect::Read, owner),
                 owner, [=](const Result<QJsonObject> &answer) {
                     if (findings->isOver)
                         return;
                     findings->list[place] = findingOf(action, answer);
                     --findings->open;
                     const bool isBad = !answer && saysKeyIsBad(answer.error());
                     findings->isOver = isBad || findings->open == 0;
                     if (isBad)
                         pending.finish(Failure(answer.error()));
                     else if (findings->isOver)
                         pending.finish(findings->list);
                 });
    }
    return pending.task();
}

} // namespace core
