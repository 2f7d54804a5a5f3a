#pragma once

#include "core/model/expiryrule.h"
#include "core/model/statustable.h"
#include "ui/models/counter.h"
#include "ui/models/keypresence.h"
#include "ui/models/renewalmark.h"
#include "ui/models/rowsource.h"

#include <QHash>
#include <QList>

#include <array>
#include <limits>
#include <vector>

namespace ui {

/// What the table works out about a certificate besides what the provider says.
struct RowState
{
    core::StatusRow status; ///< With the renewals of this computer taken into account.
    KeyPresence key = KeyPresence::Unknown;
    std::optional<bool> isHostable; ///< As long as somebody asks for it: see RowContext.
    int daysLeft = 0; ///< Meaningless without a notAfter.
    quint8 counters = 0; ///< Bit n: is counted by Counter n.
    core::CertificateId predecessor; ///< What it renews, by the provider or by this computer.
    core::CertificateId successor; ///< What renews it.
    bool isReplaced = false; ///< The successor is issued: what is left of this one's life is moot.
    core::ExpiryNotice notice; ///< From when on it counts as expiring.
    QString account; ///< The account's name.
    int accountIndex = 0; ///< Its place in RowContext::accounts.

    bool isIn(Counter counter) const { return (counters >> static_cast<int>(counter)) & 1; }
    bool operator==(const RowState &other) const;
};

/// One of the accounts that rows come from.
struct RowAccount
{
    QString name;
    int color = -1; ///< See core::Account; negative: not marked, as where it is the only one.

    bool operator==(const RowAccount &) const = default;
};

/// What a row's state depends on besides its certificate.
struct RowContext
{
    QDateTime now;
    QList<RowAccount> accounts; ///< In the order of RowSource::parts.
    core::ExpiryRule expiryRule;
    QHash<core::CertificateId, int> ownNoticeDays; ///< Set for single certificates.
    /// Whose keys are in this computer's keychain; none as long as that is not known.
    std::optional<QSet<core::CertificateId>> keysHere;
    QHash<core::CertificateId, RenewalMark> renewals;
    /// What the provider could host; none as long as that is not known.
    std::optional<QSet<core::CertificateId>> hostable;
};

/// The certificates of one account or several with their states, in the provider's order.
struct CertificateRows
{
    core::PackedCertificates certificates;
    std::vector<RowState> states;
    std::vector<qint64> ends; ///< Each notAfter in milliseconds since 1970; `never` without one.
    std::array<int, allCounters.size()> counts{};

    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    static CertificateRows make(const MergedRows &merged, const RowContext &context);
    int count(Counter counter) const { return counts[static_cast<std::size_t>(counter)]; }
    int size() const { return static_cast<int>(certificates.size()); }
};

/// The certificate as this computer knows it: a renewal that was finished here counts, even if the
/// provider has no link between the two (facts.md 2.3).
core::Certificate withRenewal(core::Certificate certificate, const RenewalMark &mark);

} // namespace ui
