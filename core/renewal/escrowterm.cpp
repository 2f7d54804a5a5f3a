#include "core/renewal/escrowterm.h"

#include "core/vault/keyvault.h"

namespace core {

void EscrowTerm::endFor(const QList<Renewal> &renewals, const QDateTime &now)
{
    const bool isUnderWay = !m_due.isEmpty();
    for (const Renewal &renewal : renewals)
        if (renewal.state == RenewalState::Ready && !renewal.key.isEmpty()
            && renewal.changedAt.addDays(length.count()) < now)
            m_due.append(renewal.key);
    if (!isUnderWay)
        releaseNext();
}

// One after the other: a keychain that has to be unlocked asks once.
void EscrowTerm::releaseNext()
{
    if (m_due.isEmpty())
        return;
    whenDone(m_vault.release(m_due.constFirst(), this), this, [this](const Result<void> &) {
        m_due.removeFirst();
        releaseNext();
    });
}

} // namespace core
