#include "sandbox/actions/actions.h"
#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/cloudjson.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype mostTasks = 100;
constexpr qsizetype mostDeployed = 50;
constexpr int defaultBindingLimit = 10;
constexpr int largestBindingLimit = 100;

// A search for what a certificate is bound to: what it found is kept for half an hour.
struct BindSearch
{
    CloudTask task;
    QDateTime ready;
    QList<CloudResource> found;

    bool isDone() const { return !task.isOpen; }
};

BindSearch fromTask(const CloudTask &task)
{
    BindSearch search{task, timeFromJson(task.doc["ready"_L1]), {}};
    for (const QJsonValue each : task.doc["found"_L1].toArray())
        search.found.append(CloudResource::fromJson(each.toObject()));
    return search;
}

// Ends the search if its time has come.
void advance(Provider &provider, BindSearch &search)
{
    if (search.isDone() || search.ready > provider.clock.now())
        return;
    advanceDeployments(provider);
    search.found = provider.cloud.boundTo(search.task.certificateId);
    QJsonArray found;
    for (const CloudResource &each : search.found)
        found.append(each.toJson());
    search.task.doc["found"_L1] = found;
    search.task.isOpen = false;
    provider.cloud.save(search.task);
}

tl::expected<BindSearch, ApiError> findSearch(Provider &provider, const QString &id)
{
    const auto task = provider.cloud.task(id.toLongLong());
    if (!task || task->kind != taskkind::bindSearch)
        return refuse(u"FailedOperation.CertificateSyncTaskIdInvalid"_s,
                      u"The task `%1` does not exist."_s.arg(id));
    BindSearch search = fromTask(*task);
    advance(provider, search);
    return search;
}

QString startSearch(Provider &provider, const QString &certificateId)
{
    CloudTask task;
    task.kind = taskkind::bindSearch;
    task.certificateId = certificateId;
    task.doc["ready"_L1] = timeToJson(provider.clock.afterWork(usual::resourceSearch));
    return QString::number(provider.cloud.save(task));
}

// A search of the last half hour for the same certificate that has ended.
QString cachedSearch(Provider &provider, const QString &certificateId)
{
    const QDateTime oldest = provider.clock.now().addSecs(-resourceCacheSeconds);
    for (const CloudTask &task : provider.cloud.tasks(taskkind::bindSearch)) {
        if (task.certificateId != certificateId)
            continue;
        BindSearch search = fromTask(task);
        advance(provider, search);
        if (search.isDone() && search.ready >= oldest)
            return QString::number(task.id);
    }
    return {};
}

Answer createSearches(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["CertificateIds"_L1]);
    if (ids.isEmpty() || ids.size() > mostTasks)
        return refuse(u"FailedOperation.CertificateSyncTaskCertificateIdCountInvalid"_s,
                      u"Give 1 to 100 certificates."_s);
    const bool usesCache = call.parameters["IsCache"_L1].toInt() != 0;
    QJsonArray tasks;
    for (const QString &id : ids) {
        if (const auto record = findCertificate(provider, id); !record)
            return Refusal(record.error());
        QString task = usesCache ? cachedSearch(provider, id) : QString();
        if (task.isEmpty())
            task = startSearch(provider, id);
        tasks.append(QJsonObject{{u"CertId"_s, id}, {u"TaskId"_s, task}});
    }
    return QJsonObject{{u"CertTaskIds"_s, tasks}};
}

// What was found, counted by type and region.
QJsonArray counted(const QList<CloudResource> &found, Site site)
{
    QJsonArray types;
    for (const CloudType &type : cloudTypes()) {
        QMap<QString, int> regions;
        for (const CloudResource &each : found) {
            if (each.type == QLatin1StringView(type.name))
                ++regions[each.region];
        }
        QJsonArray rows;
        for (auto it = regions.begin(); it != regions.end(); ++it) {
            QJsonObject row{{u"Region"_s, it.key()}, {u"TotalCount"_s, it.value()}};
            if (site == Site::Mainland)
                row["Error"_L1] = QString();
            rows.append(row);
        }
        if (!rows.isEmpty())
            types.append(QJsonObject{{u"ResourceType"_s, QString::fromLatin1(type.name)},
                                     {u"BindResourceRegionResult"_s, rows}});
    }
    return types;
}

Answer describeSearchResults(Provider &provider, const Call &call)
{
    const QStringList ids = stringsOf(call.parameters["TaskIds"_L1]);
    if (ids.isEmpty() || ids.size() > mostTasks)
        return refuse(u"FailedOperation"_s, u"Give 1 to 100 tasks."_s);
    QJsonArray results;
    for (const QString &id : ids) {
        const auto search = findSearch(provider, id);
        if (!search)
            return Refusal(search.error());
        results.append(QJsonObject{
            {u"TaskId"_s, id},
            {u"BindResourceResult"_s, counted(search->found, provider.site)},
            {u"Status"_s, search->isDone() ? 1 : 0},
            {u"Error"_s, QJsonValue()},
            {u"CacheTime"_s, providerTime(search->isDone() ? search->ready : QDateTime())}});
    }
    return QJsonObject{{u"SyncTaskBindResourceResult"_s, results}};
}

Answer describeSearchDetail(Provider &provider, const Call &call)
{
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    const auto search = findSearch(provider, call.parameters["TaskId"_L1].toString());
    if (!search)
        return Refusal(search.error());
    const Page page = Page::of(call.parameters, defaultBindingLimit, largestBindingLimit);
    const QStringList types = stringsOf(call.parameters["ResourceTypes"_L1]);
    const QStringList regions = stringsOf(call.parameters["Regions"_L1]);
    QJsonObject answer{
        {u"Status"_s, search->isDone() ? 1 : 0},
        {u"CacheTime"_s, providerTime(search->isDone() ? search->ready : QDateTime())}};
    for (const CloudType &type : cloudTypes()) {
        const QString field = QString::fromLatin1(type.answerField);
        if (field.isEmpty())
            continue;
        QList<CloudResource> found = search->found;
        found.removeIf([&](const CloudResource &each) {
            const bool isElsewhere =
                type.isRegional && !regions.isEmpty() && !regions.contains(each.region);
            return each.type != QLatin1StringView(type.name) || isElsewhere
                || (!types.isEmpty() && !types.contains(each.type));
        });
        answer[field] = boundList(type, found, page);
    }
    return answer;
}

Answer describeDeployedResources(Provider &provider, const Call &call)
{
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    const QStringList ids = stringsOf(call.parameters["CertificateIds"_L1]);
    if (ids.size() > mostDeployed)
        return refuse(u"InvalidParameter.CertificateIdNumberLimit"_s,
                      u"Give at most 50 certificates."_s);
    const QString type = call.parameters["ResourceType"_L1].toString();
    static const QStringList asked{u"clb"_s, u"cdn"_s, u"live"_s,    u"vod"_s,
                                   u"waf"_s, u"teo"_s, u"antiddos"_s};
    if (!asked.contains(type))
        return refuse(u"InvalidParameter"_s, u"ResourceType is not valid."_s);
    const QString kept = type == "antiddos"_L1 ? u"ddos"_s : type;
    advanceDeployments(provider);
    QJsonArray rows;
    for (const QString &id : ids) {
        if (!findCertificate(provider, id))
            return refuse(u"InvalidParameter.ContainsInvalidCertificateId"_s,
                          u"The certificate `%1` does not exist."_s.arg(id));
        QJsonArray names;
        for (const CloudResource &each : provider.cloud.boundTo(id)) {
            if (each.type == kept && !names.contains(each.shownName()))
                names.append(each.shownName());
        }
        rows.append(QJsonObject{{u"CertificateId"_s, id},
                                {u"Count"_s, names.size()},
                                {u"Type"_s, type},
                                {u"ResourceIds"_s, QJsonValue()}, // null for good, says the model
                                {u"Resources"_s, names}});
    }
    return QJsonObject{{u"DeployedResources"_s, rows}};
}

} // namespace

ActionTable boundResources()
{
    return {{u"ssl/CreateCertificateBindResourceSyncTask"_s, createSearches},
            {u"ssl/DescribeCertificateBindResourceTaskResult"_s, describeSearchResults},
            {u"ssl/DescribeCertificateBindResourceTaskDetail"_s, describeSearchDetail},
            {u"ssl/DescribeDeployedResources"_s, describeDeployedResources}};
}

} // namespace sandbox
