#include "core/renewal/requestednames.h"

#include "core/model/product.h"

namespace core {

QStringList requestedNames(const Certificate &certificate)
{
    const auto product =
        certificate.packageType ? findProduct(*certificate.packageType) : std::nullopt;
    const bool isForOneName = product
        ? product->coverage == NameCoverage::Single || product->coverage == NameCoverage::Wildcard
        : certificate.domainCount <= 1;
    return isForOneName ? QStringList(certificate.domain) : certificate.allNames();
}

} // namespace core
