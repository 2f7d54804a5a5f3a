#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/vault/keychainrecord.h"

#include <QObject>

#include <memory>
#include <optional>

namespace core {

class EscrowFiles;
class SecretStore;

/// The one key that seals a profile's escrow: 32 bytes, one keychain entry, made at first need.
/// The profile remembers its fingerprint, so it is also the canary by which a keychain is known
/// again: where the open keychain has no such entry or another value, some other keychain answers
/// (KWallet in place of GNOME Keyring, a new login keyring in place of a damaged one), and nothing
/// that is missing there may be called lost (security.md F11). Never kept in memory between calls.
///
/// Fails as SecretStore does; with the codes of anotherKeychain(); as EscrowFiles does for the
/// profile's record; and with Storage, code "storage/keychain-record", if that is damaged.
class WrappingKey
{
public:
    /// Both have to outlive it.
    WrappingKey(SecretStore &store, EscrowFiles &files);
    ~WrappingKey();

    /// The key; made, stored and read back if this profile has none yet.
    Task<SharedSecret> obtain(QObject *owner);
    /// The key, or null if this profile never had one.
    Task<SharedSecret> existing(QObject *owner);
    /// Whether this is still the profile's keychain. A profile that never used one is content.
    Task<void> check(QObject *owner);
    /// Puts a key that was written down into the keychain of this session, under a new name, and
    /// takes this keychain for the profile's from then on. BadInput with code
    /// "recovery/other-profile" for the key of another profile.
    Task<void> restore(SharedSecret key, QObject *owner);

private:
    Task<SharedSecret> make();
    Task<void> store(SharedSecret key, QObject *owner);

    SecretStore &m_store;
    EscrowFiles &m_files;
    std::unique_ptr<QObject> m_maker; // owns what several callers wait for
    std::optional<Task<SharedSecret>> m_making;
    bool m_isMade = false; // by this object
};

} // namespace core
