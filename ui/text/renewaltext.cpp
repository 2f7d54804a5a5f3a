#include "ui/text/renewaltext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct RenewalWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::RenewalWording)
};

// What is not said in the same words as for a renewal; "" for the rest.
QString orderSentence(core::RenewalState state)
{
    using enum core::RenewalState;

    switch (state) {
    case Planned:
    case KeyReady:
        return RenewalWording::tr("Its data is prepared. Nothing is sent yet.");
    case Buying:
        return RenewalWording::tr("The application is being sent.");
    case PurchaseUnknown:
        return RenewalWording::tr("The answer to the application was lost. CertDesk looks whether "
                                  "it arrived.");
    case Bought:
        return RenewalWording::tr("CertDesk goes on with its data.");
    case Abandoned:
        return RenewalWording::tr("It was given up before anything was sent.");
    default:
        return {};
    }
}

QString reissueSentence(core::RenewalState state)
{
    using enum core::RenewalState;

    switch (state) {
    case Planned:
    case KeyReady:
        return RenewalWording::tr("A reissue is prepared. Nothing is sent yet.");
    case Buying:
        return RenewalWording::tr("The request for a reissue is being sent.");
    case PurchaseUnknown:
        return RenewalWording::tr("The answer to the request for a reissue was lost. CertDesk "
                                  "looks whether it arrived.");
    case Bought:
        return RenewalWording::tr("The reissue has begun.");
    case Abandoned:
        return RenewalWording::tr("The reissue was given up.");
    default:
        return {};
    }
}

QString sentenceOfRenewal(core::RenewalState state)
{
    using enum core::RenewalState;

    switch (state) {
    case Planned:
        return RenewalWording::tr("The renewal is planned. Nothing is bought yet.");
    case KeyReady:
        return RenewalWording::tr("Key and CSR are ready. Nothing is bought yet.");
    case Buying:
        return RenewalWording::tr("The order is being sent.");
    case PurchaseUnknown:
        return RenewalWording::tr("The answer to the order was lost. CertDesk looks whether it "
                                  "arrived; don't order again.");
    case AwaitingPayment:
        return RenewalWording::tr("The order is made and waits for payment.");
    case Paying:
        return RenewalWording::tr("The payment is being sent.");
    case PaymentUnknown:
        return RenewalWording::tr("The answer to the payment was lost. CertDesk looks whether it "
                                  "arrived; don't pay again.");
    case AwaitingConsole:
        return RenewalWording::tr("Buy the renewal in the provider's console. CertDesk waits for "
                                  "it and goes on.");
    case Bought:
        return RenewalWording::tr("The certificate is bought; its data is submitted next.");
    case InformationSent:
        return RenewalWording::tr("CSR and data are submitted.");
    case AwaitingLetter:
        return RenewalWording::tr("The reviewer waits for the confirmation letter.");
    case AwaitingValidation:
        return RenewalWording::tr("The CA waits for the record that proves the domain.");
    case InReview:
        return RenewalWording::tr("The order is being reviewed.");
    case Issued:
        return RenewalWording::tr("The new certificate is issued and being fetched.");
    case Ready:
        return RenewalWording::tr("The new certificate is here and fits its key.");
    case Refused:
        return RenewalWording::tr("The provider rejected the order. Read why and decide.");
    case Abandoned:
        return RenewalWording::tr("The renewal was given up before anything was bought.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString renewalSentence(core::RenewalWay way, core::RenewalState state)
{
    QString own;
    if (way == core::RenewalWay::Order || way == core::RenewalWay::Apply)
        own = orderSentence(state);
    else if (way == core::RenewalWay::Reissue)
        own = reissueSentence(state);
    return own.isEmpty() ? sentenceOfRenewal(state) : own;
}

bool waitsForPerson(core::RenewalState state)
{
    using enum core::RenewalState;

    switch (state) {
    case Planned:
    case KeyReady:
    case AwaitingPayment:
    case AwaitingConsole:
    case AwaitingLetter:
    case AwaitingValidation:
    case Refused:
        return true;
    case Buying:
    case PurchaseUnknown:
    case Paying:
    case PaymentUnknown:
    case Bought:
    case InformationSent:
    case InReview:
    case Issued:
    case Ready:
    case Abandoned:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace ui
