#include "core/certificates/materialloader.h"

#include "core/archive/certificatearchive.h"
#include "core/provider/provider.h"
#include "core/store/keyindex.h"
#include "core/vault/keyvault.h"

#include <QPointer>

namespace core {

namespace {

/// The key that came with the archive, if it is the leaf's.
Result<ServerMaterial> withProvidersKey(const CertificateChain &chain,
                                        const CertificateArchive &archive)
{
    if (!archive.keyPem)
        return ServerMaterial{chain, nullptr};
    auto key = PrivateKey::fromPem(*archive.keyPem);
    if (!key)
        return Failure(key.error());
    const auto spki = key->spkiSha256();
    if (!spki)
        return Failure(spki.error());
    if (*spki != chain.leaf.spkiSha256)
        return fail(Error::Kind::Rejected, {}, QStringLiteral("certificate/key"));
    return ServerMaterial{chain, std::make_shared<const PrivateKey>(*std::move(key))};
}

} // namespace

MaterialLoader::MaterialLoader(AccountId account, Provider &provider, KeyVault &vault,
                               KeyIndex &keys)
    : m_account(std::move(account))
    , m_provider(provider)
    , m_vault(vault)
    , m_keys(keys)
{
}

Task<ServerMaterial> MaterialLoader::load(const CertificateId &certificate, QObject *owner)
{
    return m_provider.downloadCertificate(certificate, owner)
        .then([this, owner = QPointer(owner)](const Result<QByteArray> &zip) {
            return owner ? pair(zip, owner) : failedTask<ServerMaterial>({});
        })
        .unwrap();
}

Task<ServerMaterial> MaterialLoader::pair(const Result<QByteArray> &zip, QObject *owner)
{
    const auto archive = zip.and_then(readCertificateArchive);
    if (!archive)
        return failedTask<ServerMaterial>(archive.error());
    const auto chain = readChain(archive->chainPem);
    if (!chain)
        return failedTask<ServerMaterial>(chain.error());
    const auto records = m_keys.all(m_account);
    if (!records)
        return failedTask<ServerMaterial>(records.error());

    const auto record = std::ranges::find(*records, chain->leaf.spkiSha256, &KeyRecord::spkiSha256);
    if (record == records->end())
        return readyTask(withProvidersKey(*chain, *archive));
    return m_vault.load(record->id, owner)
        .then([chain = *chain](const Result<SharedPrivateKey> &key) {
            return key.map([&](const SharedPrivateKey &found) {
                return ServerMaterial{chain, found};
            });
        });
}

} // namespace core
