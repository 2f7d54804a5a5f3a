#include "core/renewal/requestednames.h"

#include "core/model/product.h"

namespace core {

namespace {

bool isForOneName(const Certificate &certificate)
{
    const auto product =
        certificate.packageType ? findProduct(*certificate.packageType) : std::nullopt;
    return product
        ? product->coverage == NameCoverage::Single || product->coverage == NameCoverage::Wildcard
        : certificate.domainCount <= 1;
}

} // namespace

QStringList requestedNames(const Certificate &certificate)
{
    return isForOneName(certificate) ? QStringList(certificate.domain) : certificate.allNames();
}

int requestedDomainCount(const Certificate &certificate)
{
    return isForOneName(certificate) ? 1 : certificate.domainCount;
}

} // namespace core
