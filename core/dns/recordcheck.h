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

    ValidationRecord record;
    Verdict verdict = Verdict::NoReply;
    QStringList seen;
    QString foundAt; ///< For DoubledDomain and MissingUnderscore: where it is instead.
    int ttl = 0;
};

/// Looks a DNS record up and names the usual mistakes. Records of kind File are not for this.
Task<RecordFinding> checkRecord(DnsResolver &resolver, const ValidationRecord &record,
                                const DnsServer &server, QObject *owner);

} // namespace core
