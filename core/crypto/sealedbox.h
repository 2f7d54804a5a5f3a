#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <QByteArray>

namespace core {

inline constexpr std::size_t sealingKeySize = 32;

/// 32 bytes of OpenSSL's generator for private values. Crypto where it has none to give.
[[nodiscard]] Result<Secret> makeSealingKey();

/// What tells one sealing key from another without giving it away: 32 bytes, SHA-256.
[[nodiscard]] QByteArray fingerprintOf(const Secret &sealingKey);

/// AES-256-GCM: nonce (12 bytes, random), ciphertext, tag (16 bytes). `context` is not in it and
/// has to be the same to open it. Crypto for a key that is not 32 bytes.
[[nodiscard]] Result<QByteArray> seal(const Secret &sealingKey, const QByteArray &context,
                                      const Secret &content);

/// Crypto where one bit differs, the key is another or the context is.
[[nodiscard]] Result<Secret> unseal(const Secret &sealingKey, const QByteArray &context,
                                    const QByteArray &sealed);

} // namespace core
