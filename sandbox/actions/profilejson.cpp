#include "sandbox/actions/profilejson.h"

#include "sandbox/state/jsontime.h"
#include "sandbox/state/managerreview.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonArray statusInfo(const ManagerRecord &manager, const ManagerReview &review)
{
    QJsonArray info;
    for (const QString &type : {u"ov"_s, u"ev"_s})
        info.append(QJsonObject{{u"Type"_s, type},
                                {u"Status"_s, review.detailStatus()},
                                {u"CreateTime"_s, providerTime(manager.created)},
                                {u"ExpireTime"_s, providerTime(review.expires)},
                                {u"ManagerPreAuditDomains"_s, QJsonValue()}});
    return info;
}

QJsonObject commonFields(const ManagerRecord &manager, const ManagerReview &review)
{
    return {{u"Status"_s, review.status},
            {u"ManagerFirstName"_s, manager.firstName},
            {u"ManagerLastName"_s, manager.lastName},
            {u"ManagerPosition"_s, manager.position},
            {u"ManagerPhone"_s, manager.phone},
            {u"ManagerMail"_s, manager.email},
            {u"ManagerDepartment"_s, manager.department},
            {u"CreateTime"_s, providerTime(manager.created)},
            {u"ManagerId"_s, manager.id},
            {u"VerifyTime"_s, providerTime(review.verified)},
            {u"ExpireTime"_s, providerTime(review.expires)},
            {u"StatusInfo"_s, statusInfo(manager, review)}};
}

} // namespace

QJsonObject companyJson(const CompanyRecord &company)
{
    return {{u"CompanyName"_s, company.name},
            {u"CompanyId"_s, company.id},
            {u"CompanyCountry"_s, company.country},
            {u"CompanyProvince"_s, company.province},
            {u"CompanyCity"_s, company.city},
            {u"CompanyAddress"_s, company.address},
            {u"CompanyPhone"_s, company.phone},
            {u"IdType"_s, QString()},
            {u"IdNumber"_s, QString()},
            {u"Tags"_s, QJsonArray()}};
}

QJsonObject managerJson(Provider &provider, const ManagerRecord &manager)
{
    const ManagerReview review = reviewOf(provider, manager);
    QJsonObject json = commonFields(manager, review);
    json["DomainCount"_L1] = 0;
    json["CertCount"_L1] = provider.profiles.certificatesOf(manager);
    json["SubmitAuditTime"_L1] = providerTime(review.submitted);
    json["Tags"_L1] = QJsonArray();
    return json;
}

QJsonObject managerDetail(Provider &provider, const ManagerRecord &manager)
{
    QJsonObject json = commonFields(manager, reviewOf(provider, manager));
    const auto company = provider.profiles.company(manager.companyId);
    json["CompanyInfo"_L1] = company ? QJsonValue(companyJson(*company)) : QJsonValue();
    json["CompanyId"_L1] = manager.companyId;
    // Whom the reviewer calls if the administrator can't be reached: here the same person.
    json["ContactFirstName"_L1] = manager.firstName;
    json["ContactLastName"_L1] = manager.lastName;
    json["ContactPosition"_L1] = manager.position;
    json["ContactPhone"_L1] = manager.phone;
    json["ContactMail"_L1] = manager.email;
    for (const QLatin1StringView field :
         {"ManagerIdType"_L1, "ManagerIdNumber"_L1, "ContactIdType"_L1, "ContactIdNumber"_L1})
        json[field] = QString();
    return json;
}

} // namespace sandbox
