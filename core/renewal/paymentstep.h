#pragma once

#include "core/renewal/renewalcontext.h"

namespace core {

/// The order in the provider's billing: is it paid, and if the person says so, pay it.
class PaymentStep
{
public:
    explicit PaymentStep(RenewalContext &context)
        : m_context(context)
    {
    }

    /// From Bought: goes on with `then` unless the order turns out to be unpaid. An account without
    /// the right to see orders goes on: the certificate's own status decides.
    void checkDeal(std::function<void()> then);
    /// From AwaitingPayment and PaymentUnknown: was it paid meanwhile?
    void lookAgain();
    /// From AwaitingPayment, for a person's explicit confirmation: journal, then one call.
    void pay();
    /// From Paying, found so at start-up: the call may have been made.
    void resumePaying();

private:
    bool mayStillArrive();
    void findDeal(std::function<void(const std::optional<Deal> &)> then);

    RenewalContext &m_context;
    std::optional<std::chrono::milliseconds> m_unknownSince; // by the scheduler's time
};

} // namespace core
