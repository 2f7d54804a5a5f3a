#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/model/ids.h"

class QObject;

namespace core {

class SecretStore;
class WrappingKey;

/// The SecretKey of each account, with the token of a temporary one (accesssecret.h), in the
/// keychain: read back after a write, and called missing only by the keychain that the profile has
/// always used. Fails as SecretStore and WrappingKey do.
class AccountSecrets
{
public:
    /// Both have to outlive it.
    AccountSecrets(SecretStore &store, WrappingKey &canary)
        : m_store(store)
        , m_canary(canary)
    {
    }

    /// Success means: a second job has read the same bytes.
    Task<void> save(const AccountId &account, SharedSecret secretKey, QObject *owner);
    /// The SecretKey; never null. KeychainFailed with code "account/secret-missing" where the
    /// profile's own keychain is open and lacks it.
    Task<SharedSecret> load(const AccountId &account, QObject *owner);

    /// Not being there is no failure.
    Task<void> remove(const AccountId &account, QObject *owner);

private:
    SecretStore &m_store;
    WrappingKey &m_canary;
};

} // namespace core
