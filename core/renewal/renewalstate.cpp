#include "core/renewal/renewalstate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using enum RenewalState;

struct Move
{
    RenewalState from;
    RenewalState to;
};

constexpr std::array moves{
    Move{Planned, KeyReady},
    Move{Planned, Bought}, // somebody bought it already, and a person took that
    Move{Planned, Abandoned},
    Move{KeyReady, Buying},
    Move{KeyReady, AwaitingConsole},
    Move{KeyReady, Bought}, // as from Planned
    Move{KeyReady, Abandoned},
    Move{Buying, KeyReady}, // the provider refused: nothing was bought
    Move{Buying, Bought},
    Move{Buying, PurchaseUnknown},
    Move{PurchaseUnknown, Bought},
    Move{PurchaseUnknown, Buying}, // looked for long enough, and a person said so twice
    Move{PurchaseUnknown, Abandoned}, // looked for long enough, and a person decided
    Move{Bought, AwaitingPayment},
    Move{AwaitingPayment, Paying},
    Move{AwaitingPayment, Bought}, // paid in the console
    Move{AwaitingPayment, Refused}, // the order is closed or has expired
    Move{Paying, Bought},
    Move{Paying, AwaitingPayment}, // the provider refused: nothing was paid
    Move{Paying, PaymentUnknown},
    Move{PaymentUnknown, Bought},
    Move{PaymentUnknown, AwaitingPayment},
    Move{PaymentUnknown, Refused},
    Move{AwaitingConsole, Bought},
    Move{AwaitingConsole, Abandoned},
    Move{Refused, Abandoned},
    Move{Issued, Abandoned}, // for another key than ours
};

/// From here on only the provider decides, in whichever order it likes.
constexpr std::array followed{Bought,   InformationSent, AwaitingLetter, AwaitingValidation,
                              InReview, Issued,          Refused};

/// What CertificateInfoSubmit and CertificateOrderSubmit say about their parameters; their other
/// codes are about the certificate or the account (errors.md).
constexpr std::array aboutData{"FailedOperation"_L1,
                               "FailedOperation.InvalidParam"_L1,
                               "FailedOperation.CertificateInfoSubmitContactEmailEmpty"_L1,
                               "FailedOperation.CertificatePreVerifyEmailInvalid"_L1,
                               "InvalidParameter"_L1,
                               "InvalidParameterValue"_L1,
                               "InvalidParameterValue.CertificateEmailParseInvalid"_L1,
                               "MissingParameter"_L1};

bool isFollowed(RenewalState state)
{
    return std::ranges::find(followed, state) != followed.end();
}

} // namespace

Certificate newApplication(const QString &domain)
{
    constexpr int freeProduct = 83; // facts.md 5.1
    Certificate application;
    application.id = CertificateId(u"application/"_s + domain);
    application.domain = domain;
    application.packageType = freeProduct;
    application.isDv = true;
    return application;
}

bool awaitsCorrection(const Renewal &renewal)
{
    const bool isUnderWay =
        renewal.state == RenewalState::Bought || renewal.state == RenewalState::InformationSent;
    return isUnderWay && renewal.plan.profile && renewal.problem
        && renewal.problem->kind == Error::Kind::Rejected
        && std::ranges::find(aboutData, renewal.problem->code) != aboutData.end();
}

bool mayBuyAgain(const Renewal &renewal)
{
    return renewal.state == PurchaseUnknown && renewal.search.isComplete
        && std::ranges::all_of(renewal.found, [](const FoundPurchase &found) {
               return found.by == FoundBy::SameName; // a hint
           });
}

bool isLegalMove(RenewalState from, RenewalState to)
{
    if (from == to)
        return true;
    if (isFollowed(from) && isFollowed(to))
        return from != Issued;
    if (from == Issued && to == Ready)
        return true;
    return std::ranges::any_of(
        moves, [&](const Move &move) { return move.from == from && move.to == to; });
}

} // namespace core
