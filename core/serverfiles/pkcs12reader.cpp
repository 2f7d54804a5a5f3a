#include "core/crypto/keyderivation.h"
#include "core/crypto/openssl.h"
#include "core/serverfiles/serverfiles.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::Deleter;
using openssl::isAffordable;
using openssl::KeyPtr;
using openssl::Pkcs12Ptr;
using openssl::X509Ptr;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using SafesPtr =
    std::unique_ptr<STACK_OF(PKCS7),
                    decltype([](auto *stack) { sk_PKCS7_pop_free(stack, PKCS7_free); })>;
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), decltype([](auto *stack) {
                                    sk_PKCS12_SAFEBAG_pop_free(stack, PKCS12_SAFEBAG_free);
                                })>;

constexpr qsizetype maximumSize = 1 << 20;

Failure badInput(const QString &detail, const QString &code = u"pfx/unreadable"_s)
{
    ERR_clear_error();
    return fail(Error::Kind::BadInput, detail, code);
}

Failure wrongPassword()
{
    return badInput({}, u"pfx/password"_s);
}

// Windows and OpenSSL before 3 encrypt certificates with RC2, which is in a module of its own now.
// It is loaded for these files alone: null where the system has none. Lives as long as the program.
OSSL_LIB_CTX *contextOfOldFiles()
{
    static OSSL_LIB_CTX *const context = []() -> OSSL_LIB_CTX * {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        if (made && OSSL_PROVIDER_load(made, "default") && OSSL_PROVIDER_load(made, "legacy"))
            return made;
        OSSL_LIB_CTX_free(made);
        ERR_clear_error();
        return nullptr;
    }();
    return context;
}

bool needsOldModule(const X509_ALGOR *algorithm)
{
    switch (OBJ_obj2nid(algorithm->algorithm)) {
    case NID_pbe_WithSHA1And40BitRC2_CBC:
    case NID_pbe_WithSHA1And128BitRC2_CBC:
    case NID_pbe_WithSHA1And40BitRC4:
    case NID_pbe_WithSHA1And128BitRC4:
        return true;
    default:
        return false;
    }
}

Result<void> checkEncryption(const X509_ALGOR *algorithm)
{
    if (!isAffordable(algorithm))
        return badInput(u"an encryption that is not known or takes too long"_s);
    if (needsOldModule(algorithm) && !contextOfOldFiles())
        return badInput({}, u"pfx/old-encryption"_s);
    return {};
}

/// Collects what the container holds. PKCS12_parse() would do, but it asks nobody how much work
/// the file demands.
class Collector
{
public:
    explicit Collector(std::span<const char> password)
        : m_password(password.data())
        , m_length(int(password.size()))
    {
    }

    Result<void> add(const PKCS7 *safe)
    {
        BagsPtr bags;
        if (PKCS7_type_is_data(safe)) {
            bags.reset(PKCS12_unpack_p7data(const_cast<PKCS7 *>(safe)));
        } else if (PKCS7_type_is_encrypted(safe)) {
            if (const auto possible = checkEncryption(safe->d.encrypted->enc_data->algorithm);
                !possible)
                return possible;
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

    std::vector<KeyPtr> keys;
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
        if (const auto possible = checkEncryption(algorithm); !possible)
            return possible;
        const Pkcs8Ptr info(
            PKCS12_decrypt_skey_ex(bag, m_password, m_length, contextOfOldFiles(), nullptr));
        return info ? take(KeyPtr(EVP_PKCS82PKEY(info.get()))) : wrongPassword();
    }

    Result<void> take(KeyPtr found)
    {
        if (!found)
            return badInput(u"a key that can't be read"_s);
        keys.push_back(std::move(found));
        return {};
    }

    const char *m_password;
    int m_length;
};

Result<void> checkMac(PKCS12 *container, std::span<const char> password)
{
    if (PKCS12_mac_present(container) == 0)
        return {};
    const ASN1_INTEGER *rounds = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &rounds, container);
    if (!isAffordable(rounds))
        return badInput(u"a checksum that takes too long"_s);
    if (PKCS12_verify_mac(container, password.data(), int(password.size())) != 1)
        return wrongPassword();
    return {};
}

Result<Pkcs12Contents> unpack(PKCS12 *container, std::span<const char> password)
{
    if (const auto fits = checkMac(container, password); !fits)
        return Failure(fits.error());
    const SafesPtr safes(PKCS12_unpack_authsafes(container));
    if (!safes)
        return badInput(u"nothing in it"_s);
    Collector collector(password);
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        if (const auto added = collector.add(sk_PKCS7_value(safes.get(), i)); !added)
            return Failure(added.error());
    }
    Pkcs12Contents contents;
    contents.certificatesPem = collector.certificates;
    for (KeyPtr &found : collector.keys) {
        // Through DER and back: fromDer() is where keys are checked.
        Result<PrivateKey> key = PrivateKey(std::move(found)).toDer().and_then(PrivateKey::fromDer);
        if (!key)
            return badInput(key.error().detail);
        contents.keys.push_back(std::move(*key));
    }
    return contents;
}

} // namespace

Result<Pkcs12Contents> unpackPkcs12(const QByteArray &bytes, const Secret &password)
{
    openssl::prepare();
    if (bytes.isEmpty() || bytes.size() > maximumSize)
        return badInput(u"%1 bytes"_s.arg(bytes.size()));
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    PKCS12 *empty = PKCS12_init_ex(NID_pkcs7_data, contextOfOldFiles(), nullptr);
    const Pkcs12Ptr container(d2i_PKCS12(&empty, &at, long(bytes.size()))); // frees it if it fails
    if (!container)
        return badInput(u"not a PKCS#12 container"_s);
    if (!password.isEmpty())
        return unpack(container.get(), password.bytes());
    // No password at all, and one of no characters, are two different things in this format.
    Result<Pkcs12Contents> contents = unpack(container.get(), {});
    return contents ? std::move(contents) : unpack(container.get(), {"", 0});
}

Result<OpenedPkcs12> readPkcs12(const QByteArray &bytes, const Secret &password)
{
    Result<Pkcs12Contents> contents = unpackPkcs12(bytes, password);
    if (!contents)
        return Failure(contents.error());
    if (contents->keys.size() != 1)
        return badInput(u"not exactly one key"_s);
    Result<CertificateChain> chain = readChain(contents->certificatesPem);
    if (!chain)
        return badInput(chain.error().detail);
    if (contents->keys.front().spkiSha256() != chain->leaf.spkiSha256)
        return badInput(u"the key of another certificate"_s);
    return OpenedPkcs12{std::move(contents->keys.front()), std::move(*chain)};
}

} // namespace core
