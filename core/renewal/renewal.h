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

/// How a certificate can be renewed (product.md 2).
enum class RenewalWay {
    BuyAgain, ///< Paid: the same product once more, with our CSR.
    Free, ///< Free DV: applied for again; the provider makes the key.
    Console ///< Paid: bought in the provider's console, for the bonus days, with our CSR.
};

/// Where the new key comes from.
enum class KeySource {
    Create, ///< Made here, kept in the keychain.
    Paste, ///< A CSR from elsewhere: no private key will be on this computer.
    Provider ///< Free certificates: fetched after issue, then kept in the keychain.
};

/// What the person decided in Quick Renewal. Nothing in it is secret.
struct RenewalPlan
{
    AccountId account;
    Certificate certificate; ///< The one to renew.
    RenewalWay way = RenewalWay::BuyAgain;
    KeySource keySource = KeySource::Create;
    KeyAlgorithm algorithm = KeyAlgorithm::EcP256;
    QByteArray pastedCsr; ///< PEM, for KeySource::Paste.
    int years = 1;
    std::optional<qint64> companyId; ///< Saved organisation, OV/EV.
    std::optional<qint64> managerId; ///< Saved administrator.
    QString contactEmail;
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
    Refused, ///< The provider rejected the order: `problem` has its words. The person decides.
    Abandoned ///< Given up before anything was bought. Final.
};

/// Neither the program nor the person has anything left to do.
constexpr bool isFinal(RenewalState state)
{
    return state == RenewalState::Ready || state == RenewalState::Abandoned;
}

/// A renewal as the journal has it.
struct Renewal
{
    RenewalId id;
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
    QByteArray chainPem; ///< Leaf first; from Ready on.
    std::optional<Error> problem; ///< Why it stands still; gone with the next success.
};

/// The sum the person agreed to before the purchase; nothing where it is not known in advance.
struct PurchaseConsent
{
    bool spendsMoney = true;
    std::optional<qint64> knownCents;
};

} // namespace core

Q_DECLARE_METATYPE(core::RenewalId)
