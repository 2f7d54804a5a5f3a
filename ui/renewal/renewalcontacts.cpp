#include "ui/renewal/renewalcontacts.h"

#include "ui/profiles/newprofileviewmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isUsable(const core::Manager &manager)
{
    return manager.status.isEmpty() || manager.status.compare("ok"_L1, Qt::CaseInsensitive) == 0;
}

template <typename List>
bool contains(const List &list, std::optional<qint64> id)
{
    return id && std::ranges::any_of(list, [&](const auto &item) { return item.id == *id; });
}

} // namespace

RenewalContacts::RenewalContacts(Needs needs, Seams seams, QObject *parent)
    : QObject(parent)
    , m_needs(needs)
    , m_seams(std::move(seams))
{
}

RenewalContacts::~RenewalContacts() = default;

void RenewalContacts::load()
{
    m_loading = Loading::Running;
    m_error.reset();
    m_call = std::make_unique<QObject>();
    core::whenDone(m_seams.companies(m_call.get()), m_call.get(),
                   [this](const auto &result) { acceptCompanies(result); });
    emit changed();
}

void RenewalContacts::loadManagers()
{
    m_loading = Loading::Running;
    m_error.reset();
    if (m_call)
        m_call.release()->deleteLater(); // we may be inside its callback
    m_call = std::make_unique<QObject>();
    core::whenDone(m_seams.managers(*m_companyId, m_call.get()), m_call.get(),
                   [this, company = m_companyId](const auto &result) {
                       if (company == m_companyId)
                           acceptManagers(result);
                   });
    emit changed();
}

void RenewalContacts::acceptCompanies(const core::Result<QList<core::Company>> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_companies = *result;
    if (!contains(m_companies, m_companyId) && !profile())
        m_companyId.reset();
    // A DV order carries no organisation: there, the first one only serves to find an e-mail.
    if (!m_companyId
        && (m_companies.size() == 1 || (!m_needs.organisation && !m_companies.isEmpty())))
        m_companyId = m_companies.constFirst().id;
    if (m_companyId && m_companyId != unsaved) {
        loadManagers();
        return;
    }
    m_loading = Loading::Done;
    emit changed();
}

void RenewalContacts::acceptManagers(const core::Result<QList<core::Manager>> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_managers = *result;
    if (!contains(m_managers, m_managerId) && !profile())
        m_managerId.reset();
    const auto usable = std::ranges::count_if(m_managers, isUsable);
    if (!m_managerId && (usable == 1 || (!m_needs.organisation && usable > 0)))
        m_managerId = std::ranges::find_if(m_managers, isUsable)->id;
    if (const core::Manager *manager = chosenManager(); manager && m_email.isEmpty())
        m_email = manager->email;
    m_loading = Loading::Done;
    emit changed();
}

void RenewalContacts::fail(const core::Error &error)
{
    m_loading = Loading::Failed;
    m_error = error;
    emit changed();
}

void RenewalContacts::chooseCompany(qint64 id)
{
    if (m_companyId == id)
        return;
    m_isTouched = true;
    m_companyId = id;
    m_managerId.reset();
    m_managers.clear();
    m_email.clear();
    if (id != unsaved) {
        loadManagers();
        return;
    }
    if (m_loading == Loading::Running && m_call)
        m_call.release()->deleteLater(); // it was about another organisation
    m_loading = Loading::Done;
    chooseManager(unsaved);
}

void RenewalContacts::chooseManager(qint64 id)
{
    if (m_managerId == id)
        return;
    m_isTouched = true;
    m_managerId = id;
    if (const auto entered = profile())
        m_email = entered->value(core::ProfileField::AdminEmail);
    else if (const core::Manager *manager = chosenManager())
        m_email = manager->email;
    emit changed();
}

void RenewalContacts::setEmail(const QString &email)
{
    if (m_email == email.trimmed())
        return;
    m_isTouched = true;
    m_email = email.trimmed();
    emit changed();
}

void RenewalContacts::restore(const core::RenewalPlan &plan)
{
    m_companyId = plan.companyId;
    m_managerId = plan.managerId;
    m_email = plan.contactEmail;
    if (plan.profile)
        enter(*plan.profile);
    else
        emit changed();
}

void RenewalContacts::restore(const core::RenewalPlan &plan, const Typed &typed)
{
    m_typed = typed;
    restore(plan);
}

std::optional<core::NewProfile> RenewalContacts::profile() const
{
    if (m_companyId == unsaved)
        return m_typed.organisation;
    return m_managerId == unsaved ? newAdministrator() : std::nullopt;
}

std::optional<core::NewProfile> RenewalContacts::newAdministrator() const
{
    return m_companyId == m_typed.administratorsCompany ? m_typed.administrator : std::nullopt;
}

bool RenewalContacts::canEnterAdministrator() const
{
    return m_companyId && m_companyId != unsaved;
}

std::unique_ptr<NewProfileViewModel> RenewalContacts::openForm(bool withOrganisation) const
{
    const auto typed = withOrganisation ? m_typed.organisation : newAdministrator();
    auto form = std::make_unique<NewProfileViewModel>(
        typed.value_or(core::NewProfile{withOrganisation, false, {}}),
        withOrganisation ? QString() : companyText(), m_needs.documents);
    if (!typed && m_seams.known)
        core::whenDone(m_seams.known(form.get()), form.get(),
                       [form = form.get()](const core::Result<core::NewProfile> &known) {
                           if (known) // otherwise the form begins empty
                               form->suggest(*known);
                       });
    return form;
}

void RenewalContacts::enter(const core::NewProfile &profile)
{
    if (profile.hasOrganisation) {
        m_typed.organisation = profile;
        m_companyId.reset(); // it may be chosen already, with other data
        chooseCompany(unsaved);
        return;
    }
    m_typed.administrator = profile;
    m_typed.administratorsCompany = m_companyId.value_or(unsaved);
    m_managerId.reset();
    chooseManager(unsaved);
}

QString RenewalContacts::missing() const
{
    if (!m_needs.organisation)
        return core::looksLikeEmail(m_email)
            ? QString()
            : tr("A contact e-mail address is missing. Enter it on the first page.");
    if (profile())
        return {};
    if (m_loading == Loading::Running || m_loading == Loading::NotStarted)
        return tr("The organisation and the contact are still being loaded.");
    if (m_loading == Loading::Failed)
        return tr("The organisation and the contact couldn't be loaded. Try again on the first "
                  "page.");
    if (m_companies.isEmpty())
        return tr("The account has no saved organisation. Enter a new one on the first page, or go "
                  "on in the console.");
    if (!m_companyId)
        return tr("Choose the organisation on the first page.");
    if (std::ranges::none_of(m_managers, isUsable))
        return tr("The organisation has no approved administrator. Enter a new one on the first "
                  "page, have one approved in the console under My Profile, or go on there.");
    return m_managerId ? QString() : tr("Choose the contact on the first page.");
}

QString RenewalContacts::openChoice() const
{
    if (!m_needs.organisation)
        return core::looksLikeEmail(m_email) ? QString() : tr("Enter a contact e-mail address.");
    if (m_loading != Loading::Done || m_companies.isEmpty() || profile())
        return {};
    if (!m_companyId)
        return tr("Choose the organisation.");
    return m_managerId || std::ranges::none_of(m_managers, isUsable) ? QString()
                                                                     : tr("Choose the contact.");
}

QString RenewalContacts::companyText() const
{
    if (const auto entered = profile(); entered && entered->hasOrganisation)
        //: %1 is the name of an organisation that is not saved at the provider yet
        return tr("%1 (new)").arg(entered->value(core::ProfileField::OrganisationName));
    const auto chosen = std::ranges::find_if(
        m_companies, [&](const core::Company &company) { return company.id == m_companyId; });
    return chosen == m_companies.end() ? QString() : chosen->name;
}

QString RenewalContacts::managerText() const
{
    if (const auto entered = profile())
        return nameOf(*entered);
    const core::Manager *manager = chosenManager();
    return manager ? nameOf(*manager) : QString();
}

const core::Manager *RenewalContacts::chosenManager() const
{
    const auto chosen = std::ranges::find_if(
        m_managers, [&](const core::Manager &manager) { return manager.id == m_managerId; });
    return chosen == m_managers.end() ? nullptr : &*chosen;
}

QString nameOf(const core::NewProfile &profile)
{
    using enum core::ProfileField;

    core::Manager manager;
    manager.firstName = profile.value(AdminFirstName);
    manager.lastName = profile.value(AdminLastName);
    manager.position = profile.value(AdminTitle);
    manager.email = profile.value(AdminEmail);
    //: %1 is an administrator who is not saved at the provider yet
    return RenewalContacts::tr("%1 (new)").arg(nameOf(manager));
}

QString nameOf(const core::Manager &manager)
{
    QString text = QStringList{manager.firstName, manager.lastName}.join(u' ').trimmed();
    if (!manager.position.isEmpty())
        text += u", "_s + manager.position;
    if (!manager.email.isEmpty())
        text += u" ("_s + manager.email + u')';
    return text;
}

} // namespace ui
