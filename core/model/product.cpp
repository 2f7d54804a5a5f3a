#include "core/model/product.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using enum ValidationLevel;
using enum NameCoverage;

struct Row
{
    int id;
    const char16_t *brand;
    ValidationLevel level;
    NameCoverage coverage;
};

// facts.md 7.1. Numbers that are missing there (1, 36, 62…74, 84, 86, 87) are missing here.
constexpr std::array catalogue{
    Row{2, u"TrustAsia", Dv, Single},     Row{3, u"SecureSite", Ev, Single},
    Row{4, u"SecureSite", Ev, Single},    Row{5, u"SecureSite", Ov, Single},
    Row{6, u"SecureSite", Ov, Single},    Row{7, u"SecureSite", Ov, Wildcard},
    Row{8, u"GeoTrust", Ev, Single},      Row{9, u"GeoTrust", Ov, Single},
    Row{10, u"GeoTrust", Ov, Wildcard},   Row{11, u"TrustAsia", Dv, Multi},
    Row{12, u"TrustAsia", Dv, Wildcard},  Row{13, u"TrustAsia", Ov, Wildcard},
    Row{14, u"TrustAsia", Ov, Single},    Row{15, u"TrustAsia", Ov, Multi},
    Row{16, u"TrustAsia", Ev, Single},    Row{17, u"TrustAsia", Ev, Multi},
    Row{18, u"GlobalSign", Ov, Single},   Row{19, u"GlobalSign", Ov, Wildcard},
    Row{20, u"GlobalSign", Ev, Single},   Row{21, u"TrustAsia", Ov, MultiWildcard},
    Row{22, u"GlobalSign", Ov, Multi},    Row{23, u"GlobalSign", Ov, MultiWildcard},
    Row{24, u"GlobalSign", Ev, Multi},    Row{25, u"WoTrus", Dv, Single},
    Row{26, u"WoTrus", Dv, Multi},        Row{27, u"WoTrus", Dv, Wildcard},
    Row{28, u"WoTrus", Ov, Single},       Row{29, u"WoTrus", Ov, Multi},
    Row{30, u"WoTrus", Ov, Wildcard},     Row{31, u"WoTrus", Ev, Single},
    Row{32, u"WoTrus", Ev, Multi},        Row{33, u"SM2", Dv, Single},
    Row{34, u"SM2", Dv, Multi},           Row{35, u"SM2", Dv, Wildcard},
    Row{37, u"SM2", Ov, Single},          Row{38, u"SM2", Ov, Multi},
    Row{39, u"SM2", Ov, Wildcard},        Row{40, u"SM2", Ev, Single},
    Row{41, u"SM2", Ev, Multi},           Row{42, u"TrustAsia", Dv, MultiWildcard},
    Row{43, u"DNSPod", Ov, Single},       Row{44, u"DNSPod", Ov, Wildcard},
    Row{45, u"DNSPod", Ov, Multi},        Row{46, u"DNSPod", Ev, Single},
    Row{47, u"DNSPod", Ev, Multi},        Row{48, u"DNSPod", Dv, Single},
    Row{49, u"DNSPod", Dv, Wildcard},     Row{50, u"DNSPod", Dv, Multi},
    Row{51, u"DNSPod SM2", Ov, Single},   Row{52, u"DNSPod SM2", Ov, Wildcard},
    Row{53, u"DNSPod SM2", Ov, Multi},    Row{54, u"DNSPod SM2", Dv, Single},
    Row{55, u"DNSPod SM2", Dv, Wildcard}, Row{56, u"DNSPod SM2", Dv, Multi},
    Row{57, u"SecureSite", Ov, Multi},    Row{58, u"SecureSite", Ov, Multi},
    Row{59, u"SecureSite", Ev, Multi},    Row{60, u"SecureSite", Ev, Multi},
    Row{61, u"GeoTrust", Ev, Multi},      Row{75, u"SecureSite", Ov, Single},
    Row{76, u"SecureSite", Ov, Wildcard}, Row{77, u"SecureSite", Ev, Single},
    Row{78, u"GeoTrust", Ov, Single},     Row{79, u"GeoTrust", Ov, Wildcard},
    Row{80, u"GeoTrust", Ev, Single},     Row{81, u"GlobalSign", Ov, Single},
    Row{82, u"GlobalSign", Ov, Wildcard}, Row{83, u"TrustAsia", Dv, Single},
    Row{85, u"GlobalSign", Ev, Single},   Row{88, u"GlobalSign", Ov, MultiWildcard},
    Row{89, u"GlobalSign", Ov, Multi},    Row{90, u"GlobalSign", Ev, Multi},
    Row{91, u"GeoTrust", Ev, Multi},      Row{92, u"SecureSite", Ov, Multi},
    Row{93, u"SecureSite", Ov, Multi},    Row{94, u"SecureSite", Ev, Multi},
    Row{95, u"SecureSite", Ev, Multi},    Row{96, u"SecureSite", Ev, Single},
    Row{97, u"SecureSite", Ov, Single},   Row{98, u"CFCA", Ov, Single},
    Row{99, u"CFCA", Ov, Multi},          Row{100, u"CFCA", Ov, Wildcard},
    Row{101, u"CFCA", Ev, Single},        Row{102, u"Rapid", Dv, Single},
    Row{103, u"Rapid", Dv, Wildcard},     Row{104, u"TrustAsia", Dv, Single},
    Row{105, u"SSL", Dv, Single},
};

static_assert(std::ranges::is_sorted(catalogue, {}, &Row::id)); // findProduct() bisects

constexpr int oldFreeProduct = 2;
constexpr int freeProduct = 83;

bool isOneOf(const QString &brand, std::initializer_list<QStringView> brands)
{
    return std::ranges::any_of(brands, [&](QStringView name) { return brand == name; });
}

} // namespace

std::optional<Product> findProduct(int packageType)
{
    const auto row = std::ranges::lower_bound(catalogue, packageType, {}, &Row::id);
    if (row == catalogue.end() || row->id != packageType)
        return std::nullopt;
    return Product{row->id, QString::fromUtf16(row->brand), row->level, row->coverage,
                   row->id == freeProduct || row->id == oldFreeProduct};
}

QList<KeyAlgorithm> allowedAlgorithms(const Product &product)
{
    using enum KeyAlgorithm;

    if (isOneOf(product.brand, {u"SM2", u"DNSPod SM2"}))
        return {}; // SM2 keys only: OpenSSL makes them, but no public CA of these products is known
    if (product.level == ValidationLevel::Dv)
        return {EcP256, Rsa2048};
    return {EcP256, Rsa2048, Rsa4096};
}

bool mayNeedLetter(const Product &product)
{
    return product.level != ValidationLevel::Dv
        && isOneOf(product.brand, {u"SecureSite", u"GeoTrust", u"TrustAsia", u"GlobalSign"});
}

} // namespace core
