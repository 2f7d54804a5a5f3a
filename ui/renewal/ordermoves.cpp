// What QuickRenewalViewModel passes on for an order that is under way.
#include "ui/renewal/quickrenewalviewmodel.h"

namespace ui {

void QuickRenewalViewModel::pay()
{
    if (const core::Renewal *current = renewal();
        current && current->state == core::RenewalState::AwaitingPayment && !isBusy())
        m_renewals.pay(m_id);
}

bool QuickRenewalViewModel::correct(const core::NewProfile &profile)
{
    return m_renewals.correct(m_id, profile);
}

void QuickRenewalViewModel::useFound(const core::CertificateId &certificate)
{
    if (!m_id.isEmpty())
        m_renewals.adopt(m_id, certificate);
}

void QuickRenewalViewModel::buyAgain(const core::PurchaseSearch &seen)
{
    const core::Renewal *current = renewal();
    if (current && current->state == core::RenewalState::PurchaseUnknown && current->search == seen
        && !isBusy())
        m_renewals.buyAgain(m_id, {{spendsMoney(), std::nullopt}, seen});
}

void QuickRenewalViewModel::refresh()
{
    if (!m_id.isEmpty())
        m_renewals.refresh(m_id);
}

void QuickRenewalViewModel::giveUp()
{
    if (!m_id.isEmpty())
        m_renewals.abandon(m_id);
}

} // namespace ui
