#include "sandbox/state/deployment.h"

#include "sandbox/state/jsontime.h"
#include "sandbox/state/provider.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 partsPerRecord = 10'000; // a part's id is its record's, with this many below

QJsonObject partToJson(const DeployPart &part)
{
    return {{u"id"_s, part.id},
            {u"resource"_s, part.resource.toJson()},
            {u"status"_s, static_cast<int>(part.status)},
            {u"rollback"_s, part.isRollback},
            {u"error"_s, part.error},
            {u"begins"_s, timeToJson(part.begins)},
            {u"ends"_s, timeToJson(part.ends)}};
}

DeployPart partFromJson(const QJsonObject &json)
{
    return {json["id"_L1].toInteger(),
            CloudResource::fromJson(json["resource"_L1].toObject()),
            static_cast<DeployStatus>(json["status"_L1].toInt()),
            json["rollback"_L1].toBool(),
            json["error"_L1].toString(),
            timeFromJson(json["begins"_L1]),
            timeFromJson(json["ends"_L1])};
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue item : array.toArray())
        list.append(item.toString());
    return list;
}

Deployment fromTask(const CloudTask &task)
{
    Deployment deployment;
    deployment.id = task.id;
    deployment.kind = task.kind;
    deployment.certificateId = task.certificateId;
    deployment.oldCertificateId = task.oldCertificateId;
    deployment.types = stringsOf(task.doc["types"_L1]);
    deployment.regions = stringsOf(task.doc["regions"_L1]);
    deployment.created = timeFromJson(task.doc["created"_L1]);
    deployment.updated = timeFromJson(task.doc["updated"_L1]);
    for (const QJsonValue part : task.doc["parts"_L1].toArray())
        deployment.parts.append(partFromJson(part.toObject()));
    return deployment;
}

CloudTask toTask(const Deployment &deployment)
{
    QJsonArray parts;
    for (const DeployPart &part : deployment.parts)
        parts.append(partToJson(part));
    return {deployment.id,
            deployment.kind,
            deployment.certificateId,
            deployment.oldCertificateId,
            !deployment.isFinished(),
            {{u"types"_s, QJsonArray::fromStringList(deployment.types)},
             {u"regions"_s, QJsonArray::fromStringList(deployment.regions)},
             {u"created"_s, timeToJson(deployment.created)},
             {u"updated"_s, timeToJson(deployment.updated)},
             {u"parts"_s, parts}}};
}

bool isUnderWay(const DeployPart &part)
{
    return part.status == DeployStatus::Waiting || part.status == DeployStatus::Running;
}

// The provider's work takes one after the other.
void schedule(const Provider &provider, DeployPart &part, QDateTime &at)
{
    part.status = DeployStatus::Waiting;
    part.error.clear();
    part.begins = at;
    at = at.addMSecs(provider.clock.workTime(usual::oneDeployment).count());
    part.ends = at;
}

// Why the certificate can't get there; empty if it can.
QString refusal(Provider &provider, const Deployment &deployment, const DeployPart &part,
                const std::optional<CloudResource> &resource)
{
    if (!resource)
        return u"The resource is gone."_s;
    if (!resource->failure.isEmpty() || part.isRollback)
        return resource->failure;
    const auto certificate = provider.certificates.find(deployment.certificateId);
    if (!certificate || !coversDomain(certificate->names, resource->domain))
        return u"The certificate does not cover %1."_s.arg(resource->domain);
    return {};
}

// The certificate reaches the resource, or the resource refuses it.
void finish(Provider &provider, const Deployment &deployment, DeployPart &part)
{
    auto resource = provider.cloud.resource(part.resource.id);
    part.error = refusal(provider, deployment, part, resource);
    if (!part.error.isEmpty()) {
        part.status = part.isRollback ? DeployStatus::RollbackFailed : DeployStatus::Failed;
        return;
    }
    resource->certificateId =
        part.isRollback ? part.resource.certificateId : deployment.certificateId;
    provider.cloud.save(*resource);
    part.status = part.isRollback ? DeployStatus::RolledBack : DeployStatus::Done;
}

void advance(Provider &provider, Deployment &deployment, const QDateTime &now)
{
    for (DeployPart &part : deployment.parts) {
        if (!isUnderWay(part) || part.begins > now)
            continue;
        deployment.updated = std::min(part.ends, now);
        if (part.ends <= now)
            finish(provider, deployment, part);
        else
            part.status = DeployStatus::Running;
    }
}

} // namespace

int Deployment::count(DeployStatus wanted) const
{
    return static_cast<int>(
        std::ranges::count(parts, wanted, [](const DeployPart &part) { return part.status; }));
}

bool Deployment::isFinished() const
{
    return std::ranges::none_of(parts, isUnderWay);
}

DeployStatus Deployment::status() const
{
    if (!isFinished())
        return count(DeployStatus::Waiting) == parts.size() ? DeployStatus::Waiting
                                                            : DeployStatus::Running;
    // What went wrong last is what people have to see.
    for (const DeployStatus each : {DeployStatus::RollbackFailed, DeployStatus::RolledBack,
                                    DeployStatus::Failed, DeployStatus::Done}) {
        if (count(each) > 0)
            return each;
    }
    return DeployStatus::NothingToDo;
}

Deployment startDeployment(Provider &provider, Deployment deployment,
                           const QList<CloudResource> &resources)
{
    deployment.created = provider.clock.now();
    deployment.updated = deployment.created;
    deployment.id = provider.cloud.save(toTask(deployment));
    QDateTime at = deployment.created;
    for (const CloudResource &resource : resources) {
        DeployPart part;
        part.id = deployment.id * partsPerRecord + deployment.parts.size() + 1;
        part.resource = resource;
        if (resource.id == 0) {
            part.status = DeployStatus::NothingToDo;
            part.begins = part.ends = at;
        } else {
            schedule(provider, part, at);
        }
        deployment.parts.append(part);
    }
    provider.cloud.save(toTask(deployment));
    return deployment;
}

void rerun(Provider &provider, Deployment &deployment, const QList<qsizetype> &parts)
{
    QDateTime at = provider.clock.now();
    for (const qsizetype index : parts) {
        schedule(provider, deployment.parts[index], at);
    }
    deployment.updated = provider.clock.now();
    provider.cloud.save(toTask(deployment));
}

void advanceDeployments(Provider &provider)
{
    for (const CloudTask &task : provider.cloud.openTasks()) {
        if (task.kind == taskkind::bindSearch || task.kind == taskkind::updateSearch)
            continue;
        Deployment deployment = fromTask(task);
        advance(provider, deployment, provider.clock.now());
        provider.cloud.save(toTask(deployment));
    }
}

std::optional<Deployment> findDeployment(Provider &provider, const QString &kind, qint64 id)
{
    const auto task = provider.cloud.task(id);
    if (!task || task->kind != kind)
        return std::nullopt;
    return fromTask(*task);
}

QList<Deployment> deployments(Provider &provider, const QString &kind)
{
    QList<Deployment> found;
    for (const CloudTask &task : provider.cloud.tasks(kind))
        found.append(fromTask(task));
    return found;
}

} // namespace sandbox
