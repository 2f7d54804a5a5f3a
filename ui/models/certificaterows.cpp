#include "ui/models/certificaterows.h"

#include <algorithm>
#include <initializer_list>

namespace ui {

namespace {

using core::Bucket;
using core::NextStep;

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

quint8 countersOf(const core::Certificate &certificate, const RowState &state, int noticeDays)
{
    const auto bit = [](Counter counter, bool isSet) {
        return isSet ? 1U << static_cast<unsigned>(counter) : 0U;
    };
    const Bucket bucket = state.status.bucket;
    const bool isExpiring = bucket == Bucket::Issued
        && (certificate.expiring
            || (certificate.notAfter.isValid() && state.daysLeft <= noticeDays));
    return static_cast<quint8>(
        bit(Counter::NeedsAction, state.status.needsAction) | bit(Counter::Expiring, isExpiring)
        | bit(Counter::PendingSubmission, bucket == Bucket::PendingSubmission)
        | bit(Counter::Validating, bucket == Bucket::Validating)
        | bit(Counter::Issued, bucket == Bucket::Issued)
        | bit(Counter::Rejected, bucket == Bucket::Rejected)
        | bit(Counter::Expired, bucket == Bucket::Expired));
}

core::CertificateId firstOf(std::initializer_list<core::CertificateId> ids)
{
    const auto first =
        std::ranges::find_if(ids, [](const core::CertificateId &id) { return !id.isEmpty(); });
    return first == ids.end() ? core::CertificateId() : *first;
}

RowState stateOf(const core::Certificate &certificate, const RowContext &context)
{
    RowState state;
    const auto mark = context.renewals.constFind(certificate.id);
    state.status = mark == context.renewals.cend()
        ? core::describeStatus(certificate, context.now)
        : stateWithRenewal(certificate, *mark, context.now);
    const RenewalMark renewal = mark == context.renewals.cend() ? RenewalMark() : *mark;
    state.predecessor = certificate.renewsCertificate.isEmpty() ? renewal.predecessor
                                                                : certificate.renewsCertificate;
    state.successor =
        firstOf({certificate.renewedBy, renewal.successor, certificate.hostingSuccessor});
    state.account = context.account;
    state.key = context.keys.value(certificate.id, KeyPresence::Unknown);
    if (certificate.notAfter.isValid())
        state.daysLeft =
            static_cast<int>(std::clamp<qint64>(certificate.daysLeft(context.now), -99999, 99999));
    state.counters = countersOf(certificate, state, context.noticeDays);
    return state;
}

} // namespace

bool RowState::operator==(const RowState &other) const
{
    return status.bucket == other.status.bucket && status.nextStep == other.status.nextStep
        && status.needsAction == other.status.needsAction && key == other.key
        && daysLeft == other.daysLeft && counters == other.counters
        && predecessor == other.predecessor && successor == other.successor
        && account == other.account;
}

CertificateRows CertificateRows::make(const QList<core::Certificate> &certificates,
                                      const RowContext &context)
{
    CertificateRows rows;
    rows.certificates = certificates;
    rows.states.reserve(static_cast<std::size_t>(certificates.size()));
    for (const core::Certificate &certificate : certificates) {
        const RowState state = stateOf(certificate, context);
        for (const Counter counter : allCounters)
            rows.counts[static_cast<std::size_t>(counter)] += state.isIn(counter) ? 1 : 0;
        rows.states.push_back(state);
    }
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
