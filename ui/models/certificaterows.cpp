#include "ui/models/certificaterows.h"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

using core::Bucket;
using core::NextStep;

constexpr int hostingDone = 10;

core::StatusRow stateWithRenewal(const core::Certificate &certificate, const RenewalMark &mark,
                                 const QDateTime &now)
{
    core::StatusRow row = core::describeStatus(withRenewal(certificate, mark), now);
    if (!mark.unfinished)
        return row;
    // Of the new certificate only the submission is the renewal's own work; letter, domain and
    // file are steps that the person finds in the row.
    const bool isRenewalsWork = mark.part == RenewalMark::Part::IsRenewed
        ? row.bucket == Bucket::Issued || row.bucket == Bucket::Expired
        : row.nextStep == NextStep::SubmitInformation;
    if (isRenewalsWork) {
        row.nextStep = NextStep::ContinueRenewal;
        row.needsAction = mark.needsPerson;
    }
    return row;
}

quint8 countersOf(const RowState &state, bool isExpiring)
{
    const auto bit = [](Counter counter, bool isSet) {
        return isSet ? 1U << static_cast<unsigned>(counter) : 0U;
    };
    const Bucket bucket = state.status.bucket;
    return static_cast<quint8>(
        bit(Counter::NeedsAction, state.status.needsAction) | bit(Counter::Expiring, isExpiring)
        | bit(Counter::PendingSubmission, bucket == Bucket::PendingSubmission)
        | bit(Counter::Validating, bucket == Bucket::Validating)
        | bit(Counter::Issued, bucket == Bucket::Issued)
        | bit(Counter::Rejected, bucket == Bucket::Rejected)
        | bit(Counter::Expired, bucket == Bucket::Expired));
}

// By its dates. The provider's own word goes by 30 days whatever the lifetime: it counts only
// without dates.
bool isNearItsEnd(const core::Certificate &certificate, const RowState &state)
{
    return certificate.notAfter.isValid() ? state.daysLeft <= state.notice.days
                                          : certificate.expiring;
}

core::CertificateId predecessorOf(const core::Certificate &certificate, const RenewalMark &renewal)
{
    if (!certificate.renewsCertificate.isEmpty())
        return certificate.renewsCertificate;
    return certificate.replaces.isEmpty() ? renewal.predecessor : certificate.replaces;
}

// The provider's word comes first.
core::CertificateId successorOf(const core::Certificate &certificate, const RenewalMark &renewal)
{
    if (!certificate.renewedBy.isEmpty())
        return certificate.renewedBy;
    if (!certificate.replacedBy.isEmpty())
        return certificate.replacedBy;
    return renewal.successor.isEmpty() ? certificate.hostingSuccessor : renewal.successor;
}

/// Which account the next row belongs to.
class AccountOfRow
{
public:
    AccountOfRow(const QList<RowAccount> &accounts, const std::vector<qsizetype> &ends)
        : m_accounts(accounts)
        , m_ends(ends)
    {
    }

    void label(RowState &state)
    {
        while (m_ends[m_index] <= m_row)
            ++m_index;
        ++m_row;
        state.accountIndex = static_cast<int>(m_index);
        if (state.accountIndex < m_accounts.size())
            state.account = m_accounts[state.accountIndex].name;
    }

private:
    const QList<RowAccount> &m_accounts;
    const std::vector<qsizetype> &m_ends;
    std::size_t m_index = 0;
    qsizetype m_row = 0;
};

RowState stateOf(const core::Certificate &certificate, const RowContext &context)
{
    RowState state;
    const auto mark = context.renewals.constFind(certificate.id);
    state.status = mark == context.renewals.cend()
        ? core::describeStatus(certificate, context.now)
        : stateWithRenewal(certificate, *mark, context.now);
    const RenewalMark renewal = mark == context.renewals.cend() ? RenewalMark() : *mark;
    state.predecessor = predecessorOf(certificate, renewal);
    state.successor = successorOf(certificate, renewal);
    state.key = keyPresence(certificate, context.keysHere);
    if (context.hostable)
        state.isHostable = context.hostable->contains(certificate.id);
    if (certificate.notAfter.isValid())
        state.daysLeft =
            static_cast<int>(std::clamp<qint64>(certificate.daysLeft(context.now), -99999, 99999));
    const auto ownDays = context.ownNoticeDays.constFind(certificate.id);
    state.notice = core::expiryNotice(
        certificate, context.expiryRule,
        ownDays == context.ownNoticeDays.cend() ? std::nullopt : std::optional(*ownDays));
    // As long as the list does not say otherwise: see markReplaced().
    state.isReplaced = !certificate.renewedBy.isEmpty()
        || (!renewal.unfinished && !renewal.successor.isEmpty())
        || (certificate.hostingStatus == hostingDone && !certificate.hostingSuccessor.isEmpty());
    return state;
}

// A successor in the list has taken over once it is issued, and not while its letter is missing.
void markReplaced(CertificateRows &rows)
{
    for (RowState &state : rows.states) {
        if (state.successor.isEmpty())
            continue;
        if (const auto listed = rows.certificates.rowOf(state.successor))
            state.isReplaced =
                rows.states[static_cast<std::size_t>(*listed)].status.bucket == Bucket::Issued;
    }
}

void countRows(CertificateRows &rows, const std::vector<bool> &expiring)
{
    for (std::size_t row = 0; row < rows.states.size(); ++row) {
        RowState &state = rows.states[row];
        const bool expires =
            expiring[row] && state.status.bucket == Bucket::Issued && !state.isReplaced;
        // The button is there from 30 days on; it is urgent once the rule says so.
        if (state.status.nextStep == NextStep::QuickRenewal)
            state.status.needsAction = expires;
        state.counters = countersOf(state, expires);
        for (const Counter counter : allCounters)
            rows.counts[static_cast<std::size_t>(counter)] += state.isIn(counter) ? 1 : 0;
    }
}

} // namespace

bool RowState::operator==(const RowState &other) const
{
    return status.bucket == other.status.bucket && status.nextStep == other.status.nextStep
        && status.needsAction == other.status.needsAction && key == other.key
        && isHostable == other.isHostable && daysLeft == other.daysLeft
        && counters == other.counters && predecessor == other.predecessor
        && successor == other.successor && account == other.account
        && accountIndex == other.accountIndex && isReplaced == other.isReplaced
        && notice == other.notice;
}

CertificateRows CertificateRows::make(const MergedRows &merged, const RowContext &context)
{
    CertificateRows rows;
    const core::PackedCertificates &certificates = merged.certificates;
    rows.certificates = certificates;
    const auto size = static_cast<std::size_t>(certificates.size());
    rows.states.reserve(size);
    rows.ends.reserve(size);
    std::vector<bool> expiring;
    expiring.reserve(size);
    AccountOfRow accounts(context.accounts, merged.ends);
    for (const auto &block : certificates.blocks())
        for (std::size_t row = 0; row < block->size(); ++row) {
            const core::Certificate certificate = block->withoutNames(row);
            rows.states.push_back(stateOf(certificate, context));
            accounts.label(rows.states.back());
            expiring.push_back(isNearItsEnd(certificate, rows.states.back()));
            rows.ends.push_back(
                certificate.notAfter.isValid() ? certificate.notAfter.toMSecsSinceEpoch() : never);
        }
    markReplaced(rows);
    countRows(rows, expiring);
    return rows;
}

core::Certificate withRenewal(core::Certificate certificate, const RenewalMark &mark)
{
    if (mark.part == RenewalMark::Part::IsRenewed && !mark.unfinished
        && certificate.renewedBy.isEmpty())
        certificate.renewedBy = mark.successor;
    return certificate;
}

} // namespace ui
