#include "sandbox/state/cloudresource.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// facts.md 5.9, in the order of the provider's own list.
constexpr std::array types{
    CloudType{"clb", "CLB", true, true, true, 3, false},
    CloudType{"cdn", "CDN", false, true, false, 2, false},
    CloudType{"waf", "WAF", true, true, true, 1, false},
    CloudType{"live", "LIVE", false, true, false, 1, false},
    CloudType{"ddos", "DDOS", false, true, false, 3, false},
    CloudType{"teo", "TEO", false, true, false, 1, false},
    CloudType{"apigateway", "APIGATEWAY", true, true, true, 2, false},
    CloudType{"vod", "VOD", false, true, false, 1, false},
    CloudType{"tke", "TKE", true, true, true, 3, false},
    CloudType{"tcb", "TCB", true, true, true, 4, false},
    CloudType{"tse", "TSE", true, true, true, 2, false},
    CloudType{"cos", "COS", true, true, true, 3, false},
    CloudType{"mqtt", "MQTT", true, true, true, 2, true},
    CloudType{"scf", "SCF", true, false, false, 1, true},
    CloudType{"tdmq", "TDMQ", true, false, false, 1, true},
    CloudType{"gaap", "GAAP", false, true, false, 2, true},
    CloudType{"lighthouse", "", true, true, true, 3, true},
};

} // namespace

QJsonObject CloudResource::toJson() const
{
    return {{u"id"_s, id},
            {u"type"_s, type},
            {u"region"_s, region},
            {u"instance"_s, instanceId},
            {u"instanceName"_s, instanceName},
            {u"listener"_s, listenerId},
            {u"listenerName"_s, listenerName},
            {u"domain"_s, domain},
            {u"namespace"_s, nameSpace},
            {u"secret"_s, secret},
            {u"certificate"_s, certificateId},
            {u"failure"_s, failure}};
}

CloudResource CloudResource::fromJson(const QJsonObject &json)
{
    return {json["id"_L1].toInteger(),          json["type"_L1].toString(),
            json["region"_L1].toString(),       json["instance"_L1].toString(),
            json["instanceName"_L1].toString(), json["listener"_L1].toString(),
            json["listenerName"_L1].toString(), json["domain"_L1].toString(),
            json["namespace"_L1].toString(),    json["secret"_L1].toString(),
            json["certificate"_L1].toString(),  json["failure"_L1].toString()};
}

QStringList CloudResource::address() const
{
    if (type == "clb"_L1)
        return {instanceId, listenerId, domain};
    if (type == "gaap"_L1)
        return {instanceId, listenerId};
    if (type == "ddos"_L1)
        return {instanceId, domain, u"443"_s};
    if (type == "apigateway"_L1)
        return {instanceId, domain};
    if (type == "tke"_L1)
        return {instanceId, nameSpace, secret};
    if (type == "tse"_L1 || type == "mqtt"_L1)
        return {instanceId, secret};
    if (type == "cos"_L1 || type == "lighthouse"_L1)
        return {region, instanceId, domain};
    if (type == "tcb"_L1)
        return {u"AccessService"_s, region, instanceId, domain};
    return {domain};
}

QString CloudResource::shownName() const
{
    return type == "clb"_L1 || type == "ddos"_L1 ? instanceId : domain;
}

std::optional<CloudType> findCloudType(const QString &name)
{
    const auto *found = std::ranges::find_if(
        types, [&](const CloudType &type) { return name == QLatin1StringView(type.name); });
    return found == types.end() ? std::nullopt : std::optional(*found);
}

QList<CloudType> cloudTypes()
{
    return QList<CloudType>(types.begin(), types.end());
}

bool coversDomain(const QStringList &names, const QString &domain)
{
    const QString parent = u"*"_s + domain.mid(std::max<qsizetype>(0, domain.indexOf(u'.')));
    return names.contains(domain, Qt::CaseInsensitive)
        || names.contains(parent, Qt::CaseInsensitive);
}

} // namespace sandbox
