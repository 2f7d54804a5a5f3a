#pragma once

#include "core/renewal/renewalcontext.h"

namespace core {

struct ZipEntry;

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
    void takeArchive(const QByteArray &archive);
    void adoptKey(const QList<ZipEntry> &entries, const QByteArray &chainPem);
    void finish(const QByteArray &chainPem, const QByteArray &spkiSha256);

    RenewalContext &m_context;
};

} // namespace core
