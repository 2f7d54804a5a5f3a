#include "sandbox/actions/actions.h"
#include "sandbox/actions/paging.h"
#include "sandbox/actions/profilejson.h"
#include "sandbox/state/managerreview.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int defaultProfileLimit = 10;
constexpr int largestProfileLimit = 1000;

Answer describeCompanies(Provider &provider, const Call &call)
{
    const qint64 wanted = call.parameters["CompanyId"_L1].toInteger();
    QJsonArray all;
    for (const CompanyRecord &company : provider.profiles.companies()) {
        if (wanted == 0 || wanted == company.id)
            all.append(companyJson(company));
    }
    return QJsonObject{
        {u"Companies"_s,
         Page::of(call.parameters, defaultProfileLimit, largestProfileLimit).cut(all)},
        {u"TotalCount"_s, all.size()}};
}

// "last|first|mail|department", compared exactly (facts.md 5.2); what is left out fits all.
bool fitsSearch(const ManagerRecord &manager, const QString &key)
{
    const QStringList given = key.split(u'|');
    const QStringList own{manager.lastName, manager.firstName, manager.email, manager.department};
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (!given[i].isEmpty() && given[i] != own.value(i))
            return false;
    }
    return true;
}

// ManagerName and ManagerMail are on their way out, but still there.
bool fits(const ManagerRecord &manager, const QJsonObject &parameters)
{
    const QString name = parameters["ManagerName"_L1].toString();
    const QString both = manager.lastName + manager.firstName;
    return fitsSearch(manager, parameters["SearchKey"_L1].toString())
        && (name.isEmpty() || name == both || name == manager.lastName || name == manager.firstName)
        && manager.email.contains(parameters["ManagerMail"_L1].toString(), Qt::CaseInsensitive);
}

tl::expected<QStringList, ApiError> readStatuses(const QJsonObject &parameters)
{
    static const QStringList known{u"none"_s,    u"audit"_s,    u"CAaudit"_s, u"ok"_s,
                                   u"invalid"_s, u"expiring"_s, u"expired"_s};
    const QStringList statuses = parameters["Status"_L1].toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &status : statuses) {
        if (!known.contains(status))
            return refuse(u"InvalidParameterValue"_s,
                          u"The status `%1` is not known."_s.arg(status));
    }
    return statuses;
}

Answer describeManagers(Provider &provider, const Call &call)
{
    const auto statuses = readStatuses(call.parameters);
    if (!statuses)
        return Refusal(statuses.error());
    QList<ManagerRecord> all =
        provider.profiles.managers(call.parameters["CompanyId"_L1].toInteger());
    all.removeIf([&](const ManagerRecord &manager) {
        return !fits(manager, call.parameters)
            || (!statuses->isEmpty() && !statuses->contains(reviewOf(provider, manager).status));
    });
    QJsonArray page;
    for (const ManagerRecord &manager :
         Page::of(call.parameters, defaultProfileLimit, largestProfileLimit).cut(all))
        page.append(managerJson(provider, manager));
    return QJsonObject{{u"Managers"_s, page}, {u"TotalCount"_s, all.size()}};
}

} // namespace

ActionTable profileReads()
{
    return {{u"ssl/DescribeCompanies"_s, describeCompanies},
            {u"ssl/DescribeManagers"_s, describeManagers}};
}

} // namespace sandbox
