#include "sandbox/state/certificaterecord.h"

#include "sandbox/state/jsontime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Kind = core::ValidationRecord::Kind;

QJsonObject recordToJson(const core::ValidationRecord &record)
{
    return {{u"kind"_s, static_cast<int>(record.kind)},
            {u"domain"_s, record.domain},
            {u"relative"_s, record.relativeName},
            {u"name"_s, record.name},
            {u"value"_s, record.value},
            {u"path"_s, record.path}};
}

core::ValidationRecord recordFromJson(const QJsonObject &json)
{
    return {static_cast<Kind>(json["kind"_L1].toInt()),
            json["domain"_L1].toString(),
            json["relative"_L1].toString(),
            json["name"_L1].toString(),
            json["value"_L1].toString(),
            json["path"_L1].toString()};
}

QJsonArray tagsToJson(const QList<std::pair<QString, QString>> &tags)
{
    QJsonArray array;
    for (const auto &[key, value] : tags)
        array.append(QJsonArray{key, value});
    return array;
}

QStringList stringsFromJson(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue item : value.toArray())
        strings.append(item.toString());
    return strings;
}

} // namespace

QJsonObject CertificateRecord::toJson() const
{
    QJsonArray recordArray;
    for (const core::ValidationRecord &record : records)
        recordArray.append(recordToJson(record));
    return {{u"id"_s, id},
            {u"alias"_s, alias},
            {u"names"_s, QJsonArray::fromStringList(names)},
            {u"product"_s, productId},
            {u"status"_s, static_cast<int>(status)},
            {u"statusMsg"_s, statusMsg},
            {u"reviewerMsg"_s, reviewerMsg},
            {u"verifyType"_s, verifyType},
            {u"years"_s, years},
            {u"bonusDays"_s, bonusDays},
            {u"domainCount"_s, domainCount},
            {u"project"_s, projectId},
            {u"tags"_s, tagsToJson(tags)},
            {u"inserted"_s, timeToJson(inserted)},
            {u"begins"_s, timeToJson(begins)},
            {u"ends"_s, timeToJson(ends)},
            {u"due"_s, timeToJson(due)},
            {u"deadline"_s, timeToJson(deadline)},
            {u"validated"_s, timeToJson(validated)},
            {u"lastCheck"_s, timeToJson(lastCheck)},
            {u"revoked"_s, timeToJson(revoked)},
            {u"records"_s, recordArray},
            {u"origin"_s, originId},
            {u"renewal"_s, renewalId},
            {u"replacedFor"_s, replacedFor},
            {u"replacedBy"_s, replacedBy},
            {u"latestEnd"_s, timeToJson(latestEnd)},
            {u"deal"_s, dealId},
            {u"package"_s, packageId},
            {u"points"_s, packagePoints},
            {u"algorithm"_s, algorithm},
            {u"fingerprint"_s, fingerprint},
            {u"ownCsr"_s, hasOwnCsr},
            {u"ignored"_s, isIgnored},
            {u"autoRenew"_s, autoRenew},
            {u"ca"_s, isCa},
            {u"closed"_s, isClosed},
            {u"demo"_s, isDemo},
            {u"reason"_s, reason},
            {u"hosting"_s, hostingStatus},
            {u"hostingCompleted"_s, timeToJson(hostingCompleted)},
            {u"submitted"_s, submitted},
            {u"letter"_s, letterSha256},
            {u"company"_s, companyId}};
}

CertificateRecord CertificateRecord::fromJson(const QJsonObject &json)
{
    CertificateRecord record;
    record.id = json["id"_L1].toString();
    record.alias = json["alias"_L1].toString();
    record.names = stringsFromJson(json["names"_L1]);
    record.productId = json["product"_L1].toInt();
    record.status = static_cast<CertificateStatus>(json["status"_L1].toInt());
    record.statusMsg = json["statusMsg"_L1].toString();
    record.reviewerMsg = json["reviewerMsg"_L1].toString();
    record.verifyType = json["verifyType"_L1].toString();
    record.years = json["years"_L1].toInt(1);
    record.bonusDays = json["bonusDays"_L1].toInt();
    record.domainCount = json["domainCount"_L1].toInt(1);
    record.projectId = json["project"_L1].toInteger();
    for (const QJsonValue tag : json["tags"_L1].toArray())
        record.tags.append({tag[0].toString(), tag[1].toString()});
    record.inserted = timeFromJson(json["inserted"_L1]);
    record.begins = timeFromJson(json["begins"_L1]);
    record.ends = timeFromJson(json["ends"_L1]);
    record.due = timeFromJson(json["due"_L1]);
    record.deadline = timeFromJson(json["deadline"_L1]);
    record.validated = timeFromJson(json["validated"_L1]);
    record.lastCheck = timeFromJson(json["lastCheck"_L1]);
    record.revoked = timeFromJson(json["revoked"_L1]);
    for (const QJsonValue item : json["records"_L1].toArray())
        record.records.append(recordFromJson(item.toObject()));
    record.originId = json["origin"_L1].toString();
    record.renewalId = json["renewal"_L1].toString();
    record.replacedFor = json["replacedFor"_L1].toString();
    record.replacedBy = json["replacedBy"_L1].toString();
    record.latestEnd = timeFromJson(json["latestEnd"_L1]);
    record.dealId = json["deal"_L1].toString();
    record.packageId = json["package"_L1].toString();
    record.packagePoints = json["points"_L1].toInt();
    record.algorithm = json["algorithm"_L1].toString();
    record.fingerprint = json["fingerprint"_L1].toString();
    record.hasOwnCsr = json["ownCsr"_L1].toBool();
    record.isIgnored = json["ignored"_L1].toBool();
    record.autoRenew = json["autoRenew"_L1].toBool();
    record.isCa = json["ca"_L1].toBool();
    record.isClosed = json["closed"_L1].toBool();
    record.isDemo = json["demo"_L1].toBool();
    record.reason = json["reason"_L1].toString();
    record.hostingStatus = json["hosting"_L1].toInt(-1);
    record.hostingCompleted = timeFromJson(json["hostingCompleted"_L1]);
    record.submitted = json["submitted"_L1].toObject();
    record.letterSha256 = json["letter"_L1].toString();
    record.companyId = json["company"_L1].toInteger();
    return record;
}

bool isExpiring(const CertificateRecord &record, const QDateTime &now)
{
    return record.status == CertificateStatus::Issued && record.ends.isValid() && record.ends > now
        && record.ends <= now.addDays(renewalWindowDays);
}

bool isRenewable(const CertificateRecord &record, const QDateTime &now)
{
    return isExpiring(record, now) && !record.isUploaded() && record.renewalId.isEmpty();
}

} // namespace sandbox
