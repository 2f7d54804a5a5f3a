#pragma once

#include "core/base/result.h"
#include "core/model/certificate.h"
#include "core/model/keyalgorithm.h"
#include "core/model/order.h"
#include "core/model/validation.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace core {

/// How the new certificate comes about: the ways to renew (product.md 2), and two that go the same
/// road without buying anything. The journal keeps the numbers.
enum class RenewalWay {
    BuyAgain = 0, ///< Paid: the same product once more, with our CSR.
    Free = 1, ///< Free DV: applied for again; the provider makes the key.
    Console = 2, ///< Paid: bought in the provider's console, for the bonus days, with our CSR.
    Order = 3, ///< Not a renewal: an order that is there already gets its data and our CSR.
    Reissue = 4, ///< Not a renewal: the same certificate for another key, until the same day.
    Apply = 5, ///< Not a renewal: a first free certificate for a name; as Free.
    Points = 6 ///< Paid with benefit points (mainland site); our CSR goes with the order.
};

inline constexpr RenewalWay lastWay = RenewalWay::Points; ///< A higher number is a later version's.

/// Whether there is a certificate whose place the new one takes.
constexpr bool hasPredecessor(RenewalWay way)
{
    return way != RenewalWay::Order && way != RenewalWay::Apply;
}

/// Whether another certificate is bought or applied for, so that it has to be asked first whether
/// that was done already.
constexpr bool makesAnotherOrder(RenewalWay way)
{
    return way != RenewalWay::Order && way != RenewalWay::Reissue;
}

/// What can't be had back by itself: money, or points that were bought for money.
constexpr bool spendsMoney(RenewalWay way)
{
    return way == RenewalWay::BuyAgain || way == RenewalWay::Points;
}

/// Free of charge: the provider makes the key.
constexpr bool isFreeOfCharge(RenewalWay way)
{
    return way == RenewalWay::Free || way == RenewalWay::Apply;
}

/// Where the new key comes from.
enum class KeySource {
    Create, ///< Made here, kept in the keychain.
    Paste, ///< A CSR from elsewhere: no private key will be on this computer.
    Provider, ///< Free certificates, reissues: fetched after issue, then kept in the keychain.
    Original ///< Reissues: the certificate's own key once more, wherever that is.
};

inline constexpr KeySource lastKeySource = KeySource::Original;

/// Whether a CSR of the person's goes with the order.
constexpr bool bringsRequest(KeySource source)
{
    return source == KeySource::Create || source == KeySource::Paste;
}

/// Stands for the certificate that an application for this name (in ASCII) has none of yet: the
/// free product, with an ID of CertDesk's own, so that one is under way for each name.
Certificate newApplication(const QString &domain);

/// What the person decided in Quick Renewal. Nothing in it is secret.
struct RenewalPlan
{
    AccountId account;
    /// The one to renew or reissue. Order: the order, with its names. Apply: newApplication().
    Certificate certificate;
    RenewalWay way = RenewalWay::BuyAgain;
    KeySource keySource = KeySource::Create;
    KeyAlgorithm algorithm = KeyAlgorithm::EcP256;
    QByteArray pastedCsr; ///< PEM, for KeySource::Paste.
    int years = 1;
    std::optional<qint64> companyId; ///< Saved organisation, OV/EV.
    std::optional<qint64> managerId; ///< Saved administrator.
    /// Instead of those, or of the administrator alone. As contactEmail, it is personal: neither is
    /// there any more once the renewal has ended.
    std::optional<NewProfile> profile;
    QString contactEmail;
    QString package; ///< Points: the benefit package that pays.
};

/// One move at a time; each is in the journal before the outward effect that belongs to it.
enum class RenewalState {
    Planned, ///< Decided, nothing made yet.
    KeyReady, ///< Key proven in the keychain (or not ours), CSR in the journal. Nothing bought.
    Buying, ///< The purchase is on its way.
    PurchaseUnknown, ///< The answer was lost: we look, we never repeat.
    AwaitingPayment, ///< Ordered, the order is unpaid. The person decides.
    Paying, ///< The payment is on its way.
    PaymentUnknown, ///< The answer to the payment was lost: we look.
    AwaitingConsole, ///< Way Console: the person buys in the browser; we watch for it.
    Bought, ///< The new certificate has a number; its data is not submitted yet.
    InformationSent, ///< CSR and data are submitted.
    AwaitingLetter, ///< The person uploads the confirmation letter.
    AwaitingValidation, ///< The person publishes the record.
    InReview, ///< The reviewer's or the CA's turn.
    Issued, ///< Issued; chain not fetched or not paired yet.
    Ready, ///< Chain fetched and checked against the key: files can be saved. Final.
    Refused, ///< Rejected by the provider, or submitted with another computer's CSR: `problem` says
             ///< which. The person decides.
    Abandoned ///< Given up by the person. Final.
};

/// Neither the program nor the person has anything left to do.
constexpr bool isFinal(RenewalState state)
{
    return state == RenewalState::Ready || state == RenewalState::Abandoned;
}

/// How a purchase at the provider was recognised, the surest way first.
enum class FoundBy {
    IntentTag, ///< It carries this renewal's own tag.
    RenewsTag, ///< It carries the tag of another renewal of the same certificate by CertDesk.
    RenewalLink, ///< The provider says that it renews the certificate.
    PublicKey, ///< It was submitted with this renewal's public key, or issued for it.
    Deal, ///< An order in billing that may be it.
    SameName, ///< Another certificate of the product for the same name, which ends later.
    Likeness ///< The same product for as many names, unused so far.
};

/// Whether it is certain that the purchase is for the certificate that is to be renewed.
constexpr bool isCertain(FoundBy by)
{
    return by < FoundBy::Deal;
}

/// Something bought that is, or may be, for the certificate that is to be renewed.
struct FoundPurchase
{
    CertificateId certificate; ///< Empty for an order that no certificate came from yet.
    DealId deal; ///< Where it was an order that was found.
    FoundBy by = FoundBy::Likeness;
    QDateTime boughtAt; ///< UTC, by the provider's clock.
    CertificateStatus status = CertificateStatus::PaidInformationMissing;

    bool operator==(const FoundPurchase &) const = default;
};

/// The search for a purchase whose answer was lost: what a person has to know before buying again.
struct PurchaseSearch
{
    int looks = 0; ///< Looks that were answered and found nothing.
    QDateTime lastLookAt; ///< UTC, by this computer's clock.
    bool isComplete = false; ///< Long enough that a late purchase would have shown.
    std::optional<qint64> pointsLeft = std::nullopt; ///< Points: in the package, at the last look.

    bool operator==(const PurchaseSearch &) const = default;
};

/// A renewal as the journal has it.
struct Renewal
{
    RenewalId id;
    int event = 1; ///< The number of its last event in the journal, from 1.
    RenewalPlan plan;
    RenewalState state = RenewalState::Planned;
    QDateTime startedAt;
    QDateTime changedAt;
    KeyId key; ///< Empty for a pasted CSR, and for provider-made keys until they are fetched.
    QByteArray spkiSha256; ///< The new certificate must have this public key.
    QByteArray csrPem;
    CertificateId newCertificate;
    QList<DealId> deals;
    std::optional<Deal> deal; ///< The order as billing reports it, once it is known.
    QList<ValidationRecord> records; ///< What is to be published now; not kept in the journal.
    /// What was bought already, by whomever, and may be for this: offered to the person, who takes
    /// one with Renewals::adopt(). Also set from Ready on, if somebody bought a second one.
    QList<FoundPurchase> found;
    /// What was there when the person confirmed, or was decided against: it is not this purchase.
    QList<FoundPurchase> setAside;
    std::optional<qint64> pointsBefore; ///< Points: in the package, before the purchase was sent.
    int unanswered = 0; ///< Purchases that were sent and of which the outcome is not known.
    PurchaseSearch search; ///< In PurchaseUnknown.
    QByteArray chainPem; ///< Leaf first; from Ready on.
    std::optional<Error> problem; ///< Why it stands still; gone with the next success.
};

/// Whether the provider did not like the organisation or the administrator that was typed in. The
/// same data are not sent again by themselves: the person corrects them.
bool awaitsCorrection(const Renewal &renewal);

/// Whether nothing was found, for long enough, that stands against buying once more.
bool mayBuyAgain(const Renewal &renewal);

/// The sum the person agreed to before the purchase; nothing where it is not known in advance.
struct PurchaseConsent
{
    bool spendsMoney = true;
    std::optional<qint64> knownCents;
};

/// The second confirmation, for a purchase after one whose outcome stayed unknown.
struct SecondPurchaseConsent
{
    PurchaseConsent purchase;
    PurchaseSearch seen; ///< Renewal::search as it was shown to the person who confirmed.
};

} // namespace core

Q_DECLARE_METATYPE(core::RenewalId)
