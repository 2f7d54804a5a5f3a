#include "sandbox/state/catalogue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using core::NameCoverage;
using core::ValidationLevel;

QString levelName(ValidationLevel level)
{
    switch (level) {
    case ValidationLevel::Dv:
        return u"DV"_s;
    case ValidationLevel::Ov:
        return u"OV"_s;
    case ValidationLevel::Ev:
        return u"EV"_s;
    }
    return {};
}

QString coverageName(NameCoverage coverage)
{
    switch (coverage) {
    case NameCoverage::Single:
        return {};
    case NameCoverage::Multi:
        return u" (Multi-Domain)"_s;
    case NameCoverage::Wildcard:
        return u" (Wildcard)"_s;
    case NameCoverage::MultiWildcard:
        return u" (Multi-Wildcard)"_s;
    }
    return {};
}

QString chineseCoverage(NameCoverage coverage)
{
    switch (coverage) {
    case NameCoverage::Single:
        return {};
    case NameCoverage::Multi:
        return u"多域名"_s;
    case NameCoverage::Wildcard:
        return u"通配符"_s;
    case NameCoverage::MultiWildcard:
        return u"多通配符"_s;
    }
    return {};
}

qint64 basePrice(const core::Product &product)
{
    if (product.isFree)
        return 0;
    static constexpr std::array levelCents{6'900, 46'100, 78'500};
    const qint64 base = levelCents.at(static_cast<std::size_t>(product.level));
    const bool premium = product.brand == "SecureSite"_L1 || product.brand == "GlobalSign"_L1;
    const bool wild = product.coverage == NameCoverage::Wildcard
        || product.coverage == NameCoverage::MultiWildcard;
    return base * (premium ? 2 : 1) * (wild ? 3 : 1);
}

} // namespace

bool CatalogueItem::isMulti() const
{
    return product.coverage == NameCoverage::Multi
        || product.coverage == NameCoverage::MultiWildcard;
}

bool CatalogueItem::isWildcard() const
{
    return product.coverage == NameCoverage::Wildcard
        || product.coverage == NameCoverage::MultiWildcard;
}

qint64 CatalogueItem::price(int names, int years) const
{
    return (centsPerYear + centsPerFurtherName * std::max(0, names - 1)) * years;
}

std::optional<CatalogueItem> findItem(int productId)
{
    const auto product = core::findProduct(productId);
    if (!product)
        return std::nullopt;
    CatalogueItem item;
    item.product = *product;
    const QString level = levelName(product->level);
    item.name = product->isFree
        ? u"TrustAsia C1 DV Free"_s
        : product->brand + u' ' + level + u" SSL Certificate"_s + coverageName(product->coverage);
    item.chineseName = product->isFree
        ? u"TrustAsia C1 DV Free"_s
        : product->brand + u' ' + level + chineseCoverage(product->coverage) + u"证书"_s;
    item.centsPerYear = basePrice(*product);
    item.centsPerFurtherName = item.centsPerYear / 2;
    item.needsLetter = core::mayNeedLetter(*product);
    // facts.md 4.2 and 4.3: CNAME of DNSPod's and WoTrus' brands, TXT of the others.
    const bool cname = product->brand.startsWith("DNSPod"_L1) || product->brand == "WoTrus"_L1;
    item.recordKind =
        cname ? core::ValidationRecord::Kind::Cname : core::ValidationRecord::Kind::Txt;
    item.validityDays = product->isFree ? 90 : 199;
    return item;
}

bool isBuyable(int productId, Site site)
{
    struct Range
    {
        int first;
        int last;
    };
    static constexpr std::array everywhere{Range{3, 35}, Range{37, 61}};
    static constexpr std::array mainland{Range{75, 77}, Range{81, 82}, Range{85, 85}, Range{88, 90},
                                         Range{92, 105}};
    const auto holds = [productId](Range range) {
        return range.first <= productId && productId <= range.last;
    };
    return std::any_of(everywhere.begin(), everywhere.end(), holds)
        || (site == Site::Mainland && std::any_of(mainland.begin(), mainland.end(), holds));
}

} // namespace sandbox
