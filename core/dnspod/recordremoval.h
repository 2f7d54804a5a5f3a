#pragma once

#include "core/dnspod/addedrecords.h"
#include "core/dnspod/dnshosting.h"

namespace core {

enum class RemovalOutcome {
    Removed,
    WasGone, ///< Somebody removed it already.
    Changed ///< The record has another content now: somebody else's work, left as it is.
};

/// Removes a record that CertDesk made, if it is still there under its id with its content, and
/// then forgets it. A lost answer is followed by a look; NoAnswer only where the record is still
/// there. `hosting` and `book` outlive `owner`.
Task<RemovalOutcome> removeAdded(DnsHosting &hosting, AddedRecords &book, const AddedRecord &record,
                                 QObject *owner);

} // namespace core
