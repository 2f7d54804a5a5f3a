#include "core/renewal/issuestep.h"

#include "core/archive/certificatearchive.h"
#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"
#include "core/store/keyindex.h"
#include "core/vault/keyvault.h"

using namespace Qt::StringLiterals;

namespace core {

void IssueStep::fetch()
{
    m_context.ask(
        [this](QObject *owner) {
            return m_context.provider().downloadCertificate(m_context.renewal().newCertificate,
                                                            owner);
        },
        [this](const Result<QByteArray> &archive) {
            if (!archive)
                m_context.stop(archive.error());
            else
                takeArchive(*archive);
        });
}

void IssueStep::takeArchive(const QByteArray &zip)
{
    const auto archive = readCertificateArchive(zip);
    if (!archive) {
        m_context.stop(archive.error());
        return;
    }
    const KeySource source = m_context.renewal().plan.keySource;
    const bool mayBringKey = !bringsRequest(source) && m_context.renewal().key.isEmpty();
    if (mayBringKey && archive->keyPem) {
        adoptKey(*archive->keyPem, archive->chainPem);
        return;
    }
    if (mayBringKey && source == KeySource::Provider) {
        // Submitted with somebody's CSR: only they have the key.
        m_context.stop(
            fail(Error::Kind::Rejected, u"no key in the archive"_s, u"renewal/other-request"_s)
                .value());
        return;
    }
    // The original key may be where neither we nor the provider have it.
    const auto spkiSha256 = mayBringKey
        ? readChain(archive->chainPem).map([](const auto &chain) { return chain.leaf.spkiSha256; })
        : Result<QByteArray>(m_context.renewal().spkiSha256);
    const auto chain = spkiSha256.and_then(
        [&](const QByteArray &spki) { return checked(archive->chainPem, spki); });
    if (chain)
        finish(*chain);
    else
        m_context.stop(chain.error());
}

Result<CertificateChain> IssueStep::checked(const QByteArray &chainPem,
                                            const QByteArray &spkiSha256) const
{
    return readChain(chainPem).and_then([&](const CertificateChain &chain) {
        return checkLeaf(chain, spkiSha256, requestedNames(m_context.renewal().plan.certificate),
                         m_context.now())
            .map([&] { return chain; });
    });
}

void IssueStep::adoptKey(const Secret &keyPem, const QByteArray &chainPem)
{
    auto key = PrivateKey::fromPem(keyPem);
    const auto chain =
        !key ? Failure(key.error()) : key->spkiSha256().and_then([&](const QByteArray &spkiSha256) {
            return checked(chainPem, spkiSha256);
        });
    if (!chain) {
        m_context.stop(chain.error());
        return;
    }
    const auto shared = std::make_shared<const PrivateKey>(*std::move(key));
    m_context.ask([&](QObject *owner) { return m_context.vault().adopt(shared, owner); },
                  [this, chain = *chain](const Result<StoredKey> &stored) {
                      if (!stored) {
                          m_context.stop(stored.error());
                          return;
                      }
                      const auto indexed = m_context.keys().add(
                          {stored->id, m_context.renewal().plan.account, stored->spkiSha256,
                           m_context.renewal().newCertificate, m_context.now()});
                      if (!indexed) {
                          m_context.stop(indexed.error());
                      } else if (m_context.moveTo(RenewalState::Issued, [&](Renewal &renewal) {
                                     renewal.key = stored->id;
                                     renewal.spkiSha256 = stored->spkiSha256;
                                 })) {
                          finish(chain);
                      }
                  });
}

void IssueStep::finish(const CertificateChain &chain)
{
    if (!m_context.renewal().key.isEmpty()) {
        const auto linked =
            m_context.keys().link(m_context.renewal().key, m_context.renewal().newCertificate);
        if (!linked) {
            m_context.stop(linked.error());
            return;
        }
    }
    const RenewalWay way = m_context.renewal().plan.way;
    if (!makesAnotherOrder(way) || !hasPredecessor(way)) {
        moveToReady(chain, {});
        return;
    }
    // Somebody may have bought at the same moment: late, but said while it can be given back.
    m_look.lookForRivals([this, chain](const QList<FoundPurchase> &rivals, const ProviderView &) {
        moveToReady(chain, rivals);
    });
}

void IssueStep::moveToReady(const CertificateChain &chain, const QList<FoundPurchase> &rivals)
{
    // Where this fails, moveTo() has noted the problem and the next look tries again.
    std::ignore = m_context.moveTo(RenewalState::Ready, [&](Renewal &renewal) {
        renewal.chainPem = chain.fullChainPem();
        renewal.found = rivals;
    });
}

} // namespace core
