#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sandbox {

/// What a customer uploads: a server's certificate with its intermediates, or a CA's.
struct UploadedChain
{
    QByteArray leafPem;
    QByteArray intermediatePem; ///< Nearest first; may be empty.
    QStringList names; ///< The common name first.
    QStringList subjects; ///< Common names of the whole chain, the certificate's own first.
    QString algorithm; ///< "RSA 2048", "EC P-256".
    QString fingerprint; ///< SHA-256, hex.
    QByteArray spkiSha256;
    QDateTime begins;
    QDateTime ends;
    bool isCa = false;
};

/// Reads PEM as the provider does, in one piece from BEGIN to END without stray blanks.
/// Malformed with code "upload/unreadable", "upload/sm2" (an SM2 key), "upload/not-standard" (no
/// server's certificate among CAs, or several) or "upload/chain" (a link that does not verify).
/// A CA's certificate (`wantsCa`) comes alone; "upload/not-ca" if it is none.
[[nodiscard]] core::Result<UploadedChain> readUpload(const QByteArray &pem, bool wantsCa);

/// The chain's key as unencrypted PKCS#8 PEM. Malformed with code "upload/key" if it can't be read
/// or opened with the password, "upload/other-key" if it is not the certificate's.
[[nodiscard]] core::Result<core::Secret> readUploadedKey(const UploadedChain &chain,
                                                         const core::Secret &keyPem,
                                                         const core::Secret &password);

/// Whether a chain leads to one of these roots (PEM) or one that the system trusts.
bool isTrusted(const UploadedChain &chain, const QByteArray &rootsPem);

} // namespace sandbox
