#pragma once

#include "core/keychain/secretstore.h"
#include "core/vault/accountsecrets.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/keyescrow.h"
#include "core/vault/keyvault.h"
#include "core/vault/wrappingkey.h"

#include <QTemporaryDir>

/// A profile's vault on a keychain of the test's choice, with its escrow in a folder of its own.
struct VaultFixture
{
    explicit VaultFixture(core::SecretStore &store)
        : wrappingKey(store, files)
        , escrow(wrappingKey, files)
        , vault(store, escrow)
        , accounts(store, wrappingKey)
    {
    }

    QString path(const QString &name) const { return folder.filePath(u"keys/" + name); }

    QTemporaryDir folder;
    core::EscrowFolder files{folder.filePath(QStringLiteral("keys"))};
    core::WrappingKey wrappingKey;
    core::KeyEscrow escrow;
    core::KeyVault vault;
    core::AccountSecrets accounts;
};
