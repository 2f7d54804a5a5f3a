#include "sandbox/actions/actions.h"
#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/deployjson.h"
#include "sandbox/actions/paging.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/actions/updatesearch.h"
#include "sandbox/actions/uploadedpair.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultUpdateLimit = 10;
constexpr int largestUpdateLimit = 200;

/// The certificate that an update brings: one of the account, or a pair that is uploaded with it.
struct NewCertificate
{
    QString id;
    std::optional<UploadedPair> pair;
};

tl::expected<NewCertificate, ApiError> readNewCertificate(Provider &provider,
                                                          const QJsonObject &parameters)
{
    const QString certificatePem = parameters["CertificatePublicKey"_L1].toString();
    const QString keyPem = parameters["CertificatePrivateKey"_L1].toString();
    const QString id = parameters["CertificateId"_L1].toString();
    if (certificatePem.isEmpty() != keyPem.isEmpty() || id.isEmpty() == certificatePem.isEmpty())
        return refuse(u"FailedOperation.InvalidParam"_s,
                      u"Give either CertificateId or a certificate with its private key."_s);
    if (!id.isEmpty()) {
        if (id == parameters["OldCertificateId"_L1].toString())
            return refuse(u"FailedOperation.InvalidParam"_s,
                          u"CertificateId and OldCertificateId are the same."_s);
        return findDeployable(provider, id).map([](const CertificateRecord &record) {
            return NewCertificate{record.id, std::nullopt};
        });
    }
    return readPair(certificatePem, keyPem)
        .and_then([&](UploadedPair pair) -> tl::expected<NewCertificate, ApiError> {
            const bool isOnce =
                parameters["Repeatable"_L1].isBool() && !parameters["Repeatable"_L1].toBool();
            if (isOnce
                && !provider.certificates.findByFingerprint(pair.chain.fingerprint).isEmpty())
                return refuse(u"FailedOperation.CertificateExists"_s,
                              u"The certificate is in the account already."_s);
            return NewCertificate{{}, std::move(pair)};
        });
}

QString keepNewCertificate(Provider &provider, const NewCertificate &fresh,
                           const QJsonObject &parameters)
{
    if (!fresh.pair)
        return fresh.id;
    CertificateRecord record;
    record.id = newCertificateId();
    record.inserted = provider.clock.now();
    record.hasOwnCsr = true;
    record.projectId = parameters["ProjectId"_L1].toInteger();
    record.tags = tagsOf(parameters);
    keepPair(provider, record, *fresh.pair);
    return record.id;
}

tl::expected<CertificateRecord, ApiError> findReplaced(Provider &provider,
                                                       const QJsonObject &parameters)
{
    const QString id = parameters["OldCertificateId"_L1].toString();
    auto record = findCertificate(provider, id);
    if (record && record->status != CertificateStatus::Issued
        && record->status != CertificateStatus::Expired)
        return refuse(u"FailedOperation.CertificateHostDeployCanNotAllow"_s,
                      u"The certificate `%1` can't be replaced in one go."_s.arg(id));
    return record;
}

std::optional<Deployment> runningUpdate(Provider &provider, const QString &oldId)
{
    for (Deployment &each : deployments(provider, taskkind::update)) {
        if (!each.isFinished() && each.oldCertificateId == oldId)
            return std::move(each);
    }
    return std::nullopt;
}

QJsonObject updateAnswer(qint64 recordId, int status, const QJsonArray &progress)
{
    return {{u"DeployRecordId"_s, recordId},
            {u"DeployStatus"_s, status},
            {u"UpdateSyncProgress"_s, progress}};
}

Answer startUpdate(Provider &provider, const QJsonObject &parameters, CertificateRecord old,
                   const NewCertificate &fresh, const UpdateScope &scope)
{
    const UpdateSearch search = searchFor(provider, old.id, scope);
    if (!search.isDone)
        return updateAnswer(0, 0, search.progress);
    const auto resources = foundResources(provider, old.id, scope);
    const bool isEmpty = std::all_of(resources.begin(), resources.end(),
                                     [](const CloudResource &each) { return each.id == 0; });
    if (isEmpty)
        return refuse(u"FailedOperation.CertificateDeployInstanceEmpty"_s,
                      u"The certificate has no resources of these types and regions."_s);
    Deployment deployment;
    deployment.kind = taskkind::update;
    deployment.certificateId = keepNewCertificate(provider, fresh, parameters);
    deployment.oldCertificateId = old.id;
    deployment.types = scope.types;
    deployment.regions = scope.allRegions();
    if (parameters["ExpiringNotificationSwitch"_L1].toInt() == 1) {
        old.isIgnored = true;
        provider.certificates.save(old);
    }
    provider.cloud.removeTask(search.taskId);
    return updateAnswer(startDeployment(provider, deployment, resources).id, 1, search.progress);
}

Answer updateCertificateInstance(Provider &provider, const Call &call)
{
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    const auto old = findReplaced(provider, call.parameters);
    if (!old)
        return Refusal(old.error());
    const auto scope = readScope(provider, call.parameters);
    if (!scope)
        return Refusal(scope.error());
    const auto fresh = readNewCertificate(provider, call.parameters);
    if (!fresh)
        return Refusal(fresh.error());
    advanceDeployments(provider);
    if (const auto running = runningUpdate(provider, old->id))
        return updateAnswer(running->id, 0, QJsonArray());
    return startUpdate(provider, call.parameters, *old, *fresh, *scope);
}

QJsonObject recordJson(const Deployment &deployment)
{
    return {{u"Id"_s, deployment.id},
            {u"CertId"_s, deployment.certificateId},
            {u"OldCertId"_s, deployment.oldCertificateId},
            {u"ResourceTypes"_s, QJsonArray::fromStringList(deployment.types)},
            {u"Regions"_s, QJsonArray::fromStringList(deployment.regions)},
            {u"Status"_s, static_cast<int>(deployment.status())},
            {u"CreateTime"_s, providerTime(deployment.created)},
            {u"UpdateTime"_s, providerTime(deployment.updated)}};
}

Answer describeHostUpdateRecord(Provider &provider, const Call &call)
{
    const QString newId = call.parameters["CertificateId"_L1].toString();
    const QString oldId = call.parameters["OldCertificateId"_L1].toString();
    for (const QString &id : {newId, oldId}) {
        if (id.isEmpty())
            continue;
        if (const auto record = findCertificate(provider, id); !record)
            return Refusal(record.error());
    }
    advanceDeployments(provider);
    QJsonArray all;
    for (const Deployment &each : deployments(provider, taskkind::update)) {
        if ((newId.isEmpty() || each.certificateId == newId)
            && (oldId.isEmpty() || each.oldCertificateId == oldId))
            all.append(recordJson(each));
    }
    return QJsonObject{
        {u"TotalCount"_s, all.size()},
        {u"DeployRecordList"_s,
         Page::of(call.parameters, defaultUpdateLimit, largestUpdateLimit).cut(all)}};
}

Answer describeHostUpdateRecordDetail(Provider &provider, const Call &call)
{
    advanceDeployments(provider);
    const auto deployment = findDeployment(
        provider, taskkind::update, call.parameters["DeployRecordId"_L1].toString().toLongLong());
    if (!deployment)
        return refuse(u"FailedOperation.CertificateDeployNotExist"_s,
                      u"The update record does not exist."_s);
    const auto parts =
        Page::of(call.parameters, defaultUpdateLimit, largestUpdateLimit).cut(deployment->parts);
    QJsonArray types;
    for (const QString &type : deployment->types) {
        QJsonArray list;
        for (const DeployPart &part : parts) {
            if (part.resource.type == type)
                list.append(updatePartJson(provider, *deployment, part));
        }
        const auto total =
            std::count_if(deployment->parts.begin(), deployment->parts.end(),
                          [&](const DeployPart &part) { return part.resource.type == type; });
        if (!list.isEmpty())
            types.append(QJsonObject{{u"ResourceType"_s, type},
                                     {u"List"_s, list},
                                     {u"TotalCount"_s, static_cast<qint64>(total)}});
    }
    QJsonObject answer = partCounts(*deployment, provider.site);
    answer["RecordDetailList"_L1] = types;
    return answer;
}

Answer updateCertificateRecordRetry(Provider &provider, const Call &call)
{
    return retry(provider, taskkind::update, call.parameters).map([](const Deployment &) {
        return QJsonObject();
    });
}

Answer updateCertificateRecordRollback(Provider &provider, const Call &call)
{
    return rollBack(provider, taskkind::update, call.parameters).map([](const Deployment &each) {
        return QJsonObject{{u"DeployRecordId"_s, each.id}};
    });
}

} // namespace

ActionTable updateActions()
{
    return {{u"ssl/UpdateCertificateInstance"_s, updateCertificateInstance},
            {u"ssl/DescribeHostUpdateRecord"_s, describeHostUpdateRecord},
            {u"ssl/DescribeHostUpdateRecordDetail"_s, describeHostUpdateRecordDetail},
            {u"ssl/UpdateCertificateRecordRetry"_s, updateCertificateRecordRetry},
            {u"ssl/UpdateCertificateRecordRollback"_s, updateCertificateRecordRollback}};
}

} // namespace sandbox
