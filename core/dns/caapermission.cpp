#include "core/dns/caapermission.h"

#include "core/dns/zonewalk.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Sources: caapermission.h.
constexpr QLatin1StringView digiCert("digicert.com");
constexpr QLatin1StringView sectigo("sectigo.com");

// Brands change their CA: all that a brand has used lately count.
struct BrandIssuers
{
    QLatin1StringView brand;
    std::array<QLatin1StringView, 3> issuers;
};
constexpr std::array brandIssuers{
    BrandIssuers{QLatin1StringView("SecureSite"), {digiCert}},
    BrandIssuers{QLatin1StringView("GeoTrust"), {digiCert}},
    BrandIssuers{QLatin1StringView("Rapid"), {digiCert}},
    BrandIssuers{QLatin1StringView("TrustAsia"),
                 {sectigo, digiCert, QLatin1StringView("trustasia.com")}},
    BrandIssuers{QLatin1StringView("DNSPod"), {sectigo, digiCert}},
    BrandIssuers{QLatin1StringView("WoTrus"), {sectigo, QLatin1StringView("wotrus.com")}},
    BrandIssuers{QLatin1StringView("GlobalSign"), {QLatin1StringView("globalsign.com")}},
    BrandIssuers{QLatin1StringView("CFCA"), {QLatin1StringView("cfca.com.cn")}}};

// Names of brands and predecessors that a CA takes for its own.
struct Alias
{
    QLatin1StringView name;
    QLatin1StringView issuer;
};
constexpr std::array aliases{Alias{QLatin1StringView("symantec.com"), digiCert},
                             Alias{QLatin1StringView("geotrust.com"), digiCert},
                             Alias{QLatin1StringView("rapidssl.com"), digiCert},
                             Alias{QLatin1StringView("thawte.com"), digiCert},
                             Alias{QLatin1StringView("usertrust.com"), sectigo},
                             Alias{QLatin1StringView("trust-provider.com"), sectigo},
                             Alias{QLatin1StringView("comodo.com"), sectigo},
                             Alias{QLatin1StringView("comodoca.com"), sectigo}};

QString withoutAlias(const QString &issuer)
{
    const auto alias =
        std::ranges::find_if(aliases, [&](const Alias &each) { return issuer == each.name; });
    return alias == aliases.end() ? issuer : QString(alias->issuer);
}

struct Property
{
    QString tag;
    QString issuer; ///< Without parameters; "" permits nobody.
};

// `0 issue "ca.example; account=1"`
Property parse(const QString &text)
{
    static const QRegularExpression pattern(uR"re(^\d+\s+(\w+)\s+"?([^"]*)"?$)re"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    return {match.captured(1).toLower(), match.captured(2).section(u';', 0, 0).trimmed().toLower()};
}

CaaPermission judge(const QString &name, const QStringList &values, bool isWildcard,
                    const QStringList &issuers)
{
    QList<Property> issue;
    QList<Property> issueWild;
    for (const QString &value : values) {
        const Property property = parse(value);
        if (property.tag == u"issue")
            issue += property;
        else if (property.tag == u"issuewild")
            issueWild += property;
    }
    const QList<Property> &relevant = isWildcard && !issueWild.isEmpty() ? issueWild : issue;
    CaaPermission permission;
    permission.foundAt = name;
    for (const Property &property : relevant)
        if (!property.issuer.isEmpty())
            permission.issuers += property.issuer;
    const bool namesOurs = std::ranges::any_of(permission.issuers, [&](const QString &issuer) {
        return issuers.contains(withoutAlias(issuer));
    });
    const bool isOpen = issuers.isEmpty() && !permission.issuers.isEmpty();
    permission.isForbidden = !relevant.isEmpty() && !namesOurs && !isOpen;
    return permission;
}

} // namespace

CaaPermission readCaa(const QString &domain, bool isWildcard, const QStringList &issuers,
                      const Observations &seen)
{
    for (const QString &name : namesUpwards(domain)) {
        const auto found = std::ranges::find_if(seen, [&](const Observation &o) {
            return o.question.type == DnsType::Caa && o.question.name == name
                && o.answer.outcome == DnsAnswer::Outcome::Found;
        });
        if (found != seen.end())
            return judge(name, found->answer.values, isWildcard, issuers);
    }
    return {};
}

QStringList caaIssuers(const QString &brand)
{
    const auto row = std::ranges::find_if(
        brandIssuers, [&](const BrandIssuers &each) { return brand == each.brand; });
    QStringList names;
    if (row == brandIssuers.end())
        return names;
    for (const QLatin1StringView issuer : row->issuers)
        if (!issuer.isEmpty())
            names += issuer;
    return names;
}

} // namespace core
