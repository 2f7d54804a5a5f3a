#pragma once

#include "core/base/result.h"
#include "core/crypto/openssl.h"
#include "core/crypto/secret.h"
#include "core/model/keyalgorithm.h"

#include <QByteArray>

namespace core {

/// A private key in memory. OpenSSL wipes it when it is freed.
class PrivateKey
{
public:
    /// Takes up to seconds for RSA 4096: not on the window's thread.
    [[nodiscard]] static Result<PrivateKey> generate(KeyAlgorithm algorithm);
    /// PKCS#8 DER, as the keychain holds it.
    [[nodiscard]] static Result<PrivateKey> fromDer(const Secret &der);
    /// PEM, PKCS#8 or PKCS#1/SEC1, unencrypted. Crypto where it is none.
    [[nodiscard]] static Result<PrivateKey> fromPem(const Secret &pem);

    [[nodiscard]] Result<Secret> toDer() const; ///< PKCS#8.
    [[nodiscard]] Result<Secret> toPem() const; ///< PKCS#8.
    /// SHA-256 of the SubjectPublicKeyInfo (DER): equal for a key, its CSR and its certificate.
    [[nodiscard]] Result<QByteArray> spkiSha256() const;
    EVP_PKEY *handle() const { return m_key.get(); }

    explicit PrivateKey(openssl::KeyPtr key)
        : m_key(std::move(key))
    {
    }

private:
    openssl::KeyPtr m_key;
};

} // namespace core
