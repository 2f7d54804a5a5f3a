#include "sandbox/actions/actions.h"
#include "sandbox/state/jsontime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultLimit = 10;
constexpr int largestLimit = 1000;

// The page that Offset and Limit ask for, and how many there are in all.
QJsonArray pageOf(const QJsonArray &all, const QJsonObject &parameters)
{
    const int offset = parameters["Offset"_L1].toInt();
    const int limit = std::clamp(parameters["Limit"_L1].toInt(defaultLimit), 0, largestLimit);
    QJsonArray page;
    for (qsizetype i = std::max(0, offset); i < all.size() && page.size() < limit; ++i)
        page.append(all[i]);
    return page;
}

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

QJsonArray statusInfo(const ManagerRecord &manager)
{
    QJsonArray info;
    for (const QString &type : {u"ov"_s, u"ev"_s})
        info.append(
            QJsonObject{{u"Type"_s, type},
                        {u"Status"_s, manager.status == "ok"_L1 ? u"completed"_s : u"pending"_s},
                        {u"CreateTime"_s, providerTime(manager.created)},
                        {u"ExpireTime"_s, providerTime(manager.created.addDays(398))},
                        {u"ManagerPreAuditDomains"_s, QJsonValue()}});
    return info;
}

QJsonObject managerJson(const ManagerRecord &manager)
{
    return {{u"Status"_s, manager.status},
            {u"ManagerFirstName"_s, manager.firstName},
            {u"ManagerLastName"_s, manager.lastName},
            {u"ManagerPosition"_s, manager.position},
            {u"ManagerPhone"_s, manager.phone},
            {u"ManagerMail"_s, manager.email},
            {u"ManagerDepartment"_s, QString()},
            {u"CreateTime"_s, providerTime(manager.created)},
            {u"DomainCount"_s, 0},
            {u"CertCount"_s, 0},
            {u"ManagerId"_s, manager.id},
            {u"ExpireTime"_s, providerTime(manager.created.addDays(398))},
            {u"SubmitAuditTime"_s, providerTime(manager.created)},
            {u"VerifyTime"_s, providerTime(manager.created.addDays(1))},
            {u"StatusInfo"_s, statusInfo(manager)},
            {u"Tags"_s, QJsonArray()}};
}

Answer describeCompanies(Provider &provider, const Call &call)
{
    const qint64 wanted = call.parameters["CompanyId"_L1].toInteger();
    QJsonArray all;
    for (const CompanyRecord &company : provider.profiles.companies()) {
        if (wanted == 0 || wanted == company.id)
            all.append(companyJson(company));
    }
    return QJsonObject{{u"Companies"_s, pageOf(all, call.parameters)},
                       {u"TotalCount"_s, all.size()}};
}

// "last|first|mail|department", compared exactly (facts.md 5.2).
bool fitsSearch(const ManagerRecord &manager, const QString &key)
{
    if (key.isEmpty())
        return true;
    const QStringList parts = key.split(u'|');
    return parts.value(0) == manager.lastName && parts.value(1) == manager.firstName
        && parts.value(2) == manager.email;
}

Answer describeManagers(Provider &provider, const Call &call)
{
    const QStringList statuses =
        call.parameters["Status"_L1].toString().split(u',', Qt::SkipEmptyParts);
    QJsonArray all;
    for (const ManagerRecord &manager :
         provider.profiles.managers(call.parameters["CompanyId"_L1].toInteger())) {
        if ((statuses.isEmpty() || statuses.contains(manager.status))
            && fitsSearch(manager, call.parameters["SearchKey"_L1].toString()))
            all.append(managerJson(manager));
    }
    return QJsonObject{{u"Managers"_s, pageOf(all, call.parameters)},
                       {u"TotalCount"_s, all.size()}};
}

} // namespace

ActionTable profileReads()
{
    return {{u"ssl/DescribeCompanies"_s, describeCompanies},
            {u"ssl/DescribeManagers"_s, describeManagers}};
}

} // namespace sandbox
