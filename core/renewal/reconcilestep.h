#pragma once

#include "core/renewal/purchaselook.h"

#include <chrono>

namespace core {

/// PurchaseUnknown → Bought: finds out whether an unanswered purchase took effect, and never
/// repeats it (security.md 5, step 8). By the renewal's own tag; else by its key, where the CSR
/// went with the order; else by likeness; else by orders; what the benefit package has tells more.
/// One hit is taken; among more a person decides; with none it looks again at growing intervals,
/// and only after the last of them a person may decide to buy once more.
class ReconcileStep
{
public:
    explicit ReconcileStep(RenewalContext &context)
        : m_context(context)
    {
    }

    void look();
    /// How long until the next look is due.
    std::chrono::milliseconds untilNextLook() const;
    /// The search starts from its beginning.
    void reset() { m_since.reset(); }

private:
    void lookForReissue();
    void searchAround(const ProviderView &view);
    void compareKeys(QList<FoundPurchase> left, const ProviderView &view);
    void conclude(const ProviderView &view);
    void concludeWithout(const QList<FoundPurchase> &hints);
    QList<FoundPurchase> priorIn(const ProviderView &view) const;
    void take(const QList<FoundPurchase> &found);
    void leaveToPerson(const QList<FoundPurchase> &found, const QString &code);
    void noteNothing(const QList<FoundPurchase> &hints, std::optional<qint64> pointsLeft = {});

    RenewalContext &m_context;
    PurchaseLook m_look{m_context};
    // By the scheduler's time, which no setting of a clock can shorten; a restart begins anew.
    std::optional<std::chrono::milliseconds> m_since;
    int m_unanswered = 0;
};

} // namespace core
