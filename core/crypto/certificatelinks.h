#pragma once

#include "core/crypto/certificatechain.h"
#include "core/crypto/openssl.h"

namespace core::openssl {

/// Issued by itself, as far as its names and identifiers say.
bool isRoot(X509 *certificate);
/// By name, identifiers and signature. Leaves OpenSSL's error queue alone.
bool isIssuedBy(X509 *certificate, X509 *issuer);

CertificateFacts factsOf(X509 *certificate);

} // namespace core::openssl
