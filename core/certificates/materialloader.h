#pragma once

#include "core/base/task.h"
#include "core/model/ids.h"
#include "core/serverfiles/servermaterial.h"

namespace core {

class KeyIndex;
class KeyVault;
class Provider;

/// Brings together what a server needs: the chain from the provider, the key from the keychain (or,
/// where the provider made the key, from its archive), checked to belong to each other.
class MaterialLoader
{
public:
    MaterialLoader(AccountId account, Provider &provider, KeyVault &vault, KeyIndex &keys);

    /// The material of an issued certificate. Its `key` is null where the key was made elsewhere:
    /// then only the chain can be saved.
    Task<ServerMaterial> load(const CertificateId &certificate, QObject *owner);

private:
    Task<ServerMaterial> pair(const Result<QByteArray> &zip, QObject *owner);

    AccountId m_account;
    Provider &m_provider;
    KeyVault &m_vault;
    KeyIndex &m_keys;
};

} // namespace core
