#pragma once

#include "core/model/keyalgorithm.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

enum class ValidationLevel { Dv, Ov, Ev };
enum class NameCoverage { Single, Multi, Wildcard, MultiWildcard };

/// A product of the provider's catalogue (facts.md 7.1).
struct Product
{
    int id = 0; ///< `PackageType` / `ProductId`.
    QString brand; ///< "SecureSite", "GeoTrust", "TrustAsia", …: a proper name, not translated.
    ValidationLevel level = ValidationLevel::Dv;
    NameCoverage coverage = NameCoverage::Single;
    bool isFree = false;

    bool operator==(const Product &) const = default;
};

/// The catalogue's entry, or nothing for a number that this version does not know.
std::optional<Product> findProduct(int packageType);

/// Key kinds the product accepts (facts.md 5.3), the recommended one first.
QList<KeyAlgorithm> allowedAlgorithms(const Product &product);

/// Whether an OV/EV order of this product waits for a sealed confirmation letter (facts.md 3).
bool mayNeedLetter(const Product &product);

} // namespace core
