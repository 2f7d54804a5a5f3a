#include "sandbox/demo/democloud.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// `served` is the demo certificate's main domain; empty: the resource has no certificate yet.
struct DemoResource
{
    const char16_t *type;
    const char16_t *region;
    const char16_t *instanceId;
    const char16_t *instanceName;
    const char16_t *domain;
    const char16_t *served;
    const char16_t *listenerId = u"";
    const char16_t *nameSpace = u"";
    const char16_t *secret = u"";
    const char16_t *failure = u"";
};

constexpr std::array resourceRows{
    // What the shop's renewal has to reach, with one that refuses.
    DemoResource{u"clb", u"ap-guangzhou", u"lb-7qk2m9xa", u"shop-entry", u"shop.harbor-bakery.test",
                 u"shop.harbor-bakery.test", u"lbl-4h8t0vw2"},
    DemoResource{u"cdn", u"", u"", u"", u"shop.harbor-bakery.test", u"shop.harbor-bakery.test"},
    DemoResource{u"tke", u"ap-guangzhou", u"cls-r5d1e8kq", u"shop-cluster",
                 u"shop.harbor-bakery.test", u"shop.harbor-bakery.test", u"", u"default",
                 u"shop-tls", u"The cluster can't be reached."},
    DemoResource{u"teo", u"", u"zone-2m7v5c9x", u"", u"shop.harbor-bakery.test",
                 u"shop.harbor-bakery.test"},
    DemoResource{u"waf", u"ap-guangzhou", u"", u"", u"shop.harbor-bakery.test",
                 u"shop.harbor-bakery.test"},
    // Elsewhere in the account.
    DemoResource{u"clb", u"ap-shanghai", u"lb-w3n6y1pe", u"school-entry",
                 u"www.oakfield-school.test", u"*.oakfield-school.test", u"lbl-9c2f7j5s"},
    DemoResource{u"clb", u"ap-shanghai", u"lb-w3n6y1pe", u"school-entry",
                 u"library.oakfield-school.test", u"*.oakfield-school.test", u"lbl-9c2f7j5s"},
    DemoResource{u"clb", u"ap-guangzhou", u"lb-k8s4d2m6", u"legacy-entry",
                 u"legacy.harbor-bakery.test", u"legacy.harbor-bakery.test", u"lbl-3b6n9q1t"},
    DemoResource{u"cdn", u"", u"", u"", u"cdn.morning-roast.test", u"*.morning-roast.test"},
    DemoResource{u"live", u"", u"", u"", u"live.morning-roast.test", u"*.morning-roast.test"},
    DemoResource{u"vod", u"", u"", u"", u"video.morning-roast.test", u"*.morning-roast.test"},
    DemoResource{u"ddos", u"", u"bgpip-000004t7", u"", u"www.harbor-bakery.test",
                 u"www.harbor-bakery.test"},
    DemoResource{u"teo", u"", u"zone-8k3d6w1q", u"", u"www.riverside-cycles.test",
                 u"www.riverside-cycles.test"},
    DemoResource{u"apigateway", u"ap-guangzhou", u"service-5tq8n2zr", u"cycles-api",
                 u"api.riverside-cycles.test", u"api.riverside-cycles.test"},
    DemoResource{u"tcb", u"ap-shanghai", u"roast-app-6g1x", u"roast-app", u"app.morning-roast.test",
                 u"app.morning-roast.test"},
    DemoResource{u"tse", u"ap-guangzhou", u"gateway-b7e4a0c2", u"roast-gateway",
                 u"img.morning-roast.test", u"app.morning-roast.test", u"", u"",
                 u"5b0c1d6e-gateway"},
    DemoResource{u"cos", u"ap-guangzhou", u"school-files-1250000000", u"",
                 u"files.oakfield-school.test", u"*.oakfield-school.test"},
    DemoResource{u"mqtt", u"ap-guangzhou", u"mqtt-q8w2e5r7", u"till-messages",
                 u"mqtt.morning-roast.test", u"*.morning-roast.test", u"", u"", u"till-server"},
    DemoResource{u"scf", u"ap-guangzhou", u"", u"", u"fn.morning-roast.test",
                 u"*.morning-roast.test"},
    DemoResource{u"tdmq", u"ap-guangzhou", u"amqp-4s6d8f0g", u"orders", u"mq.morning-roast.test",
                 u"*.morning-roast.test"},
    DemoResource{u"gaap", u"", u"link-h5j7k9l1", u"overseas", u"global.morning-roast.test",
                 u"*.morning-roast.test", u"listener-z1x3c5v7"},
    DemoResource{u"lighthouse", u"ap-guangzhou", u"lhins-p0o9i8u7", u"clinic-web",
                 u"booking.lindqvist-dental.test", u""},
    DemoResource{u"cdn", u"", u"", u"", u"static.morning-roast.test", u""},
    DemoResource{u"teo", u"", u"zone-2m7v5c9x", u"", u"news.oakfield-school.test", u""},
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QString certificateFor(Provider &provider, const QString &domain)
{
    CertificateFilter filter;
    filter.searchKey = domain;
    filter.onlyIssued = true;
    int total = 0;
    for (const CertificateRecord &record :
         provider.certificates.list(filter, provider.clock.now(), total)) {
        if (record.domain() == domain)
            return record.id;
    }
    return {};
}

} // namespace

void fillDemoCloud(Provider &provider)
{
    for (const DemoResource &row : resourceRows) {
        CloudResource resource;
        resource.type = text(row.type);
        resource.region = text(row.region);
        resource.instanceId = text(row.instanceId);
        resource.instanceName = text(row.instanceName);
        resource.listenerId = text(row.listenerId);
        resource.listenerName = resource.listenerId.isEmpty() ? QString() : u"https"_s;
        resource.domain = text(row.domain);
        resource.nameSpace = text(row.nameSpace);
        resource.secret = text(row.secret);
        resource.failure = text(row.failure);
        if (const QString served = text(row.served); !served.isEmpty())
            resource.certificateId = certificateFor(provider, served);
        provider.cloud.save(resource);
    }
}

} // namespace sandbox
