#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace core {

/// A wrapping key (32 bytes) as people can write it down: 14 groups of 4 characters with hyphens
/// between them, in Crockford's base 32 (no I, L, O, U). The last 24 of its 280 bits are a
/// checksum. BadInput for a key of another size.
[[nodiscard]] Result<Secret> recoveryCodeOf(const Secret &wrappingKey);

/// The key. Small letters, spaces, other hyphens and line breaks are fine, and O, I and L are read
/// as 0 and 1. BadInput with code "recovery/incomplete" for too few or too many characters, and
/// "recovery/mistyped" for a character that is none of the code's or a checksum that is wrong.
[[nodiscard]] Result<Secret> keyOfRecoveryCode(const Secret &typed);

} // namespace core
