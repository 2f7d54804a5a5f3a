#include "core/serverfiles/pkcs12.h"

#include "core/crypto/openssl.h"

#include <openssl/pkcs12.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using openssl::Pkcs12Ptr;
using CertificatesPtr =
    std::unique_ptr<STACK_OF(X509),
                    decltype([](auto *stack) { sk_X509_pop_free(stack, X509_free); })>;

struct Strength
{
    int algorithm;
    int rounds;
    const EVP_MD *mac;
};

Strength strength(bool legacy)
{
    if (legacy)
        return {NID_pbe_WithSHA1And3_Key_TripleDES_CBC, 2'048, EVP_sha1()};
    // Windows adds up the rounds of all parts of a file (here three) and refuses over 600 000.
    return {NID_aes_256_cbc, 100'000, EVP_sha256()};
}

// OpenSSL wants the password to end in a NUL.
Secret terminated(const Secret &password)
{
    std::vector<char> text(password.bytes().begin(), password.bytes().end());
    text.push_back('\0');
    Secret result(text);
    OPENSSL_cleanse(text.data(), text.size());
    return result;
}

Result<CertificatesPtr> toStack(const QList<QByteArray> &pems)
{
    CertificatesPtr stack(sk_X509_new_null());
    for (const QByteArray &pem : pems) {
        Result<openssl::X509Ptr> certificate = openssl::certificateFromPem(pem);
        if (!certificate)
            return Failure(certificate.error());
        if (!stack || !sk_X509_push(stack.get(), certificate->get()))
            return openssl::failure("collect certificates");
        (void)certificate->release();
    }
    return stack;
}

Result<QByteArray> toDer(PKCS12 *container)
{
    const openssl::BioPtr out(BIO_new(BIO_s_mem()));
    if (!out || i2d_PKCS12_bio(out.get(), container) != 1)
        return openssl::failure("write a PKCS#12 container");
    const auto content = openssl::contentOf(out.get());
    return QByteArray(content.data(), qsizetype(content.size()));
}

} // namespace

Result<QByteArray> makePkcs12(const Secret &password, const CertificateChain &chain,
                              const PrivateKey &key, bool legacy)
{
    openssl::prepare();
    if (password.isEmpty() || std::ranges::find(password.bytes(), '\0') != password.bytes().end())
        return fail(Error::Kind::BadInput, u"empty, or with a NUL"_s, u"pfx/password"_s);
    const Result<openssl::X509Ptr> leaf = openssl::certificateFromPem(chain.leafPem);
    if (!leaf)
        return Failure(leaf.error());
    const Result<CertificatesPtr> others = toStack(chain.intermediatesPem);
    if (!others)
        return Failure(others.error());

    const Secret text = terminated(password);
    const Strength with = strength(legacy);
    // Java shows this name as the entry's alias, Windows as the friendly name.
    const QByteArray alias = chain.leaf.names.value(0, chain.leaf.commonName).toUtf8();
    const Pkcs12Ptr container(PKCS12_create(text.bytes().data(), alias.constData(), key.handle(),
                                            leaf->get(), others->get(), with.algorithm,
                                            with.algorithm, with.rounds, -1, 0));
    if (!container
        || PKCS12_set_mac(container.get(), text.bytes().data(), -1, nullptr, 0, with.rounds,
                          with.mac)
            != 1)
        return openssl::failure("make a PKCS#12 container");
    return toDer(container.get());
}

} // namespace core
