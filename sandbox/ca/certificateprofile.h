#pragma once

#include "core/base/result.h"
#include "core/crypto/openssl.h"
#include "core/model/product.h"
#include "sandbox/ca/authority.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sandbox {

/// An unsigned X.509 v3 certificate for this key, with a serial of 127 random bits.
[[nodiscard]] core::Result<core::openssl::X509Ptr>
newCertificate(EVP_PKEY *publicKey, const QDateTime &notBefore, const QDateTime &notAfter);

/// Gives a root its subject and extensions; it names itself as issuer.
[[nodiscard]] core::Result<void> profileRoot(X509 *root, const QString &commonName);

/// The same for an intermediate that may sign leaves for servers, and nothing below them.
[[nodiscard]] core::Result<void> profileIntermediate(X509 *intermediate, X509 *root,
                                                     const QString &commonName);

struct LeafProfile
{
    core::ValidationLevel level = core::ValidationLevel::Dv;
    QStringList names; ///< DNS names, checked.
    std::optional<Organisation> organisation; ///< OV and EV.
    AuthorityUrls urls;
};

/// The same for a server's certificate, after the CA/B Forum's baseline requirements.
/// BadInput "organisation/invalid" for text that X.509 has no room for.
[[nodiscard]] core::Result<void> profileLeaf(X509 *leaf, X509 *issuer, const LeafProfile &profile);

/// SHA-256 throughout.
[[nodiscard]] core::Result<void> sign(X509 *certificate, EVP_PKEY *issuerKey);

} // namespace sandbox
