#include "core/renewal/profilelook.h"

#include "core/provider/provider.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One whose approval failed or ran out is not what a person means who enters a new one.
bool mayStandFor(const Manager &saved, const NewProfile &profile)
{
    return isSame(saved, profile) && saved.status != "invalid"_L1 && saved.status != "expired"_L1;
}

} // namespace

void ProfileLook::look(const OrderInformation &information, const Then &then)
{
    if (!information.profile) {
        then(information);
        return;
    }
    if (!information.profile->hasOrganisation) {
        lookForManager(information, then);
        return;
    }
    m_context.ask([this](QObject *owner) { return m_context.provider().describeCompanies(owner); },
                  [this, information, then](const Result<QList<Company>> &companies) {
                      if (companies)
                          takeCompanies(information, then, *companies);
                      else
                          m_context.stop(companies.error());
                  });
}

void ProfileLook::takeCompanies(OrderInformation information, const Then &then,
                                const QList<Company> &companies)
{
    const auto saved = std::ranges::find_if(
        companies, [&](const Company &each) { return isSame(each, *information.profile); });
    if (saved == companies.end()) {
        then(information);
        return;
    }
    information.companyId = saved->id;
    information.profile->hasOrganisation = false;
    lookForManager(information, then);
}

void ProfileLook::lookForManager(const OrderInformation &information, const Then &then)
{
    m_context.ask(
        [this, company = information.companyId.value_or(0)](QObject *owner) {
            return m_context.provider().describeManagers(company, owner);
        },
        [this, information, then](const Result<QList<Manager>> &managers) {
            if (managers)
                takeManagers(information, then, *managers);
            else
                m_context.stop(managers.error());
        });
}

void ProfileLook::takeManagers(OrderInformation information, const Then &then,
                               const QList<Manager> &managers)
{
    const auto saved = std::ranges::find_if(
        managers, [&](const Manager &each) { return mayStandFor(each, *information.profile); });
    if (saved != managers.end()) {
        information.managerId = saved->id;
        information.profile.reset();
    }
    then(information);
}

} // namespace core
