#pragma once

#include "core/base/task.h"
#include "core/crypto/privatekey.h"
#include "core/model/ids.h"
#include "core/model/keyalgorithm.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace core {

class SecretStore;

/// A private key that is proven to be in the keychain.
struct StoredKey
{
    KeyId id;
    QByteArray spkiSha256; ///< SHA-256 of the public key (SubjectPublicKeyInfo, DER), 32 bytes.
};

using SharedPrivateKey = std::shared_ptr<const PrivateKey>;

/// Where private keys live: one keychain entry a key, PKCS#8 DER in a frame
/// (magic, version, key id, SPKI-SHA256, length, DER, SHA-256; security.md "Recommended vault
/// shape"), never overwritten. Keys are made off the caller's thread.
class KeyVault
{
public:
    explicit KeyVault(SecretStore &store)
        : m_store(store)
    {
    }

    /// Makes a key, stores it, reads it back with a new job and compares its public key.
    Task<StoredKey> create(KeyAlgorithm algorithm, QObject *owner);
    /// Takes in a key that was made elsewhere (a free certificate's key comes from the provider).
    Task<StoredKey> adopt(SharedPrivateKey key, QObject *owner);
    /// The key, or a null pointer if the open keychain does not have it. A damaged entry or one
    /// that is not this key is KeychainFailed.
    Task<SharedPrivateKey> load(const KeyId &id, QObject *owner);
    /// Whether the keychain can be used right now: writes, reads and removes a canary.
    Task<void> probe(QObject *owner);

private:
    SecretStore &m_store;
};

} // namespace core
