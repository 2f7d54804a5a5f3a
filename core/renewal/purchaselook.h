#pragma once

#include "core/renewal/priorpurchases.h"
#include "core/renewal/renewalcontext.h"

namespace core {

/// Looks at the provider for purchases; buys nothing. Stops the renewal with the problem where it
/// can't look: who can't look can't pay (security.md 5, step 6).
class PurchaseLook
{
public:
    using Found = std::function<void(const QList<FoundPurchase> &, const ProviderView &)>;
    using Seen = std::function<void(const ProviderView &)>;

    explicit PurchaseLook(RenewalContext &context)
        : m_context(context)
    {
    }

    /// All that was bought before for the certificate, or may have been.
    void look(Found then);
    /// What else carries its tag: after a purchase, whether somebody bought at the same moment.
    void lookForRivals(Found then);
    /// The newest certificates and the orders.
    void lookAround(Seen then);

private:
    using View = std::shared_ptr<ProviderView>;
    using Next = std::function<void()>;

    void askNewest(const View &view, Next then);
    void askOld(const View &view, Next then);
    void askTagged(const View &view, Next then);
    void askDeals(const View &view, Next then);
    void askPage(const CertificateQuery &query, std::function<void(const CertificatePage &)> then);

    RenewalContext &m_context;
};

} // namespace core
