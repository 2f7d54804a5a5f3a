#pragma once

#include "tests/support/silentprovider.h"

#include <algorithm>

/// Lists `total` certificates, page by page, with the faults that paging has.
class PagedProvider final : public SilentProvider
{
public:
    int total = 0;
    int claimedTotal = -1; ///< What TotalCount says; -1: the truth.
    int failsAtOffset = -1;
    bool repeatsFirstOfPage = false; ///< Something was ordered between two pages.
    QList<int> limits; ///< Of every page asked for.

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &query,
                                                           QObject *) override
    {
        limits.append(query.limit);
        if (query.offset == failsAtOffset)
            return core::failedTask<core::CertificatePage>(
                core::fail(core::Error::Kind::Unreachable).value());

        core::CertificatePage page;
        page.totalCount = claimedTotal < 0 ? total : claimedTotal;
        const int shift = repeatsFirstOfPage && query.offset > 0 ? 1 : 0;
        for (int i = query.offset - shift; i < std::min(query.offset + query.limit, total); ++i) {
            core::Certificate certificate;
            certificate.id = core::CertificateId(QStringLiteral("id-%1").arg(i));
            page.certificates.append(certificate);
        }
        return core::readyTask(core::Result<core::CertificatePage>(page));
    }
};
