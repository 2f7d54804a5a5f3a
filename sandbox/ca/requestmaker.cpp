#include "sandbox/ca/requestmaker.h"

#include "core/crypto/privatekey.h"

#include <openssl/pem.h>

namespace sandbox {
namespace {

using core::openssl::BioPtr;
using core::openssl::RequestPtr;

bool addSubject(X509_REQ *request, const RequestSubject &subject)
{
    const std::pair<int, QString> entries[] = {{NID_countryName, subject.country},
                                               {NID_stateOrProvinceName, subject.province},
                                               {NID_localityName, subject.city},
                                               {NID_organizationName, subject.organization},
                                               {NID_organizationalUnitName, subject.department},
                                               {NID_commonName, subject.domain},
                                               {NID_pkcs9_emailAddress, subject.email}};
    X509_NAME *const name = X509_REQ_get_subject_name(request);
    for (const auto &[nid, value] : entries) {
        const QByteArray text = value.toUtf8();
        if (!text.isEmpty()
            && X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char *>(text.constData()),
                                          int(text.size()), -1, 0)
                != 1)
            return false;
    }
    return true;
}

QByteArray contentOf(BIO *memory)
{
    const auto content = core::openssl::contentOf(memory);
    return {content.data(), qsizetype(content.size())};
}

core::Result<QByteArray> keyPem(EVP_PKEY *key, const QByteArray &password)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    const EVP_CIPHER *const cipher = password.isEmpty() ? nullptr : EVP_aes_256_cbc();
    if (!out
        || PEM_write_bio_PKCS8PrivateKey(out.get(), key, cipher, password.constData(),
                                         int(password.size()), nullptr, nullptr)
            != 1)
        return core::openssl::failure("write a key");
    return contentOf(out.get());
}

} // namespace

core::Result<MadeRequest> makeRequest(const RequestSubject &subject, core::KeyAlgorithm algorithm,
                                      const QByteArray &password)
{
    const auto key = core::PrivateKey::generate(algorithm);
    if (!key)
        return core::Failure(key.error());
    const RequestPtr request(X509_REQ_new());
    const BioPtr out(BIO_new(BIO_s_mem()));
    const bool made = request && out && X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) == 1
        && addSubject(request.get(), subject)
        && X509_REQ_set_pubkey(request.get(), key->handle()) == 1
        && X509_REQ_sign(request.get(), key->handle(), EVP_sha256()) > 0
        && PEM_write_bio_X509_REQ(out.get(), request.get()) == 1;
    if (!made)
        return core::openssl::failure("make a certificate request");
    return keyPem(key->handle(), password).map([&](const QByteArray &pem) {
        return MadeRequest{contentOf(out.get()), pem};
    });
}

} // namespace sandbox
