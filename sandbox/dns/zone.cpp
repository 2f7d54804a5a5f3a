#include "sandbox/dns/zone.h"

#include "sandbox/dns/dnsmessage.h"
#include "sandbox/dns/recorddata.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

struct TypeName
{
    RecordType type;
    QLatin1StringView name;
};

constexpr std::array typeNames{
    TypeName{RecordType::A, "A"_L1},     TypeName{RecordType::Aaaa, "AAAA"_L1},
    TypeName{RecordType::Caa, "CAA"_L1}, TypeName{RecordType::Cname, "CNAME"_L1},
    TypeName{RecordType::Mx, "MX"_L1},   TypeName{RecordType::Ns, "NS"_L1},
    TypeName{RecordType::Txt, "TXT"_L1},
};

constexpr quint32 longestTtl = 604'800; // DNSPod's

} // namespace

QString recordTypeName(RecordType type)
{
    const auto *found = std::ranges::find(typeNames, type, &TypeName::type);
    return found == typeNames.end() ? QString() : QString(found->name);
}

std::optional<RecordType> findRecordType(QStringView name)
{
    for (const TypeName &known : typeNames) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.type;
    }
    return {};
}

core::Result<void> checkRecord(const Zone &zone, const ZoneRecord &record)
{
    static const QRegularExpression hostPattern(
        uR"(^(?:\*|[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?))"
        uR"((?:\.[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)*$)"_s);
    const bool isApex = record.name.isEmpty() || record.name == u'@';
    const bool isHost = hostPattern.match(record.name).hasMatch()
        && DnsName::fromText(QString(record.name + u'.' + zone.name));
    // The zone's SOA and NS are there, and a CNAME stands alone.
    if (!(isApex || isHost) || (isApex && record.type == RecordType::Cname))
        return core::fail(core::Error::Kind::BadInput, record.name, u"record/name"_s);
    if (!recordData(record))
        return core::fail(core::Error::Kind::BadInput, record.value, u"record/value"_s);
    if (record.ttl < 1 || record.ttl > longestTtl)
        return core::fail(core::Error::Kind::BadInput, QString::number(record.ttl),
                          u"record/ttl"_s);
    return {};
}

} // namespace sandbox
