#pragma once

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/vault/keyvault.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace core {

inline constexpr qint64 largestForeignFile = 1 << 20; ///< Bytes.

/// What a file from elsewhere holds: certificates, keys, or both, in no order.
struct ForeignFile
{
    enum class Lock {
        Open,
        NeedsPassword, ///< Something in it waits for one; none was given.
        WrongPassword ///< The one given does not open all of it.
    };

    QList<QByteArray> certificatesPem; ///< One each, as OpenSSL writes it. Some may be locked in.
    std::vector<SharedPrivateKey> keys;
    Lock lock = Lock::Open;
};

/// Reads whatever programs write certificates and keys into, by its content and not by its name:
/// PEM with any number of blocks, DER, PKCS#7, PKCS#12, a Java keystore. `password` is UTF-8. May
/// take seconds: not on the window's thread.
/// BadInput "upload/unreadable", "upload/too-large", "upload/jceks", "upload/request" (a CSR),
/// "upload/key" (a key that is damaged, or neither RSA nor EC) or "pfx/old-encryption".
[[nodiscard]] Result<ForeignFile> readForeignFile(const Secret &content, const Secret &password);

} // namespace core
