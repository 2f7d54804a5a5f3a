#include "sandbox/state/orderflow.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Kind = core::ValidationRecord::Kind;

QString randomHex(int digits)
{
    QString text;
    while (text.size() < digits)
        text += u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QChar(u'0'));
    return text.left(digits);
}

QString randomBase36(int digits)
{
    QString text;
    while (text.size() < digits)
        text += QString::number(QRandomGenerator::system()->bounded(36), 36);
    return text;
}

// `host` before the part of `name` that is in front of the zone: "_x" + "blog" → "_x.blog".
QString relativeHost(const QString &host, const QString &name, const QString &zone)
{
    return name == zone ? host : host + u'.' + name.chopped(zone.size() + 1);
}

core::ValidationRecord fileRecord(const QString &name)
{
    return {Kind::File,
            name,
            {},
            u"fileauth.txt"_s,
            randomBase36(44),
            u"/.well-known/pki-validation/"_s};
}

core::ValidationRecord dnsRecord(Kind kind, const QString &name, const QString &zone)
{
    core::ValidationRecord record;
    record.kind = kind;
    record.domain = zone;
    const QString host = kind == Kind::Txt ? u"_dnsauth"_s : u'_' + randomHex(32);
    record.relativeName = relativeHost(host, name, zone);
    record.name = record.relativeName + u'.' + zone;
    record.value = kind == Kind::Txt ? randomBase36(52)
                                     : randomHex(32) + u'.' + randomHex(32) + u'.'
            + randomBase36(14) + u".trust-provider.test"_s;
    return record;
}

} // namespace

QList<core::ValidationRecord>
makeValidationRecords(const CertificateRecord &record, const CatalogueItem &item,
                      const std::function<QString(const QString &)> &zoneOf)
{
    const bool isFile = record.verifyType.startsWith("FILE"_L1);
    QSet<QString> seen;
    QList<core::ValidationRecord> records;
    for (QString name : record.names) {
        if (name.startsWith("*."_L1))
            name.remove(0, 2); // a wildcard is proven on its base domain
        if (seen.contains(name))
            continue;
        seen.insert(name);
        records.append(isFile ? fileRecord(name) : dnsRecord(item.recordKind, name, zoneOf(name)));
    }
    return records;
}

} // namespace sandbox
