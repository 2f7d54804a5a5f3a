#include "core/dns/caapermission.h"

#include "core/dns/zonewalk.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// facts.md 4.6 for TrustAsia and DNSPod; the others from the CAs' own practice statements. Brands
// change their CA: all that a brand has used lately count.
struct BrandIssuers
{
    QLatin1StringView brand;
    std::array<QLatin1StringView, 4> issuers;
};
constexpr std::array brandIssuers{
    BrandIssuers{QLatin1StringView("SecureSite"),
                 {QLatin1StringView("digicert.com"), QLatin1StringView("symantec.com")}},
    BrandIssuers{QLatin1StringView("GeoTrust"),
                 {QLatin1StringView("digicert.com"), QLatin1StringView("geotrust.com")}},
    BrandIssuers{QLatin1StringView("TrustAsia"),
                 {QLatin1StringView("sectigo.com"), QLatin1StringView("digicert.com"),
                  QLatin1StringView("trustasia.com")}},
    BrandIssuers{QLatin1StringView("GlobalSign"), {QLatin1StringView("globalsign.com")}},
    BrandIssuers{QLatin1StringView("WoTrus"),
                 {QLatin1StringView("sectigo.com"), QLatin1StringView("wotrus.com"),
                  QLatin1StringView("digicert.com")}},
    BrandIssuers{QLatin1StringView("DNSPod"),
                 {QLatin1StringView("sectigo.com"), QLatin1StringView("digicert.com")}}};

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
    const bool namesOurs = std::ranges::any_of(
        permission.issuers, [&](const QString &issuer) { return issuers.contains(issuer); });
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
    QStringList names;
    for (const BrandIssuers &row : brandIssuers) {
        if (!brand.startsWith(row.brand, Qt::CaseInsensitive))
            continue;
        for (const QLatin1StringView issuer : row.issuers)
            if (!issuer.isEmpty())
                names += issuer;
    }
    return names;
}

} // namespace core
