#include "core/provider/certificateparser.h"

#include "core/provider/jsonreader.h"
#include "core/provider/validationparser.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <utility>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

QString firstText(const JsonReader &row, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys)
        if (QString text = row.text(key); !text.isEmpty())
            return text;
    return {};
}

// The list counts the main domain among the names, the detail does not (facts.md 1.4).
QStringList furtherNames(const JsonReader &row, const QString &domain)
{
    QStringList names = row.texts("SubjectAltName"_L1);
    if (names.isEmpty())
        names = row.texts("CertSANs"_L1);
    names.removeIf(
        [&](const QString &name) { return name.compare(domain, Qt::CaseInsensitive) == 0; });
    names.removeDuplicates();
    return names;
}

QList<std::pair<QString, QString>> tags(const JsonReader &row)
{
    QList<std::pair<QString, QString>> tags;
    for (const JsonReader &tag : row.objects("Tags"_L1).value_or(QList<JsonReader>()))
        tags.emplaceBack(tag.text("TagKey"_L1), tag.text("TagValue"_L1));
    return tags;
}

void readTimes(const JsonReader &row, Certificate &certificate)
{
    certificate.insertedAt = row.time("InsertTime"_L1);
    certificate.notBefore = row.time("CertBeginTime"_L1);
    certificate.notAfter = row.time("CertEndTime"_L1);
    certificate.validationDeadline = row.time("DVAuthDeadline"_L1);
    certificate.hostingCompletedAt = row.time("HostingCompleteTime"_L1);
}

void readFlags(const JsonReader &row, Certificate &certificate)
{
    certificate.isVip = row.flag("IsVip"_L1);
    certificate.isDv = row.flag("IsDv"_L1);
    certificate.isWildcard = row.flag("IsWildcard"_L1);
    certificate.isUploaded = certificate.source.compare("upload"_L1, Qt::CaseInsensitive) == 0;
    certificate.renewable = row.flag("RenewAble"_L1);
    certificate.expiring = row.flag("IsExpiring"_L1);
    certificate.ignored = row.flag("IsIgnore"_L1);
    certificate.autoRenew = row.flag("AutoRenewFlag"_L1);
    certificate.downloadAllowed = row.flag("AllowDownload"_L1, true);
    certificate.deployable = row.flag("Deployable"_L1);
    certificate.isSm = row.flag("IsSM"_L1)
        || row.object("CertificateExtra"_L1).number("SMCert"_L1).value_or(0) == 1;
    certificate.hostingStatus = static_cast<int>(row.number("HostingStatus"_L1).value_or(-1));
}

void readLinks(const JsonReader &row, Certificate &certificate)
{
    const JsonReader extra = row.object("CertificateExtra"_L1);
    certificate.domainCount =
        static_cast<int>(std::max<qint64>(1, extra.number("DomainNumber"_L1).value_or(1)));
    certificate.renewsCertificate = CertificateId(extra.text("OriginCertificateId"_L1));
    certificate.hostingSuccessor = CertificateId(row.text("HostingRenewCertId"_L1));
    certificate.replaces = CertificateId(extra.text("ReplacedFor"_L1));
    certificate.replacedBy = CertificateId(extra.text("ReplacedBy"_L1));
    const QString successor = row.text("HasRenewOrder"_L1);
    certificate.renewedBy =
        CertificateId(successor.isEmpty() ? extra.text("RenewOrder"_L1) : successor);
}

Certificate parseCertificate(const JsonReader &row)
{
    Certificate certificate;
    certificate.id = CertificateId(row.text("CertificateId"_L1));
    certificate.domain = row.text("Domain"_L1);
    certificate.furtherNames = furtherNames(row, certificate.domain);
    certificate.alias = row.text("Alias"_L1);
    certificate.source = row.text("From"_L1);
    if (const auto type = row.number("PackageType"_L1))
        certificate.packageType = static_cast<int>(*type);
    certificate.productName =
        firstText(row, {"PackageTypeName"_L1, "TypeName"_L1, "ProductZhName"_L1});
    certificate.brandName = row.text("ProductZhName"_L1);
    // -1 where the provider says nothing: unknown, which allows nothing dangerous.
    certificate.status = static_cast<CertificateStatus>(row.number("Status"_L1).value_or(-1));
    certificate.statusName = row.text("StatusName"_L1);
    certificate.statusMessage = row.text("StatusMsg"_L1);
    certificate.reviewerMessage = row.text("AwaitingValidationMsg"_L1);
    certificate.verifyType = row.text("VerifyType"_L1);
    certificate.algorithm = row.text("EncryptAlgorithm"_L1);
    certificate.projectId = row.number("ProjectId"_L1).value_or(0);
    certificate.projectName = row.object("ProjectInfo"_L1).text("ProjectName"_L1);
    certificate.tags = tags(row);
    readTimes(row, certificate);
    readFlags(row, certificate);
    readLinks(row, certificate);
    return certificate;
}

Failure malformed(const QString &what)
{
    return fail(Error::Kind::Malformed, what, u"answer/malformed"_s);
}

QString fullName(const JsonReader &data, QLatin1StringView first, QLatin1StringView last)
{
    return QString(data.text(first) + u' ' + data.text(last)).trimmed();
}

void readSubmittedData(const JsonReader &data, CertificateDetail &detail)
{
    detail.organisation = data.text("OrganizationName"_L1);
    detail.contactName = fullName(data, "ContactFirstName"_L1, "ContactLastName"_L1);
    if (detail.contactName.isEmpty())
        detail.contactName = fullName(data, "AdminFirstName"_L1, "AdminLastName"_L1);
    detail.contactEmail = firstText(data, {"ContactEmail"_L1, "AdminEmail"_L1});
    detail.csrPem = data.text("CsrContent"_L1).toLatin1();
    for (const ProfileField field : fieldsOf({true, true, {}}, false))
        detail.submitted.set(field, data.text(submittedNameOf(field)));
}

} // namespace

Result<CertificatePage> parseCertificatePage(const QJsonObject &response)
{
    const JsonReader reader(response);
    CertificatePage page;
    const auto total = reader.number("TotalCount"_L1);
    const auto rows = reader.objects("Certificates"_L1);
    if (!total || *total < 0)
        return malformed(u"TotalCount"_s);
    page.totalCount = static_cast<int>(std::min<qint64>(*total, std::numeric_limits<int>::max()));
    if (!rows && (page.totalCount > 0 || reader.has("Certificates"_L1)))
        return malformed(u"Certificates"_s);

    for (const JsonReader &row : rows.value_or(QList<JsonReader>())) {
        page.certificates += parseCertificate(row);
        if (page.certificates.last().id.isEmpty())
            return malformed(u"CertificateId"_s);
    }
    return page;
}

Result<CertificateDetail> parseCertificateDetail(const QJsonObject &response)
{
    const JsonReader reader(response);
    CertificateDetail detail;
    detail.certificate = parseCertificate(reader);
    if (detail.certificate.id.isEmpty())
        return malformed(u"CertificateId"_s);
    detail.chainPem = reader.text("CertificatePublicKey"_L1).toLatin1();
    // Values of a validation that is over are of no use to anybody.
    if (detail.certificate.status != CertificateStatus::Issued)
        detail.records =
            parseValidationRecords(reader.object("DvAuthDetail"_L1), detail.certificate.verifyType);
    readSubmittedData(reader.object("SubmittedData"_L1), detail);
    return detail;
}

} // namespace core
