#pragma once

#include "core/base/clock.h"
#include "core/base/scheduler.h"
#include "core/dns/proof.h"
#include "core/watch/watchbook.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace core {

/// Something that a person who waits wants to know.
struct ProofNews
{
    enum class Kind {
        Visible, ///< Every server that was asked has every record.
        Passed, ///< The CA has confirmed every domain.
        Issued,
        Closed ///< The order was refused or cancelled: `message`.
    };

    Kind kind = Kind::Visible;
    CertificateId certificate;
    QString domain;
    QString message; ///< The provider's own words. Plain text.

    bool operator==(const ProofNews &) const = default;
};

/// Looks at the proofs of one account's certificates, at growing intervals and with no window open,
/// and tells each piece of news once. A watch ends when the certificate is issued, the order is
/// closed or stop() is called; until then it is in the book and goes on after a restart.
class ProofWatch : public QObject
{
    Q_OBJECT

public:
    struct Calls
    {
        std::function<Task<CertificateDetail>(const CertificateId &, QObject *owner)> fetchDetail;
        std::function<Task<RecordFinding>(const RecordQuestion &, QObject *owner)> checkRecord;
        std::function<Task<QList<DomainVerification>>(const CertificateId &, QObject *owner)>
            askProvider;
        /// When the provider was last asked to check this certificate, by whomever; may be invalid.
        std::function<QDateTime(const CertificateId &)> providerAskedAt;
        QStringList issuers = {}; ///< See recordQuestions().
    };

    /// What is passed by reference must outlive it.
    ProofWatch(AccountId account, Calls calls, WatchBook &book, Scheduler &scheduler, Clock clock,
               QObject *parent = nullptr);
    ~ProofWatch() override;

    /// Goes on with what the book has. Storage if it can't be read.
    [[nodiscard]] Result<void> resume();
    /// Begins, or begins again with short intervals. Storage if it can't be written down; it is
    /// watched all the same until the program ends.
    [[nodiscard]] Result<void> start(const CertificateId &certificate, const QString &domain);
    void stop(const CertificateId &certificate);
    bool isWatching(const CertificateId &certificate) const;

    /// The provider is asked at most this often for one certificate (facts.md 4.4).
    static constexpr std::chrono::minutes providerPause{5};

signals:
    void news(const core::ProofNews &news);
    void changed(); ///< Which certificates are watched.

private:
    struct Entry;

    Entry *find(const CertificateId &certificate) const;
    Entry &begin(const WatchedProof &watch);
    void lookLater(Entry &entry);
    void look(Entry &entry);
    void takeDetail(Entry &entry, const CertificateDetail &detail);
    void askDns(Entry &entry, const QList<RecordQuestion> &questions);
    void goOnWhenSeen(Entry &entry);
    void askProvider(Entry &entry);
    void tell(Entry &entry, ProofNews::Kind kind, const QString &message = {});
    void end(Entry &entry, ProofNews::Kind kind, const QString &message);

    AccountId m_account;
    Calls m_calls;
    WatchBook &m_book;
    Scheduler &m_scheduler;
    Clock m_clock;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace core
