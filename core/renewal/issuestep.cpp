#include "core/renewal/issuestep.h"

#include "core/archive/certificatearchive.h"
#include "core/crypto/certificatechain.h"
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
    const bool keyComesWithIt = m_context.renewal().plan.keySource == KeySource::Provider
        && m_context.renewal().key.isEmpty();
    if (!keyComesWithIt)
        finish(archive->chainPem, m_context.renewal().spkiSha256);
    else if (archive->keyPem)
        adoptKey(*archive->keyPem, archive->chainPem);
    else
        m_context.stop(fail(Error::Kind::Malformed, u"no key in the archive"_s).value());
}

void IssueStep::adoptKey(const Secret &keyPem, const QByteArray &chainPem)
{
    auto key = PrivateKey::fromPem(keyPem);
    if (!key) {
        m_context.stop(key.error());
        return;
    }
    const auto shared = std::make_shared<const PrivateKey>(*std::move(key));
    m_context.ask([&](QObject *owner) { return m_context.vault().adopt(shared, owner); },
                  [this, chainPem](const Result<StoredKey> &stored) {
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
                          finish(chainPem, stored->spkiSha256);
                      }
                  });
}

void IssueStep::finish(const QByteArray &chainPem, const QByteArray &spkiSha256)
{
    const QStringList names = requestedNames(m_context.renewal().plan.certificate);
    const auto chain = readChain(chainPem);
    const auto fits = chain.and_then([&](const CertificateChain &read) {
        return checkLeaf(read, spkiSha256, names, m_context.now());
    });
    if (!fits) {
        m_context.stop(fits.error());
        return;
    }
    if (!m_context.renewal().key.isEmpty()) {
        const auto linked =
            m_context.keys().link(m_context.renewal().key, m_context.renewal().newCertificate);
        if (!linked) {
            m_context.stop(linked.error());
            return;
        }
    }
    // Where this fails, moveTo() has noted the problem and the next look tries again.
    std::ignore = m_context.moveTo(
        RenewalState::Ready, [&](Renewal &renewal) { renewal.chainPem = chain->fullChainPem(); });
}

} // namespace core
