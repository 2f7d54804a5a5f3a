#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

/// The record types that a zone of the sandbox can hold; the numbers are DNS's own.
enum class RecordType : quint16 {
    A = 1,
    Ns = 2,
    Cname = 5,
    Mx = 15,
    Txt = 16,
    Aaaa = 28,
    Caa = 257
};

QString recordTypeName(RecordType type); ///< "A", "CNAME", …
std::optional<RecordType> findRecordType(QStringView name); ///< Case-insensitive.

/// One record as DNSPod keeps it.
struct ZoneRecord
{
    quint64 id = 0; ///< 0 in a new one: the zone gives it the next.
    QString name; ///< Relative to the zone; "@" or "" is the zone itself, "*" a wildcard.
    RecordType type = RecordType::A;
    QString value; ///< CAA as `0 issue "ca.example"`; names with or without trailing dot.
    quint16 priority = 10; ///< MX only.
    quint32 ttl = 600; ///< Seconds.
    QString line; ///< "", "Default" and "默认" are served; the other lines are for other regions.
    bool enabled = true;
    QString remark;
    std::optional<int> weight; ///< 0 to 100; kept, not acted on.
    QDateTime updatedAt;
    QDateTime visibleFrom; ///< Not in answers before; invalid: at once.

    bool operator==(const ZoneRecord &) const = default;
};

/// A zone with its SOA and NS; those two are made from `nameServers`, not records of the list.
struct Zone
{
    QString name; ///< Lower case, without trailing dot.
    QList<QString> nameServers = {QStringLiteral("ns1.sandbox-dns.certdesk.test"),
                                  QStringLiteral("ns2.sandbox-dns.certdesk.test")};
    quint32 serial = 1; ///< Of the SOA; goes up with every change.
    quint32 negativeTtl = 5; ///< Seconds for which "there is none" may be remembered.
    QList<ZoneRecord> records;

    bool operator==(const Zone &) const = default;
};

/// BadInput with code "record/name", "record/value" or "record/ttl" unless DNS can carry it.
[[nodiscard]] core::Result<void> checkRecord(const Zone &zone, const ZoneRecord &record);

} // namespace sandbox
