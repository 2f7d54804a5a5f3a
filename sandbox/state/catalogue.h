#pragma once

#include "core/model/product.h"
#include "core/model/validation.h"
#include "sandbox/wire/apierror.h"

#include <QString>

#include <optional>

namespace sandbox {

/// A product as the sandbox sells it.
struct CatalogueItem
{
    core::Product product;
    QString name; ///< `PackageTypeName` and `TypeName`.
    QString chineseName; ///< `ProductZhName`.
    qint64 centsPerYear = 0; ///< For the first name. Made up, in the size of facts.md 7.2.
    qint64 centsPerFurtherName = 0;
    bool needsLetter = false; ///< Status 8 after the order (facts.md 2.2).
    core::ValidationRecord::Kind recordKind = core::ValidationRecord::Kind::Txt;
    int validityDays = 199;

    bool isMulti() const;
    bool isWildcard() const;
    bool isDv() const { return product.level == core::ValidationLevel::Dv; }
    qint64 price(int names, int years) const;
};

std::optional<CatalogueItem> findItem(int productId);

/// Whether CreateCertificate sells it on this site (facts.md 7.1).
bool isBuyable(int productId, Site site);

} // namespace sandbox
