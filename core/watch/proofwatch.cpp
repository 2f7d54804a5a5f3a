#include "core/watch/proofwatch.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

using namespace std::chrono_literals;

namespace {

// From one look to the next; the last one repeats. DNS takes minutes to a day.
constexpr std::array<std::chrono::milliseconds, 7> pauses{15s, 30s, 1min, 2min, 5min, 10min, 30min};
// The certificate follows within 15 minutes once the CA has confirmed the domain (facts.md 4.4).
constexpr std::chrono::milliseconds pauseBeforeIssue = 1min;

bool isVisible(const RecordFinding &finding)
{
    return finding.verdict == RecordFinding::Verdict::Visible;
}

} // namespace

struct ProofWatch::Entry
{
    WatchedProof watch;
    std::size_t looks = 0;
    qsizetype pending = 0; ///< Records of which DNS has not told yet.
    bool isSeen = true; ///< All records that DNS told of in this look.
    std::unique_ptr<QObject> owner = std::make_unique<QObject>(); ///< Of its timers and calls.
};

ProofWatch::ProofWatch(AccountId account, Calls calls, WatchBook &book, Scheduler &scheduler,
                       Clock clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_calls(std::move(calls))
    , m_book(book)
    , m_scheduler(scheduler)
    , m_clock(std::move(clock))
{
}

ProofWatch::~ProofWatch() = default;

Result<void> ProofWatch::resume()
{
    const auto watches = m_book.all(m_account);
    if (!watches)
        return Failure(watches.error());
    for (const WatchedProof &watch : *watches)
        if (!find(watch.certificate))
            lookLater(begin(watch));
    emit changed();
    return {};
}

Result<void> ProofWatch::start(const CertificateId &certificate, const QString &domain)
{
    if (Entry *known = find(certificate)) {
        known->looks = 0;
        known->owner = std::make_unique<QObject>(); // ends what waits
        lookLater(*known);
        return {};
    }
    Entry &entry = begin({m_account, certificate, domain, m_clock()});
    lookLater(entry);
    emit changed();
    return m_book.save(entry.watch);
}

void ProofWatch::stop(const CertificateId &certificate)
{
    const auto removed = std::erase_if(m_entries, [&](const std::unique_ptr<Entry> &entry) {
        return entry->watch.certificate == certificate;
    });
    if (removed == 0)
        return;
    (void)m_book.end(m_account, certificate); // else it is found ended at the next start
    emit changed();
}

bool ProofWatch::isWatching(const CertificateId &certificate) const
{
    return find(certificate) != nullptr;
}

ProofWatch::Entry *ProofWatch::find(const CertificateId &certificate) const
{
    const auto entry = std::ranges::find_if(m_entries, [&](const std::unique_ptr<Entry> &e) {
        return e->watch.certificate == certificate;
    });
    return entry == m_entries.end() ? nullptr : entry->get();
}

ProofWatch::Entry &ProofWatch::begin(const WatchedProof &watch)
{
    m_entries.push_back(std::make_unique<Entry>());
    m_entries.back()->watch = watch;
    return *m_entries.back();
}

void ProofWatch::lookLater(Entry &entry)
{
    const auto usual = pauses[std::min(entry.looks++, pauses.size() - 1)];
    const auto pause = entry.watch.toldPassed ? std::min(usual, pauseBeforeIssue) : usual;
    m_scheduler.after(pause, entry.owner.get(), [this, &entry] { look(entry); });
}

void ProofWatch::look(Entry &entry)
{
    whenDone(m_calls.fetchDetail(entry.watch.certificate, entry.owner.get()), entry.owner.get(),
             [this, &entry](const Result<CertificateDetail> &detail) {
                 if (detail)
                     takeDetail(entry, *detail);
                 else
                     lookLater(entry);
             });
}

void ProofWatch::takeDetail(Entry &entry, const CertificateDetail &detail)
{
    switch (proofState(detail)) {
    case ProofState::Issued:
        end(entry, ProofNews::Kind::Issued, {});
        break;
    case ProofState::Closed:
        end(entry, ProofNews::Kind::Closed, detail.certificate.statusMessage);
        break;
    case ProofState::NothingToProve:
        lookLater(entry);
        break;
    case ProofState::Proving:
        askDns(entry, recordQuestions(detail, m_calls.issuers));
        break;
    }
}

void ProofWatch::askDns(Entry &entry, const QList<RecordQuestion> &questions)
{
    entry.pending = questions.size();
    entry.isSeen = true;
    if (questions.isEmpty()) // files only: the provider alone is to say
        return askProvider(entry);
    for (const RecordQuestion &question : questions)
        whenDone(m_calls.checkRecord(question, entry.owner.get()), entry.owner.get(),
                 [this, &entry](const Result<RecordFinding> &finding) {
                     entry.isSeen = entry.isSeen && finding && isVisible(*finding);
                     if (--entry.pending == 0)
                         goOnWhenSeen(entry);
                 });
}

void ProofWatch::goOnWhenSeen(Entry &entry)
{
    if (!entry.isSeen)
        return lookLater(entry);
    if (!std::exchange(entry.watch.toldVisible, true))
        tell(entry, ProofNews::Kind::Visible);
    askProvider(entry);
}

void ProofWatch::askProvider(Entry &entry)
{
    const QDateTime asked = m_calls.providerAskedAt(entry.watch.certificate);
    const bool isTooSoon =
        asked.isValid() && m_clock() < asked.addSecs(std::chrono::seconds(providerPause).count());
    if (entry.watch.toldPassed || isTooSoon)
        return lookLater(entry);
    whenDone(m_calls.askProvider(entry.watch.certificate, entry.owner.get()), entry.owner.get(),
             [this, &entry](const Result<QList<DomainVerification>> &verifications) {
                 if (verifications && !verifications->isEmpty()
                     && std::ranges::all_of(*verifications, &DomainVerification::passed)
                     && !std::exchange(entry.watch.toldPassed, true))
                     tell(entry, ProofNews::Kind::Passed);
                 lookLater(entry);
             });
}

// Written down first: news that comes twice after a crash is worse than news that waits to be seen.
void ProofWatch::tell(Entry &entry, ProofNews::Kind kind, const QString &message)
{
    (void)m_book.save(entry.watch); // else it is told once more after a restart
    const ProofNews now{kind, entry.watch.certificate, entry.watch.domain, message};
    // Later: whoever hears it may stop the watch that we are in.
    QMetaObject::invokeMethod(
        this, [this, now] { emit news(now); }, Qt::QueuedConnection);
}

void ProofWatch::end(Entry &entry, ProofNews::Kind kind, const QString &message)
{
    const ProofNews last{kind, entry.watch.certificate, entry.watch.domain, message};
    entry.owner.release()->deleteLater(); // we are inside its callback, the only one under way
    stop(last.certificate); // `entry` is gone, and what is in it
    emit news(last);
}

} // namespace core
