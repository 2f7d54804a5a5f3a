#include "core/crypto/keyderivation.h"

namespace core::openssl {

namespace {

using PbeParameterPtr = std::unique_ptr<PBEPARAM, Deleter<PBEPARAM_free>>;
using Pbe2ParameterPtr = std::unique_ptr<PBE2PARAM, Deleter<PBE2PARAM_free>>;
using Pbkdf2ParameterPtr = std::unique_ptr<PBKDF2PARAM, Deleter<PBKDF2PARAM_free>>;

constexpr long maximumRounds = 2'000'000;

} // namespace

bool isAffordable(const ASN1_INTEGER *rounds)
{
    const long count = rounds ? ASN1_INTEGER_get(rounds) : 1;
    return count > 0 && count <= maximumRounds;
}

bool isAffordable(const X509_ALGOR *algorithm)
{
    if (!algorithm)
        return false;
    if (OBJ_obj2nid(algorithm->algorithm) != NID_pbes2) {
        const PbeParameterPtr simple(static_cast<PBEPARAM *>(
            ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), algorithm->parameter)));
        return simple && isAffordable(simple->iter);
    }
    const Pbe2ParameterPtr both(static_cast<PBE2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter)));
    if (!both || OBJ_obj2nid(both->keyfunc->algorithm) != NID_id_pbkdf2)
        return false;
    const Pbkdf2ParameterPtr derivation(static_cast<PBKDF2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), both->keyfunc->parameter)));
    return derivation && isAffordable(derivation->iter);
}

} // namespace core::openssl
