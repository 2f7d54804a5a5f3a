#pragma once

#include "core/dns/dnsresolver.h"
#include "core/model/validation.h"

namespace core {

/// What public DNS says about a record that should be there, in words a person can act on.
struct RecordFinding
{
    enum class Verdict {
        Visible, ///< There, with the right value.
        NotThere,
        WrongValue, ///< `seen` is what is there instead.
        DoubledDomain, ///< Found at name.domain.domain: the form appended the zone itself.
        MissingUnderscore, ///< Found at the name without its leading underscore.
        WrongType, ///< TXT where CNAME is asked, or the other way round.
        NoReply, ///< No server answered; says nothing about the record.
        ServerFailure
    };

    /// How a wrong value comes close to the right one.
    enum class Slip {
        None,
        QuotesOrBlanks, ///< Only quotation marks or blanks differ.
        LetterCase, ///< Only capital and small letters differ.
        ZoneAppended ///< A CNAME's target with the zone behind it: the final dot was left out.
    };

    ValidationRecord record;
    Verdict verdict = Verdict::NoReply;
    Slip slip = Slip::None; ///< For WrongValue.
    QStringList seen;
    QString foundAt; ///< For DoubledDomain and MissingUnderscore: where it is instead.
    int ttl = 0;
};

/// Looks a DNS record up and names the usual mistakes. CNAME targets are compared without regard to
/// case and final dot, TXT exactly. A record elsewhere counts only if it has the right value, so
/// that a wildcard record of the zone is not taken for a mistake. Records of kind File are not for
/// this. `resolver` outlives `owner`.
Task<RecordFinding> checkRecord(DnsResolver &resolver, const ValidationRecord &record,
                                const DnsServer &server, QObject *owner);

} // namespace core
