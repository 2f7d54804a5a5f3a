#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace core {

/// Benefit points, bought in advance (fields.md, PackageInfo). Only the mainland site has them.
struct BenefitPackage
{
    QString id;
    QString type; ///< The provider's word, such as "buy".
    QString status; ///< The provider's word, such as "usable".
    qint64 total = 0; ///< In points.
    qint64 left = 0;
    QDateTime expiresAt; ///< UTC; invalid if it never does.

    bool operator==(const BenefitPackage &) const = default;
};

/// Why nothing can be paid from a package.
enum class PackageFault { None, Missing, Expired, Empty, Unusable };

/// A status that this version does not know pays nothing.
PackageFault faultOf(const std::optional<BenefitPackage> &package, const QDateTime &now);

/// `ProductPid`: what a product (facts.md 7.1) is called where points pay for it; none for one that
/// they can't pay for, or that this version does not know.
std::optional<qint64> pointsProduct(int packageType);

} // namespace core
