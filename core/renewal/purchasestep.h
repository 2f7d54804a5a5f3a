#pragma once

#include "core/renewal/renewalcontext.h"

namespace core {

/// KeyReady → Bought: the one place from which money leaves, and what is done when its answer is
/// lost: look for the purchase, never repeat it (security.md 5, steps 7 and 8).
class PurchaseStep
{
public:
    explicit PurchaseStep(RenewalContext &context)
        : m_context(context)
    {
    }

    /// From KeyReady, after every check has passed: journal, then one call.
    void buy();
    /// From Buying, found so at start-up: the call may have been made.
    void resumeBuying();
    /// From PurchaseUnknown: is it there?
    void reconcile();
    /// From AwaitingConsole: did the person buy it in the browser?
    void lookInConsole();
    /// Every look that is due was made and found nothing: a person may decide.
    bool isExhausted() const { return m_looks >= maximumLooks; }

private:
    static constexpr int maximumLooks = 6;

    void buyAgain();
    void applyForFree();
    void takeRefusalOrSilence(const Error &error);
    void searchByTime();
    void adopt(const QList<Certificate> &found);

    RenewalContext &m_context;
    int m_looks = 0;
};

} // namespace core
