#pragma once

#include "core/dnspod/dnshosting.h"
#include "core/model/validation.h"

#include <optional>

namespace core {

/// Where a record to be proved would go, and what is there already.
struct RecordPlacement
{
    enum class Verdict {
        NoZone, ///< The account hosts no zone that the name is in.
        Free, ///< Nothing of that host is in the way.
        AlreadyThere, ///< Exactly this record: nothing to do.
        BesideOthers, ///< TXT: `others` have the same host; both may stand.
        Conflict ///< `others` have to go first: a CNAME stands alone at its name.
    };

    Verdict verdict = Verdict::NoZone;
    HostedZone zone;
    NewRecord record;
    QList<HostedRecord> others; ///< Those of BesideOthers and Conflict.

    /// Whether the one that is there can be replaced in one step, so that nothing is lost half-way.
    bool canReplace() const { return others.size() == 1; }
    bool operator==(const RecordPlacement &) const = default;
};

/// The zone with the longest name that `name` is in; nothing where there is none.
std::optional<HostedZone> zoneFor(const QString &name, const QList<HostedZone> &zones);

/// `record` as it would be written into `zone`, in which its name is.
NewRecord recordFor(const ValidationRecord &record, const HostedZone &zone);

/// What `there`, the records of that host, mean for it.
RecordPlacement place(const HostedZone &zone, const NewRecord &record,
                      const QList<HostedRecord> &there);

/// Whether `there` is what `record` asks for, wherever it is served: TXT to the letter, CNAME
/// without regard to case and final dot.
bool isSameContent(const HostedRecord &there, const NewRecord &record);

/// The zone and what is there, from the service.
Task<RecordPlacement> lookUpPlacement(DnsHosting &hosting, const ValidationRecord &record,
                                      QObject *owner);

} // namespace core
