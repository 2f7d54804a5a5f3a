#include "sandbox/actions/actions.h"
#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/deployjson.h"
#include "sandbox/actions/paging.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultDeployLimit = 10;
constexpr int largestDeployLimit = 200;

// Whether an entry of InstanceIdList names this resource. A listener without SNI is named
// without a domain; a domain of the CDN comes with its billing switch.
bool isAddressed(const CloudResource &resource, const QStringList &entry)
{
    const QStringList address = resource.address();
    if (resource.type == "clb"_L1 && entry.size() == 2)
        return entry == address.mid(0, 2);
    if (resource.type == "cdn"_L1)
        return entry.first() == resource.domain;
    return entry == address;
}

bool isWellFormed(const CloudType &type, const QStringList &entry)
{
    const bool isCdn = QLatin1StringView(type.name) == "cdn"_L1;
    if (isCdn && entry.size() == 2 && entry[1] != "on"_L1 && entry[1] != "off"_L1)
        return false;
    const int fewest = QLatin1StringView(type.name) == "clb"_L1 ? 2 : type.addressParts;
    return entry.size() >= fewest && entry.size() <= type.addressParts
        && !entry.contains(QString());
}

tl::expected<QList<CloudResource>, ApiError> findInstances(Provider &provider,
                                                           const CloudType &type,
                                                           const QStringList &list,
                                                           const CertificateRecord &certificate)
{
    const auto all = provider.cloud.resourcesOfType(QString::fromLatin1(type.name));
    QList<CloudResource> found;
    for (const QString &text : list) {
        const QStringList entry = text.split(u'|');
        if (!isWellFormed(type, entry))
            return refuse(u"FailedOperation.CertificateDeployInstanceFormatError"_s,
                          u"`%1` does not have the form of its resource type."_s.arg(text));
        const qsizetype before = found.size();
        std::copy_if(
            all.begin(), all.end(), std::back_inserter(found), [&](const CloudResource &each) {
                return isAddressed(each, entry) && coversDomain(certificate.names, each.domain);
            });
        if (found.size() == before)
            return refuse(u"FailedOperation.CertificateNotDeployInstance"_s,
                          u"The certificate can't be deployed to `%1`."_s.arg(text));
    }
    if (found.isEmpty())
        return refuse(u"FailedOperation.InvalidParam"_s, u"InstanceIdList is empty."_s);
    return found;
}

tl::expected<CloudType, ApiError> deployableType(const Call &call)
{
    const QString name = call.parameters["ResourceType"_L1].toString(u"clb"_s);
    const auto type = findCloudType(name);
    if (!type || !type->isDeployable)
        return refuse(u"FailedOperation.CertificateHostResourceTypeInvalid"_s,
                      u"The resource type `%1` is not valid."_s.arg(name));
    if (type->needsRegion && call.region.isEmpty())
        return refuse(u"InvalidParameter.RegionNotEmpty"_s,
                      u"The header X-TC-Region is needed for %1."_s.arg(name));
    return *type;
}

// One at a time for a certificate and a type (facts.md 5.9).
std::optional<qint64> runningDeployment(Provider &provider, const QString &certificateId,
                                        const QString &type)
{
    for (const Deployment &each : deployments(provider, taskkind::deploy)) {
        if (!each.isFinished() && each.certificateId == certificateId && each.types.contains(type))
            return each.id;
    }
    return std::nullopt;
}

Answer deployCertificateInstance(Provider &provider, const Call &call)
{
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    const auto certificate =
        findDeployable(provider, call.parameters["CertificateId"_L1].toString());
    if (!certificate)
        return Refusal(certificate.error());
    const auto type = deployableType(call);
    if (!type)
        return Refusal(type.error());
    const auto instances = findInstances(
        provider, *type, stringsOf(call.parameters["InstanceIdList"_L1]), *certificate);
    if (!instances)
        return Refusal(instances.error());
    advanceDeployments(provider);
    const QString typeName = QString::fromLatin1(type->name);
    if (const auto running = runningDeployment(provider, certificate->id, typeName))
        return QJsonObject{{u"DeployRecordId"_s, *running}, {u"DeployStatus"_s, 0}};
    Deployment deployment;
    deployment.kind = taskkind::deploy;
    deployment.certificateId = certificate->id;
    deployment.types = {typeName};
    deployment.regions = {type->isRegional ? call.region : QString()};
    return QJsonObject{{u"DeployRecordId"_s, startDeployment(provider, deployment, *instances).id},
                       {u"DeployStatus"_s, 1}};
}

QJsonObject recordJson(const Deployment &deployment)
{
    return {{u"Id"_s, deployment.id},
            {u"CertId"_s, deployment.certificateId},
            {u"ResourceType"_s, deployment.types.value(0)},
            {u"Region"_s, deployment.regions.value(0)},
            {u"Status"_s, static_cast<int>(deployment.status())},
            {u"CreateTime"_s, providerTime(deployment.created)},
            {u"UpdateTime"_s, providerTime(deployment.updated)}};
}

Answer describeHostDeployRecord(Provider &provider, const Call &call)
{
    const auto certificate =
        findCertificate(provider, call.parameters["CertificateId"_L1].toString());
    if (!certificate)
        return Refusal(certificate.error());
    const QString type = call.parameters["ResourceType"_L1].toString();
    if (!type.isEmpty()) {
        if (const auto known = checkCloudType(type); !known)
            return Refusal(known.error());
    }
    advanceDeployments(provider);
    QJsonArray all;
    for (const Deployment &each : deployments(provider, taskkind::deploy)) {
        if (each.certificateId == certificate->id && (type.isEmpty() || each.types.contains(type)))
            all.append(recordJson(each));
    }
    return QJsonObject{
        {u"TotalCount"_s, all.size()},
        {u"DeployRecordList"_s,
         Page::of(call.parameters, defaultDeployLimit, largestDeployLimit).cut(all)}};
}

Answer describeHostDeployRecordDetail(Provider &provider, const Call &call)
{
    advanceDeployments(provider);
    const auto deployment = findDeployment(
        provider, taskkind::deploy, call.parameters["DeployRecordId"_L1].toString().toLongLong());
    if (!deployment)
        return refuse(u"FailedOperation.CertificateDeployNotExist"_s,
                      u"The deployment record does not exist."_s);
    QJsonArray details;
    for (const DeployPart &part :
         Page::of(call.parameters, defaultDeployLimit, largestDeployLimit).cut(deployment->parts))
        details.append(deployPartJson(provider, *deployment, part));
    QJsonObject answer = partCounts(*deployment, provider.site);
    answer["DeployRecordDetailList"_L1] = details;
    return answer;
}

Answer deployCertificateRecordRetry(Provider &provider, const Call &call)
{
    return retry(provider, taskkind::deploy, call.parameters).map([](const Deployment &) {
        return QJsonObject();
    });
}

Answer deployCertificateRecordRollback(Provider &provider, const Call &call)
{
    return rollBack(provider, taskkind::deploy, call.parameters).map([](const Deployment &each) {
        return QJsonObject{{u"DeployRecordId"_s, each.id}};
    });
}

} // namespace

ActionTable deployActions()
{
    return {{u"ssl/DeployCertificateInstance"_s, deployCertificateInstance},
            {u"ssl/DescribeHostDeployRecord"_s, describeHostDeployRecord},
            {u"ssl/DescribeHostDeployRecordDetail"_s, describeHostDeployRecordDetail},
            {u"ssl/DeployCertificateRecordRetry"_s, deployCertificateRecordRetry},
            {u"ssl/DeployCertificateRecordRollback"_s, deployCertificateRecordRollback}};
}

} // namespace sandbox
