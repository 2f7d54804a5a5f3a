#include "sandbox/actions/validationjson.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString typeName(core::ValidationRecord::Kind kind)
{
    switch (kind) {
    case core::ValidationRecord::Kind::Txt:
        return u"TXT"_s;
    case core::ValidationRecord::Kind::Cname:
        return u"CNAME"_s;
    case core::ValidationRecord::Kind::File:
        return u"FILE"_s;
    }
    return {};
}

QJsonObject authOf(const core::ValidationRecord &record)
{
    return {{u"DvAuthKey"_s, record.name},
            {u"DvAuthValue"_s, record.value},
            {u"DvAuthDomain"_s, record.domain},
            {u"DvAuthPath"_s, record.path},
            {u"DvAuthSubDomain"_s, record.relativeName},
            {u"DvAuthVerifyType"_s, typeName(record.kind)}};
}

QJsonArray authsOf(const CertificateRecord &record)
{
    QJsonArray auths;
    for (const core::ValidationRecord &each : record.records)
        auths.append(authOf(each));
    return auths;
}

struct FieldPair
{
    QLatin1StringView answer;
    QLatin1StringView request;
};

// SubmittedData's names beside CertificateInfoSubmit's.
constexpr std::array submittedFields{
    FieldPair{"CsrType"_L1, "GenCsrType"_L1},
    FieldPair{"CsrContent"_L1, "Csr"_L1},
    FieldPair{"CertificateDomain"_L1, "CertCommonName"_L1},
    FieldPair{"OrganizationName"_L1, "OrgOrganization"_L1},
    FieldPair{"OrganizationDivision"_L1, "OrgDivision"_L1},
    FieldPair{"OrganizationAddress"_L1, "OrgAddress"_L1},
    FieldPair{"OrganizationCountry"_L1, "OrgCountry"_L1},
    FieldPair{"OrganizationCity"_L1, "OrgCity"_L1},
    FieldPair{"OrganizationRegion"_L1, "OrgRegion"_L1},
    FieldPair{"PhoneAreaCode"_L1, "OrgPhoneArea"_L1},
    FieldPair{"PhoneNumber"_L1, "OrgPhoneNumber"_L1},
    FieldPair{"AdminFirstName"_L1, "AdminFirstName"_L1},
    FieldPair{"AdminLastName"_L1, "AdminLastName"_L1},
    FieldPair{"AdminPhoneNum"_L1, "AdminPhone"_L1},
    FieldPair{"AdminEmail"_L1, "AdminEmail"_L1},
    FieldPair{"AdminPosition"_L1, "AdminTitle"_L1},
    FieldPair{"ContactFirstName"_L1, "TechFirstName"_L1},
    FieldPair{"ContactLastName"_L1, "TechLastName"_L1},
    FieldPair{"ContactNumber"_L1, "TechPhone"_L1},
    FieldPair{"ContactEmail"_L1, "TechEmail"_L1},
    FieldPair{"ContactPosition"_L1, "TechTitle"_L1},
    FieldPair{"VerifyType"_L1, "VerifyType"_L1},
};

} // namespace

QJsonObject validationDetail(const CertificateRecord &record)
{
    QJsonObject detail{{u"DvAuthKey"_s, QJsonValue()},    {u"DvAuthValue"_s, QJsonValue()},
                       {u"DvAuthDomain"_s, QJsonValue()}, {u"DvAuthPath"_s, QJsonValue()},
                       {u"DvAuths"_s, QJsonValue()},      {u"DvAuthKeySubDomain"_s, QJsonValue()}};
    if (!record.isBeingValidated() || record.records.isEmpty())
        return detail;
    const core::ValidationRecord &first = record.records.first();
    detail["DvAuthKey"_L1] = first.name;
    detail["DvAuthValue"_L1] = first.value;
    detail["DvAuthDomain"_L1] = first.domain;
    detail["DvAuthPath"_L1] = first.path;
    detail["DvAuthKeySubDomain"_L1] = first.relativeName;
    detail["DvAuths"_L1] = authsOf(record);
    return detail;
}

QJsonValue revocationDetail(const CertificateRecord &record)
{
    if (!record.isBeingRevoked() || !record.awaitsDomainCheck())
        return {};
    return authsOf(record);
}

QJsonValue submittedData(const CertificateRecord &record)
{
    if (record.submitted.isEmpty() || record.status == CertificateStatus::Issued)
        return {};
    QJsonObject data;
    for (const FieldPair &pair : submittedFields)
        data[pair.answer] = record.submitted[pair.request].toString();
    if (data["ContactEmail"_L1].toString().isEmpty())
        data["ContactEmail"_L1] = record.submitted["ContactEmail"_L1].toString();
    data["DomainList"_L1] = record.submitted["DnsNames"_L1].toArray();
    data["KeyPassword"_L1] = QString();
    data["PostalCode"_L1] = QString();
    return data;
}

} // namespace sandbox
