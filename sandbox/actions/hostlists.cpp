#include "sandbox/actions/actions.h"
#include "sandbox/actions/cloudchecks.h"
#include "sandbox/actions/cloudjson.h"
#include "sandbox/actions/paging.h"
#include "sandbox/state/jsontime.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultHostLimit = 10;
constexpr int largestHostLimit = 200;

// `domainMatch`: those that the certificate covers (1, the default) or the others (0).
bool wantsMatches(const QJsonObject &parameters)
{
    for (const QJsonValue filter : parameters["Filters"_L1].toArray()) {
        if (filter["FilterKey"_L1].toString() == "domainMatch"_L1)
            return filter["FilterValue"_L1].toString() != "0"_L1;
    }
    return true;
}

tl::expected<QList<CloudResource>, ApiError> select(Provider &provider, const Call &call,
                                                    const QString &type)
{
    const QJsonObject &parameters = call.parameters;
    if (const auto allowed = checkServiceRole(provider); !allowed)
        return Refusal(allowed.error());
    advanceDeployments(provider);
    QList<CloudResource> resources = provider.cloud.resourcesOfType(type);
    if (!call.region.isEmpty())
        resources.removeIf([&](const CloudResource &each) {
            return !each.region.isEmpty() && each.region != call.region;
        });
    if (const QString old = parameters["OldCertificateId"_L1].toString(); !old.isEmpty()) {
        if (const auto record = findCertificate(provider, old); !record)
            return Refusal(record.error());
        resources.removeIf([&](const CloudResource &each) { return each.certificateId != old; });
    }
    if (const QString id = parameters["CertificateId"_L1].toString(); !id.isEmpty()) {
        const auto record = findDeployable(provider, id);
        if (!record)
            return Refusal(record.error());
        const bool wanted = wantsMatches(parameters);
        resources.removeIf([&](const CloudResource &each) {
            return coversDomain(record->names, each.domain) != wanted;
        });
    }
    return resources;
}

Answer list(Provider &provider, const Call &call, const QString &type)
{
    return select(provider, call, type).map([&](const QList<CloudResource> &resources) {
        const QJsonArray all = instanceList(type, resources);
        return QJsonObject{{u"InstanceList"_s,
                            Page::of(call.parameters, defaultHostLimit, largestHostLimit).cut(all)},
                           {u"TotalCount"_s, all.size()}};
    });
}

// These tell how far their own cache is.
Answer listWithCache(Provider &provider, const Call &call, const QString &type)
{
    return list(provider, call, type).map([&](QJsonObject answer) {
        const QJsonValue total = answer["TotalCount"_L1];
        answer["AsyncTotalNum"_L1] = total;
        answer["AsyncOffset"_L1] = total;
        answer["AsyncCacheTime"_L1] = providerTime(provider.clock.now());
        return answer;
    });
}

// These have neither pages nor a total.
Answer listWhole(Provider &provider, const Call &call, const QString &type)
{
    return select(provider, call, type).map([&](const QList<CloudResource> &resources) {
        return QJsonObject{{u"InstanceList"_s, instanceList(type, resources)}};
    });
}

} // namespace

ActionTable hostLists()
{
    return {
        {u"ssl/DescribeHostClbInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return listWithCache(provider, call, u"clb"_s);
         }},
        {u"ssl/DescribeHostCdnInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return listWithCache(provider, call, u"cdn"_s);
         }},
        {u"ssl/DescribeHostCosInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return listWithCache(provider, call, u"cos"_s);
         }},
        {u"ssl/DescribeHostTkeInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return listWithCache(provider, call, u"tke"_s);
         }},
        {u"ssl/DescribeHostApiGatewayInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return list(provider, call, u"apigateway"_s);
         }},
        {u"ssl/DescribeHostDdosInstanceList"_s,
         [](Provider &provider, const Call &call) { return list(provider, call, u"ddos"_s); }},
        {u"ssl/DescribeHostLighthouseInstanceList"_s,
         [](Provider &provider, const Call &call) {
             return list(provider, call, u"lighthouse"_s);
         }},
        {u"ssl/DescribeHostTeoInstanceList"_s,
         [](Provider &provider, const Call &call) { return list(provider, call, u"teo"_s); }},
        {u"ssl/DescribeHostVodInstanceList"_s,
         [](Provider &provider, const Call &call) { return list(provider, call, u"vod"_s); }},
        {u"ssl/DescribeHostLiveInstanceList"_s,
         [](Provider &provider, const Call &call) { return listWhole(provider, call, u"live"_s); }},
        {u"ssl/DescribeHostWafInstanceList"_s,
         [](Provider &provider, const Call &call) { return listWhole(provider, call, u"waf"_s); }},
    };
}

} // namespace sandbox
