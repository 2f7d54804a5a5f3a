#include "ui/renewal/orderdraft.h"

#include "ui/renewal/quickrenewalviewmodel.h"

namespace ui {

namespace {

// Contacts are left out: they change when they have been loaded, too.
bool isSameDecision(const core::RenewalPlan &one, const core::RenewalPlan &other)
{
    const auto choices = [](const core::RenewalPlan &plan) {
        return std::tie(plan.way, plan.keySource, plan.algorithm, plan.pastedCsr, plan.years);
    };
    return choices(one) == choices(other);
}

} // namespace

std::optional<OrderDraft> QuickRenewalViewModel::draft() const
{
    const core::RenewalPlan now = plan();
    const bool isUnchanged = !m_isRestored && m_namesText == m_knownNames
        && isSameDecision(now, m_known) && !m_contacts.isTouched();
    if (m_page == Page::Ordered || isUnchanged)
        return std::nullopt;
    return OrderDraft{m_task, m_namesText, now, m_contacts.typed()};
}

void QuickRenewalViewModel::restore(const OrderDraft &draft)
{
    if (draft.task != m_task || m_page == Page::Ordered)
        return;
    restoreChoices(draft.plan);
    m_contacts.restore(draft.plan, draft.typed);
    if (takesNames(m_task))
        setNames(draft.names);
    m_isRestored = true;
    m_page = Page::Confirm;
    emit changed();
}

void QuickRenewalViewModel::noteKnown()
{
    m_known = plan();
    m_knownNames = m_namesText;
    m_isRestored = false;
    m_contacts.setUntouched();
}

} // namespace ui
