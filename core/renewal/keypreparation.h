#pragma once

#include "core/renewal/purchaselook.h"

namespace core {

struct StoredKey;

/// Planned → KeyReady: a key that is proven to be in the keychain, its CSR in the journal, and a
/// look at the provider whether somebody else renewed the certificate already. Nothing is bought.
class KeyPreparation
{
public:
    explicit KeyPreparation(RenewalContext &context)
        : m_context(context)
    {
    }

    void run();
    /// Goes on with `then` if the CSR's key is still in the keychain, the certificate is not
    /// renewed and nothing that the person has not seen may be its renewal; stops with the problem
    /// otherwise. For the moment before money leaves.
    void checkAgain(std::function<void()> then);
    /// Goes on with `then` if the key that the CSR needs is in the keychain.
    void proveKey(std::function<void()> then);

private:
    void createKey();
    void requestFor(const StoredKey &stored);
    void takePastedRequest();
    void takeOriginalKey();
    void takeFound(const QList<FoundPurchase> &found);
    void finish();

    RenewalContext &m_context;
    PurchaseLook m_look{m_context};
};

} // namespace core
