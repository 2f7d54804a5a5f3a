#pragma once

#include "sandbox/state/catalogue.h"
#include "sandbox/state/provider.h"

namespace sandbox {

/// How long the provider's work usually takes; the clock divides it by its speed.
namespace usual {
inline constexpr std::chrono::seconds scanInterval{60};
inline constexpr std::chrono::seconds issueWait{600}; // facts.md 4.4: within 15 minutes
inline constexpr std::chrono::seconds checkThrottle{300};
inline constexpr std::chrono::seconds reviewDay{86400};
inline constexpr std::chrono::seconds cancelling{30};
inline constexpr std::chrono::seconds resourceQuery{30};
} // namespace usual

/// Days that a customer has to publish the records. Calendar days, at any speed.
inline constexpr int validationDays = 7;

/// The order's way from submission to issue (facts.md 2.2). These move a record; saving it is the
/// caller's.
///
/// After CertificateOrderSubmit: DV waits for its domains, a product with a letter for the letter,
/// the others for the review.
void submitOrder(Provider &provider, CertificateRecord &record);
void beginReview(const Provider &provider, CertificateRecord &record);
void beginDomainCheck(Provider &provider, CertificateRecord &record);
/// Makes fresh records for the customer to publish; with DNS_AUTO the provider publishes them.
void askForProof(Provider &provider, CertificateRecord &record);
/// The domains are proven: what comes next is up to the product. Ends a revocation that waited for
/// this.
void passDomainCheck(Provider &provider, CertificateRecord &record);
/// Nothing is left but the CA's signature.
void awaitIssue(const Provider &provider, CertificateRecord &record);

/// Why an order failed: the four kinds of `StatusMsg` (facts.md 1.3).
enum class Rejection { OrderReview, DomainSecurity, ValidationTimeout, Material };
QString rejectionText(Rejection kind);
/// Review failed, with the reviewer's own text. A reissue that fails lets its original be reissued
/// again.
void rejectOrder(Provider &provider, CertificateRecord &record, const QString &text);
/// The same with the text of its kind. After a timeout the order is closed.
void rejectOrder(Provider &provider, CertificateRecord &record, Rejection kind);

/// Ends the review at the customer's wish: 6, then 7.
void cancelOrder(const Provider &provider, CertificateRecord &record);

/// What the clock does to a record whose time has come. True: its domains are to be scanned now.
bool advance(Provider &provider, CertificateRecord &record);

/// What the customer has to publish, with fresh random values. `zoneOf` finds the zone of a name.
QList<core::ValidationRecord>
makeValidationRecords(const CertificateRecord &record, const CatalogueItem &item,
                      const std::function<QString(const QString &)> &zoneOf);

/// The zone of this account that a name belongs to; otherwise its last two labels.
QString zoneNameOf(const Provider &provider, const QString &name);
bool isHosted(const Provider &provider, const QString &name);

} // namespace sandbox
