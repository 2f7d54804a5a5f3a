#pragma once

#include "core/renewal/renewal.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace core {

/// A CSR in the journal of renewals: made on this computer, or pasted into CertDesk.
struct LocalRequest
{
    enum class Key { Here, NotHere, Unknown }; ///< In the keychain, as the key index has it.

    QByteArray csrPem;
    QStringList names; ///< In ASCII, the common name first.
    QString keyDescription; ///< "EC P-256"; "" for a CSR that can't be read any more.
    QDateTime madeAt; ///< UTC: when the renewal began.
    bool isPasted = false;
    Key key = Key::Unknown;
    RenewalWay way = RenewalWay::BuyAgain;
    RenewalState state = RenewalState::Planned;
    CertificateId certificate; ///< That it is for; empty as long as there is none.

    bool operator==(const LocalRequest &) const = default;
};

/// The CSRs of these renewals, in their order. `keysHere`: SHA-256 of the public keys in the key
/// index; nothing if that can't be read.
QList<LocalRequest> localRequests(const QList<Renewal> &renewals,
                                  const std::optional<QSet<QByteArray>> &keysHere);

} // namespace core
