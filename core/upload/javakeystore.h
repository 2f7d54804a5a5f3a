#pragma once

#include "core/base/result.h"
#include "core/crypto/privatekey.h"
#include "core/crypto/secret.h"

#include <span>
#include <vector>

namespace core {

/// What is in a Java keystore of the old kind ("JKS"), whatever belongs to what.
struct JavaKeystore
{
    QByteArray certificatesPem; ///< Those can be read without a password.
    std::vector<PrivateKey> keys;
    bool isLocked = false; ///< There are keys that the password does not open.
};

/// By its first bytes. A keystore made by Java 9 or newer is PKCS#12, whatever its name.
[[nodiscard]] bool isJavaKeystore(std::span<const char> bytes);
/// Its relative for secret keys, which CertDesk can't read.
[[nodiscard]] bool isJceKeystore(std::span<const char> bytes);

/// Each key is proven by the digest that its protection has. The store's own digest is not looked
/// at: its password may be another one than the keys', and certificates prove themselves.
/// BadInput "upload/unreadable" for one that is damaged.
[[nodiscard]] Result<JavaKeystore> readJavaKeystore(std::span<const char> bytes,
                                                    const Secret &password);

} // namespace core
