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
struct CachedTop;

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

    /// Shows what the cache has: what was on top when it was last looked at first, if that was
    /// kept, and all of it once it is read. Emits changed() with each. What the provider says first
    /// counts.
    void loadCached();
    /// Keeps what a table shows first of this list, for the next loadCached(). `view` says what was
    /// looked at. Nothing happens as long as the list is not whole.
    void keepTop(const QByteArray &view, const PackedBlock::Pointer &top);
    /// Asks the provider for every page. A refresh under way is left alone. Where nothing is known
    /// yet, what comes is shown as it comes; otherwise the list changes once, at the end. A failure
    /// keeps the list.
    void refresh();
    /// The same after something was changed: one that is under way may have been answered before
    /// that, and so another one follows it.
    void refreshAfterChange();
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
    /// Whether certificates() is all of the list, and not what has been read of it so far.
    bool isWhole() const { return m_fetchedAt.isValid(); }
    /// What certificates() is the top of, while the rest is being read; null if it is not one.
    const QByteArray &topView() const { return m_topView; }
    bool isLoading() const { return m_loading != nullptr; } ///< From the cache.
    bool isRefreshing() const { return m_call != nullptr; }
    const std::optional<Error> &problem() const { return m_problem; } ///< Of the last refresh.

signals:
    void changed(); ///< certificates() or fetchedAt() changed.
    void refreshingChanged(bool refreshing);
    void progressed(int fetched, int total);

private:
    void takeTop(const Result<CachedTop> &top);
    void takeCached(const Result<CachedCertificates> &cached);
    void setCertificates(const PackedCertificates &certificates);
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
    QByteArray m_topView;
    QDateTime m_fetchedAt;
    std::optional<Error> m_problem;
    std::unique_ptr<QObject> m_loading; // owns the reading of the cache
    std::unique_ptr<QObject> m_call; // owns the requests under way
    PageCollector m_pages;
    int m_underWay = 0;
    bool m_isSecondTry = false;
    bool m_hasToFollow = false; // another refresh, after the one under way
    QObject m_some; // owns what asks for some
    qsizetype m_shownSize = 0; // of what was shown as it came
};

} // namespace core
