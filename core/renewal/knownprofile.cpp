#include "core/renewal/knownprofile.h"

#include "core/crypto/certificatechain.h"

namespace core {

NewProfile knownProfile(const CertificateDetail &detail)
{
    NewProfile known = detail.submitted;
    if (!known.values.isEmpty())
        return known;
    if (const auto chain = readChain(detail.chainPem)) {
        known.set(ProfileField::OrganisationName, chain->leaf.organisation);
        known.set(ProfileField::Country, chain->leaf.country);
        known.set(ProfileField::Province, chain->leaf.province);
        known.set(ProfileField::City, chain->leaf.city);
    }
    return known;
}

} // namespace core
