#pragma once

#include "core/base/task.h"
#include "core/crypto/privatekey.h"
#include "core/model/ids.h"
#include "core/model/keyalgorithm.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace core {

class KeyEscrow;
class SecretStore;
template <typename T>
class PendingTask;

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
///
/// With an escrow, a key is also sealed in a file until it is released. A StoredKey then means:
/// written, flushed, read back by a new job, parsed, its public key compared, and its sealed copy
/// read again and opened. Fails as SecretStore and KeyEscrow do.
class KeyVault
{
public:
    explicit KeyVault(SecretStore &store)
        : m_store(store)
    {
    }
    /// Both have to outlive it.
    KeyVault(SecretStore &store, KeyEscrow &escrow)
        : m_store(store)
        , m_escrow(&escrow)
    {
    }

    /// Makes a key, stores it, reads it back with a new job and compares its public key.
    Task<StoredKey> create(KeyAlgorithm algorithm, QObject *owner);
    /// Takes in a key that was made elsewhere (a free certificate's key comes from the provider).
    Task<StoredKey> adopt(SharedPrivateKey key, QObject *owner);
    /// The key, or a null pointer if the open keychain does not have it and no escrow does. What
    /// the keychain has lost comes from the escrow and is put back into the keychain. A damaged
    /// entry, or one that is not this key, is left as it is: the key comes from the escrow, or it
    /// is KeychainFailed.
    Task<SharedPrivateKey> load(const KeyId &id, QObject *owner);
    /// Ends the escrow of a key whose certificate is installed. First the keychain proves that it
    /// has the key, and gets it back if not; fails, and the escrow stays, if it can't. Where there
    /// is no escrow of it (any more) the keychain is not asked.
    Task<void> release(const KeyId &id, QObject *owner);
    /// Whether the keychain can be used right now: writes, reads and removes a canary.
    Task<void> probe(QObject *owner);

private:
    template <typename T, typename Next>
    void whenReady(const KeyId &id, QObject *owner, const PendingTask<T> &pending, Next next);
    void keep(const KeyId &id, const SharedPrivateKey &key, QObject *owner,
              const PendingTask<StoredKey> &pending);
    void releaseHeld(const KeyId &id, QObject *owner, const PendingTask<void> &pending);
    void fetch(const KeyId &id, const std::optional<Error> &damage, QObject *owner,
               const PendingTask<SharedPrivateKey> &pending);

    SecretStore &m_store;
    KeyEscrow *m_escrow = nullptr;
};

} // namespace core
