#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace sandbox {

/// A domain name as the labels that DNS carries: raw bytes, at most 63 each and 255 in all,
/// compared without regard to ASCII case. The root has none.
class DnsName
{
public:
    DnsName() = default;
    explicit DnsName(QByteArrayList labels)
        : m_labels(std::move(labels))
    {
    }
    /// ASCII, with or without trailing dot. Nothing if a label is empty or anything is too long.
    static std::optional<DnsName> fromText(QStringView text);
    /// Uncompressed, as in the data of our own records. The root if it is malformed.
    static DnsName fromWire(QByteArrayView wire);

    const QByteArrayList &labels() const { return m_labels; }
    bool isRoot() const { return m_labels.isEmpty(); }
    bool endsIn(const DnsName &parent) const; ///< True for itself too.
    DnsName parent() const; ///< The root's parent is the root.
    DnsName child(const QByteArray &label) const;
    DnsName below(const DnsName &parent) const; ///< These labels, then the parent's.
    QString toText() const; ///< Lower case, without trailing dot; odd bytes as "\ddd".
    QByteArray toWire() const; ///< Uncompressed.

    bool operator==(const DnsName &other) const;

private:
    QByteArrayList m_labels;
};

struct DnsQuestion
{
    DnsName name;
    quint16 type = 1;
    quint16 recordClass = 1; ///< 1 is IN, 255 any.

    bool operator==(const DnsQuestion &) const = default;
};

struct DnsResourceRecord
{
    DnsName name;
    quint16 type = 1;
    quint16 recordClass = 1;
    quint32 ttl = 0;
    QByteArray data; ///< As on the wire. Names in it are written without compression.

    bool operator==(const DnsResourceRecord &) const = default;
};

/// EDNS(0), RFC 6891: the OPT record without its options.
struct DnsExtension
{
    quint16 udpSize = 1232;
    quint8 version = 0;
    bool dnssecOk = false;

    bool operator==(const DnsExtension &) const = default;
};

/// One DNS message (RFC 1035), as far as an authoritative server needs it. c-ares reads and writes
/// these only from 1.28 on (ares_dns_record).
struct DnsMessage
{
    /// From 16 on they need an extension (EDNS) to be carried.
    enum Code : quint16 {
        NoError = 0,
        FormatError = 1,
        ServerFailure = 2,
        NoSuchName = 3,
        NotImplemented = 4,
        Refused = 5,
        BadVersion = 16
    };

    quint16 id = 0;
    bool isResponse = false;
    quint8 opcode = 0;
    bool isAuthoritative = false;
    bool isTruncated = false;
    bool recursionDesired = false;
    Code code = NoError;
    QList<DnsQuestion> questions;
    QList<DnsResourceRecord> answers;
    QList<DnsResourceRecord> authorities;
    QList<DnsResourceRecord> additionals; ///< Without OPT.
    std::optional<DnsExtension> extension;

    bool operator==(const DnsMessage &) const = default;
};

/// Only id, flags and code. Nothing if there aren't 12 bytes.
std::optional<DnsMessage> readHeader(QByteArrayView packet);

/// Nothing unless the whole packet is one well-formed message. Never reads outside of it, and takes
/// time in proportion to its size.
std::optional<DnsMessage> readMessage(QByteArrayView packet);

/// The packet; names of questions and owners are compressed. One that would be larger than
/// `largest` bytes comes without records and marked as truncated.
QByteArray writeMessage(const DnsMessage &message, qsizetype largest = 65535);

} // namespace sandbox
