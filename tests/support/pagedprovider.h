#pragma once

#include "tests/support/silentprovider.h"

#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

/// Lists `total` certificates, page by page, with the faults that paging has.
class PagedProvider final : public SilentProvider
{
public:
    int total = 0;
    int claimedTotal = -1; ///< What TotalCount says; -1: the truth.
    int failsAtOffset = -1;
    bool repeatsFirstOfPage = false; ///< Something was ordered between two pages.
    bool losesOneBetweenPages = false; ///< Something was deleted between two pages; once.
    QString aliasOfAll;
    bool holdsBack = false; ///< Answers only when a test releases it.
    QList<int> limits; ///< Of every page asked for.
    QList<std::pair<core::CertificateQuery,
                    std::shared_ptr<QPromise<core::Result<core::CertificatePage>>>>>
        held;

    void release(qsizetype index)
    {
        const auto [query, promise] = held.takeAt(index);
        promise->addResult(page(query));
        promise->finish();
    }

    core::Task<core::CertificatePage> describeCertificates(const core::CertificateQuery &query,
                                                           QObject *) override
    {
        limits.append(query.limit);
        if (query.offset == failsAtOffset)
            return core::failedTask<core::CertificatePage>(
                core::fail(core::Error::Kind::Unreachable).value());

        if (!holdsBack)
            return core::readyTask(core::Result<core::CertificatePage>(page(query)));
        auto promise = std::make_shared<QPromise<core::Result<core::CertificatePage>>>();
        promise->start();
        held.append({query, promise});
        return promise->future();
    }

private:
    core::CertificatePage page(const core::CertificateQuery &query)
    {
        core::CertificatePage page;
        for (const core::CertificateId &id : query.ids) {
            core::Certificate certificate;
            certificate.id = id;
            certificate.alias = aliasOfAll;
            page.certificates.append(certificate);
        }
        page.totalCount = static_cast<int>(page.certificates.size());
        if (!query.ids.isEmpty())
            return page;
        page.totalCount = claimedTotal < 0 ? total : claimedTotal;
        int shift = repeatsFirstOfPage && query.offset > 0 ? 1 : 0;
        if (query.offset > 1100 && std::exchange(losesOneBetweenPages, false))
            shift = -1;
        for (int i = query.offset - shift; i < std::min(query.offset + query.limit, total); ++i) {
            core::Certificate certificate;
            certificate.id = core::CertificateId(QStringLiteral("id-%1").arg(i));
            certificate.alias = aliasOfAll;
            page.certificates.append(certificate);
        }
        return page;
    }
};
