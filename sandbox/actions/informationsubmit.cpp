#include "sandbox/actions/informationsubmit.h"

#include "sandbox/actions/actions.h"
#include "sandbox/state/orderflow.h"
#include "sandbox/state/ordernames.h"
#include "sandbox/state/requestkey.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Refusal badParameter(const QString &message)
{
    return refuse(u"FailedOperation.InvalidParam"_s, message);
}

bool takesInformation(const CertificateRecord &record)
{
    return record.status == CertificateStatus::PaidInformationMissing
        || record.status == CertificateStatus::FreeInformationMissing;
}

QStringList namesOf(const QJsonObject &parameters)
{
    QStringList names{parameters["CertCommonName"_L1].toString().trimmed().toLower()};
    for (const QJsonValue each : parameters["DnsNames"_L1].toArray()) {
        const QString name = each.toString().trimmed().toLower();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

bool isMethod(const QString &verifyType)
{
    static constexpr std::array methods{"DNS"_L1,       "DNS_AUTO"_L1,   "FILE"_L1,
                                        "DNS_PROXY"_L1, "FILE_PROXY"_L1, "EMAIL"_L1};
    return std::find(methods.begin(), methods.end(), verifyType) != methods.end();
}

qint64 numberIn(const QJsonObject &parameters, QLatin1StringView key)
{
    return parameters[key].toString().toLongLong();
}

bool isTelephone(const QString &text)
{
    static const QRegularExpression shape(u"^[+]?[-0-9()/. ]*[0-9][-0-9()/. ]*$"_s);
    return shape.match(text).hasMatch();
}

bool isEmail(const QString &text)
{
    static const QRegularExpression shape(u"^[^@ ]+@[^@ .]+([.][^@ .]+)+$"_s);
    return shape.match(text).hasMatch();
}

// M/116033: needed where neither a company nor a manager is named. Nothing is saved before all of
// it is there.
tl::expected<void, ApiError> checkNewCompany(const QJsonObject &parameters)
{
    for (const QString &key :
         {u"OrgOrganization"_s, u"OrgDivision"_s, u"OrgAddress"_s, u"OrgCountry"_s, u"OrgCity"_s,
          u"OrgRegion"_s, u"OrgPhoneArea"_s, u"OrgPhoneNumber"_s}) {
        if (parameters[key].toString().trimmed().isEmpty())
            return badParameter(u"%1 is needed with a new company."_s.arg(key));
    }
    if (parameters["OrgCountry"_L1].toString().size() != 2)
        return badParameter(u"OrgCountry has to be a country's code of two letters."_s);
    for (const QString &key : {u"OrgPhoneArea"_s, u"OrgPhoneNumber"_s}) {
        if (!isTelephone(parameters[key].toString()))
            return badParameter(u"%1 is not a telephone number."_s.arg(key));
    }
    // A number that nobody has, so that a refusal can be rehearsed which no form foresees.
    if (parameters["OrgPhoneNumber"_L1].toString() == "0000000"_L1)
        return badParameter(u"OrgPhoneNumber `0000000` is not registered for the company."_s);
    return {};
}

// As above, where no manager is named.
tl::expected<void, ApiError> checkNewManager(const QJsonObject &parameters)
{
    for (const QString &key :
         {u"AdminFirstName"_s, u"AdminLastName"_s, u"AdminPhone"_s, u"AdminEmail"_s,
          u"AdminTitle"_s, u"TechFirstName"_s, u"TechLastName"_s, u"TechPhone"_s, u"TechTitle"_s}) {
        if (parameters[key].toString().trimmed().isEmpty())
            return badParameter(u"%1 is needed with a new manager."_s.arg(key));
    }
    for (const QString &key : {u"AdminPhone"_s, u"TechPhone"_s}) {
        if (!isTelephone(parameters[key].toString()))
            return badParameter(u"%1 is not a telephone number."_s.arg(key));
    }
    return {};
}

// What an order says about whom it is for: by numbers, or as new.
tl::expected<void, ApiError> checkApplicant(Provider &provider, const QJsonObject &parameters)
{
    const qint64 companyId = numberIn(parameters, "CompanyId"_L1);
    const qint64 managerId = numberIn(parameters, "ManagerId"_L1);
    if (companyId > 0 && !provider.profiles.company(companyId))
        return badParameter(u"CompanyId `%1` does not exist."_s.arg(companyId));
    if (managerId > 0) {
        const auto manager = provider.profiles.manager(managerId);
        if (!manager || manager->companyId != companyId)
            return badParameter(u"ManagerId `%1` does not exist."_s.arg(managerId));
        return {};
    }
    if (companyId <= 0)
        if (const auto company = checkNewCompany(parameters); !company)
            return company;
    return checkNewManager(parameters);
}

qint64 saveCompany(Provider &provider, const QJsonObject &parameters)
{
    CompanyRecord company;
    company.name = parameters["OrgOrganization"_L1].toString();
    company.country = parameters["OrgCountry"_L1].toString();
    company.province = parameters["OrgRegion"_L1].toString();
    company.city = parameters["OrgCity"_L1].toString();
    company.address = parameters["OrgAddress"_L1].toString();
    company.phone = parameters["OrgPhoneArea"_L1].toString() + u'-'
        + parameters["OrgPhoneNumber"_L1].toString();
    return provider.profiles.save(company);
}

qint64 saveManager(Provider &provider, const QJsonObject &parameters, qint64 companyId)
{
    ManagerRecord manager;
    manager.companyId = companyId;
    manager.status = u"audit"_s;
    manager.firstName = parameters["AdminFirstName"_L1].toString();
    manager.lastName = parameters["AdminLastName"_L1].toString();
    manager.phone = parameters["AdminPhone"_L1].toString();
    manager.email = parameters["AdminEmail"_L1].toString();
    manager.position = parameters["AdminTitle"_L1].toString();
    manager.department = parameters["OrgDivision"_L1].toString();
    manager.created = provider.clock.now();
    return provider.profiles.save(manager);
}

tl::expected<void, ApiError> takeApplicant(Provider &provider, CertificateRecord &record,
                                           const CatalogueItem &item, QJsonObject &parameters)
{
    const qint64 type = parameters["CompanyType"_L1].toInteger();
    if (type != 1 && type != 2)
        return badParameter(u"CompanyType has to be 1 or 2."_s);
    if (type == 1) {
        if (!item.isDv())
            return badParameter(u"An OV or EV certificate needs CompanyType 2."_s);
        if (parameters["ContactEmail"_L1].toString().isEmpty())
            return refuse(u"FailedOperation.CertificateInfoSubmitContactEmailEmpty"_s,
                          u"ContactEmail is needed with CompanyType 1."_s);
        record.companyId = 0;
        return {};
    }
    return checkApplicant(provider, parameters).map([&] {
        record.companyId = numberIn(parameters, "CompanyId"_L1);
        if (record.companyId <= 0)
            record.companyId = saveCompany(provider, parameters);
        if (numberIn(parameters, "ManagerId"_L1) <= 0)
            parameters["ManagerId"_L1] =
                QString::number(saveManager(provider, parameters, record.companyId));
    });
}

Answer certificateInfoSubmit(Provider &provider, const Call &call)
{
    return findCertificate(provider, call.parameters["CertId"_L1].toString())
        .and_then([&](CertificateRecord record) -> Answer {
            const auto taken = takeInformation(provider, record, call.parameters);
            if (!taken)
                return Refusal(taken.error());
            provider.certificates.save(record);
            return QJsonObject{};
        });
}

Answer certificateOrderSubmit(Provider &provider, const Call &call)
{
    return findCertificate(provider, call.parameters["CertId"_L1].toString())
        .and_then([&](CertificateRecord record) -> Answer {
            const auto committed =
                commitOrder(provider, record, call.parameters["VerifyType"_L1].toString());
            if (!committed)
                return Refusal(committed.error());
            provider.certificates.save(record);
            return QJsonObject{{u"OrderId"_s, record.dealId},
                               {u"Status"_s, static_cast<int>(record.status)},
                               {u"IsAudited"_s, false}};
        });
}

} // namespace

tl::expected<void, ApiError> checkMethod(const Provider &provider, const QStringList &names,
                                         const QString &verifyType)
{
    if (!isMethod(verifyType))
        return badParameter(u"VerifyType `%1` is not supported."_s.arg(verifyType));
    for (const QString &name : names) {
        if (verifyType == "DNS_AUTO"_L1 && !isHosted(provider, name))
            return badParameter(u"`%1` is not resolved by this account's DNSPod."_s.arg(name));
        if (verifyType.startsWith("FILE"_L1) && name.startsWith("*."_L1))
            return badParameter(u"Wildcards can't be validated with a file."_s);
    }
    return {};
}

tl::expected<void, ApiError> takeInformation(Provider &provider, CertificateRecord &record,
                                             QJsonObject parameters)
{
    const auto item = findItem(record.productId);
    if (!item || !takesInformation(record))
        return refuse(u"FailedOperation.CertificateInfoSubmitStatusInvalid"_s,
                      u"The certificate's status does not allow information to be submitted."_s);
    const QStringList names = namesOf(parameters);
    const QString verifyType = parameters["VerifyType"_L1].toString(u"DNS"_s);
    return checkNames(names, *item, record.domainCount)
        .and_then([&] { return checkMethod(provider, names, verifyType); })
        .and_then([&] { return takeKey(provider, record, names, parameters); })
        .and_then([&] { return takeApplicant(provider, record, *item, parameters); })
        .map([&] {
            record.names = names;
            record.verifyType = verifyType;
            record.autoRenew = parameters["AutoRenewFlag"_L1].toInt() == 1;
            record.submitted = parameters;
            record.submitted.remove("KeyPass"_L1);
        });
}

tl::expected<void, ApiError> commitOrder(Provider &provider, CertificateRecord &record,
                                         const QString &verifyType)
{
    if (!takesInformation(record) || record.names.isEmpty())
        return refuse(u"FailedOperation.CertificateInfoSubmitStatusInvalid"_s,
                      u"Submit the certificate's information before its order, and only once."_s);
    if (!verifyType.isEmpty()) {
        if (const auto fits = checkMethod(provider, record.names, verifyType); !fits)
            return fits;
        record.verifyType = verifyType;
    }
    const QString email = record.submitted["AdminEmail"_L1].toString();
    if (!email.isEmpty() && !isEmail(email))
        return refuse(u"FailedOperation.CertificatePreVerifyEmailInvalid"_s,
                      u"AdminEmail `%1` is not an e-mail address."_s.arg(email));
    submitOrder(provider, record);
    return {};
}

ActionTable informationActions()
{
    return {{u"ssl/CertificateInfoSubmit"_s, certificateInfoSubmit},
            {u"ssl/CertificateOrderSubmit"_s, certificateOrderSubmit}};
}

} // namespace sandbox
