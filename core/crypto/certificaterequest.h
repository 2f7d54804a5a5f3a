#pragma once

#include "core/base/result.h"
#include "core/crypto/privatekey.h"

#include <QByteArray>
#include <QStringList>

namespace core {

/// A certificate signing request (PKCS#10) whose own signature has been checked.
struct CertificateRequest
{
    QByteArray pem;
    QString commonName;
    QStringList names; ///< DNS names of the SAN extension, in order; the common name is among them.
    QByteArray spkiSha256;
    QString keyDescription; ///< "EC P-256", "RSA 2048".
};

/// A CSR for `names` (the first is also the common name), signed with `key`, SHA-256.
[[nodiscard]] Result<CertificateRequest> createRequest(const PrivateKey &key,
                                                       const QStringList &names);

/// Reads a pasted or opened CSR: PEM or DER, at most 64 KB.
/// BadInput with code "csr/unreadable", "csr/signature" (does not verify), "csr/weak-key".
[[nodiscard]] Result<CertificateRequest> readRequest(const QByteArray &bytes);

/// BadInput "csr/names" (detail: missing and surplus names) unless the request is for exactly
/// these.
[[nodiscard]] Result<void> checkNames(const CertificateRequest &request, const QStringList &names);

} // namespace core
