#pragma once

#include "core/renewal/purchaselook.h"

namespace core {

/// AwaitingConsole → Bought: watches for what the person buys in the browser, by the provider's
/// own link to the old certificate, else by our public key.
class ConsoleStep
{
public:
    explicit ConsoleStep(RenewalContext &context)
        : m_context(context)
    {
    }

    void look();

private:
    void compareKeys(QList<Certificate> candidates);
    void compareKey(const CertificateDetail &detail, const QList<Certificate> &further);
    void take(const FoundPurchase &purchase);

    RenewalContext &m_context;
    PurchaseLook m_look{m_context};
    QList<std::pair<CertificateId, CertificateStatus>> m_compared; // with another key, or none yet
};

} // namespace core
