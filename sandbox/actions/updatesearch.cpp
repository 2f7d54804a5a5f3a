#include "sandbox/actions/updatesearch.h"

#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// `Status` of the progress: waiting, done, running (facts.md 5.9).
constexpr int searchDone = 1;
constexpr int searchRunning = 3;

QJsonObject scopeJson(const UpdateScope &scope)
{
    QJsonObject regions;
    for (auto it = scope.regions.begin(); it != scope.regions.end(); ++it)
        regions[it.key()] = QJsonArray::fromStringList(it.value());
    return {{u"types"_s, QJsonArray::fromStringList(scope.types)}, {u"regions"_s, regions}};
}

QJsonArray progressOf(const UpdateScope &scope, const QList<CloudResource> &bound, bool isDone)
{
    const int status = isDone ? searchDone : searchRunning;
    QJsonArray types;
    for (const QString &type : scope.types) {
        QJsonArray regions;
        for (const QString &region : scope.regions.value(type, {QString()})) {
            const auto count = std::count_if(bound.begin(), bound.end(), [&](const auto &each) {
                return each.type == type && (region.isEmpty() || each.region == region);
            });
            regions.append(QJsonObject{{u"Region"_s, region},
                                       {u"TotalCount"_s, static_cast<qint64>(count)},
                                       {u"OffsetCount"_s, isDone ? static_cast<qint64>(count) : 0},
                                       {u"Status"_s, status}});
        }
        types.append(QJsonObject{{u"ResourceType"_s, type},
                                 {u"UpdateSyncProgressRegions"_s, regions},
                                 {u"Status"_s, status}});
    }
    return types;
}

} // namespace

QStringList UpdateScope::allRegions() const
{
    QStringList all;
    for (const QStringList &each : regions)
        all += each;
    all.removeDuplicates();
    return all;
}

bool UpdateScope::includes(const CloudResource &resource) const
{
    return types.contains(resource.type)
        && (!regions.contains(resource.type)
            || regions.value(resource.type).contains(resource.region));
}

tl::expected<UpdateScope, ApiError> readScope(const Provider &provider,
                                              const QJsonObject &parameters)
{
    UpdateScope scope;
    scope.types = stringsOf(parameters["ResourceTypes"_L1]);
    scope.types.removeDuplicates();
    QMap<QString, QStringList> given;
    for (const QJsonValue each : parameters["ResourceTypesRegions"_L1].toArray())
        given[each["ResourceType"_L1].toString()] += stringsOf(each["Regions"_L1]);
    for (const QString &name : std::as_const(scope.types)) {
        const auto type = checkCloudType(name);
        const bool reaches = type && qstrlen(type->answerField) > 0
            && (provider.site == Site::Mainland || !type->isMainlandOnly);
        if (!reaches)
            return refuse(u"FailedOperation.CertificateHostResourceTypeInvalid"_s,
                          u"The resource type `%1` is not valid."_s.arg(name));
        if (!type->isRegional)
            continue;
        if (given.value(name).isEmpty())
            return refuse(u"InvalidParameter.WithDetailReason"_s,
                          u"ResourceTypesRegions needs the regions of %1."_s.arg(name));
        scope.regions[name] = given.value(name);
    }
    if (scope.types.isEmpty())
        return refuse(u"FailedOperation.InvalidParam"_s, u"ResourceTypes is empty."_s);
    return scope;
}

UpdateSearch searchFor(Provider &provider, const QString &certificateId, const UpdateScope &scope)
{
    const QDateTime now = provider.clock.now();
    const QDateTime oldest = now.addSecs(-resourceCacheSeconds);
    const QJsonObject wanted = scopeJson(scope);
    const auto bound = provider.cloud.boundTo(certificateId);
    for (const CloudTask &task : provider.cloud.tasks(taskkind::updateSearch)) {
        const QDateTime ready = timeFromJson(task.doc["ready"_L1]);
        if (task.certificateId != certificateId || task.doc["scope"_L1].toObject() != wanted
            || ready < oldest)
            continue;
        const bool isDone = ready <= now;
        return {task.id, isDone, progressOf(scope, bound, isDone)};
    }
    CloudTask task;
    task.kind = taskkind::updateSearch;
    task.certificateId = certificateId;
    task.doc = {{u"scope"_s, wanted},
                {u"ready"_s, timeToJson(provider.clock.afterWork(usual::resourceSearch))}};
    return {provider.cloud.save(task), false, progressOf(scope, bound, false)};
}

QList<CloudResource> foundResources(Provider &provider, const QString &certificateId,
                                    const UpdateScope &scope)
{
    const auto bound = provider.cloud.boundTo(certificateId);
    QList<CloudResource> found;
    for (const QString &type : scope.types) {
        const qsizetype before = found.size();
        for (const CloudResource &each : bound) {
            if (each.type == type && scope.includes(each))
                found.append(each);
        }
        if (found.size() == before) {
            CloudResource none;
            none.type = type;
            found.append(none);
        }
    }
    return found;
}

} // namespace sandbox
