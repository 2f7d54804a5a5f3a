#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/certificate.h"

#include <QObject>

#include <memory>
#include <optional>

namespace core {

class CertificateCache;
class Provider;
struct CertificatePage;

/// One account's certificates: the last known list at once, a fresh one on refresh().
class CertificateList : public QObject
{
    Q_OBJECT

public:
    CertificateList(AccountId account, Provider &provider, CertificateCache &cache, Clock clock,
                    QObject *parent = nullptr);
    ~CertificateList() override;

    /// Shows what the cache has. Emits changed().
    void loadCached();
    /// Asks the provider for every page. A refresh under way is left alone. A failure keeps the
    /// list.
    void refresh();
    void cancelRefresh();

    const QList<Certificate> &certificates() const { return m_certificates; }
    const Certificate *find(const CertificateId &id) const;
    QDateTime fetchedAt() const { return m_fetchedAt; } ///< UTC; invalid if never.
    bool isRefreshing() const { return m_call != nullptr; }
    const std::optional<Error> &problem() const { return m_problem; } ///< Of the last refresh.

signals:
    void changed(); ///< certificates() or fetchedAt() changed.
    void refreshingChanged(bool refreshing);
    void progressed(int fetched, int total);

private:
    void fetchPage(int offset);
    void takePage(const Result<CertificatePage> &page);
    void takeOver();
    void finish(std::optional<Error> problem);

    AccountId m_account;
    Provider &m_provider;
    CertificateCache &m_cache;
    Clock m_clock;
    QList<Certificate> m_certificates;
    QList<Certificate> m_incoming;
    QDateTime m_fetchedAt;
    std::optional<Error> m_problem;
    std::unique_ptr<QObject> m_call; // owns the request under way
};

} // namespace core
