#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// What a profile remembers of the keychain that holds its wrapping key. Nothing secret.
struct KeychainRecord
{
    QString entry; ///< The wrapping key's name in the keychain.
    QByteArray fingerprint; ///< The wrapping key's, 32 bytes.
    QString backend; ///< SecretStore::backend() when it was stored.

    bool operator==(const KeychainRecord &) const = default;
};

QByteArray toJson(const KeychainRecord &record);
/// Storage with code "storage/keychain-record" for a file that is damaged or of a newer version.
[[nodiscard]] Result<KeychainRecord> keychainRecordFromJson(const QByteArray &json);

/// Why the keychain of this session is not the one of the record: KeychainFailed with code
/// "keychain/not-kwallet" or "keychain/not-secret-service" where another kind answers now, and
/// "keychain/other" where it is of the same kind and lacks the entry.
[[nodiscard]] Failure anotherKeychain(const KeychainRecord &record, const QString &backendNow);

} // namespace core
