#pragma once

#include "core/base/task.h"

#include <QList>
#include <QString>

class QObject;

namespace core {

/// A zone whose records the account can edit.
struct HostedZone
{
    qint64 id = 0;
    QString name; ///< Punycode, lower case, no final dot.
    bool isPaused = false; ///< Switched off, or blocked: its records are not served.
    bool isElsewhere = false; ///< The registry names other servers: what is written has no effect.

    bool operator==(const HostedZone &) const = default;
};

/// What is to be written, on the default line.
struct NewRecord
{
    QString host; ///< Relative to the zone; "@" for the zone itself.
    QString type; ///< "TXT" or "CNAME"
    QString value;
    int ttl = 600; ///< Seconds; the shortest that the free plan takes (facts.md 4.3).

    bool operator==(const NewRecord &) const = default;
};

/// A record as the service lists it.
struct HostedRecord
{
    qint64 id = 0;
    QString host;
    QString type;
    QString value;
    QString line; ///< In the service's words.
    QString lineId; ///< "0" is the default line, which everybody is answered from.
    int ttl = 0;
    bool isEnabled = true;

    bool operator==(const HostedRecord &) const = default;
};

/// The DNS service of the same account (DNSPod, facts.md 4.7). Reads and changes fail as those of
/// Provider do; a change that fails with NoAnswer may have happened. A record that was just made
/// may stay out of records() for 30 seconds.
class DnsHosting
{
public:
    virtual ~DnsHosting() = default;

    virtual Task<QList<HostedZone>> zones(QObject *owner) = 0;
    /// Every record of that host, of all types and lines, switched off or not.
    virtual Task<QList<HostedRecord>> records(const HostedZone &zone, const QString &host,
                                              QObject *owner) = 0;
    /// The new record's id. An identical one is refused: "InvalidParameter.DomainRecordExist".
    virtual Task<qint64> create(const HostedZone &zone, const NewRecord &record,
                                QObject *owner) = 0;
    /// Puts `record` in the place of the one with this id, switched on.
    virtual Task<qint64> replace(const HostedZone &zone, qint64 id, const NewRecord &record,
                                 QObject *owner) = 0;
    virtual Task<void> remove(const HostedZone &zone, qint64 id, QObject *owner) = 0;
};

} // namespace core
