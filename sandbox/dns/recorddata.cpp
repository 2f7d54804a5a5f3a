#include "sandbox/dns/recorddata.h"

#include "sandbox/dns/dnsmessage.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr qsizetype longestString = 255;
constexpr qsizetype longestText = 4096; // ours: an answer with several still fits TCP

template <typename Integer>
QByteArray bigEndian(Integer value)
{
    const Integer wire = qToBigEndian(value);
    return {reinterpret_cast<const char *>(&wire), sizeof wire};
}

std::optional<QByteArray> addressData(const QString &text, bool isIpv6)
{
    const QHostAddress address(text);
    if (isIpv6 && address.protocol() == QAbstractSocket::IPv6Protocol
        && address.scopeId().isEmpty()) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
    }
    // QHostAddress also takes "1.2": insist on what it would print itself.
    if (!isIpv6 && address.protocol() == QAbstractSocket::IPv4Protocol
        && address.toString() == text)
        return bigEndian(address.toIPv4Address());
    return {};
}

std::optional<QByteArray> textData(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > longestText)
        return {};
    QByteArray data;
    for (qsizetype at = 0; at < bytes.size(); at += longestString) {
        const QByteArray piece = bytes.mid(at, longestString);
        data += static_cast<char>(piece.size());
        data += piece;
    }
    return data;
}

// RFC 8659 4.1: flags, tag, value.
std::optional<QByteArray> caaData(const QString &text)
{
    static const QRegularExpression pattern(
        uR"re(^\s*(\d{1,3})\s+([A-Za-z0-9]{1,15})\s+(?:"([ !#-~]*)"|([!#-~]+))\s*$)re"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const int flags = match.captured(1).toInt();
    if (!match.hasMatch() || flags > 255)
        return {};
    const QByteArray tag = match.captured(2).toLatin1();
    QByteArray data;
    data += static_cast<char>(flags);
    data += static_cast<char>(tag.size());
    data += tag;
    data += (match.captured(3) + match.captured(4)).toLatin1();
    return data;
}

} // namespace

std::optional<QByteArray> nameData(const QString &name)
{
    const std::optional<DnsName> parsed = DnsName::fromText(name);
    if (!parsed || parsed->isRoot())
        return {};
    return parsed->toWire();
}

std::optional<QByteArray> recordData(const ZoneRecord &record)
{
    switch (record.type) {
    case RecordType::A:
        return addressData(record.value, false);
    case RecordType::Aaaa:
        return addressData(record.value, true);
    case RecordType::Ns:
    case RecordType::Cname:
        return nameData(record.value);
    case RecordType::Mx:
        if (const auto host = nameData(record.value))
            return bigEndian(record.priority) + *host;
        return {};
    case RecordType::Txt:
        return textData(record.value);
    case RecordType::Caa:
        return caaData(record.value);
    }
    return {};
}

QByteArray authorityData(const Zone &zone)
{
    const QByteArray root(1, '\0');
    const QString server = zone.nameServers.isEmpty() ? zone.name : zone.nameServers.first();
    QByteArray data =
        nameData(server).value_or(root) + nameData(u"hostmaster."_s + zone.name).value_or(root);
    constexpr quint32 refresh = 3600;
    constexpr quint32 retry = 600;
    constexpr quint32 expire = 604'800;
    for (const quint32 value : {zone.serial, refresh, retry, expire, zone.negativeTtl})
        data += bigEndian(value);
    return data;
}

} // namespace sandbox
