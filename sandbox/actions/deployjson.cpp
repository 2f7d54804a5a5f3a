#include "sandbox/actions/deployjson.h"

#include "sandbox/actions/parameters.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/provider.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// Null where the type has no such thing, as the models say.
QJsonObject commonFields(const Deployment &deployment, const DeployPart &part)
{
    const CloudResource &resource = part.resource;
    const bool isClb = resource.type == "clb"_L1;
    return {{u"Id"_s, part.id},
            {u"OldCertId"_s, resource.certificateId},
            {u"InstanceId"_s, orNull(resource.instanceId)},
            {u"InstanceName"_s, orNull(resource.instanceName)},
            {u"ListenerId"_s, orNull(resource.listenerId)},
            {u"ListenerName"_s, orNull(resource.listenerName)},
            {u"Domains"_s, resource.domain.isEmpty() ? QJsonArray() : QJsonArray{resource.domain}},
            {u"Protocol"_s, isClb ? QJsonValue(u"HTTPS"_s) : QJsonValue()},
            {u"Status"_s, static_cast<int>(part.status)},
            {u"ErrorMsg"_s, part.error},
            {u"CreateTime"_s, providerTime(deployment.created)},
            {u"UpdateTime"_s, providerTime(std::min(part.ends, deployment.updated))},
            {u"SniSwitch"_s, isClb ? 1 : 0},
            {u"Bucket"_s, resource.type == "cos"_L1 ? resource.instanceId : QString()},
            {u"Namespace"_s, orNull(resource.nameSpace)},
            {u"SecretName"_s, orNull(resource.secret)},
            {u"Port"_s, resource.type == "ddos"_L1 ? 443 : 0},
            {u"Region"_s, orNull(resource.region)}};
}

QString algorithmOf(Provider &provider, const QString &certificateId)
{
    const auto record = provider.certificates.find(certificateId);
    return record ? record->algorithm : QString();
}

// What only tells of the two certificates and the instances' state.
void addStates(Provider &provider, const Deployment &deployment, const DeployPart &part,
               QJsonObject &json)
{
    json["Algorithm"_L1] = algorithmOf(provider, deployment.certificateId);
    json["OldAlgorithm"_L1] = algorithmOf(provider, part.resource.certificateId);
    json["InstanceStatus"_L1] = part.resource.type == "clb"_L1 ? u"1"_s : QString();
    json["ListenerStatus"_L1] = QString();
}

void addEnvironment(const DeployPart &part, QJsonObject &json)
{
    const bool isTcb = part.resource.type == "tcb"_L1;
    json["EnvId"_L1] = isTcb ? part.resource.instanceId : QString();
    json["TCBType"_L1] = isTcb ? u"AccessService"_s : QString();
}

} // namespace

QJsonObject deployPartJson(Provider &provider, const Deployment &deployment, const DeployPart &part)
{
    QJsonObject json = commonFields(deployment, part);
    json["CertId"_L1] = deployment.certificateId;
    json["Url"_L1] = QJsonArray();
    addEnvironment(part, json);
    addStates(provider, deployment, part, json);
    return json;
}

QJsonObject updatePartJson(Provider &provider, const Deployment &deployment, const DeployPart &part)
{
    QJsonObject json = commonFields(deployment, part);
    json["CertId"_L1] = deployment.certificateId;
    json["OldCertId"_L1] = deployment.oldCertificateId;
    json["ResourceType"_L1] = part.resource.type;
    json["Url"_L1] = QString();
    addEnvironment(part, json);
    if (provider.site == Site::Mainland)
        addStates(provider, deployment, part, json);
    return json;
}

QJsonObject uploadPartJson(const Deployment &deployment, const DeployPart &part)
{
    QJsonObject json = commonFields(deployment, part);
    json["ResourceType"_L1] = part.resource.type;
    json["Forward"_L1] = 1;
    json["SSLMode"_L1] = u"UNIDIRECTIONAL"_s;
    return json;
}

QJsonObject partCounts(const Deployment &deployment, Site site)
{
    const auto count = [&](DeployStatus one, DeployStatus other) {
        return deployment.count(one) + deployment.count(other);
    };
    QJsonObject counts{
        {u"TotalCount"_s, deployment.parts.size()},
        {u"SuccessTotalCount"_s, count(DeployStatus::Done, DeployStatus::RolledBack)},
        {u"FailedTotalCount"_s, count(DeployStatus::Failed, DeployStatus::RollbackFailed)},
        {u"RunningTotalCount"_s, deployment.count(DeployStatus::Running)}};
    if (site == Site::Mainland)
        counts["PendingTotalCount"_L1] = deployment.count(DeployStatus::Waiting);
    return counts;
}

} // namespace sandbox
