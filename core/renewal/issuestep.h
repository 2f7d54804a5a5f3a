#pragma once

#include "core/crypto/certificatechain.h"
#include "core/crypto/secret.h"
#include "core/renewal/purchaselook.h"

namespace core {

/// Issued → Ready: fetches the chain, and the key where the provider made it, and proves that
/// they belong together before anything is believed.
class IssueStep
{
public:
    explicit IssueStep(RenewalContext &context)
        : m_context(context)
    {
    }

    void fetch();

private:
    void takeArchive(const QByteArray &zip);
    void adoptKey(const Secret &keyPem, const QByteArray &chainPem);
    Result<CertificateChain> checked(const QByteArray &chainPem,
                                     const QByteArray &spkiSha256) const;
    void finish(const CertificateChain &chain);
    void moveToReady(const CertificateChain &chain, const QList<FoundPurchase> &rivals);

    RenewalContext &m_context;
    PurchaseLook m_look{m_context};
};

} // namespace core
