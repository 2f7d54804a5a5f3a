#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/certificates/pagecollector.h"
#include "core/model/packedcertificates.h"

#include <QObject>

#include <memory>
#include <optional>

namespace core {

class CertificateCache;
class Provider;
struct CachedCertificates;

/// One account's certificates: the last known list at once, a fresh one on refresh().
class CertificateList : public QObject
{
    Q_OBJECT

public:
    /// Pages that are asked for at the same time; the provider's rate is ApiClient's to keep.
    static constexpr int pagesAtOnce = 6;

    CertificateList(AccountId account, Provider &provider, CertificateCache &cache, Clock clock,
                    QObject *parent = nullptr);
    ~CertificateList() override;

    /// Shows what the cache has, once it is read. Emits changed(). What the provider says first
    /// counts.
    void loadCached();
    /// Asks the provider for every page. A refresh under way is left alone. Where nothing is known
    /// yet, what comes is shown as it comes; otherwise the list changes once, at the end. A failure
    /// keeps the list.
    void refresh();
    void cancelRefresh();
    /// Asks for these alone, where the list is long; otherwise as refresh(). A failure changes
    /// nothing: the next refresh brings them.
    void refreshSome(const QList<CertificateId> &ids);

    const PackedCertificates &certificates() const { return m_certificates; }
    std::optional<Certificate> find(const CertificateId &id) const
    {
        return m_certificates.find(id);
    }
    QDateTime fetchedAt() const { return m_fetchedAt; } ///< UTC; invalid if never.
    bool isLoading() const { return m_loading != nullptr; } ///< From the cache.
    bool isRefreshing() const { return m_call != nullptr; }
    const std::optional<Error> &problem() const { return m_problem; } ///< Of the last refresh.

signals:
    void changed(); ///< certificates() or fetchedAt() changed.
    void refreshingChanged(bool refreshing);
    void progressed(int fetched, int total);

private:
    void takeCached(const Result<CachedCertificates> &cached);
    void begin();
    void askNext();
    void ask(PageCollector::Range range);
    void takePage(PageCollector::Range range, const Result<PackedPage> &page);
    void showWhatCame();
    void conclude();
    void finish(std::optional<Error> problem);
    void takeSome(const QList<Certificate> &some);
    void save();

    AccountId m_account;
    Provider &m_provider;
    CertificateCache &m_cache;
    Clock m_clock;
    PackedCertificates m_certificates;
    QDateTime m_fetchedAt;
    std::optional<Error> m_problem;
    std::unique_ptr<QObject> m_loading; // owns the reading of the cache
    std::unique_ptr<QObject> m_call; // owns the requests under way
    PageCollector m_pages;
    int m_underWay = 0;
    bool m_isSecondTry = false;
    QObject m_some; // owns what asks for some
    qsizetype m_shownSize = 0; // of what was shown as it came
};

} // namespace core
