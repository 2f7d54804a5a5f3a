#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

/// A certificate and its key, made on the spot with OpenSSL.
struct TestIdentity
{
    QSslCertificate certificate;
    QSslKey key;
    std::shared_ptr<X509> x509;
    std::shared_ptr<EVP_PKEY> pkey;
};

struct TestCertificate
{
    QByteArray commonName;
    QByteArray altNames; ///< As OpenSSL writes it: "DNS:localhost,IP:127.0.0.1"; empty for none.
    bool isCa = false;
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);
};

namespace testca {

inline void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

inline QByteArray pemOf(X509 *certificate)
{
    BIO *out = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(out, certificate);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const QByteArray pem(data, size);
    BIO_free(out);
    return pem;
}

inline QByteArray pemOf(EVP_PKEY *key)
{
    BIO *out = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const QByteArray pem(data, size);
    BIO_free(out);
    return pem;
}

/// Signed by `issuer`, or by itself without one.
inline TestIdentity make(const TestCertificate &wanted, const TestIdentity *issuer = nullptr)
{
    TestIdentity identity;
    identity.pkey.reset(EVP_EC_gen("P-256"), EVP_PKEY_free);
    identity.x509.reset(X509_new(), X509_free);
    X509 *x509 = identity.x509.get();

    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509),
                     1 + (QDateTime::currentMSecsSinceEpoch() & 0xffff));
    ASN1_TIME_set(X509_getm_notBefore(x509), wanted.notBefore.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(x509), wanted.notAfter.toSecsSinceEpoch());
    X509_set_pubkey(x509, identity.pkey.get());
    X509_NAME *name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(wanted.commonName.constData()), -1, -1, 0);
    X509_set_issuer_name(x509, issuer ? X509_get_subject_name(issuer->x509.get()) : name);
    addExtension(x509, NID_basic_constraints, wanted.isCa ? "critical,CA:TRUE" : "CA:FALSE");
    if (!wanted.altNames.isEmpty())
        addExtension(x509, NID_subject_alt_name, wanted.altNames);
    X509_sign(x509, issuer ? issuer->pkey.get() : identity.pkey.get(), EVP_sha256());

    identity.certificate = QSslCertificate(pemOf(x509), QSsl::Pem);
    identity.key = QSslKey(pemOf(identity.pkey.get()), QSsl::Ec, QSsl::Pem);
    return identity;
}

} // namespace testca
