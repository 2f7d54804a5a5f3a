#include "sandbox/actions/cloudjson.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Resources = QList<CloudResource>;

// Resources by what `keyOf` says, in the order in which a key first occurs.
template <typename KeyOf>
QList<Resources> groupsOf(const Resources &resources, KeyOf keyOf)
{
    QList<Resources> groups;
    QHash<QString, qsizetype> places;
    for (const CloudResource &each : resources) {
        const QString key = keyOf(each);
        if (!places.contains(key)) {
            places.insert(key, groups.size());
            groups.append(Resources());
        }
        groups[places.value(key)].append(each);
    }
    return groups;
}

QList<Resources> byInstance(const Resources &resources)
{
    return groupsOf(resources, [](const CloudResource &each) { return each.instanceId; });
}

QJsonArray mapped(const QList<Resources> &groups, QJsonObject (*toJson)(const Resources &))
{
    QJsonArray list;
    for (const Resources &group : groups)
        list.append(toJson(group));
    return list;
}

QJsonArray mapped(const Resources &resources, QJsonObject (*toJson)(const CloudResource &))
{
    QJsonArray list;
    for (const CloudResource &each : resources)
        list.append(toJson(each));
    return list;
}

QJsonObject certificateJson(const CloudResource &resource)
{
    return {{u"CertId"_s, resource.certificateId},
            {u"DnsNames"_s, QJsonArray{resource.domain}},
            {u"CertCaId"_s, QString()},
            {u"SSLMode"_s, u"UNIDIRECTIONAL"_s}};
}

// A listener with SNI has its certificates at the rules.
QJsonObject clbRule(const CloudResource &resource)
{
    return {{u"LocationId"_s, u"loc-%1"_s.arg(resource.id, 8, 10, QChar(u'0'))},
            {u"Domain"_s, resource.domain},
            {u"IsMatch"_s, true},
            {u"Certificate"_s, certificateJson(resource)},
            {u"NoMatchDomains"_s, QJsonArray()},
            {u"Url"_s, u"/"_s}};
}

QJsonObject clbListener(const Resources &rules)
{
    return {{u"ListenerId"_s, rules.first().listenerId},
            {u"ListenerName"_s, rules.first().listenerName},
            {u"SniSwitch"_s, 1},
            {u"Protocol"_s, u"HTTPS"_s},
            {u"Certificate"_s, QJsonValue()},
            {u"Rules"_s, mapped(rules, clbRule)},
            {u"NoMatchDomains"_s, QJsonArray()}};
}

QJsonObject clb(const Resources &group)
{
    const auto listeners =
        groupsOf(group, [](const CloudResource &each) { return each.listenerId; });
    return {{u"LoadBalancerId"_s, group.first().instanceId},
            {u"LoadBalancerName"_s, group.first().instanceName},
            {u"Listeners"_s, mapped(listeners, clbListener)},
            {u"Forward"_s, 1}};
}

QJsonObject tkeSecret(const CloudResource &resource)
{
    const QJsonArray domains{resource.domain};
    return {{u"Name"_s, resource.secret},
            {u"CertId"_s, resource.certificateId},
            {u"IngressList"_s,
             QJsonArray{QJsonObject{{u"IngressName"_s, u"%1-ingress"_s.arg(resource.nameSpace)},
                                    {u"TlsDomains"_s, domains},
                                    {u"Domains"_s, domains}}}},
            {u"NoMatchDomains"_s, QJsonArray()}};
}

QJsonObject tkeNameSpace(const Resources &secrets)
{
    return {{u"Name"_s, secrets.first().nameSpace}, {u"SecretList"_s, mapped(secrets, tkeSecret)}};
}

QJsonObject tke(const Resources &group)
{
    const auto spaces = groupsOf(group, [](const CloudResource &each) { return each.nameSpace; });
    return {{u"ClusterId"_s, group.first().instanceId},
            {u"ClusterName"_s, group.first().instanceName},
            {u"NamespaceList"_s, mapped(spaces, tkeNameSpace)},
            {u"ClusterType"_s, u"MANAGED_CLUSTER"_s},
            {u"ClusterVersion"_s, u"1.30.0"_s}};
}

QJsonObject gatewayCertificate(const CloudResource &resource)
{
    return {{u"Id"_s, resource.secret},
            {u"Name"_s, resource.instanceName},
            {u"BindDomains"_s, QJsonArray{resource.domain}},
            {u"CertSource"_s, u"ssl"_s},
            {u"CertId"_s, resource.certificateId}};
}

QJsonObject tse(const Resources &group)
{
    return {{u"GatewayId"_s, group.first().instanceId},
            {u"GatewayName"_s, group.first().instanceName},
            {u"CertificateList"_s, mapped(group, gatewayCertificate)}};
}

QJsonObject gaapListener(const CloudResource &resource)
{
    return {{u"ListenerStatus"_s, u"0"_s},
            {u"ListenerId"_s, resource.listenerId},
            {u"ListenerName"_s, resource.listenerName},
            {u"NoMatchDomains"_s, QJsonArray()},
            {u"CertIdList"_s, QJsonArray{resource.certificateId}},
            {u"Protocol"_s, u"HTTPS"_s}};
}

QJsonObject gaap(const Resources &group)
{
    return {{u"InstanceId"_s, group.first().instanceId},
            {u"ListenerList"_s, mapped(group, gaapListener)},
            {u"InstanceName"_s, group.first().instanceName}};
}

QJsonObject tcb(const Resources &group)
{
    QJsonArray domains;
    for (const CloudResource &each : group)
        domains.append(QJsonObject{{u"Domain"_s, each.domain},
                                   {u"Status"_s, 1},
                                   {u"UnionStatus"_s, 1},
                                   {u"IsPreempted"_s, false},
                                   {u"ICPStatus"_s, 0},
                                   {u"OldCertificateId"_s, each.certificateId}});
    return {
        {u"Environment"_s,
         QJsonObject{{u"ID"_s, group.first().instanceId},
                     {u"Source"_s, u"miniapp"_s},
                     {u"Name"_s, group.first().instanceName},
                     {u"Status"_s, u"NORMAL"_s}}},
        {u"AccessService"_s,
         QJsonObject{{u"InstanceList"_s, domains}, {u"TotalCount"_s, domains.size()}}},
        {u"HostService"_s, QJsonObject{{u"InstanceList"_s, QJsonArray()}, {u"TotalCount"_s, 0}}}};
}

QJsonObject lighthouse(const Resources &group)
{
    QJsonArray domains;
    for (const CloudResource &each : group)
        domains.append(each.domain);
    return {{u"InstanceId"_s, group.first().instanceId},
            {u"InstanceName"_s, group.first().instanceName},
            {u"IP"_s, QJsonArray{u"192.0.2.20"_s}}, // RFC 5737: for documentation
            {u"Domain"_s, domains}};
}

// What a type tells of a domain, beside the domain and its certificate.
QJsonObject domainExtras(const CloudResource &resource)
{
    const bool isBound = !resource.certificateId.isEmpty();
    const QString &type = resource.type;
    if (type == "cdn"_L1)
        return {{u"Status"_s, u"online"_s}, {u"HttpsBillingSwitch"_s, u"on"_s}};
    if (type == "waf"_L1)
        return {{u"Keepalive"_s, 1}};
    if (type == "live"_L1)
        return {{u"Status"_s, isBound ? 1 : -1}};
    if (type == "ddos"_L1)
        return {{u"InstanceId"_s, resource.instanceId},
                {u"Protocol"_s, u"https"_s},
                {u"VirtualPort"_s, u"443"_s}};
    if (type == "apigateway"_L1)
        return {{u"ServiceId"_s, resource.instanceId},
                {u"ServiceName"_s, resource.instanceName},
                {u"Protocol"_s, u"https"_s}};
    if (type == "cos"_L1)
        return {{u"Status"_s, u"ENABLED"_s},
                {u"Bucket"_s, resource.instanceId},
                {u"Region"_s, resource.region}};
    return {}; // vod
}

QJsonObject domainInstance(const CloudResource &resource)
{
    QJsonObject json = domainExtras(resource);
    json["Domain"_L1] = resource.domain;
    json["CertId"_L1] = resource.certificateId;
    return json;
}

QJsonObject teo(const CloudResource &resource)
{
    const bool isBound = !resource.certificateId.isEmpty();
    return {{u"Host"_s, resource.domain},
            {u"CertId"_s, resource.certificateId},
            {u"ZoneId"_s, resource.instanceId},
            {u"Status"_s, isBound ? u"deployed"_s : QString()},
            {u"Algorithm"_s, isBound ? u"RSA 2048"_s : QString()}};
}

QJsonObject scf(const CloudResource &resource)
{
    return {{u"CertificateId"_s, resource.certificateId},
            {u"Protocol"_s, u"HTTP&HTTPS"_s},
            {u"Domain"_s, resource.domain},
            {u"Region"_s, resource.region}};
}

QJsonObject messaging(const CloudResource &resource)
{
    return {{u"InstanceId"_s, resource.instanceId},
            {u"InstanceName"_s, resource.instanceName},
            {u"InstanceStatus"_s, u"RUNNING"_s},
            {u"NoMatchDomains"_s, QJsonArray()}};
}

QJsonObject tdmq(const CloudResource &resource)
{
    QJsonObject json = messaging(resource);
    json["CertId"_L1] = resource.certificateId;
    json["CaCertId"_L1] = QString();
    return json;
}

QJsonObject mqtt(const CloudResource &resource)
{
    QJsonObject json = messaging(resource);
    json["ServerCertIdList"_L1] = QJsonArray{resource.certificateId};
    json["CaCertIdList"_L1] = QJsonArray();
    return json;
}

} // namespace

QJsonArray instanceList(const QString &type, const QList<CloudResource> &resources)
{
    static const QHash<QString, QJsonObject (*)(const Resources &)> grouped{
        {u"clb"_s, clb}, {u"tke"_s, tke},   {u"tse"_s, tse},
        {u"tcb"_s, tcb}, {u"gaap"_s, gaap}, {u"lighthouse"_s, lighthouse}};
    if (const auto toJson = grouped.value(type))
        return mapped(byInstance(resources), toJson);
    static const QHash<QString, QJsonObject (*)(const CloudResource &)> single{
        {u"teo"_s, teo}, {u"scf"_s, scf}, {u"tdmq"_s, tdmq}, {u"mqtt"_s, mqtt}};
    return mapped(resources, single.value(type, domainInstance));
}

QJsonArray boundList(const CloudType &type, const QList<CloudResource> &resources, const Page &page)
{
    QJsonArray list;
    for (const Resources &group :
         groupsOf(resources, [](const CloudResource &each) { return each.region; })) {
        const QJsonArray all = instanceList(group.first().type, group);
        QJsonObject item{{u"Error"_s, QString()}};
        if (type.isRegional)
            item["Region"_L1] = group.first().region;
        if (group.first().type == "tcb"_L1) {
            item["Environments"_L1] = page.cut(all);
        } else {
            item["InstanceList"_L1] = page.cut(all);
            item["TotalCount"_L1] = all.size();
        }
        list.append(item);
    }
    return list;
}

} // namespace sandbox
