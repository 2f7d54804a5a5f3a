#include "core/crypto/privatekey.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::KeyPtr;
using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, openssl::Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, openssl::Deleter<EVP_PKEY_CTX_free>>;

EVP_PKEY *make(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::EcP256:
        return EVP_EC_gen("P-256");
    case KeyAlgorithm::Rsa2048:
        return EVP_RSA_gen(2048);
    case KeyAlgorithm::Rsa4096:
        return EVP_RSA_gen(4096);
    }
    Q_UNREACHABLE();
}

// A damaged file can still parse: then its public half is not the one of its private half.
Result<PrivateKey> checked(KeyPtr key)
{
    if (!key)
        return openssl::failure("read a private key");
    if (!EVP_PKEY_is_a(key.get(), "RSA") && !EVP_PKEY_is_a(key.get(), "EC"))
        return fail(Error::Kind::Crypto, u"neither an RSA nor an EC key"_s);

    const KeyContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    if (!context || EVP_PKEY_pairwise_check(context.get()) != 1)
        return openssl::failure("check a private key against its public key");
    ERR_clear_error();
    return PrivateKey(std::move(key));
}

// A secure-memory BIO wipes its buffers when they grow and when it is freed.
template <typename Write>
Result<Secret> writeSecret(Write write)
{
    const openssl::BioPtr out(BIO_new(BIO_s_secmem()));
    if (!out || !write(out.get()))
        return openssl::failure("write a private key");
    return Secret(openssl::contentOf(out.get()));
}

} // namespace

Result<PrivateKey> PrivateKey::generate(KeyAlgorithm algorithm)
{
    openssl::prepare();
    KeyPtr key(make(algorithm));
    if (!key)
        return openssl::failure("generate a key");
    return PrivateKey(std::move(key));
}

Result<PrivateKey> PrivateKey::fromDer(const Secret &der)
{
    openssl::prepare();
    const auto bytes = der.bytes();
    const auto *const begin = reinterpret_cast<const unsigned char *>(bytes.data());
    const unsigned char *at = begin;
    const Pkcs8Ptr info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(bytes.size())));
    if (!info)
        return openssl::failure("read a PKCS#8 key");
    if (at != begin + bytes.size())
        return fail(Error::Kind::Crypto, u"bytes after a PKCS#8 key"_s);
    return checked(KeyPtr(EVP_PKCS82PKEY(info.get())));
}

Result<PrivateKey> PrivateKey::fromPem(const Secret &pem)
{
    openssl::prepare();
    const openssl::BioPtr in = openssl::viewOf(pem.bytes());
    if (!in)
        return openssl::failure("read a PEM key");
    return checked(
        KeyPtr(PEM_read_bio_PrivateKey(in.get(), nullptr, openssl::refusePassphrase, nullptr)));
}

Result<Secret> PrivateKey::toDer() const
{
    const Pkcs8Ptr info(EVP_PKEY2PKCS8(m_key.get()));
    if (!info)
        return openssl::failure("convert a key to PKCS#8");
    return writeSecret([&](BIO *out) { return i2d_PKCS8_PRIV_KEY_INFO_bio(out, info.get()) == 1; });
}

Result<Secret> PrivateKey::toPem() const
{
    return writeSecret([this](BIO *out) {
        return PEM_write_bio_PKCS8PrivateKey(out, m_key.get(), nullptr, nullptr, 0, nullptr,
                                             nullptr)
            == 1;
    });
}

Result<QByteArray> PrivateKey::spkiSha256() const
{
    const openssl::BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || i2d_PUBKEY_bio(out.get(), m_key.get()) != 1)
        return openssl::failure("write a public key");
    const auto content = openssl::contentOf(out.get());
    return QCryptographicHash::hash({content.data(), qsizetype(content.size())},
                                    QCryptographicHash::Sha256);
}

} // namespace core
