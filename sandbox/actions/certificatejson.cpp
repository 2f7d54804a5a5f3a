#include "sandbox/actions/certificatejson.h"

#include "core/crypto/certificatechain.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/actions/validationjson.h"
#include "sandbox/state/catalogue.h"
#include "sandbox/state/jsontime.h"
#include "sandbox/state/provider.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct StatusWords
{
    const char16_t *english;
    const char16_t *chinese;
};

constexpr std::array statusWords{
    StatusWords{u"Pending validation", u"待验证"},
    StatusWords{u"Certificate issued", u"证书已颁发"},
    StatusWords{u"Failed to pass review", u"审核失败"},
    StatusWords{u"Expired", u"已过期"},
    StatusWords{u"Pending validation", u"待验证"},
    StatusWords{u"Pending submission", u"待提交资料"},
    StatusWords{u"Canceling order", u"订单取消中"},
    StatusWords{u"Canceled", u"已取消"},
    StatusWords{u"Pending confirmation letter upload", u"待上传确认函"},
    StatusWords{u"Revoking", u"吊销中"},
    StatusWords{u"Revoked", u"已吊销"},
    StatusWords{u"Reissuing", u"重颁发中"},
    StatusWords{u"Pending revocation letter upload", u"待上传吊销确认函"},
    StatusWords{u"Pending submission", u"待提交资料"},
    StatusWords{u"Refunded", u"已退款"},
    StatusWords{u"Migrating", u"证书迁移中"},
};

bool hasCertificate(const CertificateRecord &record)
{
    return record.begins.isValid();
}

QString sourceOf(const CertificateRecord &record)
{
    const auto item = findItem(record.productId);
    if (!item)
        return u"upload"_s;
    return item->product.brand == "WoTrus"_L1 ? u"wosign"_s : u"trustasia"_s;
}

QJsonArray tagsJson(const CertificateRecord &record)
{
    QJsonArray tags;
    for (const auto &[key, value] : record.tags)
        tags.append(QJsonObject{{u"TagKey"_s, key}, {u"TagValue"_s, value}});
    return tags;
}

QJsonObject extraOf(const CertificateRecord &record, Site site)
{
    QJsonObject extra{{u"DomainNumber"_s, QString::number(record.domainCount)},
                      {u"OriginCertificateId"_s, record.originId},
                      {u"ReplacedBy"_s, record.replacedBy},
                      {u"ReplacedFor"_s, record.replacedFor},
                      {u"RenewOrder"_s, record.renewalId},
                      {u"SMCert"_s, 0},
                      {u"CompanyType"_s, record.companyId > 0 ? 2 : 1}};
    if (site == Site::Mainland) {
        extra["ServiceRenewCertificateId"_L1] = QString();
        extra["ServiceOriginCertificateId"_L1] = QString();
    }
    return extra;
}

// Projects have no list here: whatever number a certificate was given is one.
QString projectName(qint64 id, const QString &language)
{
    const bool isChinese = language == "zh-CN"_L1;
    if (id != 0)
        return (isChinese ? u"项目 %1"_s : u"Project %1"_s).arg(id);
    return isChinese ? u"默认项目"_s : u"Default Project"_s;
}

QJsonObject projectInfo(const CertificateRecord &record, const Audience &audience)
{
    const QString name = projectName(record.projectId, audience.language);
    return {{u"ProjectName"_s, name},
            {u"ProjectCreatorUin"_s, 0},
            {u"ProjectCreateTime"_s, u"0000-00-00 00:00:00"_s},
            {u"ProjectResume"_s, name},
            {u"OwnerUin"_s, 0},
            {u"ProjectId"_s, QString::number(record.projectId)}};
}

QJsonObject downloadTypes(const CertificateRecord &record)
{
    const bool issued = record.status == CertificateStatus::Issued;
    const bool withKey = issued && !record.hasOwnCsr;
    return {{u"NGINX"_s, issued}, {u"APACHE"_s, issued}, {u"TOMCAT"_s, withKey},
            {u"IIS"_s, withKey},  {u"JKS"_s, withKey},   {u"OTHER"_s, issued},
            {u"ROOT"_s, issued}};
}

// A deployed answer of the provider has null where nothing was submitted yet, "" elsewhere.
// What the list, DescribeCertificate and DescribeCertificateDetail have in common.
QJsonObject commonFields(const CertificateRecord &record, const Audience &audience)
{
    const auto item = findItem(record.productId);
    const bool issued = record.status == CertificateStatus::Issued;
    return {
        {u"OwnerUin"_s, accountUin},
        {u"ProjectId"_s, QString::number(record.projectId)},
        {u"From"_s, sourceOf(record)},
        {u"CertificateType"_s, record.isCa ? u"CA"_s : u"SVR"_s},
        {u"PackageType"_s, item ? QJsonValue(QString::number(record.productId)) : QJsonValue()},
        {u"ProductZhName"_s, item ? item->chineseName : QString()},
        {u"Domain"_s, record.domain()},
        {u"Alias"_s, record.alias},
        {u"Status"_s, static_cast<int>(record.status)},
        {u"StatusMsg"_s, orNull(record.statusMsg)},
        {u"StatusName"_s, statusName(record.status, audience.language)},
        {u"VerifyType"_s, record.verifyType},
        {u"VulnerabilityStatus"_s, u"INACTIVE"_s},
        {u"CertBeginTime"_s, providerTime(record.begins)},
        {u"CertEndTime"_s, providerTime(record.ends)},
        {u"ValidityPeriod"_s,
         item && item->product.isFree ? u"3"_s : QString::number(record.years * 12)},
        {u"InsertTime"_s, providerTime(record.inserted)},
        {u"CertificateExtra"_s, extraOf(record, audience.site)},
        {u"CertificateId"_s, record.id},
        {u"IsVip"_s, item && !item->product.isFree},
        {u"IsWildcard"_s, item ? item->isWildcard() : record.domain().startsWith("*."_L1)},
        {u"IsDv"_s, item && item->isDv()},
        {u"IsVulnerability"_s, false},
        {u"RenewAble"_s, isRenewable(record, audience.now)},
        {u"Deployable"_s, issued},
        {u"Tags"_s, tagsJson(record)},
    };
}

void addSubscription(QJsonObject &row)
{
    row["IsHostingUploadRenewCert"_L1] = false;
    row["ServiceId"_L1] = QJsonValue();
    row["ServiceStatus"_L1] = QJsonValue();
    row["CertServiceBeginTime"_L1] = QJsonValue();
    row["CertServiceEndTime"_L1] = QJsonValue();
    row["CertServiceShareEnabled"_L1] = QJsonValue();
    row["CertServiceValidCertificateCount"_L1] = QJsonValue();
}

QJsonArray chainInfo(const CertificateMaterial &material)
{
    QJsonArray chain;
    const auto read = core::readChain(material.leafPem + material.intermediatePem);
    if (!read)
        return chain;
    chain.append(QJsonObject{{u"Issuer"_s, read->leaf.issuer},
                             {u"Subject"_s, read->leaf.commonName},
                             {u"Fingerprint"_s, QString::fromLatin1(read->leaf.sha256.toHex())},
                             {u"ValidFrom"_s, providerTime(read->leaf.notBefore)},
                             {u"ValidTo"_s, providerTime(read->leaf.notAfter)}});
    return chain;
}

} // namespace

QString statusName(CertificateStatus status, const QString &language)
{
    const auto index = static_cast<std::size_t>(status);
    if (index >= statusWords.size())
        return {};
    const StatusWords &words = statusWords.at(index);
    return QString::fromUtf16(language == "zh-CN"_L1 ? words.chinese : words.english);
}

QJsonObject listRow(const CertificateRecord &record, const Audience &audience)
{
    const auto item = findItem(record.productId);
    const QJsonArray names = QJsonArray::fromStringList(record.names);
    QJsonObject row = commonFields(record, audience);
    row["SubjectAltName"_L1] = names;
    row["PackageTypeName"_L1] = item ? item->name : QString();
    row["ProjectInfo"_L1] = projectInfo(record, audience);
    row["BoundResource"_L1] = QJsonArray();
    row["IsIgnore"_L1] = record.isIgnored;
    row["IsSM"_L1] = false;
    row["EncryptAlgorithm"_L1] = hasCertificate(record) ? record.algorithm : QString();
    row["CAEncryptAlgorithms"_L1] = QJsonValue();
    row["CAEndTimes"_L1] = QJsonValue();
    row["CACommonNames"_L1] = QJsonValue();
    row["PreAuditInfo"_L1] = QJsonObject{
        {u"TotalPeriod"_s, record.years}, {u"NowPeriod"_s, 1}, {u"ManagerId"_s, QString()}};
    row["AutoRenewFlag"_L1] = record.autoRenew ? 1 : 0;
    row["HostingStatus"_L1] = record.hostingStatus;
    row["HostingCompleteTime"_L1] = providerTime(record.hostingCompleted, u"--"_s);
    row["HostingRenewCertId"_L1] = record.hostingStatus > 0 ? record.renewalId : QString();
    row["HasRenewOrder"_L1] = record.renewalId;
    row["ReplaceOriCertIsDelete"_L1] = false;
    row["IsExpiring"_L1] = isExpiring(record, audience.now);
    row["DVAuthDeadline"_L1] = providerTime(record.deadline);
    row["ValidationPassedTime"_L1] = providerTime(record.validated, u"--"_s);
    row["CertSANs"_L1] = names;
    row["AwaitingValidationMsg"_L1] = record.reviewerMsg;
    row["AllowDownload"_L1] = true;
    row["IsDNSPODResolve"_L1] = !record.names.isEmpty()
        && std::all_of(record.names.begin(), record.names.end(), audience.isHosted);
    row["IsPackage"_L1] = !record.packageId.isEmpty();
    row["KeyPasswordCustomFlag"_L1] = !record.submitted["KeyPass"_L1].toString().isEmpty();
    row["SupportDownloadType"_L1] = downloadTypes(record);
    row["CertRevokedTime"_L1] = providerTime(record.revoked, QString());
    row["HostingResourceTypes"_L1] = QJsonArray();
    row["HostingConfig"_L1] = QJsonValue();
    if (audience.site == Site::Mainland)
        addSubscription(row);
    return row;
}

QJsonObject describeAnswer(const CertificateRecord &record, const Audience &audience)
{
    const auto item = findItem(record.productId);
    QJsonObject answer = commonFields(record, audience);
    answer["PackageTypeName"_L1] = item ? item->name : QString();
    answer["SubjectAltName"_L1] = QJsonArray::fromStringList(record.names);
    answer["OrderId"_L1] = orNull(record.dealId);
    answer["DvAuthDetail"_L1] = validationDetail(record);
    answer["VulnerabilityReport"_L1] = QJsonValue();
    answer["SubmittedData"_L1] = submittedData(record);
    answer["CAEncryptAlgorithms"_L1] = QJsonValue();
    answer["CACommonNames"_L1] = QJsonValue();
    answer["CAEndTimes"_L1] = QJsonValue();
    answer["DvRevokeAuthDetail"_L1] = revocationDetail(record);
    return answer;
}

QJsonObject detailAnswer(const CertificateRecord &record, const CertificateMaterial &material,
                         const Audience &audience)
{
    const auto item = findItem(record.productId);
    QJsonObject answer = commonFields(record, audience);
    answer["TypeName"_L1] = item ? item->name : QString();
    answer["SubjectAltName"_L1] = QJsonArray::fromStringList(record.names.mid(1));
    answer["OrderId"_L1] = orNull(record.dealId);
    answer["DvAuthDetail"_L1] = validationDetail(record);
    answer["VulnerabilityReport"_L1] = QJsonValue();
    answer["SubmittedData"_L1] = submittedData(record);
    const QByteArray chain = material.leafPem + material.intermediatePem;
    answer["CertificatePublicKey"_L1] = orNull(QString::fromLatin1(chain));
    answer["CertificatePrivateKey"_L1] = orNull(QString::fromLatin1(material.keyPem));
    answer["RootCert"_L1] = QJsonObject{{u"Sign"_s, QString()},
                                        {u"Encrypt"_s, QString()},
                                        {u"Standard"_s, QString::fromLatin1(material.rootPem)}};
    answer["EncryptCert"_L1] = QString();
    answer["EncryptPrivateKey"_L1] = QString();
    const auto facts = core::readChain(chain);
    answer["CertFingerprint"_L1] =
        facts ? QString::fromLatin1(facts->leaf.sha256.toHex()) : QString();
    answer["EncryptCertFingerprint"_L1] = QString();
    answer["EncryptAlgorithm"_L1] = hasCertificate(record) ? record.algorithm : QString();
    answer["DvRevokeAuthDetail"_L1] = revocationDetail(record);
    answer["CertChainInfo"_L1] = chainInfo(material);
    if (audience.site == Site::Mainland) {
        const int coverage = item ? static_cast<int>(item->product.coverage) + 1 : 1;
        static constexpr std::array levels{"DV"_L1, "OV"_L1, "EV"_L1};
        answer["DomainType"_L1] = coverage;
        answer["CertType"_L1] =
            item ? QString(levels.at(static_cast<std::size_t>(item->product.level))) : QString();
        answer["UseCrossSignRoot"_L1] = false;
        answer["HostingStatus"_L1] = record.hostingStatus;
    }
    return answer;
}

} // namespace sandbox
