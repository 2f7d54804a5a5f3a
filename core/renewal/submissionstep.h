#pragma once

#include "core/renewal/keypreparation.h"
#include "core/renewal/profilelook.h"
#include "core/renewal/renewalcontext.h"

namespace core {

/// Bought → InformationSent → what the provider says: the CSR and the saved data go to the
/// provider, then the order. What is done already is seen from the certificate's status and not
/// done again.
class SubmissionStep
{
public:
    SubmissionStep(RenewalContext &context, KeyPreparation &preparation)
        : m_context(context)
        , m_preparation(preparation)
    {
    }

    /// From Bought, with the new certificate's present status. New data that the provider refused
    /// are not sent once more.
    void submitInformation(const CertificateDetail &detail);
    /// From InformationSent; `then` runs when the provider has taken the order.
    void submitOrder(std::function<void()> then);

private:
    void prove();
    void send();
    void sendNow(const OrderInformation &information);
    void decideBetween(const QList<FoundPurchase> &rivals);

    RenewalContext &m_context;
    KeyPreparation &m_preparation;
    PurchaseLook m_look{m_context};
    ProfileLook m_profiles{m_context};
};

} // namespace core
