#pragma once

#include "core/crypto/secret.h"

namespace core {

/// What an access key keeps secret: the SecretKey and, of a temporary one (STS), its token. They
/// travel and lie in the keychain as one secret, so that no token is ever kept beside the key of
/// another: the SecretKey, then a line end and the token if there is one.
SharedSecret joinAccessSecret(std::span<const char> secretKey, std::span<const char> token);

struct AccessSecret
{
    Secret secretKey;
    Secret token; ///< Empty for a key that lasts.
};
AccessSecret splitAccessSecret(const Secret &joined);

} // namespace core
