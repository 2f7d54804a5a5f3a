#include "sandbox/actions/actions.h"
#include "sandbox/actions/informationsubmit.h"
#include "sandbox/actions/parameters.h"
#include "sandbox/state/catalogue.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct FieldPair
{
    QLatin1StringView legacy;
    QLatin1StringView today;
};

// SubmitCertificateInformation's names beside CertificateInfoSubmit's.
constexpr std::array fields{
    FieldPair{"CertificateDomain"_L1, "CertCommonName"_L1},
    FieldPair{"CsrContent"_L1, "Csr"_L1},
    FieldPair{"KeyPassword"_L1, "KeyPass"_L1},
    FieldPair{"OrganizationName"_L1, "OrgOrganization"_L1},
    FieldPair{"OrganizationDivision"_L1, "OrgDivision"_L1},
    FieldPair{"OrganizationAddress"_L1, "OrgAddress"_L1},
    FieldPair{"OrganizationCountry"_L1, "OrgCountry"_L1},
    FieldPair{"OrganizationCity"_L1, "OrgCity"_L1},
    FieldPair{"OrganizationRegion"_L1, "OrgRegion"_L1},
    FieldPair{"PhoneAreaCode"_L1, "OrgPhoneArea"_L1},
    FieldPair{"PhoneNumber"_L1, "OrgPhoneNumber"_L1},
    FieldPair{"VerifyType"_L1, "VerifyType"_L1},
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
};

// A DV order has no organisation there: the contact is all.
QJsonObject translated(const QJsonObject &legacy, const CertificateRecord &record)
{
    QJsonObject today;
    for (const FieldPair &pair : fields) {
        if (!legacy[pair.legacy].isUndefined())
            today[pair.today] = legacy[pair.legacy];
    }
    const auto item = findItem(record.productId);
    today["GenCsrType"_L1] = legacy["CsrType"_L1].toString(u"online"_s);
    today["DnsNames"_L1] = legacy["DomainList"_L1].toArray();
    today["CompanyId"_L1] = u"0"_s;
    today["CompanyType"_L1] = item && item->isDv() ? 1 : 2;
    today["ContactEmail"_L1] = legacy["ContactEmail"_L1];
    return today;
}

// The frozen actions have fewer codes than their successors (errors.md).
ApiError translated(ApiError error)
{
    if (error.code == "FailedOperation.CertificateInfoSubmitStatusInvalid"_L1)
        error.code = u"FailedOperation.InvalidCertificateStatusCode"_s;
    else if (error.code.contains("CertificateInfoSubmit"_L1)
             || error.code == "InvalidParameter.RenewAlgorithmInvalid"_L1)
        error.code = u"FailedOperation.InvalidParam"_s;
    return error;
}

Answer submitCertificateInformation(Provider &provider, const Call &call)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        const auto taken = takeInformation(provider, record, translated(call.parameters, record));
        if (!taken)
            return Refusal(translated(taken.error()));
        provider.certificates.save(record);
        return QJsonObject{{u"CertificateId"_s, record.id}};
    });
}

Answer commitCertificateInformation(Provider &provider, const Call &call)
{
    const QString id = call.parameters["CertificateId"_L1].toString();
    return findCertificate(provider, id).and_then([&](CertificateRecord record) -> Answer {
        const auto committed =
            commitOrder(provider, record, call.parameters["VerifyType"_L1].toString());
        if (!committed)
            return Refusal(translated(committed.error()));
        provider.certificates.save(record);
        return QJsonObject{{u"OrderId"_s, record.dealId},
                           {u"Status"_s, static_cast<int>(record.status)}};
    });
}

} // namespace

ActionTable legacySubmitActions()
{
    return {{u"ssl/SubmitCertificateInformation"_s, submitCertificateInformation},
            {u"ssl/CommitCertificateInformation"_s, commitCertificateInformation}};
}

} // namespace sandbox
