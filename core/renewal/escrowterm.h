#pragma once

#include "core/model/ids.h"
#include "core/renewal/renewal.h"

#include <QObject>

#include <chrono>

namespace core {

class KeyVault;

/// Ends the escrow of keys whose certificates count as installed, since nobody said otherwise: 30
/// days after the renewal was ready (security.md 5, step 16). To be asked at start-up.
class EscrowTerm : public QObject
{
public:
    static constexpr std::chrono::days length{30};

    /// The vault has to outlive it.
    explicit EscrowTerm(KeyVault &vault, QObject *parent = nullptr)
        : QObject(parent)
        , m_vault(vault)
    {
    }

    /// The keys of renewals that are ready for longer than that at `now` (UTC). What can't be
    /// released, since the keychain is locked or has lost the key, stays until the next start.
    void endFor(const QList<Renewal> &renewals, const QDateTime &now);

private:
    void releaseNext();

    KeyVault &m_vault;
    QList<KeyId> m_due;
};

} // namespace core
