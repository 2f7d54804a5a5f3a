#pragma once

#include "core/crypto/privatekey.h"

namespace core {

/// Whether the PEM block is a private key that a password protects: PKCS#8's own way, or the
/// headers of older programs.
[[nodiscard]] bool isLockedKey(std::span<const char> pemBlock);

/// Opens it. BadInput "key/password" if the password does not fit, "key/unreadable" if it is
/// damaged, or asks for too much work before a password can be tried.
[[nodiscard]] Result<PrivateKey> unlockKey(std::span<const char> pemBlock, const Secret &password);

/// The same of an EncryptedPrivateKeyInfo (PKCS#8) in DER.
[[nodiscard]] Result<PrivateKey> unlockDerKey(std::span<const char> der, const Secret &password);

} // namespace core
