#include "sandbox/actions/actions.h"
#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/deployjson.h"
#include "sandbox/actions/paging.h"
#include "sandbox/actions/updatesearch.h"
#include "sandbox/actions/uploadedpair.h"
#include "sandbox/state/issuing.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultUploadUpdateLimit = 10;
constexpr int largestUploadUpdateLimit = 200;

// Where the content that an update replaced is kept for its rollback.
QString oldContentId(qint64 recordId)
{
    return u"before-update-%1"_s.arg(recordId);
}

tl::expected<UpdateScope, ApiError> readClbScope(const Provider &provider,
                                                 const QJsonObject &parameters)
{
    return readScope(provider, parameters)
        .and_then([](UpdateScope scope) -> tl::expected<UpdateScope, ApiError> {
            if (scope.types != QStringList{u"clb"_s})
                return refuse(u"FailedOperation.CertificateHostResourceTypeInvalid"_s,
                              u"Only clb can be updated under the same certificate."_s);
            return scope;
        });
}

tl::expected<CertificateRecord, ApiError> findUploaded(Provider &provider, const QString &id)
{
    return findDeployable(provider, id)
        .and_then([](CertificateRecord record) -> tl::expected<CertificateRecord, ApiError> {
            if (!record.isUploaded())
                return refuse(u"FailedOperation.CertificateHostDeployCanNotAllow"_s,
                              u"Only an uploaded certificate can be updated under its id."_s);
            return record;
        });
}

std::optional<Deployment> runningUpload(Provider &provider, const QString &id)
{
    for (Deployment &each : deployments(provider, taskkind::upload)) {
        if (!each.isFinished() && each.oldCertificateId == id)
            return std::move(each);
    }
    return std::nullopt;
}

QJsonObject uploadAnswer(qint64 recordId, int status, const QJsonArray &progress)
{
    return {{u"DeployRecordId"_s, recordId},
            {u"DeployStatus"_s, status},
            {u"UpdateSyncProgress"_s, progress}};
}

Answer startUpload(Provider &provider, CertificateRecord record, const UploadedPair &pair,
                   const UpdateScope &scope)
{
    const UpdateSearch search = searchFor(provider, record.id, scope);
    if (!search.isDone)
        return uploadAnswer(0, 0, search.progress);
    const auto resources = foundResources(provider, record.id, scope);
    if (resources.first().id == 0)
        return refuse(u"FailedOperation.CertificateDeployInstanceEmpty"_s,
                      u"The certificate has no load balancers in these regions."_s);
    const auto before = materialOf(provider, record);
    if (!before)
        return refuse(u"FailedOperation"_s, before.error().detail);
    keepPair(provider, record, pair);
    Deployment deployment;
    deployment.kind = taskkind::upload;
    deployment.certificateId = record.id;
    deployment.oldCertificateId = record.id;
    deployment.types = scope.types;
    deployment.regions = scope.allRegions();
    deployment = startDeployment(provider, deployment, resources);
    provider.certificates.saveMaterial(oldContentId(deployment.id), *before);
    provider.cloud.removeTask(search.taskId);
    return uploadAnswer(deployment.id, 1, search.progress);
}

Answer uploadUpdateCertificateInstance(Provider &provider, const Call &call)
{
    const QJsonObject &parameters = call.parameters;
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    const auto record = findUploaded(provider, parameters["OldCertificateId"_L1].toString());
    if (!record)
        return Refusal(record.error());
    const auto scope = readClbScope(provider, parameters);
    if (!scope)
        return Refusal(scope.error());
    const auto pair = readPair(parameters["CertificatePublicKey"_L1].toString(),
                               parameters["CertificatePrivateKey"_L1].toString());
    if (!pair)
        return Refusal(pair.error());
    advanceDeployments(provider);
    if (const auto running = runningUpload(provider, record->id))
        return uploadAnswer(running->id, 0, QJsonArray());
    return startUpload(provider, *record, *pair, *scope);
}

Answer describeHostUploadUpdateRecord(Provider &provider, const Call &call)
{
    const QString id = call.parameters["OldCertificateId"_L1].toString();
    advanceDeployments(provider);
    QJsonArray all;
    for (const Deployment &each : deployments(provider, taskkind::upload)) {
        if (!id.isEmpty() && each.oldCertificateId != id)
            continue;
        all.append(QJsonObject{{u"Id"_s, each.id},
                               {u"OldCertId"_s, each.oldCertificateId},
                               {u"ResourceTypes"_s, QJsonArray::fromStringList(each.types)},
                               {u"Status"_s, static_cast<int>(each.status())},
                               {u"CreateTime"_s, providerTime(each.created)},
                               {u"UpdateTime"_s, providerTime(each.updated)}});
    }
    return QJsonObject{
        {u"TotalCount"_s, all.size()},
        {u"DeployRecordList"_s,
         Page::of(call.parameters, defaultUploadUpdateLimit, largestUploadUpdateLimit).cut(all)}};
}

// One run of the record: 0, as it was deployed, or 1, its rollback.
QJsonObject runJson(const Deployment &run, int type, const Page &page, Site site)
{
    QJsonArray list;
    for (const DeployPart &part : page.cut(run.parts))
        list.append(uploadPartJson(run, part));
    QJsonObject json = partCounts(run, site);
    json["Type"_L1] = type;
    json["Status"_L1] = static_cast<int>(run.status());
    json["CreateTime"_L1] = providerTime(run.created);
    json["RecordDetailList"_L1] = QJsonArray{QJsonObject{
        {u"ResourceType"_s, u"clb"_s}, {u"List"_s, list}, {u"TotalCount"_s, run.parts.size()}}};
    return json;
}

Answer describeHostUploadUpdateRecordDetail(Provider &provider, const Call &call)
{
    advanceDeployments(provider);
    const auto found = findDeployment(provider, taskkind::upload,
                                      call.parameters["DeployRecordId"_L1].toInteger());
    if (!found)
        return refuse(u"FailedOperation.InvalidParam"_s, u"The update record does not exist."_s);
    Deployment forward = *found;
    Deployment back = *found;
    back.parts.removeIf([](const DeployPart &part) { return !part.isRollback; });
    for (DeployPart &part : forward.parts) {
        if (part.isRollback) // what is rolled back had been done
            part.status = DeployStatus::Done;
    }
    const Page page = Page::of(call.parameters, defaultUploadUpdateLimit, largestUploadUpdateLimit);
    QJsonArray runs{runJson(forward, 0, page, provider.site)};
    if (!back.parts.isEmpty())
        runs.append(runJson(back, 1, page, provider.site));
    return QJsonObject{{u"DeployRecordDetail"_s, runs}};
}

Answer uploadUpdateCertificateRecordRetry(Provider &provider, const Call &call)
{
    return retry(provider, taskkind::upload, call.parameters).map([](const Deployment &) {
        return QJsonObject();
    });
}

// The old content is the certificate's again; the load balancers get it one by one.
Answer uploadUpdateCertificateRecordRollback(Provider &provider, const Call &call)
{
    return rollBack(provider, taskkind::upload, call.parameters)
        .and_then([&](const Deployment &deployment) -> Answer {
            auto record = findCertificate(provider, deployment.oldCertificateId);
            if (!record)
                return Refusal(record.error());
            const auto before = provider.certificates.material(oldContentId(deployment.id));
            const auto pair = readPair(QString::fromLatin1(before.leafPem + before.intermediatePem),
                                       QString::fromLatin1(before.keyPem));
            if (!pair)
                return Refusal(pair.error());
            keepPair(provider, *record, *pair);
            return QJsonObject();
        });
}

} // namespace

ActionTable uploadUpdates()
{
    return {
        {u"ssl/UploadUpdateCertificateInstance"_s, uploadUpdateCertificateInstance},
        {u"ssl/DescribeHostUploadUpdateRecord"_s, describeHostUploadUpdateRecord},
        {u"ssl/DescribeHostUploadUpdateRecordDetail"_s, describeHostUploadUpdateRecordDetail},
        {u"ssl/UploadUpdateCertificateRecordRetry"_s, uploadUpdateCertificateRecordRetry},
        {u"ssl/UploadUpdateCertificateRecordRollback"_s, uploadUpdateCertificateRecordRollback}};
}

} // namespace sandbox
