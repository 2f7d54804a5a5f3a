#pragma once

#include "core/base/result.h"
#include "core/crypto/privatekey.h"
#include "core/model/ids.h"

namespace core {

/// A key as its keychain entry holds it: magic "CDKY", version 1, key id (16 bytes), SHA-256 of the
/// SubjectPublicKeyInfo, length (4 bytes, big endian), PKCS#8 DER, SHA-256 of all before.
/// At most 2,500 bytes for the kinds of key that CertDesk makes: Windows takes no more in one
/// entry.
[[nodiscard]] Result<Secret> frameKey(const KeyId &id, const PrivateKey &key);

/// KeychainFailed for a frame that is damaged, from a newer version, or of another key.
[[nodiscard]] Result<PrivateKey> unframeKey(const KeyId &id, const Secret &frame);

} // namespace core
