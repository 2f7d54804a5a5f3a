#pragma once

#include "core/model/order.h"
#include "core/renewal/renewal.h"

#include <functional>

namespace core {

/// What the provider shows of an account at one moment, as far as purchases are concerned.
struct ProviderView
{
    QList<Certificate> newest; ///< The first page of the list, newest first.
    std::optional<Certificate> old; ///< The certificate that is to be renewed.
    QList<Certificate> tagged; ///< What carries the tag that names it.
    QList<Deal> deals;
};

using ClaimCheck = std::function<bool(const CertificateId &)>;

/// Everything that was bought for the renewal's certificate, or may have been: by the tag
/// "certdesk-renews", by the provider's own link in either direction, as an unused certificate of
/// the same product, as an open order (security.md 5, step 6). The certain ones come first. Left
/// out is what can't be used any more, what was set aside, and what another renewal here uses.
QList<FoundPurchase> priorPurchases(const Renewal &renewal, const ProviderView &view,
                                    const ClaimCheck &isClaimed);

/// Whether a certificate could be what an unanswered purchase made, where the provider returns no
/// tags: the same product for as many names, unused (security.md 5, step 8). What was there before
/// is in `setAside`, so that no clock has to be believed.
bool looksLikePurchase(const Certificate &certificate, const Renewal &renewal);

/// Orders that may be the renewal's purchase and brought no certificate yet.
QList<FoundPurchase> openOrders(const Renewal &renewal, const ProviderView &view);

FoundPurchase foundPurchase(const Certificate &certificate, FoundBy by);
bool isSetAside(const Renewal &renewal, const CertificateId &certificate);
bool hasCertain(const QList<FoundPurchase> &found);
/// Whether the renewal's `found` has all of these: the person has seen them.
bool areKnown(const QList<FoundPurchase> &found, const Renewal &renewal);

/// The public key of a CSR or the first certificate of a chain (PEM), SHA-256; empty if unreadable.
QByteArray publicKeyOf(const CertificateDetail &detail);

} // namespace core
