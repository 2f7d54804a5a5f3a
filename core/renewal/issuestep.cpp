#include "core/renewal/issuestep.h"

#include "core/archive/zipreader.h"
#include "core/crypto/certificatechain.h"
#include "core/provider/provider.h"
#include "core/renewal/requestednames.h"
#include "core/store/keyindex.h"
#include "core/vault/keyvault.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// facts.md 1.6: names vary by age of the archive, so match by folder and extension.
QByteArray findEntry(const QList<ZipEntry> &entries, QLatin1StringView suffix)
{
    const auto entry = std::ranges::find_if(entries, [&](const ZipEntry &candidate) {
        return candidate.name.contains("nginx"_L1, Qt::CaseInsensitive)
            && candidate.name.endsWith(suffix, Qt::CaseInsensitive);
    });
    return entry == entries.end() ? QByteArray() : entry->content;
}

} // namespace

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

void IssueStep::takeArchive(const QByteArray &archive)
{
    const auto entries = readZip(archive);
    if (!entries) {
        m_context.stop(entries.error());
        return;
    }
    const QByteArray chainPem = findEntry(*entries, "bundle.crt"_L1);
    if (chainPem.isEmpty()) {
        m_context.stop(fail(Error::Kind::Malformed, u"no certificate in the archive"_s).value());
        return;
    }
    const bool keyComesWithIt = m_context.renewal().plan.keySource == KeySource::Provider
        && m_context.renewal().key.isEmpty();
    if (keyComesWithIt)
        adoptKey(*entries, chainPem);
    else
        finish(chainPem, m_context.renewal().spkiSha256);
}

void IssueStep::adoptKey(const QList<ZipEntry> &entries, const QByteArray &chainPem)
{
    const QByteArray keyPem = findEntry(entries, ".key"_L1);
    auto key = PrivateKey::fromPem(Secret({keyPem.constData(), std::size_t(keyPem.size())}));
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
