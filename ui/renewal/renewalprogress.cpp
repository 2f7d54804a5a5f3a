#include "ui/renewal/renewalprogress.h"

#include "ui/renewal/ordertask.h"
#include "ui/renewal/renewalpoints.h"
#include "ui/renewal/renewalways.h"
#include "ui/renewal/taskprogress.h"
#include "ui/text/timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ProgressWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProgressWording)
};

using enum core::RenewalState;

bool isAboutKeychain(const core::Error &error)
{
    using Kind = core::Error::Kind;
    return error.kind == Kind::KeychainAbsent || error.kind == Kind::KeychainLocked
        || error.kind == Kind::KeychainFailed;
}

/// The key is made on this computer: what the provider says is about the check that follows.
bool isAboutProvider(const core::Error &error)
{
    using Kind = core::Error::Kind;
    return error.kind == Kind::Unreachable || error.kind == Kind::NoAnswer
        || error.kind == Kind::Unauthorized || error.kind == Kind::ClockWrong
        || error.kind == Kind::Busy || error.kind == Kind::Rejected
        || error.kind == Kind::Malformed;
}

QString goesOnAlone()
{
    return ProgressWording::tr(
        "You can close this window: CertDesk goes on, also after a restart.");
}

QString waitsForYou()
{
    return ProgressWording::tr("You can close this window: it waits here until you come back.");
}

RenewalProgress working(QString headline, QString explanation)
{
    return {
        std::move(headline), std::move(explanation), goesOnAlone(), RenewalAction::Close, {}, true};
}

RenewalProgress yourTurn(QString headline, QString explanation, RenewalAction primary,
                         QList<RenewalAction> further)
{
    return {std::move(headline), std::move(explanation),
            waitsForYou(),       primary,
            std::move(further),  false};
}

QString reviewTime(const core::Certificate &certificate)
{
    const auto product = productOf(certificate);
    if (!product || product->level == core::ValidationLevel::Dv)
        return ProgressWording::tr("This usually takes 10 minutes to 24 hours.");
    const QString visits =
        ProgressWording::tr("The reviewer may phone your organisation and writes an "
                            "e-mail to confirm the domain: please answer both.");
    return (product->level == core::ValidationLevel::Ov
                ? ProgressWording::tr("OV certificates usually take 3 to 5 business days.")
                : ProgressWording::tr("EV certificates usually take 5 to 7 business days."))
        + u' ' + visits;
}

RenewalProgress beforePurchase(const core::Renewal &renewal)
{
    if (renewal.state == Planned)
        return yourTurn(
            ProgressWording::tr("Nothing is ordered yet"),
            ProgressWording::tr("The key and the check of this renewal are not finished."),
            RenewalAction::Review, {RenewalAction::GiveUp});
    if (renewal.state == KeyReady)
        return yourTurn(ProgressWording::tr("Nothing is ordered yet"),
                        ProgressWording::tr("Everything is ready. The order waits for you."),
                        RenewalAction::Review, {RenewalAction::GiveUp});
    return yourTurn(
        ProgressWording::tr("This renewal was given up"),
        ProgressWording::tr("Nothing was bought. A key that was made for it stays in the "
                            "keychain. You can start again."),
        RenewalAction::StartOver, {});
}

QString searchLine(const core::Renewal &renewal)
{
    const QString search = searchText(renewal);
    return search.isEmpty() ? QString() : u'\n' + search;
}

RenewalProgress purchase(const core::Renewal &renewal)
{
    if (renewal.state == Buying)
        return core::isFreeOfCharge(renewal.plan.way)
            ? working(ProgressWording::tr("The application is on its way"),
                      ProgressWording::tr("The provider is asked for the free certificate."))
            : working(ProgressWording::tr("The order is on its way"),
                      ProgressWording::tr("It is sent once and never repeated."));
    if (renewal.state == PurchaseUnknown) {
        RenewalProgress progress =
            working(ProgressWording::tr("We are finding out whether this was bought"),
                    ProgressWording::tr(
                        "The provider's answer was lost. CertDesk looks through the account's "
                        "orders and certificates. Nothing will be bought again.")
                        + searchLine(renewal));
        progress.primary = RenewalAction::Refresh;
        progress.further = {RenewalAction::OpenConsole};
        return progress;
    }
    if (renewal.state == Paying)
        return working(ProgressWording::tr("The payment is on its way"),
                       ProgressWording::tr("It is sent once and never repeated."));
    if (renewal.state == PaymentUnknown) {
        RenewalProgress progress = working(
            ProgressWording::tr("We are finding out whether this was paid"),
            ProgressWording::tr("The provider's answer was lost. CertDesk looks at the order. "
                                "Nothing will be paid again."));
        progress.primary = RenewalAction::Refresh;
        progress.further = {RenewalAction::OpenConsole};
        return progress;
    }
    return yourTurn(
        ProgressWording::tr("The order waits for payment"),
        ProgressWording::tr("Pay it here from the account's balance, or in the console with "
                            "any means that it offers."),
        RenewalAction::Pay, {RenewalAction::OpenConsole, RenewalAction::Refresh});
}

RenewalProgress inConsole()
{
    return yourTurn(
        ProgressWording::tr("Buy the renewal in the console"),
        ProgressWording::tr(
            "1. Copy the CSR and open the console.\n"
            "2. Choose Quick Renewal for this certificate there, and “paste CSR”.\n"
            "3. Paste the CSR, buy, and come back: CertDesk notices the new certificate "
            "by itself and goes on."),
        RenewalAction::OpenConsole,
        {RenewalAction::CopyCsr, RenewalAction::Refresh, RenewalAction::GiveUp});
}

RenewalProgress validation(const core::Renewal &renewal)
{
    if (renewal.state == Bought)
        return working(
            ProgressWording::tr("Ordered: the data is being sent"),
            ProgressWording::tr("The new certificate has its number. CertDesk sends the CSR, "
                                "the organisation and the contact."));
    if (renewal.state == InformationSent)
        return working(ProgressWording::tr("Ordered: the data is with the provider"),
                       ProgressWording::tr("CertDesk asks what is to be done next."));
    if (renewal.state == AwaitingLetter)
        return yourTurn(ProgressWording::tr("The confirmation letter is missing"),
                        ProgressWording::tr(
                            "The provider wants a letter with your organisation's seal. The next "
                            "window takes you through it."),
                        RenewalAction::OpenLetter,
                        {RenewalAction::OpenConsole, RenewalAction::Refresh});
    if (renewal.state == AwaitingValidation)
        return yourTurn(
            ProgressWording::tr("Prove that the domain is yours"),
            ProgressWording::tr(
                "Publish the record that the provider asks for. The next window shows it "
                "and checks whether it can be seen. %1")
                .arg(reviewTime(renewal.plan.certificate)),
            RenewalAction::ShowDns, {RenewalAction::Refresh});
    return RenewalProgress{ProgressWording::tr("In review"),
                           ProgressWording::tr("The certificate authority is checking. %1")
                               .arg(reviewTime(renewal.plan.certificate)),
                           goesOnAlone(),
                           RenewalAction::Close,
                           {RenewalAction::Refresh},
                           false};
}

RenewalProgress correction()
{
    return yourTurn(ProgressWording::tr("The provider did not accept the data"),
                    ProgressWording::tr("What it says is below. Nothing that you typed is lost: "
                                        "correct it, and it is sent again. The order waits."),
                    RenewalAction::CorrectData,
                    {RenewalAction::OpenConsole, RenewalAction::Refresh});
}

RenewalProgress outcome(const core::Renewal &renewal)
{
    if (renewal.state == Issued)
        return working(ProgressWording::tr("Issued: the certificate is being fetched"),
                       ProgressWording::tr("CertDesk downloads it and checks it against its key."));
    if (renewal.state == Ready)
        return {
            ProgressWording::tr("The new certificate is ready"),
            ProgressWording::tr(
                "It is issued and was checked against its key. It has to be installed "
                "on your server; until then the old one stays in use."),
            ProgressWording::tr("You can close this window: the files can be saved at any time."),
            RenewalAction::SaveForServer,
            {},
            false};
    return yourTurn(
        ProgressWording::tr("The provider refused the order"),
        ProgressWording::tr("Its reason is below. The data can be corrected and sent again in "
                            "the console; an order that is paid and not issued can be "
                            "refunded there."),
        RenewalAction::OpenConsole, {RenewalAction::Refresh, RenewalAction::GiveUp});
}

RenewalProgress describeState(const core::Renewal &renewal)
{
    switch (renewal.state) {
    case Planned:
    case KeyReady:
    case Abandoned:
        return beforePurchase(renewal);
    case Buying:
    case PurchaseUnknown:
    case AwaitingPayment:
    case Paying:
    case PaymentUnknown:
        return purchase(renewal);
    case AwaitingConsole:
        return inConsole();
    case Bought:
    case InformationSent:
    case AwaitingLetter:
    case AwaitingValidation:
    case InReview:
        return validation(renewal);
    case Issued:
    case Ready:
    case Refused:
        return outcome(renewal);
    }
    Q_UNREACHABLE();
}

} // namespace

RenewalProgress describeProgress(const core::Renewal &renewal, bool isBusy)
{
    if (renewal.state == KeyReady && isBusy && taskOf(renewal.plan.way) == OrderTask::Renew)
        return working(ProgressWording::tr("Looking once more before the order"),
                       ProgressWording::tr("CertDesk proves the key again and looks whether the "
                                           "certificate was renewed in the meantime."));
    RenewalProgress progress = describeState(renewal);
    putTaskWords(renewal, progress);
    if (!renewal.problem)
        return progress;
    progress.isWorking = false;
    if (core::awaitsCorrection(renewal))
        return correction();
    // Looked for in vain, again and again: only now may the person decide to start anew.
    if (core::mayBuyAgain(renewal))
        progress.further << RenewalAction::BuyAgain;
    if (renewal.state == PurchaseUnknown && renewal.search.isComplete)
        progress.further << RenewalAction::GiveUp;
    if (renewal.problem->code == "renewal/other-request"_L1 && renewal.state == Issued)
        progress.further << RenewalAction::GiveUp;
    if (progress.primary == RenewalAction::Close)
        progress.primary = RenewalAction::Refresh;
    progress.further.removeAll(progress.primary);
    return progress;
}

QString sumText(const core::Renewal &renewal)
{
    if (!renewal.deal)
        return {};
    const QString number =
        QLocale().toString(static_cast<double>(renewal.deal->totalCents) / 100.0, 'f', 2);
    return QString(renewal.deal->currency + u' ' + number).trimmed();
}

QString searchText(const core::Renewal &renewal)
{
    if (renewal.state != PurchaseUnknown || renewal.search.looks == 0)
        return {};
    //: %1 is a date and time; %n counts looks
    const QString looks =
        ProgressWording::tr("Looked %n time(s) and found no purchase; last on %1.", nullptr,
                            renewal.search.looks)
            .arg(dateTimeText(renewal.search.lastLookAt));
    return QString(looks + u' ' + pointsSearchText(renewal)).trimmed();
}

QString orderText(const core::Renewal &renewal)
{
    if (renewal.deal)
        return renewal.deal->id.value();
    return renewal.deals.isEmpty() ? QString() : renewal.deals.constFirst().value();
}

QList<PreparationStep> preparationSteps(const core::RenewalPlan &plan, const core::Renewal *renewal,
                                        const std::optional<core::Error> &problem)
{
    using enum PreparationStep::State;

    const bool isReady = renewal && renewal->state != Planned && !problem;
    const bool hasCsr = renewal && !renewal->csrPem.isEmpty();
    const bool hasKey = hasCsr || (renewal && !renewal->spkiSha256.isEmpty())
        || (problem && isAboutKeychain(*problem));

    QList<PreparationStep> steps;
    if (plan.keySource == core::KeySource::Create) {
        //: %1 is a kind of key such as "ECC P-256"
        steps << PreparationStep{
            ProgressWording::tr("Making the %1 key").arg(algorithmName(plan.algorithm)),
            isReady || hasKey ? Done : Waiting};
        steps << PreparationStep{ProgressWording::tr("Proving that it is in the keychain"),
                                 isReady || hasCsr ? Done : Waiting};
    }
    if (plan.keySource == core::KeySource::Original)
        steps << PreparationStep{ProgressWording::tr("Looking for the key of this certificate"),
                                 isReady ? Done : Waiting};
    if (plan.way == core::RenewalWay::Apply)
        steps << PreparationStep{
            ProgressWording::tr("Looking whether there is one for this name already"),
            isReady ? Done : Waiting};
    else if (core::makesAnotherOrder(plan.way))
        steps << PreparationStep{
            ProgressWording::tr("Checking that the certificate isn't renewed already"),
            isReady ? Done : Waiting};

    if (steps.isEmpty())
        steps << PreparationStep{plan.keySource == core::KeySource::Paste
                                     ? ProgressWording::tr("Noting the CSR")
                                     : ProgressWording::tr("Noting what was chosen"),
                                 isReady ? Done : Waiting};

    const auto next = problem && isAboutProvider(*problem)
        ? std::prev(steps.end())
        : std::ranges::find(steps, Waiting, &PreparationStep::state);
    if (next != steps.end() && (renewal || problem))
        next->state = problem ? Failed : Running;
    return steps;
}

} // namespace ui
