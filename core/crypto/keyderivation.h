#pragma once

#include "core/crypto/openssl.h"

namespace core::openssl {

/// Whether a file from elsewhere asks for a bearable amount of work before its password can be
/// tried: it can name 2^31 rounds, which would take an hour.
bool isAffordable(const ASN1_INTEGER *rounds);
/// The same of a way to encrypt by a password. False for ways that are not known.
bool isAffordable(const X509_ALGOR *algorithm);

} // namespace core::openssl
