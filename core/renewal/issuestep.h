#pragma once

#include "core/crypto/secret.h"
#include "core/renewal/renewalcontext.h"

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
    void finish(const QByteArray &chainPem, const QByteArray &spkiSha256);

    RenewalContext &m_context;
};

} // namespace core
