#include "core/crypto/openssl.h"
#include "core/serverfiles/serverfiles.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::Deleter;
using openssl::KeyPtr;
using openssl::Pkcs12Ptr;
using openssl::X509Ptr;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using PbeParameterPtr = std::unique_ptr<PBEPARAM, Deleter<PBEPARAM_free>>;
using Pbe2ParameterPtr = std::unique_ptr<PBE2PARAM, Deleter<PBE2PARAM_free>>;
using Pbkdf2ParameterPtr = std::unique_ptr<PBKDF2PARAM, Deleter<PBKDF2PARAM_free>>;
using SafesPtr =
    std::unique_ptr<STACK_OF(PKCS7),
                    decltype([](auto *stack) { sk_PKCS7_pop_free(stack, PKCS7_free); })>;
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), decltype([](auto *stack) {
                                    sk_PKCS12_SAFEBAG_pop_free(stack, PKCS12_SAFEBAG_free);
                                })>;

constexpr qsizetype maximumSize = 1 << 20;
// A file can ask for 2^31 rounds, which would take an hour.
constexpr long maximumRounds = 2'000'000;

Failure badInput(const QString &detail, const QString &code = u"pfx/unreadable"_s)
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, detail, code);
}

Failure wrongPassword()
{
    return badInput({}, u"pfx/password"_s);
}

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

/// Collects what the container holds. PKCS12_parse() would do, but it asks nobody how much work
/// the file demands.
class Collector
{
public:
    explicit Collector(const Secret &password)
        : m_password(password.bytes().data())
        , m_length(int(password.bytes().size()))
    {
    }

    Result<void> add(const PKCS7 *safe)
    {
        BagsPtr bags;
        if (PKCS7_type_is_data(safe)) {
            bags.reset(PKCS12_unpack_p7data(const_cast<PKCS7 *>(safe)));
        } else if (PKCS7_type_is_encrypted(safe)) {
            if (!isAffordable(safe->d.encrypted->enc_data->algorithm))
                return badInput(u"an encryption that is not known or takes too long"_s);
            bags.reset(PKCS12_unpack_p7encdata(const_cast<PKCS7 *>(safe), m_password, m_length));
        } else {
            return {};
        }
        if (!bags)
            return wrongPassword();
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i) {
            if (const auto added = add(sk_PKCS12_SAFEBAG_value(bags.get(), i)); !added)
                return added;
        }
        return {};
    }

    KeyPtr key;
    QByteArray certificates; ///< PEM.

private:
    Result<void> add(const PKCS12_SAFEBAG *bag)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            return take(KeyPtr(EVP_PKCS82PKEY(PKCS12_SAFEBAG_get0_p8inf(bag))));
        case NID_pkcs8ShroudedKeyBag:
            return unshroud(bag);
        case NID_certBag: {
            const X509Ptr certificate(PKCS12_SAFEBAG_get1_cert(bag));
            if (!certificate)
                return badInput(u"a certificate that can't be read"_s);
            return openssl::toPem(certificate.get()).map([this](const QByteArray &pem) {
                certificates += pem;
            });
        }
        default:
            return {}; // CRLs and the like
        }
    }

    Result<void> unshroud(const PKCS12_SAFEBAG *bag)
    {
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        if (!isAffordable(algorithm))
            return badInput(u"an encryption that is not known or takes too long"_s);
        const Pkcs8Ptr info(PKCS12_decrypt_skey(bag, m_password, m_length));
        return info ? take(KeyPtr(EVP_PKCS82PKEY(info.get()))) : wrongPassword();
    }

    Result<void> take(KeyPtr found)
    {
        if (!found || key)
            return badInput(u"not exactly one key"_s);
        key = std::move(found);
        return {};
    }

    const char *m_password;
    int m_length;
};

Result<void> checkMac(PKCS12 *container, const Secret &password)
{
    if (PKCS12_mac_present(container) == 0)
        return {};
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, container);
    if (!isAffordable(rounds))
        return badInput(u"a checksum that takes too long"_s);
    if (PKCS12_verify_mac(container, password.bytes().data(), int(password.bytes().size())) != 1)
        return wrongPassword();
    return {};
}

Result<OpenedPkcs12> toOpened(Collector contents)
{
    if (!contents.key)
        return badInput(u"no key"_s);
    Result<CertificateChain> chain = readChain(contents.certificates);
    if (!chain)
        return badInput(chain.error().detail);
    // Through DER and back: fromDer() is where keys are checked.
    Result<PrivateKey> key =
        PrivateKey(std::move(contents.key)).toDer().and_then(PrivateKey::fromDer);
    if (!key)
        return badInput(key.error().detail);
    if (key->spkiSha256() != chain->leaf.spkiSha256)
        return badInput(u"the key of another certificate"_s);
    return OpenedPkcs12{std::move(*key), std::move(*chain)};
}

} // namespace

Result<OpenedPkcs12> readPkcs12(const QByteArray &bytes, const Secret &password)
{
    openssl::prepare();
    if (bytes.isEmpty() || bytes.size() > maximumSize)
        return badInput(u"%1 bytes"_s.arg(bytes.size()));
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    const Pkcs12Ptr container(d2i_PKCS12(nullptr, &at, long(bytes.size())));
    if (!container)
        return badInput(u"not a PKCS#12 container"_s);
    if (const auto fits = checkMac(container.get(), password); !fits)
        return Failure(fits.error());

    const SafesPtr safes(PKCS12_unpack_authsafes(container.get()));
    if (!safes)
        return badInput(u"nothing in it"_s);
    Collector contents(password);
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        if (const auto added = contents.add(sk_PKCS7_value(safes.get(), i)); !added)
            return Failure(added.error());
    }
    return toOpened(std::move(contents));
}

} // namespace core
